import { idleMinutes, sessionHeader } from "../../generated/contract.ts";
import type { operations } from "../../generated/types.ts";
import { longestTime } from "../checks.ts";
import { abortable, type Clock, limit, onAbort, sleep } from "../clock.ts";
import { maskSecrets } from "../secrets.ts";
import type { Cooldown } from "./cooldown.ts";
import {
  type Asked,
  GraphError,
  isOfService,
  knownCode,
  losesSession,
  maskedError,
  type Operation,
  pathIn,
  provesGone,
  readError,
  remember,
  requestIn,
  sentence,
  traced,
} from "./graph-error.ts";

/** How often and how long a request is tried. */
export interface RetryOptions {
  /** How often a request is sent at the most, the first time included. @default 4 */
  readonly attempts?: number;
  /** How long a request waits at the most before its attempts, in milliseconds, all waits together. @default 300_000 */
  readonly maxWait?: number;
  /** Is told of each repetition, before the wait for it; for logs. What it throws is ignored. */
  readonly onRetry?: (retry: Retry) => unknown;
}

/** A repetition that is about to come. */
export interface Retry {
  readonly method: string;
  /** The path of the request below the root of the service, without secrets. */
  readonly path: string;
  /** How often the request has been tried so far. */
  readonly attempts: number;
  /** How long it waits before the next attempt, in milliseconds. */
  readonly wait: number;
  /** Why: a {@link GraphError}, or an Error if no answer came. */
  readonly error: Error;
}

/** The service, as the options of a client describe it. */
export interface Service {
  /** Its root, without a slash at its end. */
  readonly baseUrl: string;
  readonly origin: string;
  readonly clock: Clock;
  /** How long an attempt may take, in milliseconds. */
  readonly timeout: number;
  readonly retry: RetryOptions;
  readonly fetch: (input: string | Request, init: RequestInit) => Promise<Response>;
  /** Gives the token for an attempt. */
  readonly token: () => Promise<string>;
  /** Those that it has given lately: the service may quote one that has been renewed. A function, so that nothing shows them. */
  readonly tokens: () => Iterable<string>;
  /** Is told where a session may be left open and there is nobody to throw to. */
  readonly onLeftOpen: (error: Error) => unknown;
}

/** A body in memory. */
export type Body = string | Uint8Array<ArrayBuffer>;

/** A request, fixed: each attempt sends the same. */
export interface Call {
  readonly operation: Operation;
  readonly method: string;
  /** In full. */
  readonly url: string;
  /** This call's own, with the id of the session; the token is put into it. */
  readonly headers: Headers;
  /** A body, or one that is being read into memory. */
  readonly body?: Body | Promise<Body> | null;
  /** The caller's request, whose other properties are kept. */
  readonly like?: Request | undefined;
  /** Other properties of the request. */
  readonly extras?: RequestInit | undefined;
}

/** How a request is sent. */
export interface Conditions {
  /** Ends the request, and the waits before its attempts. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the waits only: the answer to an attempt under way matters. */
  readonly waitSignal?: AbortSignal | undefined;
  readonly cooldown: Cooldown;
  readonly retry?: RetryOptions | undefined;
  /** What must not be shown, besides what the request carries. */
  readonly secrets?: readonly string[];
  /** What a failure leaves behind, as a sentence; of a createSession, one that may have been carried out. */
  readonly leaves?: string;
  /** Where the request was made, if `await` does not lead there. */
  readonly trace?: Error | undefined;
}

/** How a request was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as a text. */
  text(): string;
  /** The answer as `fetch` gives it; its body is in memory. */
  response(): Response;
  /** What the answer says, if it is an error. */
  readonly error?: GraphError;
  /** What is known of the request, for other errors. */
  asked(): Asked;
}

/**
 * Sends a request as often as it takes, and waits in between: as long as the service asks for, else with a jittered
 * back-off that doubles from half a second; with that as well where the service asks a fourth time to come at once. What
 * would exceed `maxWait` is not waited for. A `401` is repeated once, since each attempt asks for a new token.
 *
 * A cooldown that other requests were asked for is waited for first. A closeSession is sent at least once all the same,
 * since nobody would know otherwise that the session stays open.
 *
 * @returns the answer, be it an error
 * @throws Error if no answer comes, or nothing was sent; what the credential throws; the signal's reason
 */
