import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as the server saw it. */
export interface Received {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** How often this server has been asked for this, this time included. */
  readonly count: number;
  /** Fires when the client goes away before it has its answer. */
  readonly left: AbortSignal;
}

/** What the server does: answers, cuts the connection, or lets it hang (before or after the headers). */
export type Reply =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
      readonly hang?: boolean;
    }
  | "drop"
  | "stall";

export type Behaviour = (request: Received) => Reply | Promise<Reply>;

export interface LocalService extends AsyncDisposable {
  /** The root of the service. */
  readonly url: string;
  readonly origin: string;
  readonly requests: Received[];
  /** Sets how requests are answered from now on. */
  behave(behaviour: Behaviour): void;
  /** Whether a request hangs, by its `x-wire`. */
  hangs(wire: string): boolean;
  /** How many connections are open. */
  connections(): number;
}

/** A server on a free port that does what a test says. */
export async function startLocalService(first: Behaviour = () => ({ status: 204 })): Promise<LocalService> {
  let behaviour = first;
  const hanging = new Set<string>();
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const hang = (wire: unknown, response: ServerResponse) => {
    hanging.add(String(wire));
    response.once("close", () => hanging.delete(String(wire)));
  };
  const server = createServer((incoming, response) => {
    void (async () => {
      const { method = "", url = "", headers } = incoming;
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of incoming) chunks.push(chunk as Buffer);
      } catch {
        return; // The client went away.
      }
      const count = 1 + requests.filter((other) => other.method === method && other.url === url).length;
      const left = new AbortController();
      response.once("close", () => response.writableFinished || left.abort());
      const received = { method, url, headers, body: Buffer.concat(chunks).toString(), count, left: left.signal };
      requests.push(received);
      const reply = await behaviour(received);
      if (reply === "drop") return void incoming.socket.destroy();
      if (reply === "stall") return hang(headers["x-wire"], response);
      const text = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
      const type = reply.body === undefined ? {} : { "content-type": "application/json" };
      response.writeHead(reply.status, { ...type, ...reply.headers });
      if (reply.hang) {
        response.write(text.slice(0, -1));
        return hang(headers["x-wire"], response);
      }
      response.end(text);
    })();
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/v1.0`,
    origin,
    requests,
    behave(next) {
      behaviour = next;
    },
    hangs: (wire) => hanging.has(wire),
    connections: () => sockets.size,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}

/** An error answer in the service's envelope. */
export function errorReply(
  status: number,
  code: string,
  inner?: string,
  headers: Record<string, string> = {},
): Exclude<Reply, string> {
  const innerError = inner === undefined ? {} : { innerError: { code: inner, message: "Inner." } };
  return { status, headers, body: { error: { code, message: "The service refused.", ...innerError } } };
}

/** The answer to a createSession. */
export function created(id: string, persistChanges = true): Reply {
  return { status: 201, body: { id, persistChanges } };
}
