import { checkHeaderValue } from "./checks.ts";
import type { Clock } from "./clock.ts";
import type { CreateSessionRequest } from "./contract.ts";
import { parseJson } from "./graph-error.ts";
import { type LongRunningOptions, awaitCreation } from "./long-running.ts";
import type { Workbook } from "./workbook.ts";

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
export async function createSession(workbook: Workbook, clock: Clock, options: CreationOptions): Promise<string> {
  const { persistChanges = true, respondAsync, signal } = options;
  const body = JSON.stringify({ persistChanges } satisfies CreateSessionRequest);
  const headers: HeadersInit = respondAsync ? { Prefer: "respond-async" } : {};
  const created = await workbook("post", "createSession", { headers, body }, signal);
  const { response } = created.response.status === 202 ? await awaitCreation(workbook, clock, created, options) : created;
  const info = parseJson(await response.text()) as { id?: unknown } | undefined;
  return checkHeaderValue("The session id in the answer", info?.id);
}
