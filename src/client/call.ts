import { type Check, type Checks, insist, isBoolean, readOptions } from "../checks.ts";
import { isSignal } from "./checks.ts";
import type { Body, Call } from "./transport.ts";

/** How a request in a session is sent: what `fetch` takes, and three options more. */
export interface SessionRequestInit extends Omit<RequestInit, "body"> {
  /** The body. It is JSON unless `headers` or the body itself says otherwise. A stream is read into memory, as it comes, once. */
  readonly body?: NonNullable<RequestInit["body"]> | AsyncIterable<string | Uint8Array> | null;
  /** A value to send as JSON, instead of `body`. */
  readonly json?: unknown;
  /** Whether a write may be done twice, and so is repeated as reading is. @default false */
  readonly idempotent?: boolean;
  /** Whether an answer that is an error is thrown, as a {@link GraphError}; else it is given. @default true */
  readonly throwHttpErrors?: boolean;
}

/** A request as it was when it was made: what its caller changes later changes nothing, once its body is taken. */
export interface FixedCall extends Omit<Call, "body"> {
  /** Takes the body, from a stream as well. So it is called at once, but only for a request that can be sent. */
  takeBody(): NonNullable<Call["body"]> | null;
  /** What ends it. */
  readonly signals: AbortSignal[];
  readonly throwHttpErrors: boolean;
  /** Ends the reading of a body that nobody waits for any more. */
  stopReading(): void;
}

const any: Check = () => {};

/** What `fetch` takes, in any of its editions; the first lines have what is ours, or what we look at. */
const checks: Checks<SessionRequestInit> & Record<string, Check> = {
  ...{ json: any, idempotent: isBoolean, throwHttpErrors: isBoolean },
  ...{ body: any, headers: any, method: any, signal: (name, value) => value === null || isSignal(name, value) },
  ...{ cache: any, credentials: any, integrity: any, keepalive: any, mode: any, priority: any, redirect: any },
  ...{ referrer: any, referrerPolicy: any, window: any, duplex: any, dispatcher: any },
};

const reading = ["GET", "HEAD", "OPTIONS"];
const methods = [...reading, "POST", "PUT", "PATCH", "DELETE"];

/**
 * Reads what `fetch` is given, at once; all but the body, which a stream could not be given back.
 *
 * @param url where the request goes
 * @param input the request, if it is given as one
 * @throws TypeError if something is not what it should be
 */
export function fixCall(url: string, input: Request | undefined, init: SessionRequestInit): FixedCall {
  const options: SessionRequestInit = readOptions("fetch", init, checks);
  const { body, json, headers: given, method: named, signal, idempotent, throwHttpErrors = true, ...extras } = options;
  const method = String(named ?? input?.method ?? "GET").toUpperCase();
  insist(methods.includes(method), `method must be one of ${methods.join(", ")}.`);
  const headers = new Headers(given ?? input?.headers);
  const content = body ?? undefined;
  const hasBody = content !== undefined || Boolean(input?.body);
  insist(json === undefined || !hasBody, "Give json or body, not both.");
  const reads = reading.includes(method);
  insist(
    !reads || (json === undefined && !hasBody),
    `A ${method} has no body. For a body give a method, such as "PATCH".`,
  );
  // What is wrong with the others, the platform says.
  if (Object.keys(extras).length > 0) new Request(url, extras);
  const source: Source = { stop: () => {} };
  const takeBody = () => (json === undefined ? fixBody(content ?? input, headers, source) : fixJson(json, headers));
  const operation = reads ? "read" : idempotent ? "repeatable" : "write";
  // As in `fetch`, one given beside a Request stands in the place of the Request's.
  const ending = signal === undefined ? input?.signal : signal;
  const signals = ending ? [ending] : [];
  const stopReading = () => source.stop();
  return { operation, method, url, headers, takeBody, like: input, extras, signals, throwHttpErrors, stopReading };
}

function fixJson(value: unknown, headers: Headers): string {
  const text: string | undefined = JSON.stringify(value);
  insist(text !== undefined, "json must be a value that JSON can have.");
  defaultType(headers, "application/json");
  return text;
}

/** Where a body is read from. */
interface Source {
  stop(): void;
}

