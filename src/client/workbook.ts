import { operationStatuses, pollingSeconds, sessionHeader } from "../../generated/contract.ts";
import type { components, operations } from "../../generated/types.ts";
import { abortable, sleep } from "../clock.ts";
import { parseJson } from "../codes.ts";
import { mask, maskSecrets } from "../secrets.ts";
import { checkHeaderValue, resolveUrl } from "./checks.ts";
import type { Cooldown } from "./cooldown.ts";
import { GraphError, knownCode, provesGone, readError, readRetryAfter, traced } from "./graph-error.ts";
import {
  type Answer,
  type Call,
  markOpen,
  mayBeOpen,
  openError,
  type RetryOptions,
  type Service,
  saysOpen,
  send,
  tell,
  tellOpen,
} from "./transport.ts";

/** A workbook session, as the service describes it: the answer to `createSession` of the contract. */
export type SessionInfo = operations["createSession"]["responses"][201]["content"]["application/json"];

/** The envelope in which every error is sent: `components/schemas/ErrorResponse` of the contract. */
export type ErrorResponse = components["schemas"]["ErrorResponse"];

/** A long-running operation on a workbook: `getWorkbookOperation` of the contract. */
export type WorkbookOperation = operations["getWorkbookOperation"]["responses"][200]["content"]["application/json"];

/** A workbook, as a client reaches it. */
export interface Workbook {
  readonly service: Service;
  /** In full, without a slash at its end. */
  readonly url: string;
  /** Below the root of the service: how errors name the workbook. */
  readonly path: string;
  /** The requests to a workbook share one. */
  readonly cooldown: Cooldown;
  readonly retry: RetryOptions | undefined;
  /** The ids of sessions that were lost: the service may still quote them. */
  readonly secrets: string[];
}

/** How a creation in the background is followed. */
export interface LongRunningOptions {
  /**
   * How long to wait between looks at a creation in the background, in milliseconds, at most 240,000. The first look
   * comes after a second, or after this if it is shorter. A `Retry-After` goes before.
   * @default 30_000
   */
  readonly pollInterval?: number;
  /**
   * Is told of each look at a creation in the background, and waited for. The id of the session is masked. What it throws
   * ends the opening.
   */
  readonly onProgress?: (operation: WorkbookOperation) => unknown;
  /** Ends whatever is under way, with its reason; but never a close. */
  readonly signal?: AbortSignal;
}

/** How a session is created. */
export interface CreationOptions extends LongRunningOptions {
  /** Whether changes are saved. Without, they vanish with the session. @default true */
  readonly persistChanges?: boolean;
  /** Whether the service may create the session in the background, which helps with large workbooks. @default false */
  readonly respondAsync?: boolean;
}

/** How a close ended: the service closed the session, or no longer had it. */
export type CloseResult =
  | { readonly outcome: "closed" }
  | {
      readonly outcome: "gone";
      /**
       * What that rests on. A `code` speaks of the session, and proves it. A `status` is a `404` without such a code, which
       * came twice, or once where `retry` allows no second attempt: the session is most likely gone, but a wrong address is
       * answered the same.
       */
      readonly because: "code" | "status";
      /** The most telling code of the answer, if it had one. */
      readonly code: string | undefined;
    };

/** The longest time between two looks, in milliseconds. */
export const longestInterval: number = pollingSeconds.longest * 1000;

const firstLook = 1000;

/**
 * Creates a session and gives its id. A signal that fires ends the waits, but not a createSession under way: its answer
 * may name a session that has to be closed.
 *
 * @throws an error that says so wherever a session may be left open; where the error is not ours, `onLeftOpen` is told
 */
export async function createSession(workbook: Workbook, options: CreationOptions, trace: Error): Promise<string> {
  const { service, url, cooldown, retry, secrets } = workbook;
  const { persistChanges = true, respondAsync, signal } = options;
  const leaves = mayBeOpen("A session may be left open", workbook.path, persistChanges);
  const headers = new Headers({ "content-type": "application/json", ...(respondAsync && { prefer: "respond-async" }) });
  const body = JSON.stringify({ persistChanges });
  const answer = await send(
    service,
    { operation: "createSession", method: "POST", url: `${url}/createSession`, headers, body },
    { waitSignal: signal, cooldown, retry, secrets, leaves, trace },
  );
  if (answer.error) throw answer.error;
  const made: Made = { workbook, leaves, trace };
  try {
    return idIn(answer.status === 202 ? await awaitCreation(made, answer, options) : answer, made);
  } catch (error) {
    const failed = error instanceof GraphError && error.status === 200;
    if (!failed && !saysOpen(error)) tell(service.onLeftOpen, openError(service, leaves, secrets));
    throw error;
  }
}

/**
 * Closes a session. The request is sent at least once.
 *
 * @throws GraphError if the service refuses, Error if no answer or no token comes; the signal's reason
 */
export async function closeSession(
  workbook: Workbook,
  sessionId: string,
  persistChanges: boolean | undefined,
  trace: Error,
  signal?: AbortSignal,
): Promise<CloseResult> {
  const { service, url, cooldown, retry, secrets } = workbook;
  const leaves = mayBeOpen("The session may still be open", workbook.path, persistChanges);
  const headers = new Headers([[sessionHeader, sessionId]]);
  const call: Call = { operation: "closeSession", method: "POST", url: `${url}/closeSession`, headers };
  const conditions = { signal, cooldown, retry, secrets, leaves, trace };
  const { error } = await send(service, call, conditions).catch((reason: unknown) => {
    if (saysOpen(reason) || signal?.aborted) throw reason;
    // What the credential throws says nothing of what is left open.
    const { message } = openError(service, `closeSession was not sent, as there is no token. ${leaves}`, [sessionId]);
    throw markOpen(traced(new Error(message, { cause: reason }), trace));
  });
  if (!error) return { outcome: "closed" };
  const gone = goneBecause(error);
  if (gone) return gone;
  if (error.status !== 404) throw error;
  return { outcome: "gone", because: "status", code: error.detail ?? error.code };
}

