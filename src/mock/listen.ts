import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { Reply } from "./answer.ts";
import { bodyLimit, type MockRequest, toFetch } from "./request.ts";

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Answers what is not a readable HTTP request. Without it such a request gets a bare status. */
  readonly unreadable?: (refused: Refused) => Reply;
  /** Settings of `node:http`, such as how long it waits for a request. */
  readonly http?: ServerOptions;
}

/** A request that cannot be read. */
export interface Refused {
  readonly status: number;
  /** Why, in a sentence. */
  readonly problem: string;
  /** What is known of it. */
  readonly request?: Head | undefined;
}

type Head = Pick<MockRequest, "method" | "path" | "query" | "headers">;

/** A server that listens. */
export interface Listening {
  /** The origin, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends all connections at once. */
  stop(): Promise<void>;
}

/** What answers a request. */
export type Answer = (request: MockRequest) => Promise<Reply>;

/**
 * Puts a fetch handler behind `node:http`. A handler that rejects drops the connection.
 *
 * @throws Error when the port is in use or the host is not one of this machine
 */
export function serve(handler: (request: Request) => Promise<Response>, options: ListenOptions): Promise<Listening> {
  const answer: Answer = async (request) => {
    const { status, headers, body } = await handler(toFetch(request));
    const bytes = body && new Uint8Array(await new Response(body).arrayBuffer());
    return { status, headers: Object.fromEntries(headers), ...(bytes && { body: bytes }) };
  };
  return listen(() => answer, options);
}

/**
 * The same for what answers without a `Request` and a `Response`.
 *
 * @param take is called when the head of a request has come, and gives what answers the whole of it
 */
export async function listen(
  take: () => Answer,
  { port, host, unreadable = bare, http }: ListenOptions,
): Promise<Listening> {
  // Without a Host a request gets an answer of ours, too.
  const server = createServer({ ...http, requireHostHeader: false }, (message, response) => {
    respond(message, response, take(), unreadable).catch(() => message.socket.destroy());
  });
  server.on("checkExpectation", (message, response) => {
    const problem = "The mock meets no expectation but 100-continue.";
    // The body waits until the expectation is met.
    send(response, unreadable({ status: 417, problem, request: headOf(message) }), true);
  });
  server.on("clientError", (error, socket) => void refuse(error, socket, unreadable));
  await begin(server, port, host);
  // The cast: `address()` is a string for pipes only, and `null` only before listening.
  const address = server.address() as AddressInfo;
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const bare = ({ status }: Refused): Reply => ({ status, headers: {} });

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  unreadable: (refused: Refused) => Reply,
): Promise<void> {
  const bytes = await readBytes(message);
  const request = read(message, response, bytes);
  send(response, "problem" in request ? unreadable(request) : await answer(request), bytes.byteLength > bodyLimit);
}

/** Sends an answer, and ends the connection where there may be more of the request that nobody wants to read. */
function send(response: ServerResponse, { status, headers, body }: Reply, isLast: boolean): void {
  if (isLast) response.setHeader("connection", "close");
  if (body !== undefined) response.setHeader("content-length", Buffer.byteLength(body));
  // The cast: node:http changes no list of values.
  response.writeHead(status, headers as Record<string, string | string[]>);
  response.end(body);
}

/** Reads the body of a message. What is over {@link bodyLimit} is cut off after one byte more. */
function readBytes(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const { "content-length": size, "transfer-encoding": chunked } = message.headers;
  // Most requests have no body (RFC 9112, section 6.3), and to wait for its end takes long.
  if (size === undefined && chunked === undefined) return Promise.resolve(new Uint8Array());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const done = (): void => resolve(new Uint8Array(Buffer.concat(chunks).subarray(0, bodyLimit + 1)));
    message.on("data", (chunk: Buffer) => {
      if (length <= bodyLimit) chunks.push(chunk);
      length += chunk.byteLength;
      if (length > bodyLimit) done();
    });
    message.once("end", done);
    message.once("error", reject);
  });
}

