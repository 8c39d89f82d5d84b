import { addresses, operations, sessionHeader } from "../../generated/contract.ts";
import {
  type Checks,
  hasFunctions,
  insist,
  isBoolean,
  isDistance,
  isFunction,
  isNumber,
  isWholeNumber,
  readOptions,
} from "../checks.ts";
import { abortable, type Clock, systemClock } from "../clock.ts";
import type { FetchHandler } from "../har.ts";
import {
  type Answers,
  type Chosen,
  changed,
  chosenBy,
  commonHeaders,
  type Decision,
  type ErrorCode,
  type Exchange,
  errorAnswers,
  exampleOf,
  freeReply,
  isFreeOfContract,
  isResponse,
  lowerCase,
  methodsOf,
  misfit,
  type NextAnswer,
  preflight,
  type Reply,
  replyOf,
  requestProblems,
  saysDead,
  statusIn,
  statusOf,
  withExample,
  write,
} from "./answer.ts";
import { Journal, leftBehind, type OpenRecord, type RequestRecord, recordOf, type Violation } from "./journal.ts";
import { type Answer, listen, type Refused } from "./listen.ts";
import {
  type Address,
  type AddressedOperationId,
  bodyLimit,
  fromFetch,
  type MockRequest,
  type OperationCall,
  preferencesOf,
  queryOf,
  readBody,
  root,
  targetOf,
  toFetch,
  unpack,
} from "./request.ts";
import { Service } from "./service.ts";
import { type BackgroundCreation, Creations, createIds, type Ids, type MockSession, Sessions } from "./sessions.ts";

/**
 * Answers calls that are no session operations, with a `Response`, or with plain JSON for a `200`.
 *
 * @param request the request, its body unpacked if it came in gzip, deflate or br. One whose body has more than 1 MiB
 *   gets a `413` before
 * @param session the session that the request names, checked and kept alive; `undefined` when it names none, on a stateless
 *   mock, and for calls to no workbook
 */
export type MockHandler = (request: Request, session: MockSession | undefined) => unknown;

/** How a mock behaves. */
export interface MockOptions {
  /**
   * Keeps no state: every session id will do, and the ids in answers are those of the contract's examples.
   *
   * @default false
   */
  readonly stateless?: boolean;
  /** Answers other calls of a workbook, such as `GET …/workbook/worksheets`. Without it they get a `501`. */
  readonly workbook?: MockHandler;
  /** Answers calls to no workbook, such as `GET /me/drive/root:/b.xlsx`. Without it, or where it gives nothing, they get a `501`. */
  readonly otherwise?: MockHandler;
  /**
   * Makes it a violation that another call of a workbook names no session. The service takes such a call, and saves what it
   * changes; a program that has a session and forgets the header is found out by this.
   *
   * @default false
   */
  readonly requireSession?: boolean;
  /** How a session is created in the background, on `Prefer: respond-async`. */
  readonly creation?: BackgroundCreation;
  /** Makes ids the same in each run. Without a seed they are different every time. */
  readonly seed?: string | number;
  /**
   * How many requests, how many violations and how many ended sessions are remembered: the latest ones. All violations
   * are counted.
   *
   * @default 1000
   */
  readonly history?: number;
  /** The time that sessions idle by and late answers wait by, such as a {@link testClock}. `mock.advance` is added to it. */
  readonly clock?: Clock;
  /** Is told of each request once it is answered. What it throws, at once or later, is a violation by the mock. */
  readonly onAnswer?: (request: RequestRecord) => void;
}

