import { insist } from "./checks.ts";
import { abortable } from "./clock.ts";
import { type CreationOptions, createSession } from "./create-session.ts";
import type { GraphClient } from "./graph-client.ts";
import { workbookAt } from "./workbook.ts";
import type { WorkbookAddress } from "./workbook-address.ts";
import { WorkbookSession } from "./workbook-session.ts";

/** How a session is opened and used. */
export interface SessionOptions extends CreationOptions {
  /**
   * Whether the session is refreshed before it idles out: after 4 minutes without a request, or 5.6 if it is not
   * persistent. The timers do not hold the process open. @default false
   */
  readonly keepAlive?: boolean;
  /**
   * Whether a persistent session that the service has lost is created again, and the request that met the loss is sent
   * again, whatever its method. After a mere `502` or `503` the service does not say whether it was carried out.
   * @default false
   */
  readonly recreate?: boolean;
}

/**
 * Opens a session: `createSession` of the contract. Close it on every way out, best with `await using`.
 *
 * When the signal fires, a session that comes of a createSession under way is closed in the background. A creation that
 * the service has accepted to carry out in the background, a createSession without an answer, and one that was
 * answered `504` may leave a session behind that nobody knows; the service ends it when it has been idle.
 *
 * @throws TypeError or RangeError if the address or an option is not what it should be; {@link GraphError} if the
 * service refuses; Error if it does not answer, or leaves out what it has to say; the signal's reason
 * @example
 * await using session = await openWorkbookSession(graph, { driveId, itemId });
 * const range = await session.fetch("worksheets/Sheet1/range(address='A1:B2')");
 */
export async function openWorkbookSession(
  graph: GraphClient,
  address: WorkbookAddress,
  options: SessionOptions = {},
): Promise<WorkbookSession> {
  const { persistChanges = true, recreate, signal } = options;
  const workbook = workbookAt(graph, address);
  insist(!recreate || persistChanges, "recreate needs persistChanges: the unsaved work of a lost session is gone.");
  const opening = createSession(workbook, options).then((id) => new WorkbookSession(workbook, options, id));
  return abortable(opening, signal).catch((error: unknown) => {
    // Not awaited: the signal ends the opening at once. If the opening itself failed, there is nothing to close.
    opening.then((session) => session.close()).catch(() => {});
    throw error;
  });
}

/**
 * Opens a session, runs the body, and closes the session on every way out.
 *
 * @returns what the body returns
 * @throws what the opening, the body or the close throws; if body and close both fail, a `SuppressedError` with the
 * error of the close as `error` and that of the body as `suppressed`
 * @example
 * const rows = await withWorkbookSession(graph, { itemId }, {}, (session) => readRows(session));
 */
export async function withWorkbookSession<Result>(
  graph: GraphClient,
  address: WorkbookAddress,
  options: SessionOptions,
  body: (session: WorkbookSession) => Result | Promise<Result>,
): Promise<Result> {
  const session = await openWorkbookSession(graph, address, options);
  let result: Result;
  try {
    result = await body(session);
  } catch (suppressed) {
    await session.close().catch((error: unknown) => {
      throw suppressedError(error, suppressed);
    });
    throw suppressed;
  }
  await session.close();
  return result;
}

/** What `await using` throws; platforms without `SuppressedError` get an error of its shape. */
function suppressedError(error: unknown, suppressed: unknown): Error {
  const message = "Closing the session failed, after an error in its body.";
  if (typeof SuppressedError === "function") return new SuppressedError(error, suppressed, message);
  return Object.assign(new Error(message), { name: "SuppressedError", error, suppressed });
}
