import { openWorkbookSession, type SessionOptions, type WorkbookSession } from "../../src/index.ts";
import { address, type Client, sessionId, startClient } from "./client.ts";
import { type Behaviour, created, errorReply, type Received, type Reply } from "./local-service.ts";

export const gone = (): Reply => errorReply(404, "notFound", "invalidSessionReCreatable");

/** Answers like a service that knows one session at a time; each creation gives a new id. */
export function wellBehaved(
  other: (request: Received) => Reply | undefined | Promise<Reply | undefined> = () => undefined,
): Behaviour {
  let count = 0;
  return async (request) => {
    const special = await other(request);
    if (special) return special;
    if (request.url.endsWith("/createSession")) return created(++count === 1 ? sessionId : `${sessionId}-${count}`);
    return /(close|refresh)Session$/.test(request.url) ? { status: 204 } : { status: 200, body: { value: [] } };
  };
}

/** Opens a session with a local server. */
export async function openSession(
  other?: (request: Received) => Reply | undefined | Promise<Reply | undefined>,
  options?: SessionOptions,
): Promise<Client & { session: WorkbookSession }> {
  const client = await startClient(wellBehaved(other));
  return { ...client, session: await client.clock.run(openWorkbookSession(client.graph, address, options)) };
}
