import { recoveries, secondLevelCodes } from "../../generated/contract.ts";
import type { Contract, ErrorCode, Operation, OperationId, Target } from "./contract.ts";
import type { Draft } from "./draft.ts";
import type { Creation, Creations } from "./operations.ts";
import type { MockSession, Sessions } from "./sessions.ts";

/** A valid request for a session operation. */
export interface Call {
  readonly target: Target;
  readonly operation: Operation;
  readonly origin: string;
  /** What the request sent as `workbook-session-id`. */
  readonly sessionId: string | undefined;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly respondAsync: boolean;
  /** The success that the test chose, if it did. */
  readonly status: number | undefined;
  readonly example: string | undefined;
}

/** Which documented answer a call gets: an error, or a success that is filled in. */
export type Decision =
  | { readonly error: ErrorCode }
  | { readonly status?: number; readonly example?: string; readonly fill?: (draft: Draft) => void };

type Decide = (call: Call) => Decision;

const gone: Decision = { error: "invalidSessionReCreatable" };
const notFound: Decision = { error: "notFoundUncategorized" };
const accepted = 202;

/** Decides which documented answer the service would give. Prism gives the answer itself. */
export class Service {
  readonly #contract: Contract;
  readonly #sessions: Sessions;
  readonly #creations: Creations;
  readonly #decisions: Partial<Record<OperationId, Decide>>;

  constructor(contract: Contract, sessions: Sessions, creations: Creations) {
    this.#contract = contract;
    this.#sessions = sessions;
    this.#creations = creations;
    this.#decisions = {
      createSession: (call) => this.#create(call),
      refreshSession: (call) => (this.#named(call) ? {} : gone),
      closeSession: (call) => this.#close(call),
      getWorkbookOperation: (call) => this.#poll(call),
      sessionInfoResource: (call) => this.#info(call),
    };
  }

  /** Decides on a call, and does what it asks for. */
  decide(call: Call): Decision {
    return this.#decisions[call.operation.base]?.(call) ?? notFound;
  }

  /** Decides without any state: what the contract documents first, whatever the ids in the request. */
  withoutState({ operation, respondAsync, status }: Call): Decision {
    return operation.base === "createSession" && respondAsync && status === undefined ? { status: accepted } : {};
  }

  /** The open session of that id on that workbook, used just now. */
  use(sessionId: string, address: Target["address"]): MockSession | undefined {
    return this.#sessions.use(sessionId, address);
  }

  /** Ends the session of a program that is told its session is dead. */
  told(code: string | undefined, sessionId: string | undefined): void {
    const recovery = Object.entries(secondLevelCodes).find(([known]) => known === code)?.[1].recovery;
    if (recovery && recoveries[recovery].session === "dead" && sessionId) this.#sessions.end(sessionId, "lost");
  }

  #named({ sessionId, target }: Call): MockSession | undefined {
    return this.#sessions.use(sessionId ?? "", target.address);
  }

  #create({ target: { address }, origin, body, respondAsync, status, example }: Call): Decision {
    const persistChanges = Object(body).persistChanges === true;
    if (status === accepted || (status === undefined && respondAsync)) {
      const id = this.#creations.begin(address, persistChanges);
      const location = this.#contract.url(origin, address, "getWorkbookOperation", id);
      return { status: accepted, fill: (draft) => void (draft.headers.location = location) };
    }
    return {
      fill: (draft) => {
        const wanted = example === undefined ? persistChanges : Object(draft.body).persistChanges === true;
        fillSession(draft, this.#sessions.open(address, wanted));
      },
    };
  }

  #close(call: Call): Decision {
    const session = this.#named(call);
    if (!session) return gone;
    this.#sessions.end(session.id, "closed");
    return {};
  }

  #poll(call: Call): Decision {
    if (call.sessionId && !this.#named(call)) return gone;
    const { target, origin, example } = call;
    const creation = this.#creations.poll(
      target.parameter,
      target.address,
      statuses.find((status) => status === example),
    );
    if (!creation) return notFound;
    const { key, sessionId } = creation;
    return {
      example: example ?? creation.status,
      fill: (draft) => {
        const url = this.#contract.url(origin, target.address, "sessionInfoResource", key);
        Object.assign(
          Object(draft.body),
          { id: creation.id },
          "resourceLocation" in Object(draft.body) &&
            sessionId !== undefined && {
              resourceLocation: `${url}?sessionId=${encodeURIComponent(sessionId)}`,
            },
        );
      },
    };
  }

  #info({ target, query }: Call): Decision {
    const session = this.#creations.session(target.parameter, target.address);
    if (session === "unknown") return notFound;
    if (session === "gone" || (query.get("sessionId") ?? session.id) !== session.id) return gone;
    return { fill: (draft) => fillSession(draft, session) };
  }
}

const statuses: ReadonlyArray<Creation["status"]> = ["notStarted", "running", "succeeded", "failed"];

function fillSession(draft: Draft, { id, persistChanges }: MockSession): void {
  Object.assign(Object(draft.body), { id, persistChanges });
}
