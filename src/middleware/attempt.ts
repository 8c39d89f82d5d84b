import { type Clock, abortable } from "../clock.ts";
import type { Attempt } from "./retry.ts";

/**
 * Sends a request once, within a time. The time covers the token, the headers and the body of the answer: a request in
 * a session is over when its answer has arrived, so the body is in memory when the response is given.
 *
 * @param fetch need not heed the signal: the attempt ends without it
 * @param authorize puts a token on the request
 */
export function attemptOnce(
  fetch: (request: Request, init: RequestInit) => Promise<Response>,
  authorize: (request: Request) => Promise<void>,
  clock: Clock,
  timeout: number,
): Attempt {
  return async (request) => {
    const controller = new AbortController();
    const { signal } = controller;
    const stop = () => controller.abort(request.signal.reason);
    request.signal.addEventListener("abort", stop);
    const cancel = clock.after(timeout, () =>
      controller.abort(new DOMException(`No answer within ${timeout} ms.`, "TimeoutError")),
    );
    let sent = false;
    const transmit = async () => {
      await authorize(request);
      signal.throwIfAborted();
      sent = true;
      // Only a body is used up by sending it. Followed, a redirect would take the session id along.
      const response = await fetch(request.body === null ? request : request.clone(), { signal, redirect: "manual" });
      if (response.body) await response.clone().arrayBuffer();
      return response;
    };
    try {
      return await abortable(transmit(), signal);
    } catch (cause) {
      if (!sent) throw cause;
      return { cause };
    } finally {
      cancel();
      request.signal.removeEventListener("abort", stop);
    }
  };
}
