import { idleMinutes, sessionHeader } from "../../generated/contract.ts";
import { type Checks, insist, isBoolean, isFunction, isNumber, readOptions } from "../checks.ts";
import { abortable } from "../clock.ts";
import { locate, type WorkbookAddress } from "./address.ts";
import { type FixedCall, fixCall, type SessionRequestInit } from "./call.ts";
import { checkHeaderValue, isSignal, resolveUrl } from "./checks.ts";
import { Cooldown } from "./cooldown.ts";
import { type GraphClient, isRetry, serviceOf } from "./graph-client.ts";
import { type GraphError, losesSession, provesGone } from "./graph-error.ts";
import { askedBy, type Call, type Conditions, notSent, type RetryOptions, send, tell, tellOpen } from "./transport.ts";
import {
  type CloseResult,
  type CreationOptions,
  closeSession,
  createSession,
  goneBecause,
  longestInterval,
  tellOfDoubt,
  type Workbook,
} from "./workbook.ts";

/** How a session is opened and used. */
export interface SessionOptions extends CreationOptions {
  /**
   * Whether the session is refreshed before it idles out: after 4 minutes without a request, or 5.6 if it is not
   * persistent. The timers do not hold the process open. @default false
   */
  readonly keepAlive?: boolean;
  /**
   * Whether a persistent session that the service has lost is created again. The request that met the loss is sent again
   * where it was not carried out: on a code that says that the session is dead. After a mere `502` or `503` that is not
   * known; so only what does no harm when it is done twice is sent again, and a write fails. Where the session cannot be
   * created again, the error is that of the request, with that of the creation as its `cause`. @default false
   */
  readonly recreate?: boolean;
  /** Is told of each new session, and of the error that made it needed; for logs. What it throws is ignored. */
  readonly onRecreate?: (loss: GraphError) => unknown;
  /** How often and how long a request of this session is tried. What is left out is as for the client. */
  readonly retry?: RetryOptions;
}

const sessionChecks: Checks<SessionOptions> = {
  ...{ persistChanges: isBoolean, respondAsync: isBoolean, keepAlive: isBoolean, recreate: isBoolean },
  ...{ pollInterval: isNumber(1, longestInterval), signal: isSignal, retry: isRetry },
  ...{ onProgress: isFunction, onRecreate: isFunction },
};

/**
 * Opens a session: `createSession` of the contract. Close it on every way out, best with `await using`.
 *
 * When the signal fires, a session that comes of a createSession under way is closed in the background. Where a session may
 * be left open all the same, the error says so, or `onLeftOpen` of the client is told: a createSession without an answer,
 * or with one that cannot be read, or that leaves open what became of it, such as a `500`, `502` or `504`; a creation that
 * the service has accepted to carry out in the background, and that is not seen to its end. The service ends such a session
 * when it has been idle.
 *
 * @throws TypeError or RangeError if the address or an option is not what it should be; {@link GraphError} if the
 * service refuses; Error if it does not answer, or leaves out what it has to say; what the credential or `onProgress`
 * throws; the signal's reason
 * @example
 * await using session = await openWorkbookSession(graph, { driveId, itemId });
 * const range = await session.fetch("worksheets/Sheet1/range(address='A1:B2')");
 */
export async function openWorkbookSession(
  graph: GraphClient,
  address: WorkbookAddress,
  options: SessionOptions = {},
): Promise<WorkbookSession> {
  const trace = new Error();
  const settings: SessionOptions = readOptions("openWorkbookSession", options, sessionChecks);
  const workbook = workbookAt(graph, address, settings.retry);
  insist(
    !settings.recreate || settings.persistChanges !== false,
    "recreate needs persistChanges: the unsaved work of a lost session is gone.",
  );
  const opening = createSession(workbook, settings, trace).then((id) => new WorkbookSession(workbook, settings, id));
  return abortable(opening, settings.signal, (late) => {
    late.then((session) => session[Symbol.asyncDispose]()).catch((error: unknown) => tellOpen(workbook.service, error));
  });
}

/**
 * Opens a session, runs the body, and closes the session on every way out.
 *
 * @returns what the body returns
 * @throws what the opening, the body or the close throws; if body and close both fail, a `SuppressedError` with the
 * error of the close as `error` and that of the body as `suppressed`
 * @example
 * const rows = await withWorkbookSession(graph, { itemId }, (session) => readRows(session));
 */
