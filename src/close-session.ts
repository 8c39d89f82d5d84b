import { checkHeaderValue } from "./checks.ts";
import { sessionHeader } from "./contract.ts";
import { type GraphClient, type Target, targetOf, throwing } from "./graph-client.ts";
import { GraphError, saysGone } from "./graph-error.ts";
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
  return closeSession(targetOf(graph, address), checkHeaderValue("sessionId", sessionId), options.signal);
}

/** Closes a session. */
export async function closeSession(target: Target, sessionId: string, signal?: AbortSignal): Promise<CloseResult> {
  try {
    await postToSession(target, "closeSession", sessionId, signal);
    return { outcome: "closed" };
  } catch (error) {
    if (error instanceof GraphError && saysGone(error)) return goneBecause(error);
    throw error;
  }
}

/** The result of a close that an error has made needless. */
export function goneBecause({ detail, code }: GraphError): CloseResult {
  return { outcome: "gone", code: detail ?? code };
}

/** Sends a request that says nothing but its session. */
export async function postToSession(
  target: Target,
  operation: "closeSession" | "refreshSession",
  sessionId: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { template, parameters } = target.workbook;
  await target.graph.POST(`${template}/${operation}`, {
    params: { path: parameters, header: { [sessionHeader]: sessionId } },
    fetch: throwing(target),
    signal: signal ?? null,
  });
}
