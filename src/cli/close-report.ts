import { recoveries } from "../../generated/contract.ts";
import type { CloseResult } from "../client/close-session.ts";
import { GraphError, type Recovery } from "../client/graph-error.ts";

/** How `close` ended: what it prints with `--json`. What is not known is left out. */
export interface CloseReport {
  readonly outcome: CloseResult["outcome"] | "failed";
  /** The status of the service's answer. */
  readonly status?: number | undefined;
  /** The most telling code of the answer. */
  readonly code?: string | undefined;
  /** What the error asks of the caller: a word of the contract, and a sentence. */
  readonly recovery?: Recovery;
  readonly advice?: string;
  /** The cooldown that the service asks for, in seconds. */
  readonly retryAfterSeconds?: number;
  /** The ids by which the service's support finds the request. */
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
  /** What happened, in a sentence. */
  readonly message: string;
}

const unknown = "Whether the session is closed is not known. Close it again: that does no harm.";

/** Reports a close that the service took. */
export function reportOf(result: CloseResult, status: number | undefined): CloseReport {
  if (result.outcome === "closed") return { outcome: "closed", status, message: "The session is closed." };
  const message =
    `The session was gone already: the service answered ${status} ${result.code ?? "without a code"}.` +
    (status === 404 ? " It answers the same when it does not find the workbook." : "");
  return { outcome: "gone", status, code: result.code, message };
}

/**
 * Reports a close that failed.
 *
 * @param interruption why it was given up, if it was
 */
export function reportFailure(error: unknown, interruption: string | undefined): CloseReport {
  if (interruption !== undefined) return { outcome: "failed", message: `${interruption} ${unknown}` };
  if (!(error instanceof GraphError)) return { outcome: "failed", message: `${messageOf(error)} ${unknown}` };
  const { status, detail, code, recovery, retryAfter, requestId, clientRequestId, message } = error;
  return {
    ...{ outcome: "failed", status, code: detail ?? code, recovery, advice: recoveries[recovery].description },
    ...(retryAfter !== undefined && { retryAfterSeconds: Math.ceil(retryAfter / 1000) }),
    ...{ requestId, clientRequestId, message },
  };
}

/** The report for people to read, in lines. What the service wrote cannot move the cursor. */
export function inWords({ message, advice, retryAfterSeconds, requestId, clientRequestId }: CloseReport): string {
  const lines = [
    message,
    advice && `What the contract advises: ${advice}`,
    retryAfterSeconds !== undefined && `The service asks for a pause of ${retryAfterSeconds} s.`,
    requestId && `For the service's support: request-id ${requestId}`,
    clientRequestId && `Its client-request-id: ${clientRequestId}`,
  ];
  return lines
    .filter((line) => typeof line === "string")
    .map((line) => line.replace(/\p{Cc}/gu, " "))
    .join("\n");
}

/** The message of an error, and what is at the bottom of it. */
function messageOf(error: unknown): string {
  let bottom = error;
  while (bottom instanceof Error && bottom.cause !== undefined) bottom = bottom.cause;
  const [top, cause] = [error, bottom].map((each) =>
    each instanceof Error ? each.message || String(Reflect.get(each, "code")) : String(each),
  );
  return top === cause ? `${top}` : `${top} ${cause}.`;
}
