import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { addresses, operations, servers } from "../../generated/contract.ts";

/** The id of an operation of the contract, as it is written by hand. */
export type OperationId = keyof typeof operations;

/** The id of an operation at any address, such as `closeSessionInDrive`. */
export type AddressedOperationId = `${OperationId}${(typeof addresses)[keyof typeof addresses]["suffix"]}`;

/** A request as the mock reads it, whichever way it came. */
export interface MockRequest {
  readonly method: string;
  /** The scheme and host under which the program knows the service. */
  readonly origin: string;
  /** As it was sent. */
  readonly path: string;
  /** With its question mark, or nothing. */
  readonly query: string;
  /** In lower case; several headers of one name are one, with commas between. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent, cut off a byte after {@link bodyLimit}. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Ends the wait for a late answer. */
  readonly signal: AbortSignal;
}

/** The largest request body that the mock reads, in bytes, also when it is unpacked. */
export const bodyLimit: number = 1024 * 1024;

/** The path under which the service answers, `/v1.0`. */
export const root: string = new URL(servers[0]).pathname;

/** Reads a request of `fetch`. */
export async function fromFetch(request: Request): Promise<MockRequest> {
  const { origin, pathname, search } = new URL(request.url);
  const { method, signal } = request;
  const body = new Uint8Array(await request.arrayBuffer());
  return { method, origin, path: pathname, query: search, headers: Object.fromEntries(request.headers), body, signal };
}

/** The same request as `fetch` knows it; for handlers with its body unpacked. */
export function toFetch(request: MockRequest, unpacked: Uint8Array<ArrayBuffer> = request.body): Request {
  const { method, origin, path, query, headers, body, signal } = request;
  const { "content-encoding": _, "content-length": __, ...others } = headers;
  const hasBody = method !== "GET" && method !== "HEAD" && unpacked.byteLength > 0;
  return new Request(origin + path + query, {
    ...{ method, headers: unpacked === body ? headers : others, signal },
    ...(hasBody && { body: unpacked }),
  });
}

/** Where a workbook is: the part of a path before `/workbook`. */
export interface Address {
  /** The template of the contract that it matches, such as `/drives/{drive-id}/items/{item-id}`. */
  readonly template: keyof typeof addresses;
  /** Percent-encoded in one way, whichever way it was sent. */
  readonly path: string;
  /** The parameters, decoded, by their name in the template. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a path names. */
export type Target =
  | { readonly is: "elsewhere" | "malformed" | "unknownAddress" }
  | {
      readonly is: "workbook";
      readonly address: Address;
      /** The rest of the path, from `/workbook` on, percent-encoded in one way. */
      readonly rest: string;
      readonly call?: OperationCall;
    };

/** A path of an operation. */
export interface OperationCall {
  readonly id: OperationId;
  /** The parameters that the operation itself has, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds out what a path names. It takes what the service takes: any percent-encoding, doubled slashes, and
 * `microsoft.graph.` before the name of an operation.
 */
export function targetOf(path: string): Target {
  const normal = normalized(path);
  if (normal === undefined) return { is: /\/workbook(\/|$)/i.test(path) ? "malformed" : "elsewhere" };
  if (!normal.startsWith(`${root}/`)) return { is: isOfWorkbook(normal) ? "unknownAddress" : "elsewhere" };
  const below = normal.slice(root.length);
  for (const { name, pattern } of addressPatterns) {
    const found = match(pattern, below);
    if (!found) continue;
    const { parameters, rest } = found;
    const address = { template: name, path: below.slice(0, below.length - rest.length), parameters };
    const call = callOf(rest.replace(/^\/workbook\/microsoft\.graph\./, "/workbook/"));
    return { is: "workbook", address, rest, ...(call && { call }) };
  }
  return { is: isOfWorkbook(below) ? "unknownAddress" : "elsewhere" };
}

/** The path of an operation on a workbook, with its parameter filled in. */
export function pathOf({ path }: Address, id: OperationId, parameter: string): string {
  return `${root}${path}/workbook/${operations[id].path.replace(/\{[^}]+\}/, encodeURIComponent(parameter))}`;
}

/**
 * Whether a path leads into a workbook at an address that the contract has not: an item by its id or by its path, a
 * `driveItem`, or whatever stands before an operation by name. Something else may be called workbook, such as a folder or a
 * list.
 */
function isOfWorkbook(path: string): boolean {
  // Without what stands for a path of an item. It may have colons within, and none at its end.
  const outside = path.replace(/:\/.*?(:(?=\/|$)|$)/g, "$1");
  // Nothing else is called createSession, but a list that is called workbook has operations, and so may a folder.
  const named = callOf(path.slice(path.lastIndexOf("/workbook/")));
  const isOperation = named !== undefined && Object.keys(named.parameters).length === 0;
  return isOperation || /(:|\/items\/[^/]+|\/driveItem)\/workbook(\/|$)/.test(outside);
}

function callOf(rest: string): OperationCall | undefined {
  for (const { name, pattern } of operationPatterns) {
    const found = match(pattern, rest);
    if (found) return { id: name, parameters: found.parameters };
  }
  return undefined;
}

interface Pattern<Name> {
  readonly name: Name;
  readonly pattern: { readonly expression: RegExp; readonly names: readonly string[] };
}

// The casts of these two: `Object.keys` forgets which keys there are.
const addressPatterns = Object.keys(addresses).map((name) => ({
  name,
  pattern: compiled(name, "(/workbook(?:/.*)?)"),
})) as Pattern<keyof typeof addresses>[];

const operationPatterns = Object.entries(operations).map(([name, { path }]) => ({
  name,
  // One that is empty is what the contract refuses, and no other call.
  pattern: compiled(`/workbook/${path}`, "()", "([^/]*)"),
})) as Pattern<OperationId>[];

/**
 * A parameter is one segment; only a path that stands between colons has several. Where a colon follows an id, the path of
 * another item does: `items/{id}:/workbook/b.xlsx:/content` is a file in a folder.
 */
function compiled(template: string, end: string, one = "([^/]*[^/:])"): Pattern<string>["pattern"] {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "");
  const literals = template.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  const source = literals.reduce((text, literal) => `${text}${text.endsWith(":/") ? "(.+?)" : one}${literal}`);
  return { names, expression: new RegExp(`^${source}${end}$`) };
}

function match(
  { expression, names }: Pattern<string>["pattern"],
  path: string,
): { parameters: Record<string, string>; rest: string } | undefined {
  const found = expression.exec(path);
  if (!found) return undefined;
  const parameters = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]));
  return { parameters, rest: found.at(-1) ?? "" };
}