/** A mock of workbook sessions on Microsoft Graph. */
export interface Mock {
  /**
   * Answers a request the way the service does: give it to whatever takes a `fetch`. The origin is not looked at, so
   * `https://graph.microsoft.com/v1.0/…` is understood as well as any other.
   */
  readonly fetch: typeof fetch;
  /** The path under which it answers, `/v1.0`. */
  readonly root: string;
  /** The sessions that are open. */
  openSessions(): MockSession[];
  /** All sessions, the ended ones first. */
  readonly sessions: readonly MockSession[];
  /** The requests so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** The requests that broke the contract, oldest first. */
  readonly violations: readonly Violation[];
  /** How many there were, also of those that are no longer remembered. */
  readonly violationCount: number;
  /** A text without access tokens and session ids, as `requests` are without: to print it. */
  withoutSecrets(text: string): string;
  /**
   * Moves the clock that sessions idle on.
   *
   * @param milliseconds how far
   * @throws TypeError or RangeError when that is no number, negative, or farther than a `Date` reaches
   */
  advance(milliseconds: number): void;
  /**
   * Says how the next request of an operation is answered that keeps the contract, whichever session it names. Several
   * answers queue up; those for one address go first there.
   *
   * A chosen error leaves the sessions as they are, except that a code which says that a session is dead ends the
   * session which the request named. The answer is copied: what is changed in it afterwards changes nothing.
   *
   * @param operation an operation id. One without a suffix, such as `closeSession`, applies at every address; one with
   *   a suffix, such as `closeSessionInDrive`, at that address only; `workbook` is any other call of a workbook
   * @throws TypeError when the contract has no such operation or answer, or when it cannot be sent, such as a body that
   *   JSON cannot have
   * @throws RangeError when the delay is longer than a timer can take, and not `Infinity`
   * @example
   * mock.respondNext("closeSession", { status: 503, example: "transientFailure" });
   */
  respondNext(operation: AddressedOperationId | "workbook", answer: NextAnswer): void;
  /**
   * Does nothing when no session is open and no request broke the contract.
   *
   * @throws Error that names each open session and each violation
   */
  assertClean(): void;
  /**
   * Forgets everything: sessions, requests, answers to come, and how far the clock was moved. A request that is under
   * way is forgotten, too: it is answered, but opens no session and is noted nowhere.
   */
  reset(): void;
}

/**
 * Makes a mock without a socket: a fetch handler that answers the way the service does.
 *
 * @throws TypeError or RangeError when an option is unknown or wrong
 * @example
 * const mock = createMock();
 * const response = await mock.fetch("https://graph.microsoft.com/v1.0/me/drive/items/01ABC/workbook/createSession", {
 *   method: "POST",
 *   headers: { authorization: "Bearer token", "content-type": "application/json" },
 *   body: JSON.stringify({ persistChanges: true }),
 * });
 */
export function createMock(options: MockOptions = {}): Mock {
  return new WorkbookMock(readOptions("createMock", options, mockChecks));
}

/** How a mock behaves, and where it listens. */
export interface StartMockOptions extends MockOptions {
  /**
   * The port to listen on; 0 takes a free one.
   *
   * @default 0
   */
  readonly port?: number;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /**
   * Stands between the port and the mock, as {@link recordHar} can. Each request is then made a `Request`. An answer goes
   * out in the `content-encoding` that it names; one of `fetch` has been unpacked, and has to lose that header. What is no
   * `Response`, and what it throws by itself, is a `500` and a violation by the mock.
   */
  readonly wrap?: (handler: FetchHandler) => FetchHandler;
}

/** A mock behind a port. */
export interface MockServer extends Mock, AsyncDisposable {
  /** What a program under test takes for `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends all connections at once, answered or not. */
  stop(): Promise<void>;
}

/**
 * Starts a mock on this machine.
 *
 * @throws Error when the port is in use, or the host is not one of this machine
 * @throws TypeError or RangeError when an option is unknown or wrong
 * @example
 * await using mock = await startMock();
 * // … run the program under test against mock.url …
 * mock.assertClean();
 */
