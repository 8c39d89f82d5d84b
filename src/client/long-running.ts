import { insist } from "./checks.ts";
import { sleep } from "./clock.ts";
import type { WorkbookOperation } from "./contract.ts";
import { parseJson, readError, readRetryAfter } from "./graph-error.ts";
import { checkOrigin, resolveUrl } from "./origin.ts";
import type { Answer } from "./retry.ts";
import type { Workbook } from "./workbook.ts";

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

const statuses: readonly unknown[] = [
  "notStarted",
  "running",
  "succeeded",
  "failed",
] satisfies WorkbookOperation["status"][];

/**
 * Follows a creation in the background to its end: polls the operation that a `202` names, and fetches its result.
 *
 * @returns the answer that has the session
 * @throws GraphError if the creation failed; Error if the service leaves out what it has to say, or points elsewhere
 */
export async function awaitCreation(
  workbook: Workbook,
  accepted: Answer,
  pollInterval: number,
  options: LongRunningOptions,
): Promise<Answer> {
  const { onProgress, signal = null } = options;
  const { clock, root } = workbook;
  const soon = Math.min(1000, pollInterval);
  const url = resolve("The Location of the 202 answer", accepted.response.headers.get("Location"), root);
  for (let pace = soon, last = accepted; ; pace = pollInterval) {
    const wait = readRetryAfter(last.response.headers, clock.now()) ?? pace;
    await sleep(clock, Math.min(Math.max(wait, soon), longestInterval), signal);
    last = await workbook.request(url, { signal });
    const operation = (parseJson(last.text) ?? {}) as WorkbookOperation;
    const { status, resourceLocation } = operation;
    insist(statuses.includes(status), "The status of the operation is unknown.", Error);
    onProgress?.(operation);
    if (status === "failed") throw readError(last.request, last.response, last.text, 1, clock.now());
    if (status === "succeeded") {
      return workbook.request(resolve("The resourceLocation of the operation", resourceLocation, url), { signal });
    }
  }
}

/** Where the service says that something is, in full. */
function resolve(name: string, url: unknown, base: string): string {
  insist(typeof url === "string", `${name} is missing.`, Error);
  const href = resolveUrl(url, base);
  checkOrigin(name, href, new URL(base).origin);
  return href;
}
