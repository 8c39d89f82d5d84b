import { recoveries, secondLevelCodes, topLevelCodes } from "../../generated/contract.ts";
import { sessionHeader } from "./contract.ts";

/**
 * What an error asks of the caller. The words, their meaning and the codes they belong to are the contract's:
 * `components/schemas/SecondLevelErrorCode`, `x-recoveries` and `x-error-codes`.
 */
export type Recovery = keyof typeof recoveries;

/** What a {@link GraphError} says. */
export interface GraphErrorFacts {
  /** The status of the answer. A creation that failed in the background has `200`. */
  readonly status: number;
  /** The top-level code, as the service spelt it. */
  readonly code: string | undefined;
  /** The first known second-level code, in its documented spelling. */
  readonly detail: keyof typeof secondLevelCodes | undefined;
  /** All codes, outermost first, as the service spelt them. */
  readonly codes: readonly string[];
  /** The id that the service gave the request. */
  readonly requestId: string | undefined;
  /** The id that the client gave the request. */
  readonly clientRequestId: string | undefined;
  /** The cooldown that the service asks for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** What the error asks of the caller. */
  readonly recovery: Recovery;
  /** How often the request was tried. */
  readonly attempts: number;
}

export interface GraphError extends GraphErrorFacts {}

/**
 * An error that the service answered with: `components/schemas/ErrorResponse` of the contract. It holds neither the
 * token nor the session id; both are cut out of what the service wrote.
 */
export class GraphError extends Error {
  override readonly name = "GraphError";

  /** Made by the functions of this package; of use to others in tests. */
  constructor(message: string, facts: GraphErrorFacts) {
    super(message);
    Object.assign(this, facts);
  }
}

interface ErrorLevel {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innerError?: ErrorLevel;
  readonly innererror?: ErrorLevel;
}

/** Whether the session of a request that met this error must not be used any more. */
export function losesSession({ recovery }: GraphError): boolean {
  return recoveries[recovery].session !== "usable";
}

/**
 * Reads an error answer.
 *
 * @param text its body
 * @param now the time, to read a `Retry-After` that is a date
 */
export function readError(
  request: Request,
  response: Response,
  text: string,
  attempts: number,
  now: number,
): GraphError {
  const { headers, status } = response;
  const redact = redactor(request.headers);
  const body = parseJson(text, (_, value) => (typeof value === "string" ? redact(value) : value));
  const { error } = (body ?? {}) as { error?: ErrorLevel };
  const codes: string[] = [];
  for (let level = error; level; level = level.innerError ?? level.innererror) {
    if (typeof level.code === "string") codes.push(level.code);
  }
  const code = typeof error?.code === "string" ? error.code : undefined;
  const detail = codes.map((each) => knownAs(each, secondLevelCodes)).find(Boolean);
  const topLevel =
    knownAs(code, topLevelCodes) ?? keys(topLevelCodes).find((each) => topLevelCodes[each].status === status);
  const asked: { readonly recovery: Recovery; readonly recoveryInSession?: Recovery } = (detail &&
    secondLevelCodes[detail]) ??
    (topLevel && topLevelCodes[topLevel]) ?? { recovery: "doNotResend" };
  const recovery = (request.headers.has(sessionHeader) && asked.recoveryInSession) || asked.recovery;
  const silent = status >= 400 || status === 200 ? "The answer gives no reason." : "A redirect is not followed.";
  const reason = typeof error?.message === "string" ? error.message.slice(0, 500) : silent;
  return new GraphError(`${status} ${detail ?? code ?? topLevel ?? "error"}: ${reason} Attempts: ${attempts}.`, {
    status,
    code,
    detail,
    codes,
    requestId: redact(headers.get("request-id")),
    clientRequestId: redact(headers.get("client-request-id") ?? request.headers.get("client-request-id")),
    retryAfter: readRetryAfter(headers, now),
    recovery,
    attempts,
  });
}

/** The cooldown that an answer asks for, in milliseconds. What is neither a number of seconds nor a date counts as none. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("Retry-After") ?? "";
  const date = value.endsWith("GMT") ? Date.parse(value) : NaN;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, date - now);
  return wait >= 0 ? wait : undefined;
}

/** Reads JSON; gives `undefined` where there is none. The error of `JSON.parse` would quote the text. */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

/** Cuts the session id and the token of a request out of texts. */
function redactor(headers: Headers): (text: string | null) => string | undefined {
  const token = (headers.get("Authorization") as string).slice("Bearer ".length);
  const id = headers.get(sessionHeader) || token;
  return (text) => text?.replaceAll(id, "***").replaceAll(token, "***");
}

const keys = Object.keys as <Key extends string>(table: Record<Key, unknown>) => Key[];

/** The documented spelling of a code. Codes are compared without regard to case. */
function knownAs<Code extends string>(code: string | undefined, table: Record<Code, unknown>): Code | undefined {
  return keys(table).find((known) => known.toLowerCase() === code?.toLowerCase());
}