export async function startMock(options: StartMockOptions = {}): Promise<MockServer> {
  const {
    port = 0,
    host = "127.0.0.1",
    wrap,
    ...rest
  } = readOptions("startMock", options, {
    ...mockChecks,
    port: isWholeNumber(0, 65_535),
    host: (name, value) => insist(typeof value === "string" && value !== "", `${name} must be a text, and not empty.`),
    wrap: isFunction,
  });
  const mock = new WorkbookMock(rest);
  const take = wrap ? mock.through(wrap(mock.fetch)) : () => mock.take();
  const server = await listen(take, { port, host, unreadable: (refused) => mock.unreadable(refused) });
  return Object.assign(mock, {
    url: server.url + root,
    port: server.port,
    stop: server.stop,
    [Symbol.asyncDispose]: server.stop,
  });
}

const mockChecks: Checks<MockOptions> = {
  stateless: isBoolean,
  workbook: isFunction,
  otherwise: isFunction,
  requireSession: isBoolean,
  creation(name, value) {
    readOptions<BackgroundCreation>(name, value as BackgroundCreation, {
      polls: isWholeNumber(0, Number.MAX_SAFE_INTEGER),
      outcome: (outcome, given) =>
        insist(given === "succeeded" || given === "failed", `${outcome} must be "succeeded" or "failed".`),
    });
  },
  seed: (name, value) =>
    insist(typeof value === "string" || typeof value === "number", `${name} must be a text or a number.`),
  history: isNumber(0, Number.POSITIVE_INFINITY),
  clock: hasFunctions("now", "after"),
  onAnswer: isFunction,
};

/** What a mock remembers until it is reset. */
interface Memory {
  readonly journal: Journal;
  readonly sessions: Sessions;
  readonly service: Service;
  /** The answers that wait for requests. */
  readonly next: Map<string, Chosen[]>;
}

/** A request on its way. */
interface Journey extends Exchange {
  readonly record: OpenRecord;
  /** What there was when it came: after a reset it reaches nothing of what is new. */
  readonly memory: Memory;
}

/** Tells the error that drops a connection from one of the mock's own. */
class Dropped {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}

/** The mock, which also answers a server that has no `Request`. */
export class WorkbookMock implements Mock {
  readonly root: string = root;
  readonly #options: MockOptions;
  readonly #clock: Clock;
  readonly #ids: Ids;
  #memory: Memory;
  /** What `fetch` is at work on: Node ends a request by its signal only as long as somebody holds the `Request`. */
  readonly #underWay = new Set<unknown>();
  /** What answers the requests that a `wrap` is given, and passes on sooner or later. */
  readonly #taken = new WeakMap<object, Answer>();
  /** The errors that were to drop a connection: a `wrap` passes them on. */
  readonly #dropped = new WeakSet<object>();
  #advanced = 0;

  constructor(options: MockOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#ids = createIds(options.seed);
    this.#memory = this.#nothing();
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const held = [input, request];
    this.#underWay.add(held);
    const take = this.#taken.get(Object(input)) ?? this.take();
    const answer = fromFetch(request).then(take);
    const { status, headers, body } = await abortable(answer, request.signal).finally(() =>
      this.#underWay.delete(held),
    );
    const pairs = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return new Response(body ?? null, { status, headers: pairs as [string, string][] });
  };

  /**
   * Takes a request that has just come, and whose body is still to be read: a reset may come meanwhile.
   *
   * @returns what answers it; it throws the error that a test has asked for, to drop the connection
   */
  take(): Answer {
    const memory = this.#memory;
    return (request) => this.#answer(request, memory);
  }

