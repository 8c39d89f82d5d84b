import { type GraphClient, internals } from "./graph-client.ts";
import type { Cooldown } from "./middleware/retry.ts";
import { type WorkbookAddress, locate } from "./workbook-address.ts";

/** What a request was answered, when the answer is no error. */
export interface Answer {
  readonly request: Request;
  readonly response: Response;
}

/**
 * Sends a request to a workbook, as it stands: a body is not serialized.
 *
 * @param url relative to the workbook; or an absolute one, of the same origin
 * @param waiting what ends the waits before the attempts, if it is not the signal of the request
 * @throws GraphError if the answer is an error, Error if none comes, the signal's reason
 */
export type Workbook = (method: string, url: string | URL, init: RequestInit, waiting?: AbortSignal) => Promise<Answer>;

/** Reaches a workbook through a client; its requests share one cooldown. */
export function workbookAt(graph: GraphClient, address: WorkbookAddress): Workbook {
  const path = locate(address);
  const cooldown: Cooldown = { until: 0 };
  return async (method, url, init, waiting) => {
    let request!: Request;
    const [baseUrl, relative] = typeof url === "string" ? ["", `${path}/${url}`] : [url.origin, url.pathname + url.search];
    // The path is filled in already, so that it is none that the types know.
    const { response } = await graph.request(method as "get", relative as never, {
      ...init,
      baseUrl,
      bodySerializer: (body: BodyInit) => body,
      parseAs: "stream",
      async fetch(sent: Request) {
        const outcome = await graph[internals].send((request = sent), cooldown, waiting);
        if (outcome.error) throw outcome.error;
        return outcome.response;
      },
    } as never);
    return { request, response };
  };
}
