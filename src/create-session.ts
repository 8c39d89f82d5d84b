import { checkHeaderValue } from "./checks.ts";
import { type Target, throwing } from "./graph-client.ts";
import { parseJson } from "./graph-error.ts";
import { type LongRunningOptions, awaitCreation } from "./long-running.ts";

/** How a session is created. */
export interface CreationOptions extends LongRunningOptions {
  /** Whether changes are saved. Without, they vanish with the session. @default true */
  readonly persistChanges?: boolean;
  /** Whether the service may create the session in the background, which helps with large workbooks. @default false */
  readonly respondAsync?: boolean;
}

/**
 * Opens a session and gives its id. A signal that fires ends the waits, but not a createSession under way: its answer
 * may name a session that has to be closed.
 */
export async function createSession(target: Target, options: CreationOptions): Promise<string> {
  const { persistChanges = true, respondAsync, signal } = options;
  const { template, parameters } = target.workbook;
  const { response } = await target.graph.POST(`${template}/createSession`, {
    params: { path: parameters, header: respondAsync ? { Prefer: "respond-async" } : {} },
    body: { persistChanges },
    fetch: throwing(target, signal),
    parseAs: "stream",
  });
  const answer = response.status === 202 ? await awaitCreation(target, response, options) : response;
  const info = parseJson(await answer.text()) as { id?: unknown } | undefined;
  return checkHeaderValue("The session id in the answer", info?.id);
}
