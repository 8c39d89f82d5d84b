import type { Clock } from "../clock.ts";
import type { Attempt } from "./retry.ts";

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
    let end!: (reason: unknown) => void;
    // Cheaper than a listener on the signal of the controller.
    const ended = new Promise<never>((_, reject) => {
      end = (reason) => (controller.abort(reason), reject(reason));
    });
    const stop = () => end(request.signal.reason);
    request.signal.addEventListener("abort", stop);
    const cancel = clock.after(timeout, () => end(new DOMException(`No answer within ${timeout} ms.`, "TimeoutError")));
    const { signal } = controller;
    let sent = false;
    const transmit = async () => {
      request.headers.set("Authorization", `Bearer ${await askToken()}`);
      signal.throwIfAborted();
      sent = true;
      // Only a body is used up by sending it. Followed, a redirect would take the session id along.
      const response = await fetch(request.body === null ? request : request.clone(), { signal, redirect: "manual" });
      if (response.body) await response.clone().arrayBuffer();
      return { response };
    };
    try {
      return await Promise.race([transmit(), ended]);
    } catch (cause) {
      if (!sent) throw cause;
      return { cause };
    } finally {
      cancel();
      request.signal.removeEventListener("abort", stop);
    }
  };
}
