import { examples, operationStatuses, operations } from "../../generated/contract.ts";
import { type Decision, examplesOf } from "./answer.ts";
import { type Address, type MockRequest, type OperationId, pathOf } from "./request.ts";
import type { Creation, Creations, Ids, MockSession, Sessions } from "./sessions.ts";

/** A valid request for an operation. */
export interface Call {
  readonly id: OperationId;
  readonly address: Address;
  /** It knows under which scheme and host the program knows the service. */
  readonly request: Pick<MockRequest, "origin">;
  /** The parameter that the path of the operation has, if it has one. */
  readonly parameter: string;
  /** What the header `workbook-session-id` names. */
  readonly sessionId: string | undefined;
  /** The session id that the query carries. */
  readonly queryId: string | undefined;
  readonly body: unknown;
  readonly respondAsync: boolean;
  /** The status and the example that were asked for, if any were. */
  readonly status: number | undefined;
  readonly example: string | undefined;
  /** The body of the answer, if it was chosen. */
  readonly chosenBody?: unknown;
}

const accepted = 202;
const notFound: Decision = { status: 404, example: "notFoundUncategorized" };

/** Does what the service does, and says which documented answer that has. */
export class Service {
  readonly #sessions: Sessions;
  readonly #creations: Creations;
  readonly #ids: Ids;
  readonly #stateless: boolean;

  constructor(sessions: Sessions, creations: Creations, ids: Ids, stateless: boolean) {
    this.#sessions = sessions;
    this.#creations = creations;
    this.#ids = ids;
    this.#stateless = stateless;
  }

  /** Decides on a call, and does what it asks for, but opens no session: the answer may fail, or have another id. */
  decide(call: Call): Decision {
    const { status, example } = call;
    if (status !== undefined && status >= 400) return { status, example };
    if (this.#stateless) return sampleOf(call);
    const decision = this.#act(call);
    // A success that was asked for stands, also where there is nothing to succeed with.
    return decision.status >= 400 && status !== undefined ? sampleOf(call) : decision;
  }

  /** The answer to a call in a session that is not there. */
  gone(sessionId: string): Decision {
    return { status: 404, example: "invalidSessionReCreatable", message: this.#sessions.whyGone(sessionId) };
  }

  #act(call: Call): Decision {
    switch (call.id) {
      case "createSession":
        return this.#create(call);
      case "refreshSession":
        return this.#use(call) ? { status: successOf(call.id) } : this.gone(call.sessionId ?? "");
      case "closeSession":
        return this.#close(call);
      case "getWorkbookOperation":
        return this.#poll(call);
      case "sessionInfoResource":
        return this.#fetchSession(call);
    }
  }

  #create(call: Call): Decision {
    const { id, address, body, example } = call;
    const wanted = example === undefined ? body : examples[example];
    const persistChanges = Object(wanted).persistChanges === true;
    if (isAccepted(call)) {
      const creation = this.#creations.begin(address, persistChanges);
      return { status: accepted, headers: { location: operationUrl(call, creation) } };
    }
    const fields = { id: this.#ids.session(), persistChanges };
    return { status: successOf(id), example, fields, opens: { ...fields, address } };
  }

  #close(call: Call): Decision {
    const session = this.#use(call);
    if (!session) return this.gone(call.sessionId ?? "");
    this.#sessions.end(session.id, "closed");
    return { status: successOf(call.id) };
  }

  #poll(call: Call): Decision {
    const { id, parameter, address, sessionId, queryId, example } = call;
    if (sessionId !== undefined && !this.#use(call)) return this.gone(sessionId);
    // What the program is told is what there is: an operation whose status nobody knows is not at its end.
    const told = call.chosenBody === undefined ? statusIn(example) : Object(call.chosenBody).status;
    const known = operationStatuses.find((status) => status === told);
    const outcome = known ?? (call.chosenBody === undefined ? undefined : "running");
    const creation = this.#creations.poll(parameter, address, queryId, outcome);
    if (!creation) return notFound;
    const shown = statusIn(example) === creation.status ? example : exampleWith(creation.status);
    return { status: successOf(id), example: shown, fields: { id: creation.id, ...leading(call, shown, creation) } };
  }

  #fetchSession({ id, parameter, address, queryId }: Call): Decision {
    const creation = this.#creations.find(parameter, address, queryId);
    if (creation?.status !== "succeeded") return notFound;
    const session = this.#sessions.use(creation.sessionId, address);
    if (!session) return this.gone(creation.sessionId);
    return { status: successOf(id), fields: { id: session.id, persistChanges: session.persistChanges } };
  }

  #use({ sessionId = "", address }: Call): MockSession | undefined {
    return this.#sessions.use(sessionId, address);
  }
}

/** A success as the examples of the contract have it, with URLs that lead to the workbook of the call. */
function sampleOf(call: Call): Decision {
  const { id, status = successOf(id), example } = call;
  const operation = Object(examples[exampleWith("succeeded") ?? ""]);
  const created = { id: String(operation.id), sessionId: String(Object(examples[sessionExample ?? ""]).id) };
  if (isAccepted(call)) return { status: accepted, headers: { location: operationUrl(call, created) } };
  const shown = example ?? examplesOf(operations[id].answers, status)[0];
  return { status, example, fields: leading(call, shown, created) };
}

/** The URL of the session, in the place of the one that an example has. */
function leading(call: Call, example: string | undefined, created: Created): { resourceLocation?: string } {
  const { resourceLocation } = Object(examples[example ?? ""]);
  const [start = ""] = operations.sessionInfoResource.path.split("{");
  return String(resourceLocation).includes(start) ? { resourceLocation: resourceUrl(call, created) } : {};
}

const [sessionExample] = examplesOf(operations.createSession.answers, successOf("createSession"));

/** The example of an operation that is so far. */
function exampleWith(status: Creation["status"]): string | undefined {
  const names = examplesOf(operations.getWorkbookOperation.answers, successOf("getWorkbookOperation"));
  return names.find((name) => statusIn(name) === status);
}

/** How far the operation of an example is. */
function statusIn(example: string | undefined): unknown {
  return Object(examples[example ?? ""]).status;
}

function isAccepted({ id, status, respondAsync }: Call): boolean {
  return id === "createSession" && (status === accepted || (status === undefined && respondAsync));
}

/** The first status that the contract documents: statuses are in ascending order. */
function successOf(id: OperationId): number {
  return Number(Object.keys(operations[id].answers)[0]);
}

type Created = Pick<Creation, "id" | "sessionId">;

function operationUrl({ request, address }: Call, { id, sessionId }: Created): string {
  return `${request.origin}${pathOf(address, "getWorkbookOperation", id)}?sessionId=${base64(sessionId)}`;
}

function resourceUrl({ request, address }: Call, { id, sessionId }: Created): string {
  return `${request.origin}${pathOf(address, "sessionInfoResource", id)}?sessionId=${base64(sessionId)}`;
}

/** As real URLs carry a session id: in base64, whose `=` stay as they are. */
function base64(sessionId: string): string {
  return encodeURIComponent(Buffer.from(sessionId).toString("base64")).replaceAll("%3D", "=");
}