  async #answer(request: MockRequest, memory: Memory): Promise<Reply> {
    const record = memory.journal.record(request);
    const journey = this.#journey(request, record, memory);
    const reply = await this.#decide(journey).catch((error: unknown) => {
      if (!(error instanceof Dropped)) return this.#broken(journey, [textOf(error)]);
      this.#dropped.add(Object(error.error));
      throw error.error;
    });
    record.status = reply.status;
    void this.#report(journey);
    return request.method === "HEAD" ? { status: reply.status, headers: reply.headers } : reply;
  }

  /**
   * Answers requests by what a `wrap` has made of `fetch`. What drops the connection there drops it here.
   *
   * @throws TypeError when that is no function
   */
  through(wrapped: FetchHandler): () => Answer {
    insist(typeof wrapped === "function", "wrap must give a function.");
    return () => {
      const [memory, take] = [this.#memory, this.take()];
      return async (request) => {
        const asked = toFetch(request);
        this.#taken.set(asked, take);
        const fail = (problem: string): Reply =>
          this.#broken(this.#journey(request, recordOf(request), memory), [problem]);
        try {
          const given = await wrapped(asked);
          const reply = isResponse(given) ? await replyOf(given) : undefined;
          if (!isResponse(given) || !reply) return fail("wrap gave no Response.");
          // What stands before the mock packs its answers by itself.
          const coding = given.headers.get("content-encoding");
          return coding === null ? reply : { ...reply, headers: { ...reply.headers, "content-encoding": coding } };
        } catch (error) {
          if (asked.signal.aborted || this.#dropped.has(Object(error))) throw error;
          return fail(`wrap threw ${textOf(error)}`);
        }
      };
    };
  }

  /** Answers what is no readable request, in the service's envelope. It is a violation, if it has a name. */
  unreadable({ status, problem, request }: Refused): Reply {
    const known = { ...unreadableRequest, ...request };
    const { journal } = this.#memory;
    const record = request ? journal.record(known) : recordOf(known);
    const journey = this.#journey(known, record);
    const decision = { status: errorAnswers[status] ? status : 400, message: problem };
    const reply = { ...write(journey, errorAnswers, decision).reply, status };
    if (request) {
      journal.violation(record, [problem]);
      record.status = status;
      void this.#report(journey);
    }
    return reply;
  }

  #journey(request: MockRequest, record: OpenRecord, memory = this.#memory): Journey {
    return { request, record, memory, requestId: this.#ids.guid(), time: this.#now() };
  }

  /** Tells `onAnswer` of a request. What that throws, at once or later, changes no answer. */
  async #report({ record, memory: { journal } }: Journey): Promise<void> {
    try {
      await this.#options.onAnswer?.(journal.look(record));
    } catch (error) {
      journal.violation(record, [`onAnswer threw ${textOf(error)}`], "mock");
    }
  }

  openSessions(): MockSession[] {
    return this.#memory.sessions.current;
  }

  get sessions(): readonly MockSession[] {
    return this.#memory.sessions.all;
  }

  get requests(): readonly RequestRecord[] {
    return this.#memory.journal.requests;
  }

  get violations(): readonly Violation[] {
    return this.#memory.journal.violations;
  }

  get violationCount(): number {
    return this.#memory.journal.violationCount;
  }

  withoutSecrets(text: string): string {
    return this.#memory.journal.withoutSecrets(text);
  }

  advance(milliseconds: number): void {
    isDistance(this.#now())("milliseconds", milliseconds);
    this.#advanced += milliseconds;
  }

  respondNext(operation: AddressedOperationId | "workbook", answer: NextAnswer): void {
    const chosen = chosenBy(operation, answer);
    const { next } = this.#memory;
    next.set(operation, [...(next.get(operation) ?? []), chosen]);
  }

  assertClean(): void {
    const left = leftBehind(this);
    if (left !== undefined) throw new Error(`The mock is not clean.\n${left}`);
  }

  reset(): void {
    this.#memory = this.#nothing();
    this.#advanced = 0;
  }

  #nothing(): Memory {
    const { history = 1000, creation = {}, stateless = false } = this.#options;
    const now = (): number => this.#now();
    const sessions = new Sessions(now, history);
    const creations = new Creations(sessions, now, this.#ids, creation);
    return {
      journal: new Journal(history, () => sessions.ids),
      sessions,
      service: new Service(sessions, creations, this.#ids, stateless),
      next: new Map(),
    };
  }

  #now(): number {
    return this.#clock.now() + this.#advanced;
  }

  // From here on: the way of a request.

  async #decide(journey: Journey): Promise<Reply> {
    const { request } = journey;
    const target = targetOf(request.path);
    if (request.method === "OPTIONS") return preflight(journey, target.is === "workbook" ? target.call?.id : undefined);
    switch (target.is) {
      case "malformed":
        return this.#refuse(journey, "badRequestUncategorized", ["The path is not well encoded."]);
      case "unknownAddress": {
        const hint = request.path.startsWith(`${root}/`) ? "" : ` Its paths begin with ${root}/.`;
        return this.#refuse(journey, "notFoundUncategorized", [`The contract has no path ${request.path}.${hint}`]);
      }
      case "elsewhere":
        return this.#elsewhere(journey);
      case "workbook":
        return target.call
          ? this.#operate(journey, target.address, target.call)
          : this.#callWorkbook(journey, target.address);
    }
  }

  /** A request for an operation of the contract. */
  async #operate(journey: Journey, address: Address, { id, parameters }: OperationCall): Promise<Reply> {
    const { request, record, memory } = journey;
    const { headers } = request;
    const { method, bearer, mediaTypes, answers } = operations[id];
    if (request.method !== method && !(request.method === "HEAD" && method === "GET")) {
      const reply = this.#refuse(journey, "methodNotAllowedUncategorized", [`${request.method} is not allowed here.`]);
      return { ...reply, headers: { ...reply.headers, allow: methodsOf(id) } };
    }
    record.operation = `${id}${addresses[address.template].suffix}`;
    if (bearer && !hasToken(headers)) return this.#refuse(journey, "unauthorizedUncategorized", [noToken], answers);
    const read = readBody(request, mediaTypes);
    if (read === "tooLarge") return this.#tooLarge(journey, answers);
    const query = queryOf(request.query);
    const found = requestProblems(id, { headers, query, path: parameters, ...read });
    // Of a body that cannot be read, nothing else is known.
    const problems = "problem" in read ? [read.problem, ...found.filter((text) => !/^The body\b/.test(text))] : found;
    problems.push(...twiceSent(headers));
    const preferences = preferencesOf(headers.prefer);
    const wrong = misfit(id, answers, preferences);
    if (wrong !== undefined) problems.push(`Prefer: ${wrong}`);
    if (problems.length > 0) return this.#refuse(journey, "badRequestUncategorized", problems, answers);
    const chosen = withExample(answers, id, take(memory.next, record.operation, id) ?? preferences);
    // One whose connection drops is not carried out.
    if (chosen.error) await this.#late(chosen, request);
    const decision = memory.service.decide({
      id,
      address,
      request,
      parameter: Object.values(parameters)[0] ?? "",
      sessionId: headers[sessionHeader],
      queryId: sessionIdIn(query),
      body: "body" in read ? read.body : undefined,
      respondAsync: preferences.respondAsync,
      status: statusIn(answers, chosen),
      example: chosen.example,
      chosenBody: chosen.body,
    });
    await this.#late(chosen, request);
    this.#tell(journey, answers, chosen);
    return this.#send(journey, answers, changed(decision, chosen));
  }

  /** Any other call of a workbook. */
  async #callWorkbook(journey: Journey, address: Address): Promise<Reply> {
    const { workbook, stateless, requireSession } = this.#options;
    const { request, memory } = journey;
    const { headers } = request;
    const id = headers[sessionHeader];
    if (!hasToken(headers)) return this.#refuse(journey, "unauthorizedUncategorized", [noToken]);
    const unpacked = unpack(request);
    if (unpacked === "tooLarge") return this.#tooLarge(journey, errorAnswers);
    if ("problem" in unpacked) return this.#refuse(journey, "badRequestUncategorized", [unpacked.problem]);
    const preferences = preferencesOf(headers.prefer);
    const wrong = isFreeOfContract(preferences) ? undefined : misfit("workbook", errorAnswers, preferences);
    const problems = [
      ...twiceSent(headers),
      ...(id === "" ? [`The header ${sessionHeader} is empty.`] : []),
      ...(id === undefined && requireSession ? [`The header ${sessionHeader} is missing: a session is required.`] : []),
      ...(wrong === undefined ? [] : [`Prefer: ${wrong}`]),
    ];
    if (problems.length > 0) return this.#refuse(journey, "badRequestUncategorized", problems);
    const chosen = withExample(errorAnswers, "workbook", take(memory.next, "workbook") ?? preferences);
    const status = statusIn(errorAnswers, chosen);
    // An error that was chosen changes nothing: nor does it keep the session from idling out.
    const isInSession = id !== undefined && !stateless && (status ?? 200) < 400 && !chosen.error;
    const session = isInSession ? memory.sessions.use(id, address) : undefined;
    const answer = async (): Promise<Reply> => {
      if (isFreeOfContract(chosen)) return freeReply(journey, chosen.status, chosen.body, chosen.headers);
      if (status !== undefined) {
        return this.#send(journey, errorAnswers, changed({ status, example: chosen.example }, chosen));
      }
      if (isInSession && !session) return this.#send(journey, errorAnswers, changed(memory.service.gone(id), chosen));
      const reply = workbook ? await this.#handle(journey, workbook, session, unpacked.bytes) : undefined;
      if (!reply) return this.#error(journey, "notImplementedUncategorized", noWorkbook);
      // A handler may say that the session is dead, as a chosen answer may.
      if (session && reply.status >= 400 && saysDead(String(Buffer.from(reply.body ?? ""))))
        memory.sessions.lose(session.id);
      return { ...reply, headers: { ...reply.headers, ...lowerCase(chosen.headers) } };
    };
    // One whose connection drops is not carried out.
    if (chosen.error) await this.#late(chosen, request);
    const reply = await answer();
    await this.#late(chosen, request);
    this.#tell(journey, errorAnswers, chosen);
    return reply;
  }

  /** A call to no workbook. It is none of the mock's business, so it breaks nothing. */
  async #elsewhere(journey: Journey): Promise<Reply> {
    const { otherwise } = this.#options;
    const unpacked = unpack(journey.request);
    if (unpacked === "tooLarge") return this.#error(journey, "payloadTooLargeUncategorized", tooLarge);
    if ("problem" in unpacked) return this.#error(journey, "badRequestUncategorized", unpacked.problem);
    const reply = otherwise && (await this.#handle(journey, otherwise, undefined, unpacked.bytes));
    return reply ?? this.#error(journey, "notImplementedUncategorized", notOurs);
  }

  async #handle(
    journey: Journey,
    handler: MockHandler,
    session: MockSession | undefined,
    body: Uint8Array<ArrayBuffer>,
  ): Promise<Reply | undefined> {
    const given = await handler(toFetch(journey.request, body), session);
    if (given === undefined && handler === this.#options.otherwise) return undefined;
    const reply = await replyOf(given);
    if (!reply) return this.#broken(journey, ["The handler gave neither a Response nor plain JSON."]);
    return { ...reply, headers: { ...reply.headers, ...commonHeaders(journey) } };
  }

  /** Waits as long as the answer is late, and drops the connection where that is wanted. */
  async #late({ delay, error }: Chosen, request: MockRequest): Promise<void> {
    if (delay !== undefined) await wait(this.#clock, delay, request.signal);
    if (error) throw new Dropped(error);
  }

  #tooLarge(journey: Journey, answers: Answers): Reply {
    return this.#refuse(journey, "payloadTooLargeUncategorized", [tooLarge], answers);
  }

  /** Tells a program how its request broke the contract, and notes it. */
  #refuse(journey: Journey, code: ErrorCode, problems: readonly string[], answers?: Answers): Reply {
    journey.memory.journal.violation(journey.record, problems);
    return this.#error(journey, code, problems.join(" "), answers);
  }

  /** An error of the contract with a message of our own, of the operation or, where it has none such, of any. */
  #error(journey: Journey, code: ErrorCode, message: string, own: Answers = errorAnswers): Reply {
    const answers = statusOf(own, code) === undefined ? errorAnswers : own;
    return this.#send(journey, answers, { status: statusOf(answers, code) ?? 500, example: code, message });
  }

  /** Writes an answer, and proves that the contract has it. Only then the session is open that it tells of. */
  #send(journey: Journey, answers: Answers, decision: Decision): Reply {
    const { reply, problems } = write(journey, answers, decision);
    if (problems.length > 0) return this.#broken(journey, problems);
    if (decision.opens) journey.memory.sessions.open(decision.opens);
    return reply;
  }

  /** Ends the session of a program that is told it is dead, because a test or a `Prefer` header wants it. */
  #tell({ request, memory }: Journey, answers: Answers, chosen: Chosen): void {
    const sessionId = request.headers[sessionHeader];
    const status = statusIn(answers, chosen) ?? 0;
    if (sessionId === undefined || (status < 400 && chosen.body === undefined)) return;
    const body = chosen.body ?? exampleOf(answers, status, chosen.example);
    if (saysDead(body)) memory.sessions.lose(sessionId);
  }

  /** Says that the mock itself, or a test, did what the contract does not allow, and notes it. */
  #broken(journey: Journey, problems: readonly string[]): Reply {
    journey.memory.journal.violation(journey.record, problems, "mock");
    const message = `The mock's own answer breaks the contract. ${problems.join(" ")}`;
    return write(journey, errorAnswers, { status: 500, example: "internalServerErrorUncategorized", message }).reply;
  }
}

