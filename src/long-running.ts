import { sleep } from "./clock.ts";
import type { WorkbookOperation } from "./contract.ts";
import { type Target, internals, throwing } from "./graph-client.ts";
import { parseJson, readError, readRetryAfter } from "./graph-error.ts";
import { checkOrigin } from "./middleware/origin.ts";

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
export async function awaitCreation(target: Target, accepted: Response, options: LongRunningOptions): Promise<Response> {
  const { clock } = target.graph[internals];
  const { pollInterval = 30_000, onProgress, signal } = options;
  const soon = Math.min(1000, pollInterval);
  const location = accepted.headers.get("Location");
  let pace = readRetryAfter(accepted.headers, clock.now()) ?? soon;
  for (;;) {
    const operationUrl = resolve(target, "The Location of the 202 answer", location, accepted);
    await sleep(clock, Math.min(Math.max(pace, soon), longestInterval), signal);
    const { request, response } = await get(target, operationUrl, signal);
    const text = await response.text();
    const operation = (parseJson(text) ?? {}) as WorkbookOperation;
    const { status, resourceLocation } = operation;
    if (!statuses.includes(status)) throw new Error("The status of the operation is unknown.");
    onProgress?.(operation);
    if (status === "failed") throw readError(request, response, text, 1, clock.now());
    if (status === "succeeded") {
      const result = resolve(target, "The resourceLocation of the operation", resourceLocation, response);
      return (await get(target, result, signal)).response;
    }
    pace = readRetryAfter(response.headers, clock.now()) ?? pollInterval;
  }
}

/** Where the service says that something is; a relative URL is relative to the answer that has it. */
function resolve({ graph }: Target, name: string, url: unknown, { url: base }: Response): URL {
  const { baseUrl } = graph[internals];
  if (typeof url !== "string") throw new Error(`${name} is missing.`);
  return checkOrigin(name, url, base || baseUrl.href, baseUrl.origin);
}

/** Gets a URL as it stands. */
async function get(target: Target, url: URL, signal: AbortSignal | undefined) {
  let request!: Request;
  const { response } = await target.graph.request("get", (url.pathname + url.search) as never, {
    baseUrl: url.origin,
    fetch: (sent: Request) => throwing(target)((request = sent)),
    parseAs: "stream",
    signal,
  } as never);
  return { request, response };
}
