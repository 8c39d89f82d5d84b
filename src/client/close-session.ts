import { recoveries } from "../../generated/contract.ts";
import { checkHeaderValue } from "./checks.ts";
import { sessionHeader } from "./contract.ts";
import type { GraphClient } from "./graph-client.ts";
import { GraphError } from "./graph-error.ts";
import { type Workbook, workbookAt } from "./workbook.ts";
import type { WorkbookAddress } from "./workbook-address.ts";

/** How a close ended: the service closed the session, or no longer knew it. */
export type CloseResult =
  | { readonly outcome: "closed" }
  | {
      readonly outcome: "gone";
      /** The most telling code of the answer, if it had one. */
      readonly code: string | undefined;
    };

/**
 * Closes a session of which only the id is known: `closeSession` of the contract.
 *
 * @param options.signal ends the request, and the wait for the next attempt
 * @returns `gone` if the service no longer knew the session; so does a `404` for a workbook that is not there
 * @throws TypeError if the address or the id is not what it should be; {@link GraphError} if the service refuses; Error
 * if it does not answer; the signal's reason
 * @example
 * const { outcome } = await closeWorkbookSession(graph, { itemId }, sessionId);
 */
export async function closeWorkbookSession(
  graph: GraphClient,
  address: WorkbookAddress,
  sessionId: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<CloseResult> {
  return closeSession(workbookAt(graph, address), checkHeaderValue("sessionId", sessionId), options);
}

/** Closes a session. */
export async function closeSession(workbook: Workbook, sessionId: string, init?: RequestInit): Promise<CloseResult> {
  try {
    await workbook.request(`${workbook.root}closeSession`, {
      ...init,
      method: "post",
      headers: { [sessionHeader]: sessionId },
    });
    return { outcome: "closed" };
  } catch (error) {
    const gone = goneBecause(error);
    if (gone) return gone;
    throw error;
  }
}

/** The result of a close that an error has made needless: the service no longer has the session. */
export function goneBecause(error: unknown): CloseResult | undefined {
  if (!(error instanceof GraphError)) return undefined;
  const { status, detail, code, recovery } = error;
  const isGone = status === 404 || (detail && recoveries[recovery].session === "dead");
  return isGone ? { outcome: "gone", code: detail ?? code } : undefined;
}
