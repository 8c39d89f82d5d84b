import { type Clock, race } from "../clock.ts";

/** Sends a request once. Gives the response and its body, or the cause why there is none; throws if nothing was sent. */
export type Attempt = (request: Request) => Promise<{ readonly response?: Response; readonly text?: string; readonly cause?: unknown }>;

/**
 * Sends a request once, within a time. The time covers the token, the headers and the body of the answer: a request in
 * a session is over when its answer has arrived, so the body is in memory when the response is given.
 *
 * @param fetch need not heed the signal: the attempt ends without it
 * @param askToken is asked for a token for each attempt
 */
export function attemptOnce(
  fetch: (request: Request, init: RequestInit) => Promise<Response>,
  askToken: () => Promise<string>,
  clock: Clock,
  timeout: number,
): Attempt {
  return async (request) => {
    const controller = new AbortController();
    const { signal } = controller;
    let cancel!: () => void;
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(timeout, () => reject(new DOMException(`No answer within ${timeout} ms.`, "TimeoutError")));
    });
    let sent = false;
    const transmit = async () => {
      request.headers.set("Authorization", `Bearer ${await askToken()}`);
      signal.throwIfAborted();
      sent = true;
      // Only a body is used up by sending it. Followed, a redirect would take the session id along.
      const response = await fetch(request.body === null ? request : request.clone(), { signal, redirect: "manual" });
      return { response, text: response.body ? await response.clone().text() : "" };
    };
    try {
      return await race(request.signal, transmit(), late);
    } catch (cause) {
      controller.abort(cause);
      if (!sent) throw cause;
      return { cause };
    } finally {
      cancel();
    }
  };
}