/** Reads a message of node:http, or says why it is refused. */
function read(
  message: IncomingMessage,
  response: ServerResponse,
  body: Uint8Array<ArrayBuffer>,
): MockRequest | Refused {
  const { url: target = "/", httpVersion, socket } = message;
  const request = headOf(message);
  const { method, headers } = request;
  if (method === "TRACE") return { status: 405, problem: "TRACE is not allowed.", request };
  if (headers.host === undefined && httpVersion === "1.1")
    return { status: 400, problem: "The header host is missing.", request };
  const url = target.startsWith("/") ? undefined : parsed(target);
  if (!target.startsWith("/") && (!url || !isHttp(url) || url.username || url.password))
    return { status: 400, problem: "The target of the request is no path, and no URL without a password.", request };
  return {
    ...request,
    // Hardly any answer names it.
    get origin() {
      return url?.origin ?? forwardedOrigin(headers) ?? originOf("http", headers.host) ?? ownOrigin(socket);
    },
    body,
    get signal() {
      return closing(response);
    },
  };
}

function ownOrigin({ localAddress, localPort }: Socket): string {
  return `http://${localAddress?.includes(":") ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** What a message says before its body. */
function headOf({ method = "GET", url: target = "/", rawHeaders }: IncomingMessage): Head {
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = "", value = ""] = [rawHeaders[index]?.toLowerCase(), rawHeaders[index + 1]];
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  const url = target.startsWith("/") ? undefined : parsed(target);
  return { method, ...splitPath(url ? url.pathname + url.search : target), headers };
}

function splitPath(target: string): { path: string; query: string } {
  const [path = "", ...rest] = target.split("?");
  const query = rest.join("?");
  return { path, query: query && `?${query}` };
}

/** A signal that fires when the connection ends before the answer. It costs, and hardly any request needs one. */
function closing(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once("close", () => controller.abort());
  return controller.signal;
}

/** What the program has asked for, as far as something between it and the mock says so. */
function forwardedOrigin(headers: Record<string, string>): string | undefined {
  const first = (name: string): string | undefined => headers[name]?.split(",", 1)[0]?.trim();
  return originOf(first("x-forwarded-proto") ?? "http", first("x-forwarded-host") ?? headers.host);
}

function originOf(scheme: string, host: string | undefined): string | undefined {
  if (!host) return undefined;
  const url = parsed(`${scheme}://${host}`);
  return url && isHttp(url) ? url.origin : undefined;
}

function isHttp({ protocol }: URL): boolean {
  return protocol === "http:" || protocol === "https:";
}

function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Answers what the parser of node:http gave up on, after the requests before it have been answered. */
async function refuse(error: ParserError, socket: Duplex, unreadable: (refused: Refused) => Reply): Promise<void> {
  // node:http keeps the answer under way here; there is no public name for it.
  const pending = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage;
  // An answer is under way only if its own request is not the unreadable one.
  if (pending?.req.complete && !pending.writableFinished)
    await new Promise((resolve) => pending.once("close", resolve));
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const [status, problem] = refusals[error.code ?? ""] ?? [400, "The request is not one that can be read."];
  const request = pending?.req.complete === false ? headOf(pending.req) : headIn(error);
  // A program that gives up sends no more: it has broken nothing.
  const isCutOff = error.code === "HPE_INVALID_EOF_STATE";
  const { headers, body = "", ...reply } = unreadable({ status, problem, request: isCutOff ? undefined : request });
  const head = [
    `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ""}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

type ParserError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer; readonly bytesParsed?: number };

const refusals: Readonly<Record<string, readonly [status: number, problem: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "The headers of the request are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not come to its end in time."],
};

/** The first line of the head in which the parser gave up, if that is the beginning of a request. */
function headIn({ rawPacket, bytesParsed = 0 }: ParserError): Head | undefined {
  const text = rawPacket?.toString("latin1") ?? "";
  const before = text.slice(0, bytesParsed).lastIndexOf("\r\n\r\n");
  const [, method, target] =
    /^([A-Z]+) (\S.*) HTTP\/1\.[01]\r\n/.exec(before < 0 ? text : text.slice(before + 4)) ?? [];
  return method && target ? { method, ...splitPath(target), headers: {} } : undefined;
}

function begin(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Error(`Port ${port} is in use. Choose another, or 0 for a free one.`, { cause: error });
    case "EACCES":
      return new Error(`Port ${port} may not be used by this user. Choose one above 1023.`, { cause: error });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Error(`${host} is not an address of this machine.`, { cause: error });
    default:
      return error;
  }
}