const tooLarge = `A body has at most ${bodyLimit} bytes.`;
const noToken = "The request carries no access token: the header authorization is not `Bearer`, and a token.";
const noWorkbook =
  "The mock answers session operations. Pass it the option `workbook`, such as `memoryWorkbook()`, to answer other calls.";
const notOurs = "The mock answers calls of a workbook. Pass it the option `otherwise` to answer others.";

/** What was thrown, with where if that is known. */
function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function hasToken(headers: MockRequest["headers"]): boolean {
  return /^bearer\s+\S/i.test(headers.authorization ?? "");
}

/** The session id that a query carries in base64, whose plus reads like a space. */
function sessionIdIn({ sessionId }: ReturnType<typeof queryOf>): string | undefined {
  return typeof sessionId === "string" ? Buffer.from(sessionId.replaceAll(" ", "+"), "base64").toString() : undefined;
}

/** Two headers of one name are one by now. No session id has a comma and a space in it. */
function twiceSent(headers: MockRequest["headers"]): string[] {
  return headers[sessionHeader]?.includes(", ") ? [`The header ${sessionHeader} was sent more than once.`] : [];
}

/** The answer that waits for such a request: the first that is found under one of these names. */
function take(next: Memory["next"], ...names: string[]): Chosen | undefined {
  for (const name of names) {
    const chosen = next.get(name)?.shift();
    if (chosen) return chosen;
  }
  return undefined;
}

/** Resolves after a time, and holds the process till then; drops the connection as soon as nobody waits any more. */
function wait(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      signal.removeEventListener("abort", abort);
      resolve();
    };
    const never = milliseconds === Number.POSITIVE_INFINITY;
    const cancel = clock.late?.(milliseconds, done) ?? (never ? () => {} : clock.after(milliseconds, done));
    function abort(): void {
      cancel();
      reject(new Dropped(signal.reason));
    }
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

/** What stands for a request that could not be read. */
const unreadableRequest: MockRequest = {
  method: "GET",
  origin: "",
  path: "/",
  query: "",
  headers: {},
  body: new Uint8Array(),
  signal: new AbortController().signal,
};
