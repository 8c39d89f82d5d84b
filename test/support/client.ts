import { onTestFinished } from "vitest";
import { createGraphClient, type GraphClient, type GraphClientOptions } from "../../src/index.ts";
import { type Behaviour, type LocalService, startLocalService } from "./local-service.ts";
import { VirtualClock } from "./virtual-clock.ts";

export const address = { itemId: "item" };
export const workbook = "/v1.0/me/drive/items/item/workbook";
export const token = "secret-token-1";
export const sessionId = "cluster=WEU3&session=secret-session-1";
/** How errors name the workbook. */
export const place = "/me/drive/items/item/workbook";
/** What errors say of a session that may be left open. */
export const left: string = `A session may be left open on ${place}; it ends when it has been idle for about 5 minutes.`;
export const stillOpen: string = `The session may still be open on ${place}; it ends when it has been idle for about 5 minutes.`;

export interface Client {
  readonly graph: GraphClient;
  readonly service: LocalService;
  readonly clock: VirtualClock;
  /** What was told of sessions that may be left open. */
  readonly leftOpen: Error[];
  /** The paths of the requests so far, without the workbook. */
  asked(): string[];
}

/** A client of a local server, with a clock that does not keep anybody waiting. */
export async function startClient(behaviour?: Behaviour, options: Partial<GraphClientOptions> = {}): Promise<Client> {
  const service = await startLocalService(behaviour);
  onTestFinished(() => service[Symbol.asyncDispose]());
  const clock = new VirtualClock(service.hangs);
  const leftOpen: Error[] = [];
  const onLeftOpen = (error: Error) => void leftOpen.push(error);
  const common = { credential: token, baseUrl: service.url, clock, fetch: clock.fetch, onLeftOpen };
  const graph = createGraphClient({ ...common, ...options });
  return {
    graph,
    service,
    clock,
    leftOpen,
    asked: () => service.requests.map(({ url }) => url.replace(`${workbook}/`, "")),
  };
}

/** The error that a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  return promise.then(
    () => {
      throw new Error("This should have failed.");
    },
    (error: Error & Record<string, unknown>) => error,
  );
}