export async function withWorkbookSession<Result>(
  graph: GraphClient,
  address: WorkbookAddress,
  body: (session: WorkbookSession) => Result | Promise<Result>,
): Promise<Result>;
export async function withWorkbookSession<Result>(
  graph: GraphClient,
  address: WorkbookAddress,
  options: SessionOptions,
  body: (session: WorkbookSession) => Result | Promise<Result>,
): Promise<Result>;
export async function withWorkbookSession<Result>(
  graph: GraphClient,
  address: WorkbookAddress,
  ...rest: [Body<Result>] | [SessionOptions, Body<Result>]
): Promise<Result> {
  const [options, body] = rest.length === 1 ? [{}, rest[0]] : rest;
  insist(
    typeof body === "function",
    "withWorkbookSession needs a function that uses the session, as its last argument.",
  );
  const session = await openWorkbookSession(graph, address, options);
  let result: Result;
  try {
    result = await body(session);
  } catch (suppressed) {
    await session[Symbol.asyncDispose]().catch((error: unknown) => {
      throw suppressedError(error, suppressed);
    });
    throw suppressed;
  }
  await session[Symbol.asyncDispose]();
  return result;
}

type Body<Result> = (session: WorkbookSession) => Result | Promise<Result>;

/** What `await using` throws; platforms without `SuppressedError` get an error of its shape. */
function suppressedError(error: unknown, suppressed: unknown): Error {
  const message = "Closing the session failed, after an error in its body.";
  if (typeof SuppressedError === "function") return new SuppressedError(error, suppressed, message);
  return Object.assign(new Error(message), { name: "SuppressedError", error, suppressed });
}

/**
 * Closes a session of which only the id is known: `closeSession` of the contract.
 *
 * @param options.signal ends the request, and the wait for the next attempt; the session may still be open then
 * @returns `gone` if the service no longer had the session, and what that rests on
 * @throws TypeError if the address or the id is not what it should be; {@link GraphError} if the service refuses; Error
 * if it does not answer, or the credential gives no token; the signal's reason
 * @example
 * const { outcome } = await closeWorkbookSession(graph, { itemId }, sessionId);
 */
