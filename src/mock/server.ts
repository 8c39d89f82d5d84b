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
import type { Draft } from "./draft.ts";
import { bodyLimit, type Incoming } from "./incoming.ts";
import { readMessage, toIncoming } from "./message.ts";

/** Where to listen. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** Answers what is not a readable HTTP request. Without it such a request gets a bare status. */
  readonly refuse?: (status: number) => Response;
  /** Settings of `node:http`, such as how long it waits for a request. */
  readonly http?: ServerOptions;
}

/** A server that listens. */
export interface Listening {
  /** The origin, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends all connections at once. */
  stop(): Promise<void>;
}

type Answer = (request: Incoming) => Promise<Draft | Response>;

/**
 * Puts a fetch handler behind `node:http`. A handler that rejects drops the connection.
 *
 * @throws Error when the port is in use or the host is not one of this machine
 */
export function serve(handler: (request: Request) => Promise<Response>, options: ServeOptions): Promise<Listening> {
  return serveAnswers((incoming) => handler(incoming.request()), options);
}

/** The same for what answers without the cost of `Request` and `Response`. */
export async function serveAnswers(handler: Answer, options: ServeOptions): Promise<Listening> {
  const { port, host, http = {}, refuse = (status: number) => new Response(null, { status }) } = options;
  const server = createServer(http, (message, response) => {
    answer(message, response, handler, refuse).catch(() => message.socket.destroy());
  });
  server.on("clientError", (error, socket) => void refuseUnreadable(error, socket, refuse));
  await listen(server, port, host);
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

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  handler: Answer,
  refuse: (status: number) => Response,
): Promise<void> {
  const body = await readMessage(message);
  const request = toIncoming(message, body);
  const answered = request ? await handler(request) : refuse(message.method === "TRACE" ? 405 : 400);
  const headers = answered instanceof Response ? answered.headers : Object.entries(answered.headers);
  response.statusCode = answered.status;
  for (const [name, value] of headers) response.appendHeader(name, value);
  if (body.byteLength > bodyLimit) response.setHeader("connection", "close");
  const bytes = await contentOf(answered);
  if (bytes) response.setHeader("content-length", bytes.byteLength);
  response.end(bytes);
}

function contentOf(answered: Draft | Response): Uint8Array | undefined | Promise<Uint8Array> {
  if (answered instanceof Response)
    return answered.body === null ? undefined : answered.arrayBuffer().then((buffer) => new Uint8Array(buffer));
  return answered.body === undefined ? undefined : Buffer.from(JSON.stringify(answered.body));
}

/** Answers what the parser of node:http gave up on, after the requests before it have been answered. */
async function refuseUnreadable(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  refuse: (status: number) => Response,
): Promise<void> {
  // node:http keeps the answer under way here; there is no public name for it.
  const pending = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage;
  // An answer is under way only if its own request is not the unreadable one.
  if (pending?.req.complete && !pending.writableFinished)
    await new Promise((resolve) => pending.once("close", resolve));
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const answered = refuse(statuses[error.code ?? ""] ?? 400);
  const body = await answered.text();
  const head = [
    `HTTP/1.1 ${answered.status} ${STATUS_CODES[answered.status] ?? ""}`,
    ...[...answered.headers].map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Error(`Port ${port} is in use. Choose another with --port, or 0 for a free one.`, { cause: error });
    case "EACCES":
      return new Error(`Port ${port} may not be used by this user. Choose one above 1023.`, { cause: error });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Error(`${host} is not an address of this machine.`, { cause: error });
    default:
      return error;
  }
}
