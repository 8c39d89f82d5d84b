import type { IncomingMessage } from "node:http";
import { bodyLimit, type Incoming } from "./incoming.ts";

/** Reads the body of a message of `node:http`. What is over {@link bodyLimit} is cut off after one byte more. */
export function readMessage(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const done = (): void => resolve(new Uint8Array(Buffer.concat(chunks).subarray(0, bodyLimit + 1)));
    message.on("data", (chunk: Buffer) => {
      length += chunk.byteLength;
      if (length - chunk.byteLength <= bodyLimit) chunks.push(chunk);
      if (length > bodyLimit) done();
    });
    message.once("end", done);
    message.once("error", reject);
  });
}

/** What a message of `node:http` asks for, unless it is a request that `fetch` would not know either. */
export function toIncoming(message: IncomingMessage, sent: Uint8Array<ArrayBuffer>): Incoming | undefined {
  const { method = "GET", url: target = "/", rawHeaders, socket } = message;
  if (method === "TRACE") return undefined;
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = "", value = ""] = [rawHeaders[index]?.toLowerCase(), rawHeaders[index + 1]];
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  const own = socket.localAddress?.includes(":") ? `[${socket.localAddress}]` : socket.localAddress;
  const url = target.startsWith("/")
    ? (parsed(`http://${headers.host || "]"}${target}`) ?? parsed(`http://${own}:${socket.localPort}${target}`))
    : parsed(target);
  if (!url || url.username || url.password) return undefined;
  const body = method === "GET" || method === "HEAD" ? new Uint8Array() : sent;
  const request = (): Request => new Request(url, { method, headers, ...(body.byteLength > 0 && { body }) });
  return { method, url, headers, bytes: () => body, request };
}

function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
