import { observedCodes, recoveries, type secondLevelCodes, topLevelCodes } from "../../generated/contract.ts";
import { insist } from "../checks.ts";
import { codesIn, type ErrorLevel, errorLevels, isKnown, knownCodes, knownIn, meaningOf } from "../codes.ts";
import { mask, secretMasker } from "../secrets.ts";

/**
 * What an error asks of the caller. The words, their meaning and the codes they belong to are the contract's:
 * `components/schemas/SecondLevelErrorCode`, `x-recoveries` and `x-error-codes`.
 */
export type Recovery = keyof typeof recoveries;

/**
 * An error that the service answered with: `components/schemas/ErrorResponse` of the contract. Its message says which
 * request failed and what to do, its stack where the request was made. It holds neither the token nor the session id;
 * both are masked in whatever the service wrote. A code of the contract is never masked.
 */
export class GraphError extends Error {
  override readonly name = "GraphError";
  /** The method of the request. Unknown where only an answer was at hand. */
  declare readonly method: string | undefined;
  /** The path of the request below the root of the service, with its query. Unknown where only an answer was at hand. */
  declare readonly path: string | undefined;
  /** The status of the answer. A creation that failed in the background has `200`. */
  declare readonly status: number;
  /** The top-level code, as the service spelt it. */
  declare readonly code: string | undefined;
  /** The innermost second-level code that is documented, in its documented spelling: below the top level, else there. */
  declare readonly detail: keyof typeof secondLevelCodes | undefined;
  /** All codes, outermost first, as the service spelt them. */
  declare readonly codes: readonly string[];
  /** What the service says about it, for people: the innermost message. */
  declare readonly serviceMessage: string | undefined;
  /** The id that the service gave the request. */
  declare readonly requestId: string | undefined;
  /** The id that the client gave the request. */
  declare readonly clientRequestId: string | undefined;
  /** The cooldown that the service asks for, in milliseconds. */
  declare readonly retryAfter: number | undefined;
  /** What the error asks of the caller. */
  declare readonly recovery: Recovery;
  /** The same as a sentence of the contract, which has one for the closing of a session, too. */
  declare readonly advice: string;
  /** How often the request was tried. */
  declare readonly attempts: number;

  /** Made by the functions of this package; of use to others in tests. */
  constructor(message: string, facts: GraphErrorFacts) {
    super(message);
    Object.assign(this, facts);
  }
}

/** What a {@link GraphError} says. */
export type GraphErrorFacts = Omit<GraphError, keyof Error>;

/** What a request does, as far as repeating it and reading its error depend on that. */
export type Operation =
  | "createSession"
  | "refreshSession"
  | "closeSession"
  /** Changes nothing. */
  | "read"
  /** A look at a creation in the background, in no session. */
  | "poll"
  /** May be done twice, as the caller says. */
  | "repeatable"
  | "write";

/** What is known of a request that has been answered, or failed. */
export interface Asked {
  readonly operation: Operation;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly clientRequestId: string | undefined;
  readonly inSession: boolean;
  readonly attempts: number;
  /** What must not be shown. */
  readonly secrets: readonly string[];
  /** What the failure leaves behind, as a sentence. */
  readonly leaves: string | undefined;
  /** Where the request was made. */
  readonly trace: Error | undefined;
}

/** How much of a text is shown, in characters. */
const longestText = 500;
/** How much of a text is looked at. Half of it is more than the longest secret with all of its characters escaped. */
const longestRead = 200_000;

/**
 * Reads an error answer: its codes first, then what has to be masked.
 *
 * @param text its body
 * @param now the time, to read a `Retry-After` that is a date
 */
export function readError(
  asked: Asked,
  { status, headers }: Pick<Response, "status" | "headers">,
  text: string,
  now: number,
): GraphError {
  const masked = secretMasker(asked.secrets);
  const show = (value: unknown) => (typeof value === "string" && value ? shown(value, masked) : undefined);
  const levels = errorLevels(text);
  const codes = codesIn(levels);
  const { detail, topLevel, recovery, advice } = classify(levels, status, asked);
  const shownCodes = codes.map((code) => (isKnown(code) ? code : shown(code, masked)));
  const facts: GraphErrorFacts = {
    method: asked.method,
    path: show(asked.path),
    status,
    code: typeof levels[0]?.code === "string" ? shownCodes[0] : undefined,
    detail,
    codes: shownCodes,
    serviceMessage: levels.map(({ message }) => show(message)).findLast(Boolean),
    requestId: show(headers.get("request-id") ?? levels.map((level) => level["request-id"]).find(Boolean)),
    clientRequestId: show(headers.get("client-request-id") ?? asked.clientRequestId),
    retryAfter: readRetryAfter(headers, now),
    recovery,
    advice,
    attempts: asked.attempts,
  };
  return traced(new GraphError(messageOf(facts, topLevel, asked), facts), asked.trace);
}

