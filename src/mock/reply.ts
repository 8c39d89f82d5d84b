import { fillError } from "./answers.ts";
import type { Contract, ErrorCode, Operation, OperationId } from "./contract.ts";
import type { Draft } from "./draft.ts";
import type { Incoming } from "./incoming.ts";
import type { Journal, RequestRecord } from "./journal.ts";

/** A request on its way through the mock. */
export interface Exchange {
  readonly request: Incoming;
  readonly record: RequestRecord & { operation: OperationId | undefined };
  readonly requestId: string;
}

/** What browsers may read of an answer besides its body. */
const exposed = "request-id, client-request-id, Retry-After, Location";

/** Writes answers: with the ids of their exchange, readable across origins, and true to the contract. */
export class Reply {
  readonly #contract: Contract;
  readonly #journal: Journal;
  readonly #now: () => number;

  constructor(contract: Contract, journal: Journal, now: () => number) {
    this.#contract = contract;
    this.#journal = journal;
    this.#now = now;
  }

  /** Tells a program how its request broke the contract, and notes it. */
  violation(exchange: Exchange, code: ErrorCode, problems: readonly string[], operation?: Operation): Draft {
    this.#journal.violation(exchange.record, problems);
    return this.error(exchange, code, problems.join(" "), operation);
  }

  /** An error of the contract, with a message of our own. */
  error(exchange: Exchange, code: ErrorCode, message: string, operation?: Operation): Draft {
    const [draft, from] = this.draft(code, operation);
    Object(draft.body).error.innerError.message = message;
    return this.send(exchange, draft, from);
  }

  /** The documented answer with this code, of the operation or, where it has none such, of another. */
  draft(code: ErrorCode, operation: Operation = this.#contract.anyOperation): [Draft, Operation] {
    const status = this.#contract.statusOf(operation, code);
    if (status !== undefined) return [this.#contract.draft(operation, status, code), operation];
    return this.draft(code);
  }

  /** Sends a documented answer, once it is proved that the contract documents it. */
  send(exchange: Exchange, draft: Draft, operation: Operation): Draft {
    fillError(draft, exchange.requestId, exchange.request.headers["client-request-id"], this.#now());
    delete draft.headers["client-request-id"];
    Object.assign(draft.headers, common(exchange));
    const wrong = this.#contract.violations(operation, draft).map(({ message }) => message);
    return wrong.length > 0 ? this.broken(exchange, wrong) : draft;
  }

  /** Says that the mock itself did what the contract does not allow, and notes it. */
  broken(exchange: Exchange, problems: readonly string[]): Draft {
    this.#journal.violation(exchange.record, problems, "mock");
    const [draft] = this.draft("internalServerErrorUncategorized");
    fillError(draft, exchange.requestId, undefined, this.#now());
    Object(draft.body).error.innerError.message = `The mock's own answer breaks the contract. ${problems.join(" ")}`;
    return { ...draft, headers: { ...draft.headers, ...common(exchange) } };
  }

  /** Answers what is no readable request. Where the contract lacks the status, the error is that of a bad request. */
  refuse(requestId: string, status: number): Draft {
    const operation = this.#contract.anyOperation;
    const { headers, body } = this.#contract.draft(operation, operation.answers.has(status) ? status : 400);
    fillError({ status, headers, body }, requestId, undefined, this.#now());
    delete headers["client-request-id"];
    return { status, headers: { ...headers, ...common({ requestId }) }, body };
  }

  /** Answers a request for the options of a path, be it a browser that asks before a cross-origin request. */
  options(exchange: Exchange, allow: string): Draft {
    const asked = exchange.request.headers["access-control-request-headers"];
    const cors = { "access-control-allow-methods": allow, "access-control-max-age": "600" };
    const headers = { allow, ...cors, ...(asked !== undefined && { "access-control-allow-headers": asked }) };
    return { status: 204, headers: { ...headers, ...common(exchange) }, body: undefined };
  }
}

/** The headers that every answer carries, whoever wrote it. */
export function common({
  request,
  requestId,
}: Pick<Exchange, "requestId"> & Partial<Exchange>): Record<string, string> {
  const clientRequestId = request?.headers["client-request-id"];
  return {
    "request-id": requestId,
    ...(clientRequestId !== undefined && { "client-request-id": clientRequestId }),
    "access-control-allow-origin": "*",
    "access-control-expose-headers": exposed,
  };
}
