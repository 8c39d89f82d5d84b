import { NextAnswers } from "./answers.ts";
import { type Contract, loadContract, type OperationId } from "./contract.ts";
import { type Draft, toResponse } from "./draft.ts";
import { Handler } from "./handler.ts";
import { createIds, type Ids } from "./ids.ts";
import { type Incoming, incoming } from "./incoming.ts";
import { complaint, Journal, type RequestRecord, type Violation } from "./journal.ts";
import { Creations } from "./operations.ts";
import type { Mock, MockOptions, NextAnswer } from "./options.ts";
import { type Exchange, Reply } from "./reply.ts";
import { Service } from "./service.ts";
import { type MockSession, Sessions } from "./sessions.ts";
import { Dropped } from "./wait.ts";

/**
 * Makes a mock without a socket: a fetch handler that answers the way the service does.
 *
 * @throws Error when Prism, an optional peer dependency, is not installed
 * @example
 * const mock = createMock();
 * const response = await mock.fetch("https://graph.microsoft.com/v1.0/me/drive/items/01ABC/workbook/createSession", {
 *   method: "POST",
 *   headers: { authorization: "Bearer token", "content-type": "application/json" },
 *   body: JSON.stringify({ persistChanges: true }),
 * });
 */
export function createMock(options: MockOptions = {}): Mock {
  return new ContractMock(loadContract(), options);
}

/** The mock of a contract, which also answers a server that has no `Request`. */
export class ContractMock implements Mock {
  readonly #ids: Ids;
  readonly #journal: Journal;
  readonly #sessions: Sessions;
  readonly #creations: Creations;
  readonly #next: NextAnswers;
  readonly #reply: Reply;
  readonly #handler: Handler;
  readonly root: string;
  #advanced = 0;

  constructor(
    contract: Contract,
    { stateless = false, workbook, creation, seed, history = 1000, now = Date.now }: MockOptions,
  ) {
    const clock = (): number => now() + this.#advanced;
    this.root = contract.root;
    this.#ids = createIds(seed);
    this.#journal = new Journal(history);
    this.#sessions = new Sessions(clock, this.#ids.session, history);
    this.#creations = new Creations(this.#sessions, clock, this.#ids.guid, creation);
    this.#next = new NextAnswers(contract);
    this.#reply = new Reply(contract, this.#journal, clock);
    const service = new Service(contract, this.#sessions, this.#creations);
    this.#handler = new Handler({ contract, reply: this.#reply, service, next: this.#next, stateless, workbook });
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const answer = await this.answer(incoming(request));
    return answer instanceof Response ? answer : toResponse(answer);
  };

  /** Answers without the cost of `Request` and `Response`, except where another has made one. */
  async answer(request: Incoming): Promise<Draft | Response> {
    request.signal?.throwIfAborted();
    const record = this.#journal.record(request);
    const exchange: Exchange = { request, record, requestId: this.#ids.guid() };
    const answer = await this.#handler.respond(exchange).catch((error: unknown) => {
      if (error instanceof Dropped) throw error.error;
      request.signal?.throwIfAborted();
      return this.#reply.broken(exchange, [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
    });
    record.status = answer.status;
    if (request.method !== "HEAD") return answer;
    return answer instanceof Response ? new Response(null, answer) : { ...answer, body: undefined };
  }

  openSessions(): MockSession[] {
    return this.#sessions.current;
  }

  get sessions(): readonly MockSession[] {
    return this.#sessions.all;
  }

  get requests(): readonly RequestRecord[] {
    return this.#journal.requests;
  }

  get violations(): readonly Violation[] {
    return this.#journal.violations;
  }

  advance(milliseconds: number): void {
    this.#advanced += milliseconds;
  }

  respondNext<Id extends OperationId>(operation: Id, answer: NextAnswer<Id>): void {
    // The cast: what fits the operation of that id fits the union of all of them.
    this.#next.add(operation, answer as NextAnswer);
  }

  assertClean(): void {
    const message = complaint(this.openSessions(), this.violations);
    if (message !== undefined) throw new Error(message);
  }

  reset(): void {
    for (const part of [this.#sessions, this.#creations, this.#journal, this.#next]) part.clear();
    this.#advanced = 0;
  }

  refuse(status: number): Response {
    return toResponse(this.#reply.refuse(this.#ids.guid(), status));
  }
}
