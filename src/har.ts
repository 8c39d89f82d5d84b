import { operations } from "../generated/contract.ts";
import { idsIn, maskedByName, maskedHeader, secretMasker, secretsInHeaders, secretsInText } from "./secrets.ts";

/** What answers a request: a mock's `fetch`, or the platform's. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** A HAR 1.2 log: what a browser's developer tools export, and `redocly drift` reads. */
export interface Har {
  log: { version: "1.2"; creator: { name: string; version: string }; entries: HarEntry[] };
}

/** One request and its answer. */
export interface HarEntry {
  startedDateTime: string;
  /** Milliseconds from the request to the whole answer. */
  time: number;
  request: HarMessage & { method: string; url: string; queryString: HarPair[]; postData?: HarBody };
  response: HarMessage & {
    status: number;
    statusText: string;
    content: HarBody & { size: number };
    redirectURL: string;
  };
  cache: object;
  timings: { send: number; wait: number; receive: number };
}

interface HarPair {
  name: string;
  value: string;
}
interface HarBody {
  mimeType: string;
  text: string;
}
interface HarMessage {
  httpVersion: string;
  headers: HarPair[];
  cookies: HarPair[];
  headersSize: number;
  bodySize: number;
}

/** A fetch handler that records, and what it has recorded. */
export interface HarRecorder {
  readonly fetch: FetchHandler;
  /** The log so far, without secrets. */
  har(): Har;
}

/**
 * Records what passes through a fetch handler. The log carries no access token, no session id and no cookie: neither in a
 * header nor, of the first two, in a URL or a body. Nor does it carry texts under the plainly written names of a sign-in in a
 * query, a form or JSON: `access_token`, `refresh_token`, `id_token`, `client_secret`, `client_assertion`, `assertion`,
 * `password`, `device_code` and `code_verifier`; nor the `tempauth` of an address that downloads a file.
 *
 * @example
 * const recorder = recordHar(mock.fetch);
 * const graph = createGraphClient({ credential: "token", fetch: recorder.fetch });
 * // … run the program …
 * await writeFile("traffic.har", JSON.stringify(recorder.har()));
 */
export function recordHar(handler: FetchHandler): HarRecorder {
  const entries: HarEntry[] = [];
  const secrets = new Set<string>();
  return {
    async fetch(request) {
      const started = new Date();
      const sent = await request.clone().text();
      const response = await handler(request);
      const received = await response.clone().text();
      for (const secret of secretsOf(request, sent, response, received)) secrets.add(secret);
      entries.push(entryOf(request, sent, response, received, started));
      return response;
    },
    har: () => ({
      log: {
        version: "1.2",
        creator: { name: "graph-workbook-session", version: "1" },
        entries: masked(entries, secrets),
      },
    }),
  };
}

/** How the paths of the operations begin whose answers have the id of a session. */
const givingSessions = [operations.createSession, operations.sessionInfoResource].map(
  ({ path }) => `/workbook/${path.split("(", 1)[0]}`,
);

/** The secrets that may turn up elsewhere, too: tokens and what they are had for, and the ids of sessions. */
function secretsOf(request: Request, sent: string, response: Response, received: string): string[] {
  const texts = [request.url, sent, ...response.headers.values(), received];
  const answersSession = givingSessions.some((path) => request.url.includes(path));
  return [
    ...secretsInHeaders(Object.fromEntries(request.headers)),
    ...texts.flatMap(secretsInText),
    ...(answersSession ? idsIn(received) : []),
  ];
}

/** Replaces every secret, however it is quoted, in all that was recorded. */
function masked(entries: HarEntry[], secrets: Set<string>): HarEntry[] {
  const withoutSecrets = secretMasker(secrets);
  const shown: HarEntry[] = JSON.parse(JSON.stringify(entries), (_key, value: unknown) =>
    typeof value === "string" ? withoutSecrets(maskedByName(value)) : value,
  );
  // An id as it is has an & and falls into parts, none of which is a secret to be found.
  for (const { request } of shown) request.queryString = queryOf(request.url);
  return shown;
}

function queryOf(url: string): HarPair[] {
  const [, query = ""] = /\?([^#]*)/.exec(url) ?? [];
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

function entryOf(request: Request, sent: string, response: Response, received: string, started: Date): HarEntry {
  const time = Date.now() - started.getTime();
  return {
    startedDateTime: started.toISOString(),
    time,
    request: {
      method: request.method,
      url: request.url,
      // Made of the URL once that is masked.
      queryString: [],
      ...(sent && { postData: { mimeType: request.headers.get("content-type") ?? "", text: sent } }),
      ...message(request.headers, sent),
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      content: { size: received.length, mimeType: response.headers.get("content-type") ?? "", text: received },
      redirectURL: response.headers.get("location") ?? "",
      ...message(response.headers, received),
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  };
}

function message(headers: Headers, body: string): HarMessage {
  const pairs = [...headers].map(([name, value]) => ({ name, value: maskedHeader(name, value) }));
  return { httpVersion: "HTTP/1.1", headers: pairs, cookies: [], headersSize: -1, bodySize: body.length };
}
