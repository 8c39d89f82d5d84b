import { insist } from "./checks.ts";
import { type Clock, sleep } from "./clock.ts";
import type { WorkbookOperation } from "./contract.ts";
import { parseJson, readError, readRetryAfter } from "./graph-error.ts";
import { checkOrigin, parseUrl } from "./middleware/origin.ts";
import type { Answer, Workbook } from "./workbook.ts";

/** How a creation in the background is followed. */
export interface LongRunningOptions {
  /**
   * How long to wait between looks at a creation in the background, in milliseconds, at most 240,000. The first look
   * comes after a second. A `Retry-After` goes before.
   * @default 30_000
   */
  readonly pollInterval?: number;
  /** Is told of each look at a creation in the background. What it throws ends the opening. */
  readonly onProgress?: (operation: WorkbookOperation) => void;
  /** Ends whatever is under way, with its reason; but never a close. */
  readonly signal?: AbortSignal;
}

/** The longest time between two looks, in milliseconds: `getWorkbookOperation` of the contract. */
export const longestInterval = 240_000;

const statuses: readonly unknown[] = ["notStarted", "running", "succeeded", "failed"] satisfies WorkbookOperation["status"][];

/**
 * Follows a creation in the background to its end: polls the operation that a `202` names, and fetches its result.
 *
 * @returns the answer that has the session
 * @throws GraphError if the creation failed; Error if the service leaves out what it has to say, or points elsewhere
 */
export async function awaitCreation(workbook: Workbook, clock: Clock, accepted: Answer, options: LongRunningOptions): Promise<Answer> {
  const { pollInterval = 30_000, onProgress, signal = null } = options;
  const soon = Math.min(1000, pollInterval);
  let { headers } = accepted.response;
  const url = resolve("The Location of the 202 answer", headers.get("Location"), accepted.request);
  for (let pace = soon; ; pace = pollInterval) {
    const wait = readRetryAfter(headers, clock.now()) ?? pace;
    await sleep(clock, Math.min(Math.max(wait, soon), longestInterval), signal);
    const { request, response } = await workbook("get", url, { signal });
    const text = await response.text();
    const operation = (parseJson(text) ?? {}) as WorkbookOperation;
    const { status, resourceLocation } = operation;
    insist(statuses.includes(status), "The status of the operation is unknown.", Error);
    onProgress?.(operation);
    if (status === "failed") throw readError(request, response, text, 1, clock.now());
    if (status === "succeeded") {
      const result = resolve("The resourceLocation of the operation", resourceLocation, request);
      return workbook("get", result, { signal });
    }
    headers = response.headers;
  }
}

/** Where the service says that something is; a relative URL is relative to the request that was answered so. */
function resolve(name: string, url: unknown, { url: base }: Request): URL {
  insist(typeof url === "string", `${name} is missing.`, Error);
  const target = parseUrl(url, base);
  checkOrigin(name, target?.href, new URL(base).origin);
  return target as URL;
}
