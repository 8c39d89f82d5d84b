import { checkHeaderValue, checkNumber } from "./checks.ts";
import type { CreateSessionRequest } from "./contract.ts";
import { parseJson } from "./graph-error.ts";
import { awaitCreation, type LongRunningOptions, longestInterval } from "./long-running.ts";
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
export async function createSession(workbook: Workbook, options: CreationOptions): Promise<string> {
  const { persistChanges = true, respondAsync, pollInterval = 30_000, signal } = options;
  checkNumber("pollInterval", pollInterval, 1, longestInterval);
  const body = JSON.stringify({ persistChanges } satisfies CreateSessionRequest);
  const headers: HeadersInit = respondAsync ? { Prefer: "respond-async" } : {};
  const created = await workbook.request(`${workbook.root}createSession`, { method: "post", headers, body }, signal);
  const { text } =
    created.response.status === 202 ? await awaitCreation(workbook, created, pollInterval, options) : created;
  const info = parseJson(text) as { id?: unknown } | undefined;
  return checkHeaderValue("The session id in the answer", info?.id);
}
