import { sessionIdTemplate } from "../../generated/contract.ts";
import {
  maskedByName,
  maskedHeader,
  secretHeaders,
  secretMasker,
  secretsInHeaders,
  secretsInText,
} from "../secrets.ts";
import type { AddressedOperationId, MockRequest } from "./request.ts";
import type { MockSession } from "./sessions.ts";

/** A request that the mock has seen. */
export interface RequestRecord {
  readonly method: string;
  /** The path, with the session id masked that its query may carry. */
  readonly path: string;
  /** The operation of the contract, if the request names one. */
  readonly operation: AddressedOperationId | undefined;
  /** In lower case. The values of those that carry secrets are masked. */
  readonly headers: Readonly<Record<string, string>>;
  /** The status of the answer. `undefined` until there is one, and when the connection was dropped. */
  readonly status: number | undefined;
}

/** A request that broke the contract, or an answer of the mock that did. */
export interface Violation {
  readonly request: RequestRecord;
  /** Who broke it: the program, or the mock with an answer of its own or of the test. */
  readonly by: "program" | "mock";
  /** How: a sentence for each problem. */
  readonly problems: readonly string[];
}

/** A record on its way, whose headers still carry their secrets. */
export type OpenRecord = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };

/** The requests and violations that the mock remembers: the latest ones, up to a limit. */
export class Journal {
  readonly #limit: number;
  readonly #sessionIds: () => readonly string[];
  readonly #requests: OpenRecord[] = [];
  readonly #violations: Violation[] = [];
  /** The headers that tokens came in, of late. There is seldom more than one, which any request may quote. */
  readonly #authorizations = new Set<string>();
  /** How many violations there were, remembered or not. */
  violationCount = 0;

  /** @param sessionIds gives the ids of all sessions that are known, which are masked wherever they stand */
  constructor(limit: number, sessionIds: () => readonly string[]) {
    this.#limit = limit;
    this.#sessionIds = sessionIds;
  }

  get requests(): RequestRecord[] {
    const withoutSecrets = this.#masker(this.#requests);
    return this.#requests.map((record) => masked(record, withoutSecrets));
  }

  get violations(): Violation[] {
    const withoutSecrets = this.#masker(
      this.#violations.map(({ request }) => request),
      this.#violations.flatMap(({ problems }) => problems),
    );
    return this.#violations.map(({ request, by, problems }) => ({
      request: masked(request, withoutSecrets),
      by,
      problems: problems.map(withoutSecrets),
    }));
  }

  /** A record as somebody may see it. */
  look(record: RequestRecord): RequestRecord {
    return masked(record, this.#masker([record]));
  }

  /** A text without the secrets of the requests that are remembered, and without the ids of all sessions. */
  withoutSecrets(text: string): string {
    return secretMasker([...this.#requests.flatMap(secretsOf), ...this.#tokens(), ...this.#idsFor([text])])(text);
  }

  /** Finds the secrets of requests, and the ids of sessions, wherever they stand. */
  #masker(records: readonly RequestRecord[], problems: readonly string[] = []): (text: string) => string {
    const texts = [...records.flatMap(({ headers, path }) => [path, ...valuesShown(headers)]), ...problems];
    return secretMasker([...records.flatMap(secretsOf), ...this.#tokens(), ...this.#idsFor(texts)]);
  }

  #tokens(): string[] {
    return [...this.#authorizations].flatMap((authorization) => secretsInHeaders({ authorization }));
  }

  /** All ids, if texts may hold one: to find them takes long, and hardly any request has one where it does not belong. */
  #idsFor(texts: readonly string[]): readonly string[] {
    return texts.some(mayHoldSessionId) ? this.#sessionIds() : [];
  }

  /** Notes a request. */
  record(request: MockRequest): OpenRecord {
    const record = recordOf(request);
    this.#append(this.#requests, record);
    this.#rememberToken(request);
    return record;
  }

  /** Notes that the contract was broken. */
  violation(request: RequestRecord, problems: readonly string[], by: Violation["by"] = "program"): void {
    this.violationCount += 1;
    this.#append(this.#violations, { request, by, problems });
  }

  #rememberToken({ headers: { authorization } }: MockRequest): void {
    if (authorization === undefined) return;
    this.#authorizations.add(authorization);
    const [oldest = ""] = this.#authorizations;
    if (this.#authorizations.size > this.#limit) this.#authorizations.delete(oldest);
  }

  #append<Item>(list: Item[], item: Item): void {
    list.push(item);
    if (list.length > this.#limit) list.shift();
  }
}

/** What is noted of a request. */
export function recordOf({ method, path, query, headers }: MockRequest): OpenRecord {
  return { method, path: path + query, operation: undefined, headers, status: undefined };
}

function secretsOf({ headers, path }: RequestRecord): string[] {
  return [...secretsInHeaders(headers), ...secretsInText(path)];
}

/** The values of the headers whose values are no secrets. */
function valuesShown(headers: RequestRecord["headers"]): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (secretHeaders.includes(name) ? [] : [value]));
}

const [idStart = ""] = /^[a-z]*/i.exec(sessionIdTemplate) ?? [];

/** Whether a text has what every session id begins with, as it is or in base64, or letters that are escaped. */
const mayHoldSessionId = (text: string): boolean =>
  text.includes(idStart) || text.includes(btoa(idStart).slice(0, 8)) || /%(?:25|[4-7])|&#|\\u00/i.test(text);

/** A copy without secrets: made when somebody looks, because most requests are never looked at. */
function masked(record: RequestRecord, withoutSecrets: (text: string) => string): RequestRecord {
  const headers = Object.entries(record.headers).map(([name, value]) => [
    name,
    withoutSecrets(maskedHeader(name, value)),
  ]);
  return { ...record, path: withoutSecrets(maskedByName(record.path)), headers: Object.fromEntries(headers) };
}

/**
 * Says in words what a program has left behind on a mock: the sessions that are open, and what broke the contract.
 *
 * @returns `undefined` when there is nothing to say
 * @example
 * const left = leftBehind(mock);
 * if (left !== undefined) console.error(left);
 */
export function leftBehind(mock: {
  openSessions(): readonly MockSession[];
  readonly violations: readonly Violation[];
  readonly violationCount: number;
  withoutSecrets(text: string): string;
}): string | undefined {
  const [open, violations, total] = [mock.openSessions(), mock.violations, mock.violationCount];
  const sessions = open.map(
    ({ id, workbook, persistChanges }) =>
      `  ${workbook} (${persistChanges ? "persistent" : "not persistent"}, id ending in ${id.slice(-12)})`,
  );
  const broken = violations.map(({ request: { method, path, operation }, by, problems }) => {
    const what = `${method} ${path}${operation ? ` (${operation})` : ""}`;
    return `${by === "mock" ? "the answer to " : ""}${what}: ${problems.join(" ")}`;
  });
  const times = new Map<string, number>();
  for (const each of broken) times.set(each, (times.get(each) ?? 0) + 1);
  const lines = [
    ...(sessions.length > 0
      ? [`${count(sessions.length, "session")} still open:`, mock.withoutSecrets(sessions.join("\n"))]
      : []),
    ...(total > 0 ? [`${count(total, "violation")} of the contract${remembered(broken.length, total)}`] : []),
    ...[...times].map(([each, often]) => `  ${each}${often > 1 ? ` (${often} times)` : ""}`),
  ];
  return lines.length > 0 ? lines.join("\n") : undefined;
}

/** How many of all there were are remembered. */
function remembered(number: number, total: number): string {
  if (number === total) return ":";
  return number === 0 ? ", of which none is remembered" : `, the latest ${number}:`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
