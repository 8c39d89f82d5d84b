import type { Clock } from "./clock.ts";
import { type GraphClient, internals } from "./graph-client.ts";
import type { Answer, Cooldown } from "./retry.ts";
import { locate, type WorkbookAddress } from "./workbook-address.ts";

/** A workbook, as a client reaches it. */
export interface Workbook {
  /** The URL of the workbook, with a slash at its end. */
  readonly root: string;
  readonly clock: Clock;
  /**
   * Sends a request as it stands: a body is not serialized. The requests to a workbook share one cooldown.
   *
   * @param url in full
   * @param waiting what ends the waits before the attempts, if it is not the signal of the request
   * @throws GraphError if the answer is an error, Error if none comes, the signal's reason
   */
  request(url: string, init: RequestInit, waiting?: AbortSignal): Promise<Answer>;
}

/** Reaches a workbook through a client. */
export function workbookAt(graph: GraphClient, address: WorkbookAddress): Workbook {
  const { baseUrl, clock, send } = graph[internals];
  const root = `${baseUrl + locate(address)}/`;
  const cooldown: Cooldown = { until: 0 };
  return {
    root,
    clock,
    async request(url, init, waiting) {
      let answer!: Answer;
      const { response } = await graph.request(
        (init.method ?? "get") as "get",
        url as never,
        {
          ...init,
          // The URL is complete: openapi-fetch takes the slash away, and the base of the client is not used.
          baseUrl: "/",
          bodySerializer: (body: BodyInit) => body,
          parseAs: "stream",
          async fetch(request: Request) {
            answer = await send(request, cooldown, waiting);
            if (answer.error) throw answer.error;
            return answer.response;
          },
        } as never,
      );
      return { ...answer, response };
    },
  };
}
