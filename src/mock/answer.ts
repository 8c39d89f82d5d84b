import {
  addresses,
  answers as documentedAnswers,
  examples,
  operations,
  recoveries,
  type secondLevelCodes,
} from "../../generated/contract.ts";
import { answers as answerValidators, type Problem, requests as requestValidators } from "../../generated/validate.js";
import {
  type Check,
  type Checks,
  insist,
  isNumber,
  isText,
  longestTime,
  nearest,
  readOptions,
  unknownName,
} from "../checks.ts";
import { errorLevels, knownCodes, meaningOf } from "../codes.ts";
import type { AddressedOperationId, MockRequest, OperationId, Preferences } from "./request.ts";
import type { Opening } from "./sessions.ts";

/** A second-level error code of the contract. */
export type ErrorCode = keyof typeof secondLevelCodes;

/** What the mock has decided to answer, as far as it differs from what the contract documents. */
export interface Decision {
  readonly status: number;
  /** The example of that status. Without it, the first. */
  readonly example?: string | undefined;
  /** Stands in the place of properties of the example. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Stands in the place of the whole body. */
  readonly body?: unknown;
  /** Stands in the place of the messages of an error. */
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The session that is open once this is answered. */
  readonly opens?: Opening;
}

/** An answer, ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A request, and what its answer says of it. */
export interface Exchange {
  readonly request: MockRequest;
  readonly requestId: string;
  /** When it came, in milliseconds. */
  readonly time: number;
}

/** The names of documented answers by status. */
export type Answers = Readonly<Record<string, string>>;

/** Every error that the contract documents, for what belongs to no operation. */
export const errorAnswers: Answers = Object.fromEntries(
  Object.values(operations)
    .flatMap(({ answers }) => Object.entries(answers))
    .filter(([status]) => status === "default" || Number(status) >= 400),
);

/** The name of the answer with a status: its own, or for an error that of all others. */
function answerName(answers: Answers, status: number): string | undefined {
  return answers[status] ?? (status >= 400 && status <= 599 ? answers.default : undefined);
}

/** The names of the examples of an answer. */
function examplesAt(name: string | undefined): readonly string[] {
  return (name !== undefined && documentedAnswers[name]?.examples) || [];
}

/** The names of the examples of a status, its own first. An error may have those of all other errors, too. */
export function examplesOf(answers: Answers, status: number): readonly string[] {
  const others = status >= 400 ? examplesAt(answers.default) : [];
  return [...new Set([...examplesAt(answerName(answers, status)), ...others])];
}

/** The status under which there is an example of that name. */
export function statusOf(answers: Answers, example: string): number | undefined {
  const found = Object.entries(answers).find(([, name]) => examplesAt(name).includes(example));
  return found && Number(found[0]);
}

/** Says why there is no such answer, if there is none. */
export function misfit(
  what: string,
  answers: Answers,
  { status, example }: { status?: number | undefined; example?: string | undefined },
): string | undefined {
  if (Number.isNaN(status)) return "A status has three digits, such as 503.";
  if (status !== undefined && answerName(answers, status) === undefined) {
    return `${what} has no answer ${status}. It has ${Object.keys(answers).join(", ")}.`;
  }
  if (example === undefined) return undefined;
  const names = status === undefined ? Object.values(answers).flatMap(examplesAt) : examplesOf(answers, status);
  if (names.includes(example)) return undefined;
  const place = status === undefined ? "" : ` for ${status}`;
  return `${what} has no example ${example}${place}. It has ${[...new Set(names)].join(", ") || "none"}.`;
}

/** The body that the contract shows for a status: of the example of that name, or of the first. */
export function exampleOf(answers: Answers, status: number, example: string | undefined): unknown {
  return examples[example ?? examplesOf(answers, status)[0] ?? ""];
}

/**
 * An error that was chosen by its status alone, with the example that it has: the first; but for a request that asks nothing of
 * the session itself, the first that does not say that it is dead. A missing worksheet is a `404`, too.
 */
export function withExample(answers: Answers, asks: OperationId | "workbook", chosen: Chosen): Chosen {
  const { status = 0, example, body } = chosen;
  const ofSession = asks === "refreshSession" || asks === "closeSession";
  if (ofSession || status < 400 || example !== undefined || body !== undefined) return chosen;
  const usual = examplesOf(answers, status).find((name) => !saysDead(examples[name]));
  return usual === undefined ? chosen : { ...chosen, example: usual };
}

/**
 * The next answer: one that the contract documents, late, with other headers, or none at all.
 *
 * An `Error` drops the connection before anything is done; a handler without a socket rejects with it. Whatever is left
 * out is as it would have been: `{ delay: 2000 }` is the usual answer, two seconds late.
 */