export async function send(service: Service, call: Call, conditions: Conditions): Promise<Answer> {
  const { clock } = service;
  const { operation, headers } = call;
  const { cooldown, leaves, waitSignal: signal = conditions.signal } = conditions;
  const asking = (attempts: number) => askedBy(service, call, conditions, attempts, doubtful);
  const most = conditions.retry?.attempts ?? service.retry.attempts ?? 4;
  let budget = conditions.retry?.maxWait ?? service.retry.maxWait ?? 300_000;
  /** Whether an attempt may have been carried out though it failed. */
  let doubtful = false;
  /** The last error that says that a session may be left open. */
  let open: Error | undefined;
  const repeatedOnce = new Set<number>();
  if (!headers.has("client-request-id")) headers.set("client-request-id", randomId());
  const { body: given = null } = call;
  // Not by its class: the promises of the platform have another one in a context of its own, as in Jest.
  const isRead = given === null || typeof given === "string" || ArrayBuffer.isView(given);
  const body = isRead ? given : await inTime(service, abortable(given, signal));
  const pause = cooldown.left;
  if (pause <= budget) {
    budget -= pause;
    await cooldown.end(signal);
  } else if (operation !== "closeSession") {
    const seconds = Math.ceil(pause / 1000);
    throw notSent(asking(0), `The service asks for a pause of ${seconds} s more, which is longer than maxWait.`);
  }
  try {
    for (let attempts = 1; ; attempts++) {
      signal?.throwIfAborted();
      const { given, bytes, cause } = await attempt(service, call, body, conditions.signal);
      if (given && isDone(operation, given)) {
        if (doubtful && operation === "createSession") {
          // An attempt before may have opened a session, too.
          const what = `A createSession got no clear answer before it was repeated. ${leaves}`;
          tell(service.onLeftOpen, openError(service, what, conditions.secrets));
        }
        return answerOf(given, bytes, () => asking(attempts));
      }
      doubtful ||= isDoubtful(given?.status, bytes);
      const asked = asking(attempts);
      const answer = given && answerOf(given, bytes, () => asked, clock.now());
      const error = answer?.error ?? noAnswer(asked, cause);
      if (leaves !== undefined && asked.leaves !== undefined) open = markOpen(error);
      signal?.throwIfAborted();
      const { retryAfter, status = 0 } = error as Partial<GraphError>;
      cooldown.begin(Math.min(retryAfter ?? 0, longestTime));
      // A service that keeps asking to come at once is not asked without a pause for ever.
      const backsOff = (retryAfter === undefined && status !== 401) || (retryAfter === 0 && attempts > atOnce);
      const backOff = backsOff ? Math.round(250 * 2 ** attempts * (1 + Math.random())) : 0;
      const wait = Math.max(backOff, cooldown.left);
      if (attempts >= most || wait > budget || repeatedOnce.has(status) || !mayRepeat(operation, error, doubtful)) {
        if (answer) return answer;
        throw error;
      }
      if (status === 401 || status === 404) repeatedOnce.add(status);
      budget -= wait;
      const listener = conditions.retry?.onRetry ?? service.retry.onRetry;
      tell(listener, { method: call.method, path: pathIn(asked), attempts, wait, error });
      await sleep(clock, backOff, signal);
      await cooldown.end(signal);
    }
  } catch (reason) {
    // Whoever follows a creation tells of it by itself.
    if (open && reason !== open && operation !== "poll") tell(service.onLeftOpen, open);
    throw reason;
  }
}

/** How often a `Retry-After` of no time is taken at its word. */
const atOnce = 3;

/**
 * A sentence on a session that may be left behind.
 *
 * @param path that of the workbook, below the root of the service
 */
export function mayBeOpen(what: string, path: string, persistChanges: boolean | undefined): string {
  const { persistent, nonPersistent } = idleMinutes;
  const known = persistChanges ? persistent : nonPersistent;
  const minutes = persistChanges === undefined ? `${persistent} to ${nonPersistent}` : known;
  return `${what} on ${path}; it ends when it has been idle for about ${minutes} minutes.`;
}

/**
 * An error that tells of a session that may be left open, without secrets: somebody may have given one as the address of the
 * workbook.
 */
export function openError({ tokens }: Service, message: string, secrets: readonly string[] = []): Error {
  return new Error(maskSecrets(message, [...tokens(), ...secrets]));
}

/** Marks an error that says that a session may be left open. */
export function markOpen(error: Error): Error {
  return Object.defineProperty(error, leavesOpen, { value: true });
}

/** Whether an error says that a session may be left open. */
export function saysOpen(error: unknown): error is Error {
  return error instanceof Error && Reflect.get(error, leavesOpen) === true;
}

const leavesOpen = Symbol("leavesOpen");

/** The one good answer to a closeSession and to a refreshSession. */
const noContent = 204 satisfies keyof operations["closeSession" | "refreshSession"]["responses"];

/**
 * Whether an answer says that a request was carried out. Nothing but its status says so of a closeSession and of a
 * refreshSession; a `200` may be the login page of a network.
 */