/**
 * Watches a createSession of the typed client, whose caller closes the session. A signal does not end one under way.
 *
 * @param leaves is told to `onLeftOpen` where the caller does not learn the id of a session that may be open
 */
export function watchCreation(
  service: Service,
  creating: Promise<Answer>,
  signal: AbortSignal,
  leaves: string,
): Promise<Answer> {
  let isGivenUp = false;
  const watched = creating.then((answer) => {
    const { error, status, headers } = answer;
    const isNamed = status === 202 ? headers.has("location") : Object(parseJson(answer.text())).id;
    if (error) tellOpen(service, error);
    else if (isGivenUp || !isNamed) tell(service.onLeftOpen, openError(service, leaves));
    return answer;
  });
  return abortable(watched, signal, (late) => {
    isGivenUp = true;
    late.catch((error: unknown) => tellOpen(service, error));
  });
}

/** Tells of a close whose result nobody sees, if it does not prove that the session is gone. */
export function tellOfDoubt(workbook: Workbook, result: CloseResult, persistChanges: boolean | undefined): void {
  if (result.outcome === "closed" || result.because === "code") return;
  const leaves = mayBeOpen("The session may still be open", workbook.path, persistChanges);
  const message = `closeSession got 404, without a code that says that the session is gone. ${leaves}`;
  tell(workbook.service.onLeftOpen, openError(workbook.service, message, workbook.secrets));
}

/** The result of a close that an error makes needless: the service has said that it no longer has the session. */
export function goneBecause(error: GraphError): CloseResult | undefined {
  return provesGone(error) ? { outcome: "gone", because: "code", code: knownCode(error) } : undefined;
}

/** A creation that the service has accepted. */
interface Made {
  readonly workbook: Workbook;
  readonly leaves: string;
  readonly trace: Error;
}

/**
 * Follows a creation in the background to its end: polls the operation that a `202` names, and fetches its result.
 *
 * @returns the answer that has the session
 */
async function awaitCreation(made: Made, accepted: Answer, options: LongRunningOptions): Promise<Answer> {
  const { clock } = made.workbook.service;
  const { pollInterval = pollingSeconds.suggested * 1000, onProgress, signal } = options;
  const soon = Math.min(firstLook, pollInterval);
  const url = resolve(
    made,
    "The Location of the 202 answer",
    accepted.headers.get("Location"),
    `${made.workbook.url}/`,
  );
  for (let pace = soon, last = accepted; ; pace = pollInterval) {
    const wait = readRetryAfter(last.headers, clock.now()) ?? pace;
    await sleep(clock, Math.min(Math.max(wait, soon), longestInterval), signal);
    last = await look(made, url, signal);
    const operation = (parseJson(last.text()) ?? {}) as WorkbookOperation & { resourcelocation?: unknown };
    const { status, resourceLocation = operation.resourcelocation } = operation;
    if (!(operationStatuses as readonly unknown[]).includes(status))
      throw incomplete(made, "The status of the operation is unknown.");
    await abortable(Promise.resolve(onProgress?.(withoutSecrets(operation, last.asked().secrets))), signal);
    if (status === "failed") throw failureOf(accepted, last, clock.now());
    if (status === "succeeded") {
      return look(made, resolve(made, "The resourceLocation of the operation", resourceLocation, url), signal);
    }
  }
}

/** Fetches something about a creation. */
async function look({ workbook, leaves, trace }: Made, url: string, signal: AbortSignal | undefined): Promise<Answer> {
  const { service, cooldown, retry, secrets } = workbook;
  const call: Call = { operation: "poll", method: "GET", url, headers: new Headers() };
  const answer = await send(service, call, { signal, cooldown, retry, secrets, leaves, trace });
  if (answer.error) throw answer.error;
  return answer;
}

/** The error of an operation that failed. It is that of the request which started the operation. */
function failureOf({ asked }: Answer, last: Answer, now: number): GraphError {
  const secrets = [...asked().secrets, ...last.asked().secrets];
  return readError({ ...asked(), secrets, attempts: 1, leaves: undefined }, last, last.text(), now);
}

/** The operation as listeners may see it, who may write it to a log. */
function withoutSecrets(operation: WorkbookOperation, secrets: readonly string[]): WorkbookOperation {
  const text = JSON.stringify(operation).replace(/([?&]sessionId=)[^#"]*/gi, `$1${mask}`);
  return JSON.parse(maskSecrets(text, secrets));
}

/** Where the service says that something is, in full. */
function resolve(made: Made, name: string, url: unknown, base: string): string {
  const { origin } = made.workbook.service;
  if (typeof url !== "string") throw incomplete(made, `${name} is missing.`);
  const href = resolveUrl(url, base);
  if (!href.startsWith(`${origin}/`))
    throw incomplete(made, `${name} does not lead to ${origin}. Nothing was sent there.`);
  return href;
}

/** Reads the id of a session. */
function idIn(answer: Answer, made: Made): string {
  const info = parseJson(answer.text()) as { id?: unknown } | null | undefined;
  try {
    return checkHeaderValue("The session id in the answer", info?.id);
  } catch (error) {
    throw incomplete(made, (error as Error).message);
  }
}

/** The error of a service that leaves out what it has to say. */
function incomplete({ workbook, leaves, trace }: Made, message: string): Error {
  const { service, secrets } = workbook;
  return markOpen(traced(openError(service, `${message} ${leaves}`, secrets), trace));
}