export type NextAnswer =
  | Error
  | {
      /** A status that the contract documents for the operation; of another call of a workbook, any. */
      readonly status?: number;
      /** The name of one of the examples of that status, such as a second-level error code. */
      readonly example?: string;
      /** Added to the headers of the answer. */
      readonly headers?: Readonly<Record<string, string>>;
      /**
       * Stands in place of the body of that example: JSON, such as an error with a code not known today, or for `workbook` a
       * text, such as the HTML of a gateway. The answer of an operation becomes a `500` and a violation if the contract does
       * not allow it, and that is always JSON.
       */
      readonly body?: object | string;
      /**
       * How long to wait before answering, in milliseconds of the clock. `Infinity` is never, and holds no process. What is asked
       * for is done when the request comes; but a session is open once the answer of createSession has been sent.
       */
      readonly delay?: number;
      /** Drops the connection, after the delay. What was asked for is not done. */
      readonly error?: Error;
    };

/** An answer that a test or a `Prefer` header has asked for. */
export interface Chosen extends Omit<Preferences, "respondAsync"> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
  readonly delay?: number;
  readonly error?: Error;
}

/**
 * Reads an answer that a test chooses: a copy, since what the test changes afterwards has not been checked.
 *
 * @throws TypeError or RangeError when there is no such operation, or it has no such answer, or it cannot be sent
 */
export function chosenBy(operation: AddressedOperationId | "workbook", answer: NextAnswer): Chosen {
  const answers = operation === "workbook" ? errorAnswers : answersAt(operation);
  insist(answers, unknownOperation(String(operation)));
  const given: Exclude<NextAnswer, Error> = answer instanceof Error ? { error: answer } : answer;
  isObject("The answer", given);
  const { headers, body, ...rest } = readOptions("respondNext", given, nextAnswerChecks);
  const chosen: Chosen = {
    ...rest,
    ...(headers && { headers: { ...headers } }),
    ...(body !== undefined && { body: jsonOf(body) }),
  };
  const isFree = operation === "workbook" && isFreeOfContract(chosen);
  const wrong = isFree ? undefined : misfit(operation, answers, chosen);
  if (wrong !== undefined) throw new TypeError(wrong);
  if (isFree && chosen.body !== undefined && hasNoBody(chosen.status))
    throw new TypeError(`A ${chosen.status} has no body.`);
  new Headers(chosen.headers); // Throws now at what could not be sent.
  return chosen;
}

const isObject: Check = (name, value) =>
  insist(typeof value === "object" && value !== null && !Array.isArray(value), `${name} must be an object.`);

const nextAnswerChecks: Checks<Exclude<NextAnswer, Error>> = {
  status: (name, value) => insist(typeof value === "number", `${name} must be a number.`),
  example: isText,
  headers(name, value) {
    isObject(name, value);
    for (const [header, text] of Object.entries(value as object)) {
      isText(`The header ${header}`, text);
      insist(!ofTheConnection.includes(header.toLowerCase()), `The header ${header} is not the answer's to choose.`);
    }
  },
  body: (name, value) =>
    insist(
      typeof value === "string" || (typeof value === "object" && value !== null),
      `${name} must be an object or a text.`,
    ),
  delay(name, value) {
    if (value !== Number.POSITIVE_INFINITY) isNumber(0, longestTime)(name, value);
  },
  error: (name, value) => insist(value instanceof Error, `${name} must be an Error.`),
};

/** A copy of a body, as it will be sent. */
function jsonOf(body: object | string): object | string {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(body) ?? "null");
    if (typeof copy === typeof body && copy !== null) return copy as object | string;
  } catch (error) {
    throw new TypeError(`body cannot be written as JSON. ${error}`, { cause: error });
  }
  throw new TypeError("body cannot be written as JSON: there it is no object.");
}

/** The documented answers of an operation, by its id at any address. */
function answersAt(id: string): Answers | undefined {
  for (const [base, { answers }] of Object.entries(operations)) {
    if (Object.values(addresses).some(({ suffix }) => base + suffix === id)) return answers;
  }
  return undefined;
}

/** Says that there is no such operation: with the nearest of all ids, or else with those that have no suffix. */
function unknownOperation(id: string): string {
  const bases = Object.keys(operations);
  const suffixes = Object.values(addresses).map(({ suffix }) => suffix);
  const all = [...bases.flatMap((base) => suffixes.map((suffix) => base + suffix)), "workbook"];
  const known = nearest(id, all) === undefined ? [...bases, "workbook"] : all;
  return unknownName("operation", id, "The contract", known);
}