function isDone(operation: Operation, { ok, status }: Response): boolean {
  return operation === "closeSession" || operation === "refreshSession" ? status === noContent : ok;
}

/** Whether a request may have been carried out though it failed. */
function isDoubtful(status = 0, bytes?: ArrayBuffer): boolean {
  if ([0, 408, 500, 502, 504].includes(status)) return true;
  // Something between client and service may have answered, which knows nothing of it.
  return status > 500 && !isOfService(textOf(bytes));
}

/**
 * Whether a request that failed may be repeated. It follows the operation, not just the status:
 *
 * - closeSession, refreshSession, reading (`GET`, `HEAD`) and what the caller calls idempotent do no harm when they are
 *   done twice. They are repeated when no answer came, on `429`, `503` and `504`.
 * - createSession is repeated on `504`, as the service asks for, where it was not carried out, and where a `Retry-After` asks
 *   to come again. When no answer came it is not: the session that it may have opened could not be closed.
 * - Anything else is repeated only where it was not carried out: on `429`, and on a code that says so, be it by a `Retry-After`
 *   beside it; but never under a status that leaves that open, such as `500` or `504`, whatever the code.
 *
 * A `502` or `503` without a known code asks a request in a session to create the session again. Only closeSession and a look
 * at a creation are repeated then, and on such a `503` refreshSession too. The first two are also repeated, once, on a `404`
 * that does not prove the session gone: who is asked next may know better. A known code that asks for something else always
 * wins.
 */
function mayRepeat(operation: Operation, error: Error, doubtful: boolean): boolean {
  const harmless = operation !== "write" && operation !== "createSession";
  if (!(error instanceof GraphError)) return harmless;
  if (operation === "write" && doubtful) return false;
  const { status, recovery, retryAfter } = error;
  const known = knownCode(error) !== undefined;
  if (status === 401) return !losesSession(error);
  if (recovery === "repeatCreateSession") return true;
  if (recovery === "resendAfterCooldown") {
    return harmless || status === 429 || known || retryAfter !== undefined;
  }
  const needsNoNewSession = operation === "closeSession" || operation === "poll";
  if (needsNoNewSession && status === 404) return !provesGone(error);
  if (known) return false;
  return (status === 503 && operation === "refreshSession") || ([502, 503].includes(status) && needsNoNewSession);
}

/** How an attempt ended: with an answer and its body; or with the cause why none came. */
interface Attempt {
  readonly given?: Response;
  readonly bytes?: ArrayBuffer;
  readonly cause?: unknown;
}

/**
 * Sends a request once, within a time that covers the token, the headers and the body of the answer. `fetch` need not heed
 * the signal to be ended by it.
 *
 * @throws what the credential throws, or that it takes too long; the signal's reason
 */
function attempt(service: Service, call: Call, body: Body | null, signal?: AbortSignal): Promise<Attempt> {
  const { clock, timeout, token, fetch } = service;
  const { url, like, extras, method, headers } = call;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let sent = false;
    const end = () => {
      cancel();
      forget?.();
    };
    const stop = () => {
      end();
      reject(signal?.reason);
      controller.abort(signal?.reason);
    };
    const fail = (cause: unknown) => {
      end();
      if (sent) resolve({ cause });
      else reject(cause);
      controller.abort(cause);
    };
    const cancel = limit(clock, timeout, () => {
      const what = sent ? "No answer" : "Nothing was sent: credential gave no token";
      fail(new DOMException(`${what} within ${timeout} ms.`, "TimeoutError"));
    });
    const forget = signal && onAbort(signal, stop);
    const transmit = async () => {
      headers.set("authorization", `Bearer ${await token()}`);
      if (controller.signal.aborted) return;
      // Followed, a redirect would take token and session id along.
      const always = { redirect: "manual", signal: controller.signal } as const;
      sent = true;
      const given = await fetch(like ?? url, { ...extras, method, headers, body, ...always });
      if (typeof given?.arrayBuffer !== "function") throw new TypeError("The option fetch gave no Response.");
      // What `Response.error()` makes.
      if (given.type === "error") throw new TypeError("The answer is a network error.");
      const bytes = await given.arrayBuffer();
      end();
      resolve({ given, bytes });
    };
    transmit().catch(fail);
  });
}