export async function closeWorkbookSession(
  graph: GraphClient,
  address: WorkbookAddress,
  sessionId: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<CloseResult> {
  const trace = new Error();
  const { signal } = readOptions("closeWorkbookSession", options, { signal: isSignal });
  const id = checkHeaderValue("sessionId", sessionId);
  return closeSession(workbookAt(graph, address, undefined), id, undefined, trace, signal);
}

/** Reaches a workbook through a client. */
function workbookAt(graph: GraphClient, address: WorkbookAddress, retry: RetryOptions | undefined): Workbook {
  const service = serviceOf(graph);
  const path = locate(address);
  return {
    service,
    path,
    url: service.baseUrl + path,
    cooldown: new Cooldown(service.clock),
    retry: retry && { ...retry },
    secrets: [],
  };
}

const ignore = () => {};

/** Says in an error what kept its session from being created again. */
function setCause(error: GraphError, cause: unknown): void {
  Object.defineProperty(error, "cause", { value: cause, writable: true, configurable: true });
}

/**
 * A session: requests that belong to it go one at a time, in order. A request is over when its answer has arrived, body
 * included; or when it is given up, by its signal or its time limit, after which the service may still be at work on it.
 * Neither `util.inspect` nor `JSON.stringify` shows the session's id.
 */
export class WorkbookSession implements AsyncDisposable {
  readonly #workbook: Workbook;
  readonly #options: SessionOptions;
  #id: string;
  #loss: GraphError | undefined;
  /** How a session that the service no longer has came to its end. */
  #end: CloseResult | undefined;
  #lastTurn: Promise<void> = Promise.resolve();
  /** A recreation, as far as a turn that has ended may have left it behind. */
  #recreating: Promise<void> | undefined;
  #closing: Promise<CloseResult> | undefined;
  #ending = false;
  #closed = false;
  #stopKeepAlive: (() => void) | undefined;

  /** @internal Sessions are made by `openWorkbookSession`. */
  constructor(workbook: Workbook, options: SessionOptions, id: string) {
    this.#workbook = workbook;
    this.#options = options;
    this.#id = id;
    // What Node shows of it: not what its getters give.
    const shown = () => `WorkbookSession { url: "${this.url}", state: "${this.state}" }`;
    Object.defineProperty(this, Symbol.for("nodejs.util.inspect.custom"), { value: shown });
    this.#keepAlive();
  }

  /** The id of the session: a secret, like a password for the workbook. It changes when the session is recreated. */
  get id(): string {
    return this.#id;
  }

  /** The URL of the workbook, in full: `https://graph.microsoft.com/v1.0/me/drive/items/01KQ/workbook`. */
  get url(): string {
    return this.#workbook.url;
  }

  /** `lost` once the service has answered that the session must not be used any more. */
  get state(): "open" | "closed" | "lost" {
    return this.#closed ? "closed" : this.#loss ? "lost" : "open";
  }

  /** The headers with which another client takes part in the session. It has to wait for its turn by itself. */
  get headers(): { [sessionHeader]: string } {
    return { [sessionHeader]: this.#id };
  }

  /**
   * Sends a request in the session, when those before it are over. All of it is read when it is made: what is changed
   * later changes nothing. A body is JSON unless `init.headers` or the body itself says otherwise.
   *
   * It needs no `this`, so that it can be given to another client as its `fetch`. Token and session id are put into the
   * request, in the place of any that it has.
   *
   * @param input relative to the workbook, with its names encoded: `worksheets/Sheet1/range(address='A1:B2')`; or in full,
   * below {@link url}: a text, a `URL` or a `Request`
   * @throws TypeError if an argument is not what it should be; {@link GraphError} if the answer is an error; Error if no
   * answer comes, or nothing was sent, as the session is closed or lost; what the credential throws; the signal's reason
   */
  readonly fetch: (input: string | URL | Request, init?: SessionRequestInit) => Promise<Response> = async (
    input,
    init = {},
  ) => {
    const request = input instanceof Request ? input : undefined;
    const call = fixCall(withinWorkbook(request?.url ?? input, this.url), request, init);
    try {
      return await this.#use(call);
    } finally {
      call.stopReading();
    }
  };

  /** Resets the idle time of the session: `refreshSession` of the contract. Throws as {@link fetch} does. */
  async refresh(): Promise<void> {
    const call = fixCall(`${this.url}/refreshSession`, undefined, { method: "POST" });
    await this.#use({ ...call, operation: "refreshSession" });
  }

  /**
   * Closes the session, when the requests before it are over; no signal stops it, and a cooldown only delays it. A second
   * call shares the first one's request and result, but tries again if that failed. No other request is taken after the
   * first call.
   *
   * @returns `gone` if the service no longer had the session, and what that rests on
   * @throws GraphError if the service refuses, Error if it does not answer, or the credential gives no token: the session
   * may still be open then
   */
  close(): Promise<CloseResult> {
    const trace = new Error();
    this.#ending = true;
    this.#stopKeepAlive?.();
    this.#closing ??= this.#close(trace).catch((error: unknown) => {
      this.#closing = undefined;
      throw error;
    });
    return this.#closing;
  }

  /**
   * What `await using` calls: {@link close}. Where that says `gone` because of a `status`, `onLeftOpen` of the client is told,
   * as nobody sees the result.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    tellOfDoubt(this.#workbook, await this.close(), this.#options.persistChanges ?? true);
  }

  async #close(trace: Error): Promise<CloseResult> {
    const turn = this.#queue();
    try {
      await turn.before;
      const { persistChanges = true } = this.#options;
      const result = this.#end ?? (await closeSession(this.#workbook, this.#id, persistChanges, trace));
      this.#closed = true;
      return result;
    } finally {
      turn.end();
    }
  }

  /**
   * Queues for a turn.
   *
   * @returns what to wait for, and what ends the turn: it lasts at least until those before it have ended
   */
  #queue(): { readonly before: Promise<void>; readonly end: (rest?: Promise<void>) => void } {
    const before = this.#lastTurn;
    let end!: (rest?: Promise<void>) => void;
    const turn = new Promise<void>((resolve) => (end = (rest) => resolve(rest)));
    this.#lastTurn = before.then(() => turn);
    return { before, end };
  }

  /** Sends a request in its turn. Only `await` leads back to the caller, so that the stack of an error does, too. */
  async #use(fixed: FixedCall): Promise<Response> {
    const { service, cooldown, retry, secrets } = this.#workbook;
    const { recreate, signal: always } = this.#options;
    const signals = always ? [...fixed.signals, always] : fixed.signals;
    const signal = signals.length > 1 ? AbortSignal.any(signals) : signals[0];
    const conditions = { signal, cooldown, retry, secrets };
    fixed.headers.set(sessionHeader, this.#id);
    const refuse = (why: string) => notSent(askedBy(service, fixed, conditions), why, this.#loss);
    // A stream that is not sent stays its caller's: nothing is read of it before this.
    if (this.#ending) throw refuse(this.#closed ? "The session is closed." : "close() has been called.");
    if (this.#loss && !recreate) throw refuse("The session is lost.");
    signal?.throwIfAborted();
    const call = { ...fixed, body: fixed.takeBody() };
    const turn = this.#queue();
    try {
      await abortable(turn.before, signal);
      signal?.throwIfAborted();
      // A request before may have lost the session.
      if (this.#loss) throw refuse("The session is lost.");
      try {
        return await this.#send(call, conditions, recreate);
      } finally {
        this.#keepAlive();
      }
    } finally {
      turn.end(this.#recreating);
    }
  }

  /** Sends a request, and if it meets a loss that allows it, once more in a new session. */
  async #send(call: FixedCall & Call, conditions: Conditions, recreate: boolean | undefined): Promise<Response> {
    call.headers.set(sessionHeader, this.#id);
    const answer = await send(this.#workbook.service, call, conditions);
    const { error } = answer;
    if (error && losesSession(error)) {
      this.#loss = error;
      this.#end = goneBecause(error);
      if (recreate && error.recovery === "recreateSession") {
        const { signal } = conditions;
        const recreated = this.#recreate(error, signal);
        this.#recreating = recreated.then(ignore, ignore);
        const { service } = this.#workbook;
        const isOpen = await abortable(recreated, signal, (late) => {
          late.catch((reason: unknown) => tellOpen(service, reason));
        }).catch((reason: unknown) => {
          if (signal?.aborted) throw reason;
          // The caller has to know what became of the request; of the creation it is told beside that.
          tellOpen(service, reason);
          setCause(error, reason);
          return false;
        });
        // A dead session carries out nothing. Of a mere 502 or 503 that is not known.
        const mayRepeat = provesGone(error) || call.operation !== "write";
        if (isOpen && mayRepeat) return await this.#send(call, conditions, false);
      }
    }
    if (error && call.throwHttpErrors) throw error;
    return answer.response();
  }

  /**
   * Creates the session again. A signal does not end this, only its waits.
   *
   * @returns whether it did: not where the old session may still be there and cannot be closed
   */
  async #recreate(loss: GraphError, signal: AbortSignal | undefined): Promise<boolean> {
    const trace = new Error();
    const { signal: _, ...options } = this.#options;
    try {
      this.#end ??= await closeSession(this.#workbook, this.#id, true, trace);
      tellOfDoubt(this.#workbook, this.#end, true);
    } catch (reason) {
      // `close` tries again, and says so if it fails.
      setCause(loss, reason);
      return false;
    }
    this.#workbook.secrets.push(this.#id);
    this.#id = await createSession(this.#workbook, { ...options, ...(signal && { signal }) }, trace);
    this.#loss = this.#end = undefined;
    tell(this.#options.onRecreate, loss);
    return true;
  }

  #keepAlive(): void {
    this.#stopKeepAlive?.();
    const { keepAlive, persistChanges = true } = this.#options;
    if (!keepAlive || this.#ending || this.#loss) return;
    // After four fifths of the time that the session may idle.
    const pace = idleMinutes[persistChanges ? "persistent" : "nonPersistent"] * 48_000;
    const { service } = this.#workbook;
    const refresh = () => void this.refresh().catch((error: unknown) => tellOpen(service, error));
    this.#stopKeepAlive = service.clock.after(pace, refresh, true);
  }
}

/**
 * Gives the URL of a request in full.
 *
 * @param url that of the workbook
 * @throws TypeError if it leaves the workbook, or has a fragment
 */
function withinWorkbook(input: unknown, url: string): string {
  insist(typeof input === "string" || input instanceof URL, "input must be a text, a URL or a Request.");
  const given = String(input);
  insist(!given.startsWith("/"), 'input must not begin with "/": it is relative to the workbook, as "worksheets" is.');
  const href = resolveUrl(given, `${url}/`);
  insist(
    href === url || href.startsWith(`${url}/`) || href.startsWith(`${url}?`),
    `input must stay below the workbook, ${url}.`,
  );
  insist(!href.includes("#"), 'input must not have a "#": in a name it is written %23.');
  return href;
}
