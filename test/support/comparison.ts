import { Agent, request as send } from "node:http";
import fc from "fast-check";
import { type AddressedOperation, operations } from "./contract.ts";

/** A request below the root of the service, byte for byte as it is sent. */
export interface Raw {
  readonly operation: AddressedOperation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | undefined;
}

type Header = string | string[];

/** The headers that are there. */
function present(headers: Readonly<Record<string, Header | undefined>>): Record<string, Header> {
  return Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, Header] => pair[1] !== undefined));
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request as it is, with nothing added but what HTTP needs. */
function sendRaw(root: string, { method, path, headers, body }: Raw): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined || headers["transfer-encoding"] ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = send(root + path, { method, headers: { ...headers, ...length }, agent }, (message) => {
      let text = "";
      message.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      message.on("end", () => resolve({ status: message.statusCode ?? 0, headers: message.headers, body: text }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

// What a request is made of. Each part is mostly as the contract has it, and now and then is not.

// No client sends a segment that is nothing but dots, and after a colon at its end comes the path of something.
const word = fc
  .string({ unit: fc.constantFrom(..."aZ09!._-,~ é%/':=+&$@()"), minLength: 1, maxLength: 12 })
  .filter((text) => !/^\.+$|:$/.test(text));
const parameter = fc.oneof({ weight: 3, arbitrary: fc.constant("01ABC") }, { weight: 1, arbitrary: word });

/** The path of an operation, with parameters of all sorts; slashes in an item path plain or encoded. */
function pathOf(operation: AddressedOperation): fc.Arbitrary<string> {
  const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "");
  return fc.tuple(...names.map(() => parameter)).map((values) => {
    const rest = [...values];
    return operation.path.replace(/\{[^}]+\}/g, () => encodeURIComponent(rest.shift() ?? "").replaceAll("'", "%27"));
  });
}

const misshapen: readonly ((path: string) => string)[] = [
  (path) => `${path}/`,
  (path) => path.replace("/workbook/", "//workbook/"),
  (path) => path.replace("/workbook/", "/workbook/microsoft.graph."),
  (path) => path.replace("/workbook/", "/workbok/"),
  (path) => path.replace(/\/items\/[^/]+/, "/items/"),
  (path) => path.replace("root:", "root%3A"),
  (path) => path.replace("root:/", "root:/a/"),
  (path) => path.replace(/Session$/, "Sesion"),
  (path) => path.replace(/\(key=.*\)$/, "(key='')"),
  (path) => path.replace(/operations\/.*$/, "operations/"),
  (path) => `/beta${path}`,
  (path) => path.toUpperCase(),
  (path) => `${path}?sessionId=`,
  (path) => `${path}?sessionId=Y2x1c3Rlcg==`,
  (path) => `${path}?sessionId=a&sessionId=b`,
  (path) => `${path}?$select=id&x=%zz`,
];

const either = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const authorization = either<string | undefined>(
  "Bearer token",
  ...[undefined, "", "bearer token", "BEARER token", "Bearer", "Bearer  two", "Basic eA==", "token", "Bearer a b"],
);
const sessionId = either<string | string[] | undefined>(
  "cluster=WEU3&session=15.A%2b1&usid=7f6d1c52",
  ...[undefined, "", "x", "a, b", ["a", "b"], "ü", "x".repeat(300)],
);
const clientRequestId = either<string | undefined>(undefined, "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356", "1", "");
const accept = either<string | undefined>(
  undefined,
  "*/*",
  "application/json",
  "application/json, text/plain",
  "text/html",
);
const contentType = either<string | undefined>(
  "application/json",
  ...["application/json; charset=utf-8", "APPLICATION/JSON", "application/json;odata.metadata=minimal", undefined],
  ...["text/plain", "application/xml", "application/problem+json", "application/x-www-form-urlencoded", "nonsense", ""],
);
const prefer = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant("respond-async") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...["return=minimal", "code=503", "code=404", "code=202", "code=418", "code=204", "code=teapot"],
      ...["example=transientFailure", "example=nothing", "code=503, example=transientFailure"],
      ...["code=404, example=transientFailure", "respond-async, code=504", 'code="429"', "code=423", ""],
    ),
  },
);
const sentBody = fc.oneof(
  fc.constantFrom("{}", "null", "", " ", "[]", "{", '"text"', "7", "true", '{"persistChanges":true}'),
  fc.constantFrom('{"persistChanges":"true"}', '{"persistChanges":null}', '{"persistChanges":false,"more":1}'),
  fc.constantFrom('{"PersistChanges":true}', "\u{feff}{}", '{"__proto__":1}', '{"a":{"b":[]}}', "undefined"),
  fc.json({ maxDepth: 2 }),
);

