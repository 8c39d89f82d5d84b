import { fillError } from "./answers.ts";
import type { Contract, ErrorCode, Operation, OperationId } from "./contract.ts";
import type { Draft } from "./draft.ts";
import type { Journal, RequestRecord } from "./journal.ts";

/** A request on its way through the mock. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
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
  violation(exchange: Exchange, code: ErrorCode, problems: readonly string[], operation?: Operation): Response {
    this.#journal.violation(exchange.record, problems);
    return this.error(exchange, code, problems.join(" "), operation);
  }

  /** An error of the contract, with a message of our own. */
  error(exchange: Exchange, code: ErrorCode, message: string, operation?: Operation): Response {
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
  send(exchange: Exchange, draft: Draft, operation: Operation): Response {
    const { headers, requestId } = exchange;
    const clientRequestId = headers["client-request-id"];
    fillError(draft, requestId, clientRequestId, this.#now());
    draft.headers["request-id"] = requestId;
    if (clientRequestId === undefined) delete draft.headers["client-request-id"];
    else draft.headers["client-request-id"] = clientRequestId;
    const wrong = this.#contract.violations(operation, draft).map(({ message }) => message);
    return wrong.length > 0 ? this.broken(exchange, wrong) : this.finish(exchange, response(draft));
  }

  /** Says that the mock itself did what the contract does not allow, and notes it. */
  broken(exchange: Exchange, problems: readonly string[]): Response {
    this.#journal.violation(exchange.record, problems, "mock");
    const [draft] = this.draft("internalServerErrorUncategorized");
    fillError(draft, exchange.requestId, undefined, this.#now());
    Object(draft.body).error.innerError.message = `The mock's own answer breaks the contract. ${problems.join(" ")}`;
    return this.finish(exchange, response(draft));
  }

  /** Answers what is no readable request. Where the contract lacks the status, the error is that of a bad request. */
  refuse(exchange: Pick<Exchange, "headers" | "requestId">, status: number): Response {
    const operation = this.#contract.anyOperation;
    const draft = this.#contract.draft(operation, operation.answers.has(status) ? status : 400);
    fillError(draft, exchange.requestId, undefined, this.#now());
    delete draft.headers["client-request-id"];
    return this.finish(exchange, response({ ...draft, status }));
  }

  /** Adds what every answer carries, whoever wrote it. */
  finish({ headers, requestId }: Pick<Exchange, "headers" | "requestId">, answer: Response): Response {
    const clientRequestId = headers["client-request-id"];
    answer.headers.set("request-id", requestId);
    if (clientRequestId !== undefined) answer.headers.set("client-request-id", clientRequestId);
    answer.headers.set("access-control-allow-origin", "*");
    answer.headers.set("access-control-expose-headers", exposed);
    return answer;
  }

  /** Answers a request for the options of a path, be it a browser that asks before a cross-origin request. */
  options(exchange: Exchange, allow: string): Response {
    const headers = new Headers({ allow, "access-control-allow-methods": allow, "access-control-max-age": "600" });
    const asked = exchange.headers["access-control-request-headers"];
    if (asked !== undefined) headers.set("access-control-allow-headers", asked);
    return this.finish(exchange, new Response(null, { status: 204, headers }));
  }
}

function response({ status, headers, body }: Draft): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}
