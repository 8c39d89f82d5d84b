import type { Clock } from "./clock.ts";

/** A response and its body; or the cause why there is none. */
interface Attempted {
  readonly response?: Response;
  readonly text?: string;
  readonly cause?: unknown;
}

/** Sends a request once. Throws if nothing was sent. */
export type Attempt = (request: Request) => Promise<Attempted>;

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
  return (request) =>
    new Promise((resolve, reject) => {
      const controller = new AbortController();
      let sent = false;
      const settle = (result: Attempted) => {
        cancel();
        request.signal.removeEventListener("abort", stop);
        resolve(result);
      };
      const fail = (cause: unknown) => {
        // What comes first counts.
        if (!sent) reject(cause);
        settle({ cause });
        controller.abort(cause);
      };
      const stop = () => fail(request.signal.reason);
      const cancel = clock.after(timeout, () =>
        fail(new DOMException(`No answer within ${timeout} ms.`, "TimeoutError")),
      );
      request.signal.addEventListener("abort", stop);
      const transmit = async () => {
        request.headers.set("Authorization", `Bearer ${await askToken()}`);
        controller.signal.throwIfAborted();
        sent = true;
        // Only a body is used up by sending it. Followed, a redirect would take the session id along.
        const response = await fetch(request.body === null ? request : request.clone(), {
          signal: controller.signal,
          redirect: "manual",
        });
        settle({ response, text: response.body ? await response.clone().text() : "" });
      };
      transmit().catch(fail);
    });
}