/** @param failedAt when it came, if it is an error */
function answerOf(given: Response, bytes: ArrayBuffer | undefined, asked: () => Asked, failedAt?: number): Answer {
  const { status, headers } = given;
  const text = () => textOf(bytes);
  return {
    ...{ status, headers, text, asked },
    ...(failedAt !== undefined && { error: readError(asked(), given, text(), failedAt) }),
    response() {
      // A browser tells nothing of a redirect that is not followed.
      if (status === 0) return given;
      // Nobody can make a response with a status above 599, or with a reason phrase in other letters.
      const statusText = /^[\t -~\x80-\xff]*$/.test(given.statusText) ? given.statusText : "";
      const init = { status: Math.min(status, 599), statusText, headers };
      const response = new Response(bytes?.byteLength ? bytes : null, init);
      Object.defineProperty(response, "url", { value: given.url });
      if (status > 599) Object.defineProperty(response, "status", { value: status });
      if (failedAt !== undefined) remember(response, asked(), text(), failedAt);
      return response;
    },
  };
}

const textOf = (bytes: ArrayBuffer | undefined): string => new TextDecoder().decode(bytes);

const tokenIn = (headers: Headers): string => headers.get("authorization")?.slice("Bearer ".length) ?? "";

/** Waits for a body that is read into memory, no longer than for an attempt: the requests behind it wait as well. */
function inTime<Value>({ clock, timeout }: Service, reading: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = limit(clock, timeout, () => {
      reject(new DOMException(`Nothing was sent: body was not read within ${timeout} ms.`, "TimeoutError"));
    });
    reading.finally(cancel).then(resolve, reject);
  });
}

/** What is known of a call, for its errors. */
export function askedBy(
  { baseUrl, tokens }: Service,
  { operation, method, url, headers }: Omit<Call, "body">,
  { leaves, trace, secrets = [] }: Conditions,
  attempts = 0,
  doubtful = false,
): Asked {
  const known = [...tokens(), tokenIn(headers), ...secrets, headers.get(sessionHeader) ?? "", ...secretsInUrl(url)];
  const left = leaves && maskSecrets(leaves, known);
  const inDoubt = operation === "write" ? "Whether it was carried out is not known." : left;
  const always = operation === "createSession" ? undefined : left;
  return {
    ...{ operation, method, attempts, trace },
    path: url.replace(`${baseUrl}/`, "/"),
    clientRequestId: headers.get("client-request-id") ?? undefined,
    inSession: headers.has(sessionHeader),
    secrets: known,
    leaves: doubtful ? inDoubt : always,
  };
}

/**
 * A URL that the service names may have the id of a session in its query: mostly as base64, or as it is, so that it may go
 * on after a `&`.
 */
function secretsInUrl(url: string): string[] {
  const [, rest] = /[?&]sessionId=([^#]+)/i.exec(url) ?? [];
  if (rest === undefined) return [];
  return [rest, rest.replace(/&.*/, "")].flatMap((value) => {
    const decoded = attemptTo(() => decodeURIComponent(value));
    return [value, decoded, attemptTo(() => atob(decoded))];
  });
}

/** What a conversion gives, or nothing. */
function attemptTo(convert: () => string): string {
  try {
    return convert();
  } catch {
    return "";
  }
}

function noAnswer(asked: Asked, cause: unknown): Error {
  const { attempts, leaves, secrets } = asked;
  const shownCause = maskedError(cause, secrets);
  const reason = reasonIn(shownCause);
  const message = [
    `${requestIn(asked)} got no answer${reason && ": "}${sentence(reason)}`,
    `Attempts: ${attempts}.`,
    ...(leaves === undefined ? [] : [leaves]),
  ].join(" ");
  return traced(new Error(message, { cause: shownCause }), asked.trace);
}

/** What the innermost cause says; where several connections failed, only their code. */
function reasonIn(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === "string" ? cause : "";
  return reasonIn(cause.cause) || cause.message || String(Reflect.get(cause, "code") ?? "");
}

/** A random UUID, of version 4. */
function randomId(): string {
  // In a page over plain http there is no randomUUID; where there is, it takes a thirtieth of the time.
  if (crypto.randomUUID) return crypto.randomUUID();
  const random = crypto.getRandomValues(new Uint8Array(16));
  const bytes = random.map((byte, index) => (index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** An error that comes without a request. */
export function notSent(asked: Asked, why: string, cause?: Error): Error {
  return traced(new Error(`${why} Nothing was sent: ${requestIn(asked)}.`, cause && { cause }), asked.trace);
}

/** Tells of a session that may be left open by work that nobody waits for any more. */
export function tellOpen({ onLeftOpen }: Service, error: unknown): void {
  if (saysOpen(error)) tell(onLeftOpen, error);
}

/** Calls what only listens, be it asynchronous or not. It cannot stop what it is told of. */
export function tell<Event>(listener: ((event: Event) => unknown) | undefined, event: Event): void {
  void (async () => listener?.(event))().catch(() => {});
}