/** Reads a body, as far as the platform can at once, and says its type where nobody has. */
function fixBody(body: unknown, headers: Headers, source: Source): Body | Promise<Body> | null {
  if (body === undefined) return null;
  if (body instanceof Request) {
    if (body.body === null) return null;
    defaultType(headers, body.headers.get("content-type") ?? "application/json");
    return inMemory(body.arrayBuffer());
  }
  if (body instanceof URLSearchParams || body instanceof FormData) {
    const carrier = new Response(body);
    defaultType(headers, String(carrier.headers.get("content-type")));
    return inMemory(carrier.arrayBuffer());
  }
  if (body instanceof Blob) {
    defaultType(headers, body.type || "application/json");
    return inMemory(body.arrayBuffer());
  }
  defaultType(headers, "application/json");
  if (typeof body === "string") return body;
  if (ArrayBuffer.isView(body)) return copyOf(body);
  if (isArrayBuffer(body)) return copyOf(new Uint8Array(body));
  if (body instanceof ReadableStream) {
    insist(canBeRead(body), readAlready);
    const reader = body.getReader();
    return readThrough(chunksOf(reader), () => reader.cancel(), source);
  }
  insist(
    typeof (body as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function",
    "body must be a text, bytes, a form, a Blob or a stream. To send a value as JSON, give json instead of body.",
  );
  const { readableDidRead, readableEnded, pipe, destroy } = body as Partial<NodeStream>;
  const iterator = (body as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  // A stream of Node gives its chunks once, and so does an iterator. Other things may give a new one each time.
  const once = [iterator, ...(pipe ? [body as object] : [])];
  insist(!readableDidRead && !readableEnded && !once.some((each) => taken.has(each)), readAlready);
  for (const each of once) taken.add(each);
  const stop = () => (destroy ? destroy.call(body) : iterator.return?.());
  return readThrough({ [Symbol.asyncIterator]: () => iterator }, stop, source);
}

const readAlready = "body has been read already: a stream can be sent once. Give a new one.";

/** What tells a stream of Node, in any of its editions. */
interface NodeStream {
  readonly readableDidRead: boolean;
  readonly readableEnded: boolean;
  pipe(): void;
  destroy(): void;
}

/** The streams and iterators that have been given as a body. */
const taken = new WeakSet<object>();

/** Whether nobody has read from a stream: only the platform knows. */
function canBeRead(stream: ReadableStream): boolean {
  try {
    return Boolean(new Response(stream));
  } catch {
    return false;
  }
}

/** Reads chunks into memory. What stops them is called only before they have come to their end. */
function readThrough(chunks: AsyncIterable<unknown>, stop: () => unknown, source: Source): Promise<Body> {
  let isOver = false;
  source.stop = () => {
    if (!isOver) void (async () => stop())().catch(() => {});
  };
  return inMemory(
    collect(chunks).finally(() => {
      isOver = true;
    }),
  );
}

function defaultType(headers: Headers, type: string): void {
  if (!headers.has("content-type")) headers.set("content-type", type);
}

/** Its error is thrown when the request takes its turn, which may be later, or never. */
function inMemory(reading: Promise<ArrayBuffer>): Promise<Body> {
  const bytes = reading.then((buffer) => new Uint8Array(buffer));
  bytes.catch(() => {});
  return bytes;
}

/** Not by its class: a test in Vitest's jsdom or in Jest has another one. */
const isArrayBuffer = (body: unknown): body is ArrayBuffer =>
  Object.prototype.toString.call(body) === "[object ArrayBuffer]";

function copyOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(byteLength);
  copy.set(new Uint8Array(buffer, byteOffset, byteLength));
  return copy;
}

/** The chunks of a stream; not every browser lets one iterate over it. */
async function* chunksOf(reader: ReadableStreamDefaultReader): AsyncGenerator<unknown> {
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function collect(chunks: AsyncIterable<unknown>): Promise<ArrayBuffer> {
  const parts: BlobPart[] = [];
  for await (const chunk of chunks) {
    insist(typeof chunk === "string" || ArrayBuffer.isView(chunk), "A stream must give texts or bytes.");
    const last = parts.at(-1);
    // A character may be cut in two between texts.
    if (typeof chunk === "string" && typeof last === "string") parts[parts.length - 1] = last + chunk;
    else parts.push(typeof chunk === "string" ? chunk : copyOf(chunk));
  }
  return new Blob(parts).arrayBuffer();
}