/** What is known of the requests behind answers, for {@link readGraphError}. */
const behind = new WeakMap<Response, { readonly asked: Asked; readonly text: string; readonly now: number }>();

/** Keeps what {@link readGraphError} needs to know of an answer, as long as there is the answer; and of its clones. */
export function remember(response: Response, asked: Asked, text: string, now: number): void {
  behind.set(response, { asked, text, now });
  const clone = () => {
    const copy = Response.prototype.clone.call(response);
    remember(copy, asked, text, now);
    return copy;
  };
  Object.defineProperty(response, "clone", { value: clone });
}

/**
 * Makes a {@link GraphError} of any answer that is an error: of one that the typed client gives, though it has read the
 * body already; or of one that another client gives, as long as nobody has read its body.
 *
 * @throws TypeError if the answer is no error, or its body has been read by others
 * @example
 * const { data, response } = await graph.POST("/me/drive/items/{item-id}/workbook/createSession", init);
 * if (!response.ok) throw await readGraphError(response);
 */
export async function readGraphError(response: Response): Promise<GraphError> {
  const trace = new Error();
  insist(typeof Object(response).clone === "function", "readGraphError needs a Response.");
  const { asked, text, now } = behind.get(response) ?? (await askedElsewhere(response));
  insist(!response.ok || errorLevels(text).length > 0, `An answer with status ${response.status} is no error.`);
  return readError({ ...asked, trace }, response, text, now);
}

/** What an answer to another client tells of its request. */
async function askedElsewhere(response: Response): Promise<{ asked: Asked; text: string; now: number }> {
  insist(!response.bodyUsed, "The body of the answer has been read already: give a clone that has not.");
  const text = await response.clone().text();
  const path = response.url ? new URL(response.url).pathname.replace(/^\/(v\d[\d.]*|beta)(?=\/)/, "") : undefined;
  const asked: Asked = {
    ...{ operation: "write", method: undefined, path, clientRequestId: undefined, attempts: 1 },
    // Whoever calls a workbook is taken to be in a session, where a bare 502 or 503 asks for no resending.
    inSession: /\/workbook\/(?!createSession)/.test(path ?? ""),
    ...{ secrets: [], leaves: undefined, trace: undefined },
  };
  return { asked, text, now: Date.now() };
}

/** The path of a request as it may be shown. */
export function pathIn({ path = "", secrets }: Asked): string {
  return shown(path, secretMasker(secrets));
}

/** The request as it may be shown: `PATCH /me/drive/items/01KQ/workbook/worksheets`. */
export function requestIn(asked: Asked): string {
  return [asked.method, pathIn(asked)].filter(Boolean).join(" ");
}

/** Whether the session of a request that met this error must not be used any more. */
export function losesSession({ recovery }: GraphError): boolean {
  return recoveries[recovery].session !== "usable";
}

/** The code by which an error is understood, if it is not by its status alone: the documented one, or one seen in practice. */
export function knownCode({ detail, codes }: GraphError): string | undefined {
  return detail ?? knownIn(codes, observedCodes);
}

/** Whether an error proves that the service no longer has the session: by a code, since a status may be a passing one. */
export function provesGone(error: unknown): error is GraphError {
  return error instanceof GraphError && recoveries[error.recovery].session === "dead" && knownCode(error) !== undefined;
}

/** The cooldown that an answer asks for, in milliseconds. What is neither a number of seconds nor a date counts as none. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("Retry-After") ?? "";
  const date = value.endsWith("GMT") ? Date.parse(value) : NaN;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, date - now);
  return wait >= 0 ? wait : undefined;
}

/** Whether something is an error, be it of another context: in Jest those of the platform are. */
function isError(value: unknown): value is Error {
  return value instanceof Error || /\[object (Error|DOMException)\]/.test(Object.prototype.toString.call(value));
}

/** Gives an error the stack of the place where its request was made. */
export function traced<Kind extends Error>(error: Kind, trace: Error | undefined): Kind {
  const frames = trace?.stack?.replace(/^Error.*\n/, "");
  if (frames)
    Object.defineProperty(error, "stack", { value: `${error.name}: ${error.message}\n${frames}`, writable: true });
  return error;
}

