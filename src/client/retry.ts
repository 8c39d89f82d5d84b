import type { Attempt } from "./attempt.ts";
import { type Clock, sleep } from "./clock.ts";
import { GraphError, type GraphErrorFacts, losesSession, readError } from "./graph-error.ts";

/** How often and how long a request is tried. */
export interface RetryOptions {
  /** How often a request is sent at the most, the first time included. @default 4 */
  readonly attempts?: number;
  /** How long a request waits at the most before its attempts, in milliseconds, all waits together. @default 300_000 */
  readonly maxWait?: number;
}

/** The cooldown that the requests of one session share. */
export interface Cooldown {
  /** When it ends, in milliseconds since the epoch. */
  until: number;
  /** The error that asked for it. */
  error?: GraphError;
}

/** How a request was answered. */
export interface Answer {
  readonly request: Request;
  readonly response: Response;
  /** The body of the response. */
  readonly text: string;
  /** What the response says, if it is not ok. */
  readonly error?: Error;
}

/**
 * Sends a request as often as it takes.
 *
 * @param signal ends the waits; without it the signal of the request does
 * @throws Error if no answer comes; the signal's reason
 */
export type Send = (request: Request, cooldown?: Cooldown, signal?: AbortSignal) => Promise<Answer>;

const mayBeOpen = " It may have opened a session, which then idles out.";

/**
 * Repeats a request as far as that does no harm, and waits in between: as long as the service asks for, else with a
 * jittered back-off that doubles from a second. What would exceed `maxWait` is not waited for. A `401` is repeated
 * once, since each attempt asks for a new token.
 */
export function retry(attempt: Attempt, clock: Clock, attempts: number, maxWait: number): Send {
  return async (request, cooldown = { until: 0 }, signal = request.signal) => {
    const creates = request.url.endsWith("/createSession");
    let budget = maxWait;
    let renewed = false;
    let wait = Math.max(0, cooldown.until - clock.now());
    if (wait > budget) throw cooldown.error;
    for (let count = 1; ; count++) {
      budget -= wait;
      if (wait) await sleep(clock, wait, signal);
      signal.throwIfAborted();
      const { response, text = "", cause } = await attempt(request);
      if (response?.ok) return { request, response, text };
      const error: Error & Partial<GraphErrorFacts> = response
        ? readError(request, response, text, count, clock.now())
        : new Error(`The request got no answer. Attempts: ${count}.${creates ? mayBeOpen : ""}`, { cause });
      const { retryAfter } = error;
      if (retryAfter) Object.assign(cooldown, { until: clock.now() + retryAfter, error });
      signal.throwIfAborted();
      const unauthorized = response?.status === 401;
      wait = retryAfter ?? (unauthorized ? 0 : 250 * 2 ** count * (1 + Math.random()));
      if (count >= attempts || wait > budget || (unauthorized && renewed) || !mayRepeat(request, creates, error)) {
        if (response) return { request, response, text, error };
        throw error;
      }
      renewed ||= unauthorized;
    }
  };
}

/**
 * Whether a request that failed may be repeated. It follows the operation, not just the status:
 *
 * - closeSession, refreshSession and reading (`GET`, `HEAD`) do no harm when they are done twice. They are repeated
 *   when no answer came, on `429`, `503` and `504`.
 * - createSession is repeated on `504`, as the service asks for, and where it was not carried out. When no answer came
 *   it is not: the session that it may have opened could not be closed.
 * - Anything else is repeated only where it was not carried out: on `429`, and on a code that says so.
 *
 * A `503` without a known second-level code asks a request in a session to create the session again. Only closeSession
 * and refreshSession are repeated then. A known second-level code that asks for something else always wins.
 */
function mayRepeat({ method, url }: Request, creates: boolean, error: Error): boolean {
  const maintains = /\/(close|refresh)Session$/.test(url);
  const harmless = maintains || method === "GET" || method === "HEAD";
  if (!(error instanceof GraphError)) return harmless;
  const { status, detail, recovery, retryAfter } = error;
  if (status === 401) return !losesSession(error);
  if (recovery === "repeatCreateSession") return harmless || creates;
  if (recovery === "resendAfterCooldown") return harmless || status === 429 || !!detail || retryAfter !== undefined;
  return maintains && status === 503 && !detail;
}