/** Encodes every segment in the one way that the templates are written in. */
function normalized(path: string): string | undefined {
  // Most are written in that way already.
  if (/^(\/[\w.!~*'():=-]+)+$/.test(path)) return path;
  try {
    const segments = path.replace(/\/{2,}/g, "/").split("/");
    return segments
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)).replaceAll("%3A", ":").replaceAll("%3D", "="))
      .join("/");
  } catch {
    return undefined; // decodeURIComponent: not well encoded.
  }
}

/** What a `Prefer` header asks for. */
export interface Preferences {
  readonly respondAsync: boolean;
  /** The status to answer with. `NaN` where what was asked for is no status. */
  readonly status?: number | undefined;
  /** The name of the example to answer with. */
  readonly example?: string | undefined;
}

/** Reads a `Prefer` header as RFC 7240 writes it with Prism's preferences `code` and `example`. */
export function preferencesOf(header: string | undefined): Preferences {
  if (header === undefined) return { respondAsync: false };
  const found = new Map<string, string>();
  const preference = /([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,]*)))?/g;
  for (const [, name = "", quoted, plain] of header.matchAll(preference)) {
    const key = name.toLowerCase();
    // The first of several counts (RFC 7240, section 2).
    if (!found.has(key)) found.set(key, quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
  }
  const [code, example] = [found.get("code"), found.get("example")];
  const status = code === undefined ? undefined : /^\d{3}$/.test(code) ? Number(code) : Number.NaN;
  return { respondAsync: found.has("respond-async"), status, example };
}

/** The parameters of a query by their name. One that was sent more than once is a list. */
export function queryOf(query: string): Readonly<Record<string, string | readonly string[]>> {
  const all = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    const known = all.get(name);
    if (known) known.push(value);
    else all.set(name, [value]);
  }
  return Object.fromEntries(
    [...all].map(([name, [first = "", ...more]]) => [name, more.length > 0 ? [first, ...more] : first]),
  );
}

/** The bytes of a body, unpacked; or why there are none. */
export type Unpacked = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: string } | "tooLarge";

/** Unpacks the body of a request. */
export function unpack({ headers, body }: MockRequest): Unpacked {
  if (body.byteLength > bodyLimit) return "tooLarge";
  const encoding = headers["content-encoding"]?.trim() ?? "identity";
  if (encoding.toLowerCase() === "identity" || body.byteLength === 0) return { bytes: body };
  const unpacker = unpackers.get(encoding.toLowerCase());
  if (!unpacker) return { problem: `The mock cannot unpack the Content-Encoding ${encoding}.` };
  try {
    return { bytes: new Uint8Array(unpacker(body, { maxOutputLength: bodyLimit })) };
  } catch (error) {
    return error instanceof RangeError ? "tooLarge" : { problem: `The body is not in ${encoding}.` };
  }
}

const unpackers = new Map([
  ["gzip", gunzipSync],
  ["deflate", inflateSync],
  ["br", brotliDecompressSync],
]);

/** The body of a request, read as JSON. */
export type ReadBody = { readonly body?: unknown } | { readonly problem: string } | "tooLarge";

/** Reads the body of a request for an operation: none, or JSON of one of these media types. */
export function readBody(request: MockRequest, mediaTypes: readonly string[]): ReadBody {
  if (request.body.byteLength === 0) return {};
  const unpacked = unpack(request);
  if (unpacked === "tooLarge") return unpacked;
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim();
  if (type === undefined || !mediaTypes.includes(type.toLowerCase())) {
    const wanted = mediaTypes.join(" or ") || "no body at all";
    return { problem: `The body is ${type || "of no Content-Type"}, where the contract has ${wanted}.` };
  }
  if ("problem" in unpacked) return unpacked;
  try {
    return { body: JSON.parse(utf8.decode(unpacked.bytes)) };
  } catch {
    return { problem: "The body is not valid JSON." };
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