/** Requests for every operation at every address: most of them valid but for one part, some valid, some broken twice. */
export const requests: fc.Arbitrary<Raw> = fc.constantFrom(...operations).chain((operation) => {
  const usualBody = operation.body === undefined ? undefined : JSON.stringify(operation.body);
  const parts = {
    method: either(operation.method, "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
    path: fc.oneof(
      { weight: 4, arbitrary: pathOf(operation) },
      {
        weight: 1,
        arbitrary: fc.tuple(pathOf(operation), fc.constantFrom(...misshapen)).map(([path, bend]) => bend(path)),
      },
    ),
    authorization,
    sessionId,
    clientRequestId,
    accept,
    contentType,
    prefer,
    chunked: either(false, true),
    body: fc.oneof(
      { weight: 3, arbitrary: fc.constant(usualBody) },
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: sentBody },
    ),
  };
  const usual = {
    ...{ method: operation.method, authorization: "Bearer token", clientRequestId: undefined, accept: undefined },
    ...{ sessionId: "cluster=WEU3&usid=1", contentType: "application/json", prefer: undefined, chunked: false },
    body: usualBody,
  };
  const keys = Object.keys(parts) as (keyof typeof parts)[];
  return fc
    .tuple(fc.record(parts), fc.subarray(keys, { maxLength: 3 }))
    .map(([odd, chosen]) => {
      const mixed = { ...odd, ...usual, ...Object.fromEntries(chosen.map((key) => [key, odd[key]])) };
      return { ...mixed, path: odd.path };
    })
    .map(({ method, path, body, chunked, ...given }) => {
      const hasBody = body !== undefined;
      const headers = {
        authorization: given.authorization,
        "workbook-session-id": given.sessionId,
        "client-request-id": given.clientRequestId,
        accept: given.accept,
        prefer: given.prefer,
        "content-type": hasBody || chunked ? given.contentType : undefined,
        "transfer-encoding": hasBody && chunked ? "chunked" : undefined,
      };
      return { operation, method, path, headers: present(headers), body };
    });
});

/**
 * A deliberate difference between the mock and Prism. A request that shows it is told by `without`, which gives the request
 * without what makes the difference; that one is then compared in its place.
 *
 * - The mock `reads` the request as that other one: it gives both the same status.
 * - The mock `refuses` what Prism passes over: Prism gives both the same status, and the mock refuses this one.
 * - Prism `fails`: there is nothing to compare this one with but the mock's own answer, to which `refuses` applies.
 */
export interface Difference {
  readonly name: string;
  readonly reason: string;
  readonly mock: "reads" | "refuses" | "refuses, Prism fails";
  /** The request without the difference; `undefined` where it does not show it. */
  without(raw: Raw): Raw | undefined;
}

const withHeaders = (raw: Raw, headers: Readonly<Record<string, Header | undefined>>): Raw => ({
  ...raw,
  headers: present({ ...raw.headers, ...headers }),
});

const pathPart = (raw: Raw): [path: string, query: string] => {
  const [path = "", ...query] = raw.path.split("?");
  return [path, query.length > 0 ? `?${query.join("?")}` : ""];
};

function withPath(raw: Raw, change: (path: string) => string): Raw | undefined {
  const [path, query] = pathPart(raw);
  const changed = change(path);
  return changed === path ? undefined : { ...raw, path: changed + query };
}

const header = (raw: Raw, name: string): string | undefined => {
  const value = raw.headers[name];
  return typeof value === "string" ? value : value?.join(", ");
};