/** The status that an answer was chosen with. */
export function statusIn(answers: Answers, { status, example }: Chosen): number | undefined {
  return status ?? (example === undefined ? undefined : statusOf(answers, example));
}

/** Whether an answer to another call of a workbook is one that the contract does not know: a success, or a body. */
export function isFreeOfContract({ status, body }: Chosen): boolean {
  const isStatus = status === undefined || (Number.isInteger(status) && status >= 200 && status <= 599);
  return isStatus && (body !== undefined || (status !== undefined && status < 400));
}

/** Whether HTTP has no body for a status. */
function hasNoBody(status: number | undefined): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** A decision with what a test wants to be different. */
export function changed(decision: Decision, { headers, body }: Chosen): Decision {
  const { opens } = decision;
  return {
    ...decision,
    ...(headers && { headers: { ...decision.headers, ...lowerCase(headers) } }),
    ...(body !== undefined && { body }),
    // What the program is told is what there is.
    ...(opens && { opens: { ...opens, ...Object(body), address: opens.address } }),
  };
}

/**
 * Writes an answer, and says how it breaks the contract, if it does. It can only where a test asked for it, or where the
 * mock has a bug.
 */
export function write(
  exchange: Exchange,
  answers: Answers,
  decision: Decision,
): { reply: Reply; problems: readonly string[] } {
  const { status, example } = decision;
  const name = answerName(answers, status) ?? "";
  const documented = documentedAnswers[name];
  if (!documented) throw new Error(`The contract documents no answer ${status} here.`);
  const { mediaType } = documented;
  const sample = exampleOf(answers, status, example);
  const body = mediaType === undefined ? decision.body : bodyOf(exchange, sample, decision);
  const retryAfter = documented.headers["Retry-After"];
  const headers: Record<string, string> = {
    ...commonHeaders(exchange),
    ...(mediaType !== undefined && { "content-type": mediaType }),
    ...(retryAfter !== undefined && asksForCooldown(body) && { "retry-after": String(retryAfter) }),
    ...lowerCase(decision.headers),
  };
  const reply = { status, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const problems = problemsOf(answerValidators[name], { headers, ...(body !== undefined && { body }) });
  if (mediaType === undefined && body !== undefined) problems.push(`The contract documents no body for ${status}.`);
  return { reply, problems };
}

/** The body of an answer: an example, with what was decided and with the ids of this exchange. */
function bodyOf(exchange: Exchange, example: unknown, { body, fields, message }: Decision): unknown {
  const given = body ?? { ...Object(example), ...fields };
  if (!hasError(given)) return given;
  const error = message === undefined ? given.error : withMessage(given.error, message);
  return { ...given, error: withIds(error, exchange) };
}

interface GraphError {
  readonly [name: string]: unknown;
  readonly code?: string;
  readonly message?: string;
  readonly innerError?: GraphError;
}

function hasError(body: unknown): body is { error: GraphError } {
  return typeof Object(body).error === "object" && Object(body).error !== null;
}

/** Says what is wrong where programs look: outside and inside. */
function withMessage({ innerError, ...error }: GraphError, message: string): GraphError {
  return { ...error, message, ...(innerError && { innerError: { ...innerError, message } }) };
}

/** Puts the ids and the date of this exchange where the example has others. */
function withIds(error: GraphError, exchange: Exchange): GraphError {
  const { requestId, time, request } = exchange;
  const copy: Record<string, unknown> = { ...error };
  if ("date" in copy) copy.date = new Date(time).toISOString().slice(0, "2026-03-02T09:30:00".length);
  if ("request-id" in copy) copy["request-id"] = requestId;
  // Where the client sent none, JSON leaves it out.
  if ("client-request-id" in copy) copy["client-request-id"] = request.headers["client-request-id"];
  if (typeof error.innerError === "object" && error.innerError !== null)
    copy.innerError = withIds(error.innerError, exchange);
  return copy;
}

/** Whether an error proves to a program that its session is dead: by a code, not by its status alone. */
export function saysDead(body: unknown): boolean {
  const levels = errorLevels(body);
  const { recovery } = meaningOf({ ...knownCodes(levels), topLevel: undefined }) ?? {};
  return recovery !== undefined && recoveries[recovery].session === "dead";
}

/** Whether an error asks to be sent again after a cooldown: only then does the mock say how long that is. */
function asksForCooldown(body: unknown): boolean {
  return meaningOf(knownCodes(errorLevels(body)))?.recovery === "resendAfterCooldown";
}

/** What browsers may read of an answer besides its body. */
const exposed = "request-id, client-request-id, Retry-After, Location";

/** The headers that every answer carries, whoever wrote it. */
export function commonHeaders({ request, requestId }: Pick<Exchange, "request" | "requestId">): Record<string, string> {
  const clientRequestId = request.headers["client-request-id"];
  return {
    "request-id": requestId,
    ...(clientRequestId !== undefined && { "client-request-id": clientRequestId }),
    "access-control-allow-origin": "*",
    "access-control-expose-headers": exposed,
  };
}

/** Headers with their names in lower case. */
export function lowerCase(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** What the platform takes a text for. */
const plainText = "text/plain;charset=UTF-8";

/** An answer that the contract does not know: of another call of a workbook. */
export function freeReply(
  exchange: Exchange,
  status = 200,
  body?: object | string,
  headers?: Readonly<Record<string, string>>,
): Reply {
  return {
    status,
    headers: {
      ...commonHeaders(exchange),
      ...(body !== undefined && { "content-type": typeof body === "string" ? plainText : "application/json" }),
      ...lowerCase(headers),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  };
}

/** What a handler gave, as an answer; `undefined` where it is neither a `Response` nor plain JSON. */
export async function replyOf(given: unknown): Promise<Reply | undefined> {
  if (isResponse(given)) {
    const { status } = given;
    if (status < 200 || status > 599) return undefined;
    const cookies = given.headers.getSetCookie();
    const headers = [...given.headers].filter(([name]) => !ofTheConnection.includes(name));
    return {
      status,
      headers: { ...Object.fromEntries(headers), ...(cookies.length > 0 && { "set-cookie": cookies }) },
      ...(given.body && { body: new Uint8Array(await given.arrayBuffer()) }),
    };
  }
  if (!isPlain(given)) return undefined;
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(given) };
}

/** Headers that belong to the connection, or to how a body is sent on it, and are not passed on. */
const ofTheConnection: readonly string[] = [
  "connection",
  "content-encoding",
  "content-length",
  "keep-alive",
  "trailer",
  "transfer-encoding",
];

/** Not by its class: a program may have a `Response` of its own. */
export function isResponse(given: unknown): given is Response {
  const { status, headers, arrayBuffer } = Object(given);
  return typeof status === "number" && typeof arrayBuffer === "function" && typeof headers?.getSetCookie === "function";
}

function isPlain(given: unknown): boolean {
  if (typeof given !== "object") return ["string", "number", "boolean"].includes(typeof given);
  if (given === null || Array.isArray(given)) return true;
  const prototype = Object.getPrototypeOf(given);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const anyMethod = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/** The methods that the path of an operation takes. */
export function methodsOf(id: OperationId): string {
  const { method } = operations[id];
  return `${method === "GET" ? "GET, HEAD" : method}, OPTIONS`;
}

/** Answers a request for the options of a path, be it a browser that asks before a cross-origin request. */
export function preflight(exchange: Exchange, id: OperationId | undefined): Reply {
  const allow = id === undefined ? anyMethod : methodsOf(id);
  const asked = exchange.request.headers["access-control-request-headers"];
  const cors = { "access-control-allow-methods": allow, "access-control-max-age": "600" };
  const headers = { allow, ...cors, ...(asked !== undefined && { "access-control-allow-headers": asked }) };
  return { status: 204, headers: { ...headers, ...commonHeaders(exchange) } };
}

/** How a request breaks the contract: a sentence for each problem. */
export function requestProblems(
  id: OperationId,
  request: {
    readonly headers: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string | readonly string[]>>;
    readonly path: Readonly<Record<string, string>>;
    readonly body?: unknown;
  },
): string[] {
  return problemsOf(requestValidators[id], request);
}

function problemsOf(validate: (typeof answerValidators)[string] | undefined, value: unknown): string[] {
  if (!validate) throw new Error("There is no such validator.");
  return validate(value) ? [] : (validate.errors ?? []).map(sentence);
}

/** Says what is wrong in the words of HTTP. */
function sentence({ instancePath, keyword, params, message = "is not valid" }: Problem): string {
  const [, place = "", ...keys] = instancePath.split("/");
  const missing = String(params.missingProperty);
  if (keyword === "required" && place === "headers") return `The header ${missing} is missing.`;
  if (keyword === "required" && place === "") return `The ${missing} is missing.`;
  const rule = keyword === "type" ? `must be ${[params.type].flat().join(" or ")}` : message;
  const nouns: Readonly<Record<string, string>> = { headers: "header", query: "parameter", path: "parameter" };
  const noun = nouns[place] ?? (place || "message");
  return `The ${[noun, nouns[place] ? keys.join("/") : keys.map((key) => `/${key}`).join("")].filter(Boolean).join(" ")} ${rule}.`;
}