/**
 * Copies an error without what must not be shown: what a failing `fetch` throws may quote the answer in fields of its own.
 * Only names, messages, codes and causes are kept, with secrets masked.
 */
export function maskedError(error: unknown, secrets: readonly string[], depth = 5): unknown {
  const masked = secretMasker(secrets);
  if (!isError(error)) return error === undefined ? undefined : shown(String(error), masked);
  const cause = depth > 0 ? maskedError(error.cause, secrets, depth - 1) : undefined;
  const Kind = error instanceof TypeError ? TypeError : Error;
  const copy = new Kind(shown(error.message, masked), cause === undefined ? {} : { cause });
  const code = (error as { code?: unknown }).code;
  Object.defineProperty(copy, "name", { value: shown(String(error.name), masked) });
  if (typeof code === "string") Object.defineProperty(copy, "code", { value: shown(code, masked), enumerable: true });
  Object.defineProperty(copy, "stack", { value: `${copy.name}: ${copy.message}` });
  return copy;
}

/** Whether a text is an error of the service's: it has a code of the contract. */
export function isOfService(text: string): boolean {
  return codesIn(errorLevels(text)).some(isKnown);
}

/** What an error asks: by its codes, and failing that, by its status. */
function classify(levels: readonly ErrorLevel[], status: number, { operation, inSession }: Asked) {
  const known = knownCodes(levels);
  const { detail, observed } = known;
  const byStatus = (Object.keys(topLevelCodes) as (keyof typeof topLevelCodes)[]).find(
    (each) => topLevelCodes[each].status === status,
  );
  const topLevel = known.topLevel ?? byStatus;
  const { recovery: usual, recoveryInSession } = meaningOf({ ...known, topLevel }) ?? { recovery: "doNotResend" };
  const asks = (inSession && recoveryInSession) || usual;
  const recovery = ofOperation(asks, operation);
  if (operation !== "closeSession") return { detail, topLevel, recovery, advice: recoveries[recovery].description };
  // Of a close that got no more than a status of some server, nobody knows more than after a timeout.
  const isUnclear = status >= 500 && detail === undefined && observed === undefined;
  return { detail, topLevel, recovery, advice: recoveries[isUnclear ? "repeatCreateSession" : asks].whenClosing };
}

/** A timeout asks to repeat a createSession. Of other requests the service does not say: what only reads can be resent. */
function ofOperation(recovery: Recovery, operation: Operation): Recovery {
  if (recovery !== "repeatCreateSession" || operation === "createSession") return recovery;
  return operation === "write" ? "doNotResend" : "resendAfterCooldown";
}

/** The message of an error, in the order in which its parts are of use. */
function messageOf(facts: GraphErrorFacts, topLevel: string | undefined, { operation, leaves }: Asked): string {
  const { method, path, status, code, detail, serviceMessage, requestId, clientRequestId, retryAfter } = facts;
  const request = [method, path].filter(Boolean).join(" ");
  const name = detail ?? code ?? topLevel;
  const also = code !== undefined && code.toLowerCase() !== name?.toLowerCase() ? ` (${code})` : "";

  // A browser says 0.
  const redirects = [0, 301, 302, 303, 307, 308].includes(status);
  const strange = status >= 200 && status < 300 && operation !== "createSession";
  const silent = redirects
    ? "A redirect is not followed."
    : `The answer ${strange ? "is not what the service documents" : "gives no reason"}.`;
  const id = requestId ?? clientRequestId;
  return [
    `${request && `${request}: `}${status} ${name ?? "error"}${also}: ${sentence(serviceMessage ?? silent)}`,
    ...(id === undefined ? [] : [`${requestId === undefined ? "Client-request-id" : "Request-id"}: ${id}.`]),
    ...(retryAfter === undefined ? [] : [`Retry after: ${retryAfter / 1000} s.`]),
    facts.advice,
    `Attempts: ${facts.attempts}.`,
    ...(leaves === undefined ? [] : [leaves]),
  ].join(" ");
}

/** A text with a full stop, unless it ends as a sentence does. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const cut = (text: string) => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);

/**
 * Masks a text, and cuts it where it is longer than helps. Of a huge one only the beginning is looked at; a secret that is
 * cut in two by that must not be left in what is shown. Control characters, which move the cursor of a terminal, are blanks.
 */
function shown(text: string, masked: (text: string) => string): string {
  const beginning = masked(text.slice(0, longestRead)).replace(/\p{Cc}/gu, " ");
  return text.length <= longestRead || beginning.length > longestRead / 2 ? cut(beginning) : mask;
}