const essence = (raw: Raw): string => header(raw, "content-type")?.split(";", 1)[0]?.trim().toLowerCase() ?? "";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** What a `Prefer` header asks for, as far as these tests write it. */
function preferred(raw: Raw): { code?: string; example?: string; async: boolean } {
  const text = header(raw, "prefer") ?? "";
  const [, code] = /code="?([^",\s]+)/.exec(text) ?? [];
  const [, example] = /example=([^",\s]+)/.exec(text) ?? [];
  return { ...(code && { code }), ...(example && { example }), async: text.includes("respond-async") };
}

/** The status under which an operation has an example of that name. */
function statusOf({ examples }: AddressedOperation, example: string): string | undefined {
  return Object.entries(examples).find(([, names]) => names.includes(example))?.[0];
}

export const differences: readonly Difference[] = [
  {
    name: "a media type that is none",
    reason: "Prism fails to read it, with a 500, or ends.",
    mock: "reads",
    without: (raw) => (essence(raw) === "nonsense" ? withHeaders(raw, { "content-type": "text/plain" }) : undefined),
  },
  {
    name: "another case of bearer",
    reason: "RFC 9110, 11.1: the name of a scheme has no case, and clients write it in lower case.",
    mock: "reads",
    without(raw) {
      const value = header(raw, "authorization") ?? "";
      return /^bearer /i.test(value) && !value.startsWith("Bearer ")
        ? withHeaders(raw, { authorization: value.replace(/^bearer/i, "Bearer") })
        : undefined;
    },
  },
  {
    name: "doubled slashes",
    reason: "Clients of the service write …/root:/x.xlsx://workbook/….",
    mock: "reads",
    without: (raw) => withPath(raw, (path) => path.replace(/\/{2,}/g, "/")),
  },
  {
    name: "microsoft.graph. before an operation",
    reason: "OData lets a client write the qualified name, and an older Go SDK does.",
    mock: "reads",
    without: (raw) => withPath(raw, (path) => path.replace("/workbook/microsoft.graph.", "/workbook/")),
  },
  {
    name: "slashes in the path of an item",
    reason: "The service's own form is root:/Reports/2026/a.xlsx:. Prism takes each parameter for one segment.",
    mock: "reads",
    without: (raw) =>
      withPath(raw, (path) => path.replace(/(?<=root:\/)(.+)(?=:\/workbook\/)/, (item) => item.replaceAll("/", "%2F"))),
  },
  {
    name: "percent-encoding in the fixed parts of a path",
    reason: "RFC 3986, 6.2.2: root%3A is root:. Prism finds the path, and then no parameter in it.",
    mock: "reads",
    without: (raw) => withPath(raw, (path) => path.replace("root%3A", "root:")),
  },
  {
    name: "HEAD",
    reason: "RFC 9110, 9.1: who answers GET answers HEAD.",
    mock: "reads",
    without: (raw) => (raw.method === "HEAD" && raw.operation.method === "GET" ? { ...raw, method: "GET" } : undefined),
  },
  {
    name: "Accept",
    reason: "The service has one media type; that it looks at Accept is unsourced.",
    mock: "reads",
    without: (raw) =>
      header(raw, "accept")?.startsWith("text/html") ? withHeaders(raw, { accept: undefined }) : undefined,
  },
  {
    name: "respond-async",
    reason: "Prism knows no preferences but its own. The mock creates in the background, as the service may.",
    mock: "reads",
    without(raw) {
      const { code, example, async } = preferred(raw);
      const isCreation = raw.operation.operationId.startsWith("createSession");
      return isCreation && async && !code && !example ? withHeaders(raw, { prefer: "code=202" }) : undefined;
    },
  },
  {
    name: "an example without its code",
    reason: "Prism looks for it among the successes only; its name says which status it has.",
    mock: "reads",
    without(raw) {
      const { code, example = "" } = preferred(raw);
      const status = statusOf(raw.operation, example);
      return status && !code ? withHeaders(raw, { prefer: `code=${status}, example=${example}` }) : undefined;
    },
  },
  {
    name: "an answer that is not there",
    reason: "Prism answers something else, or fails. The mock refuses, and says what there is.",
    mock: "refuses, Prism fails",
    without(raw) {
      const { code, example } = preferred(raw);
      const { examples } = raw.operation;
      const isError = /^[45]\d\d$/.test(code ?? "");
      const isThere =
        (code === undefined || code in examples || isError) &&
        (example === undefined ||
          (code === undefined ? statusOf(raw.operation, example) : examples[code]?.includes(example)));
      return isThere ? undefined : withHeaders(raw, { prefer: undefined });
    },
  },
  {
    name: "an empty optional parameter",
    reason: "The contract asks for a character. Prism takes an empty parameter for none.",
    mock: "refuses",
    without(raw) {
      const empty = raw.operation.parameters.filter(({ required, in: where, name }) =>
        where === "header"
          ? !required && header(raw, name.toLowerCase()) === ""
          : where === "query" && new RegExp(`[?&]${name}=(&|$)`).test(raw.path),
      );
      if (empty.length === 0) return undefined;
      const headers = empty.map(({ name }) => [name.toLowerCase(), undefined] as const);
      return { ...withHeaders(raw, Object.fromEntries(headers)), path: raw.path.replace(/\?sessionId=$/, "") };
    },
  },
  {
    name: "a session header that is sent twice",
    reason: "No request belongs to two sessions.",
    mock: "refuses",
    without: (raw) =>
      header(raw, "workbook-session-id")?.includes(", ") ? withHeaders(raw, { "workbook-session-id": "a" }) : undefined,
  },
  {
    name: "another JSON media type",
    reason: "The contract has application/json. Prism takes application/problem+json for it.",
    mock: "refuses",
    without: (raw) =>
      raw.body && essence(raw) === "application/problem+json"
        ? withHeaders(raw, { "content-type": "application/json" })
        : undefined,
  },
  {
    name: "a body in chunks, where the contract has none or it is empty",
    reason: "Prism asks whether there may be a body only where a Content-Length announces one.",
    mock: "reads",
    without: (raw) =>
      (raw.operation.body === undefined || !raw.body) && raw.headers["transfer-encoding"] !== undefined
        ? withHeaders(raw, { "transfer-encoding": undefined })
        : undefined,
  },
  {
    name: "a body that is not JSON",
    reason:
      "Prism reads the body before it looks at the path, the method and the token, so that it always answers 400.",
    mock: "reads",
    without: (raw) =>
      raw.body && essence(raw) === "application/json" && !isJson(raw.body) ? { ...raw, body: "[]" } : undefined,
  },
];

/** What the mock answers by itself, whatever Prism says: the reason, and the status. */
function ownAnswer(raw: Raw): { readonly reason: string; readonly statuses: readonly number[] } | undefined {
  const [path] = pathPart(raw);
  if (raw.method === "OPTIONS")
    return { reason: "A browser asks before it sends a request to another origin.", statuses: [204] };
  // Without its id an item is one that is called workbook.
  if (!path.includes("/workbook/") || /\/items\/\/workbook\/(operations|sessionInfo)/.test(path))
    return { reason: "Calls to no workbook are none of the mock's business.", statuses: [501] };
  if (/\/\w*Sesion$|\/$/.test(path) && !path.endsWith("/operations/")) {
    const { code, example = "" } = preferred(raw);
    const asked = [code, statusOf(raw.operation, example)].flatMap((status) => (status ? [Number(status)] : []));
    // Without a token, or with a session header that is empty or sent twice, it is refused before.
    return { reason: "Other calls of a workbook go to the option `workbook`.", statuses: [501, 401, 400, ...asked] };
  }
  return undefined;
}

/** What a comparison has found. */
export interface Findings {
  requests: number;
  /** How often both gave the same status, by that status. */
  readonly same: Record<string, number>;
  /** How often each difference, or answer of the mock's own, was met. */
  readonly different: Record<string, number>;
}

/** In CI always the same requests, so that a change fails it and not chance; elsewhere chance finds more. */
export const chance: { readonly seed?: number } = process.env.CI ? { seed: 20_261_125 } : {};

export const findings = (): Findings => ({ requests: 0, same: {}, different: {} });

const count = (counts: Record<string, number>, key: string | number): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/**
 * Sends a request to both, and does the same without each difference that it shows, until there is none.
 *
 * @throws Error when there is a difference that is not listed
 */
export async function compare(mock: string, prism: string, raw: Raw, found: Findings): Promise<Answered> {
  const answer = await sendRaw(mock, raw);
  const fail = (what: string): never => {
    throw new Error(`${what}: ${JSON.stringify({ ...raw, operation: raw.operation.operationId })}\n${answer.body}`);
  };
  const own = ownAnswer(raw);
  if (own) {
    count(found.different, own.reason);
    if (!own.statuses.includes(answer.status)) fail(`The mock answers ${answer.status}, not ${own.statuses}`);
    return answer;
  }
  for (const { name, mock: does, without } of differences) {
    const other = without(raw);
    if (!other) continue;
    count(found.different, name);
    const unlike = await compare(mock, prism, other, found);
    if (does === "reads" && answer.status !== unlike.status)
      fail(`${name}: the mock answers ${answer.status}, not ${unlike.status}`);
    const isRefused =
      answer.status === 400 || (answer.status === unlike.status && [401, 404, 405].includes(answer.status));
    if (does !== "reads" && !isRefused) fail(`${name}: the mock answers ${answer.status}, without it ${unlike.status}`);
    if (does === "refuses") {
      const [theirs, theirsWithout] = [await sendRaw(prism, raw), await sendRaw(prism, other)];
      if (theirs.status !== theirsWithout.status)
        fail(`${name}: Prism answers ${theirs.status}, not ${theirsWithout.status}`);
    }
    return answer;
  }
  const theirs = await sendRaw(prism, raw);
  if (answer.status !== theirs.status) fail(`The mock answers ${answer.status}, Prism ${theirs.status}`);
  count(found.same, answer.status);
  return answer;
}

/**
 * Has Prism check the answer to a request that the mock accepts: as a proxy before the mock it says what is wrong.
 *
 * @returns whether there was a success to check
 * @throws Error when Prism finds anything wrong with the answer
 */
export async function checkSuccess(mock: string, proxy: string, raw: Raw): Promise<boolean> {
  // As a proxy Prism passes a body in chunks on in a way that nobody can read.
  const whole = withHeaders(raw, { "transfer-encoding": undefined });
  const plain = differences.reduce((each, { without }) => without(each) ?? each, whole);
  const answer = await sendRaw(mock, plain);
  if (answer.status >= 300 || ownAnswer(plain)) return false;
  const { status, headers } = await sendRaw(proxy, plain);
  const violations = headers["sl-violations"];
  if (status === answer.status && violations === undefined) return true;
  throw new Error(
    `Prism: ${status} ${violations}, for ${JSON.stringify({ ...plain, operation: plain.operation.operationId })}`,
  );
}
