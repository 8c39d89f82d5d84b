import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import { listen, type Refused, serve } from "../../src/mock/listen.ts";
import { WorkbookMock } from "../../src/mock/mock.ts";
import { open, workbook } from "../support/mock-requests.ts";
import { answers, exchange } from "../support/raw-socket.ts";

let mock: MockServer;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.stop());

const root = "POST https://graph.microsoft.com/v1.0/me/drive/items/01ABC/workbook/closeSession HTTP/1.1\r\n";
const relative = root.replace("https://graph.microsoft.com", "");
const host = "Host: graph.microsoft.com\r\nAuthorization: Bearer token\r\n";

/** The request that the page this project began with prints. */
async function seedRequest(length: string, body: string): Promise<string> {
  const sessionId = await open(mock);
  return `${root}${host}Content-type: application/json\r\nworkbook-session-id: ${sessionId}\r\n${length}\r\n${body}`;
}

const status = (received: string): string | undefined => /^HTTP\/1\.1 (\d+)/.exec(received)?.[1];
const ended = (): boolean => false;

describe("the request of the reference page", () => {
  it("closes the session as printed, though its body follows a length of 0", async () => {
    const received = await exchange(mock.port, await seedRequest("Content-length: 0\r\n", "{\n\n}"), ended);
    const [first = ""] = received.split("\r\n\r\n");
    expect(first).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
    expect(first).not.toMatch(/content-type|content-length/i);
    expect(received.slice(first.length)).toMatch(/^\r\n\r\nHTTP\/1\.1 400 /);
    expect(mock.openSessions()).toEqual([]);
  });

  it.each([
    ["the right length", "Content-length: 4\r\n", "{\n\n}"],
    ["no body and a length of 0", "Content-length: 0\r\n", ""],
    ["no body and no length", "", ""],
    ["a chunked body", "Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"],
  ])("closes the session with %s", async (_, length, body) => {
    const received = await exchange(mock.port, await seedRequest(length, body), answers(1));
    expect(received).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
    expect(received.endsWith("\r\n\r\n")).toBe(true);
    expect(received).not.toMatch(/content-type/i);
  });
});

describe("a connection", () => {
  it("has pipelined requests answered in order", async () => {
    const [one, other] = [await seedRequest("", ""), await seedRequest("", "")];
    const received = await exchange(
      mock.port,
      one + one + other,
      (text) => text.split("HTTP/1.1 ").length > 3 && /204[\s\S]*404[\s\S]*204/.test(text),
    );
    expect([...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => code)).toEqual(["204", "404", "204"]);
  });

  it("is answered when its other half is already closed", async () => {
    const received = await exchange(mock.port, await seedRequest("", ""), answers(1), true);
    expect(status(received)).toBe("204");
  });

  const brew = `BREW / HTTP/1.1\r\n${host}\r\n`;
  const trace = `TRACE /a?b=c HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;
  const odd = relative.replace("01ABC", "0 1");
  const chunk = `${relative}${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`;
  const large = `${relative}${host}X: ${"a".repeat(20_000)}\r\n\r\n`;
  const closing = "/v1.0/me/drive/items/01ABC/workbook/closeSession";
  const unreadable = "The request is not one that can be read.";
  const noPath = "The target of the request is no path, and no URL without a password.";
  const pipelined = (bytes: string) => `GET /me HTTP/1.1\r\n${host}\r\n${bytes}`;

  it.each([
    ["a method that nobody knows", brew, "BREW /", unreadable],
    ["the same after another request", pipelined(brew), "BREW /", unreadable],
    ["a space in a path", `${odd}${host}\r\n`, `POST ${closing.replace("01ABC", "0 1")}`, unreadable],
    ["a chunk that is none", chunk, `POST ${closing}`, unreadable],
    ["headers that are too large", large, `POST ${closing}`, "The headers of the request are too large."],
    ["the method TRACE", trace, "TRACE /a?b=c", "TRACE is not allowed."],
    ["no host", `${relative}Connection: close\r\n\r\n`, `POST ${closing}`, "The header host is missing."],
    ["a target that is no path", `OPTIONS * HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, "OPTIONS *", noPath],
    [
      "a target with a password",
      `GET http://a:b@localhost/c?d HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
      "GET /c?d",
      noPath,
    ],
    [
      "an expectation",
      `${relative}${host}Expect: x\r\nContent-Length: 9\r\n\r\n`,
      `POST ${closing}`,
      "The mock meets no expectation but 100-continue.",
    ],
  ])("has %s noted as a violation", async (_, bytes, what, problem) => {
    const told: string[] = [];
    await using server = await startMock({ onAnswer: ({ method, path }) => told.push(`${method} ${path}`) });
    const received = await exchange(server.port, bytes, ended);
    expect(JSON.parse(received.split("\r\n\r\n").at(-1) ?? "")).toMatchObject({ error: { message: problem } });
    const [violation, ...others] = server.violations;
    expect(others).toEqual([]);
    const status = Number(/.*HTTP\/1\.1 (\d+)/s.exec(received)?.[1]);
    expect(violation).toMatchObject({ by: "program", problems: [problem], request: { status } });
    expect(server.requests.at(-1)).toEqual(violation?.request);
    expect([`${violation?.request.method} ${violation?.request.path}`, told.at(-1)]).toEqual([what, what]);
  });

  it.each([
    ["a bad request line", "GARBAGE\r\n\r\n", 0],
    ["what follows a request", pipelined("{\n\n}"), 1],
    ["a request that its program gave up", `${relative}${host}Content-Length: 10\r\n\r\n{`, 0],
  ])("has %s noted nowhere: it has no name, or broke nothing", async (_, bytes, requests) => {
    await using server = await startMock();
    expect(await exchange(server.port, bytes, ended, true)).toContain('"error"');
    expect([server.requests.length, server.violations]).toEqual([requests, []]);
  });

  it.each([
    ["a bad request line", "GARBAGE\r\n\r\n", "400"],
    ["a method that nobody knows", brew, "400"],
    ["an expectation", `${relative}${host}Expect: x\r\nContent-Length: 9\r\n\r\n`, "417"],
    ["a header that is too long", `${root}${host}X: ${"a".repeat(20_000)}\r\n\r\n`, "431"],
    ["a flood of headers", `${root}${host}${"X: aaaa\r\n".repeat(5_000)}\r\n`, "431"],
    ["a chunk that is none", `${root}${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, "400"],
    ["a null byte in a header", `${root}${host}X: \0\r\n\r\n`, "400"],
    ["the method TRACE", `TRACE / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, "405"],
    ["a target that is no path", `OPTIONS * HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, "400"],
    ["a target of another scheme", `GET file:///etc/passwd HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, "400"],
    ["a target with a password", `GET http://a:b@localhost/ HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, "400"],
    ["no host at all", `${relative.replace("1.1", "1.0")}\r\n`, "401"],
    ["no host where there has to be one", `${relative}Connection: close\r\n\r\n`, "400"],
    ["a host that is none", `${relative}Host: ]\r\nConnection: close\r\n\r\n`, "401"],
  ])("gets the envelope for %s", async (_, bytes, wanted) => {
    const received = await exchange(mock.port, bytes, ended);
    expect(status(received)).toBe(wanted);
    expect(received).toMatch(/\r\nrequest-id: [\da-f-]{36}\r\n/);
    expect(JSON.parse(received.split("\r\n\r\n")[1] ?? "")).toMatchObject({
      error: { innerError: { code: expect.any(String) } },
    });
  });

  it("has several headers of one name read as one", async () => {
    await exchange(mock.port, `${root}${host}X-A: 1\r\nx-a: 2\r\nConnection: close\r\n\r\n`, ended);
    expect(mock.requests.at(-1)?.headers).toMatchObject({ "x-a": "1, 2", authorization: "Bearer ***" });
  });

  it("that names two sessions is refused", async () => {
    const twice = "workbook-session-id: a\r\nWorkbook-Session-Id: b\r\nConnection: close\r\n\r\n";
    expect(await exchange(mock.port, root + host + twice, ended)).toMatch(/^HTTP\/1\.1 400 [\s\S]*sent more than once/);
  });

  it.each([
    ["the host it named", `${relative}Host: graph.test:81\r\n`, "http://graph.test:81/v1.0/me"],
    ["its absolute target", `${root}Host: other.test\r\n`, "https://graph.microsoft.com/v1.0/me"],
    [
      "what a proxy says of it",
      `${relative}Host: 127.0.0.1\r\nX-Forwarded-Host: graph.microsoft.com, inner\r\nX-Forwarded-Proto: https, http\r\n`,
      "https://graph.microsoft.com/v1.0/me",
    ],
    [
      "its host, where a proxy says a scheme alone",
      `${relative}Host: a.test\r\nX-Forwarded-Proto: https, http\r\n`,
      "https://a.test/v1.0/me",
    ],
    ["a proxy that says no scheme", `${relative}Host: a.test\r\nX-Forwarded-Host: b.test\r\n`, "http://b.test/v1.0/me"],
    [
      "its host, where a proxy says nonsense",
      `${relative}Host: a.test\r\nX-Forwarded-Host: ]\r\n`,
      "http://a.test/v1.0/me",
    ],
    [
      "its host, where a proxy names another scheme",
      `${relative}Host: a.test\r\nX-Forwarded-Host: b.test\r\nX-Forwarded-Proto: ftp\r\n`,
      "http://a.test/v1.0/me",
    ],
  ])("is answered with URLs at %s", async (_, head, start) => {
    const [token, body] = ["Authorization: Bearer t\r\nPrefer: respond-async\r\n", '{"persistChanges":true}'];
    const entity = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
    const received = await exchange(mock.port, head.replace("closeSession", "createSession") + token + entity, ended);
    const [, location] = /\r\nlocation: (\S+)/.exec(received) ?? [];
    expect(location?.startsWith(`${start}/drive/items/01ABC/workbook/operations/`)).toBe(true);
  });

  it("that ends while its answer is late ends the wait", async () => {
    let cancelled = false;
    const cancel = (): void => {
      cancelled = true;
    };
    const clock = { now: Date.now, after: () => cancel };
    await using server = await startMock({ clock });
    server.respondNext("closeSession", { delay: 1000 });
    const socket = connect(server.port, "127.0.0.1", () =>
      socket.write(`${root}${host}workbook-session-id: x\r\n\r\n`),
    );
    while (server.requests.length === 0) await new Promise(setImmediate);
    socket.destroy();
    while (!cancelled) await new Promise(setImmediate);
    expect(server.requests).toMatchObject([{ operation: "closeSession", status: undefined }]);
  });

  it.each(["127.0.0.1", "::1"])("without a host is told the address that it came to: %s", async (address) => {
    await using server = await startMock({ host: address });
    const path = `/v1.0${workbook}/createSession`;
    const headers = "Authorization: Bearer t\r\nPrefer: respond-async\r\nContent-Type: application/json\r\n";
    const bytes = `POST ${path} HTTP/1.0\r\n${headers}Content-Length: 23\r\n\r\n{"persistChanges":true}`;
    const received = await exchange(server.port, bytes, ended, false, address);
    expect(/^location: (.*)\/v1\.0\/me\/.*$/m.exec(received)?.[1]).toBe(new URL(server.url).origin);
  });

  it("with a GET that has a body reaches the handlers without it", async () => {
    const workbookHandler = async (request: Request) => ({ method: request.method, text: await request.text() });
    await using server = await startMock({ workbook: workbookHandler });
    for (const method of ["GET", "HEAD"]) {
      const head = `${method} /v1.0${workbook}/worksheets HTTP/1.1\r\n${host}Connection: close\r\n`;
      const received = await exchange(server.port, `${head}Content-Length: 2\r\n\r\n{}`, ended);
      expect(status(received)).toBe("200");
      if (method === "GET") expect(received).toContain('{"method":"GET","text":""}');
    }
    server.assertClean();
  });

  it("has a GET with a body refused, of whatever size", async () => {
    const get = root.replace("POST", "GET").replace("closeSession", "operations/1") + host;
    const sent = (body: string) =>
      `${get}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const small = await exchange(mock.port, sent("{}"), (text) => text.includes('"error"'));
    expect([status(small), small]).toEqual(["400", expect.stringContaining("where the contract has no body at all.")]);
    expect(status(await exchange(mock.port, sent(" ".repeat(1024 * 1024 + 1)), ended))).toBe("413");
  });

  it("gets a 413 for a body over 1 MB, announced or not", async () => {
    const size = 1024 * 1024 + 1;
    const announced = `${root}${host}Content-Length: ${size * 3}\r\n\r\n${"a".repeat(size)}`;
    const chunked = `${root}${host}Transfer-Encoding: chunked\r\n\r\n${size.toString(16)}\r\n${"a".repeat(size)}\r\n0\r\n\r\n`;
    for (const bytes of [announced, chunked]) expect(status(await exchange(mock.port, bytes, ended))).toBe("413");
  });

  it("that never finishes the head of its request gets a 408", async () => {
    const http = { headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 };
    const own = new WorkbookMock({});
    const options = { port: 0, host: "127.0.0.1", http, unreadable: (refused: Refused) => own.unreadable(refused) };
    const server = await listen(() => own.take(), options);
    const received = await exchange(server.port, root, ended);
    expect(status(received)).toBe("408");
    expect(JSON.parse(received.split("\r\n\r\n")[1] ?? "")).toMatchObject({
      error: { innerError: { code: expect.any(String) } },
    });
    await server.stop();
  });

  it("that ends in the middle of a request leaves the server serving", async () => {
    const half = await exchange(mock.port, `${root}${host}Content-Length: 10\r\n\r\n{`, ended, true);
    expect(status(half)).toBe("400");
    expect((await fetch(`${mock.url}/me`)).status).toBe(501);
  });

  it("that idles or stalls does not keep stop() from returning", async () => {
    const server = await startMock();
    const idle = connect(server.port, "127.0.0.1");
    await new Promise((resolve) => idle.once("connect", resolve));
    server.respondNext("createSession", { delay: Number.POSITIVE_INFINITY });
    const stalled = fetch(`${server.url}${workbook}/createSession`, {
      method: "POST",
      headers: { authorization: "Bearer token", "content-type": "application/json" },
      body: '{"persistChanges":true}',
    });
    const dropped = expect(stalled).rejects.toThrow("fetch failed");
    while (server.requests.length === 0) await new Promise(setImmediate);
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(500);
    await dropped;
    await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  });
});

describe("a wrap", () => {
  const wraps: [string, () => (request: Request) => Promise<Response>, string][] = [
    [
      "throws",
      () => () => Promise.reject(new TypeError("bug in the wrapper")),
      "wrap threw TypeError: bug in the wrapper",
    ],
    // The casts: what a program without types may give.
    ["gives nothing", () => async () => undefined as never, "wrap gave no Response."],
    ["gives plain JSON", () => async () => ({ values: 1 }) as never, "wrap gave no Response."],
    ["gives an answer that failed", () => async () => Response.error(), "wrap gave no Response."],
  ];

  it.each(wraps)("that %s is a 500 and a violation by the mock", async (_, wrap, problem) => {
    await using server = await startMock({ wrap });
    const answer = await fetch(`${server.url}/me`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: { message: expect.stringContaining(problem) } });
    expect(server.violations).toMatchObject([
      { by: "mock", problems: [expect.stringContaining(problem)], request: { method: "GET", path: "/v1.0/me" } },
    ]);
  });

  it("passes on what drops a connection, and the cookies of an answer", async () => {
    const otherwise = () =>
      new Response("x", {
        headers: [
          ["set-cookie", "a=1"],
          ["set-cookie", "b=2"],
        ],
      });
    await using server = await startMock({ otherwise, wrap: (handler) => (request) => handler(request) });
    server.respondNext("workbook", new Error("dropped"));
    const headers = { authorization: "Bearer token" };
    await expect(fetch(`${server.url}${workbook}/worksheets`, { headers })).rejects.toThrow("fetch failed");
    expect((await fetch(`${server.url}/me`)).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect([server.requests.length, server.violations]).toEqual([2, []]);
  });

  it("is left alone by a program that gives up", async () => {
    const asked: Request[] = [];
    await using server = await startMock({
      wrap: () => async (request) => {
        asked.push(request);
        await new Promise((resolve) => request.signal.addEventListener("abort", resolve));
        throw request.signal.reason;
      },
    });
    const controller = new AbortController();
    const answer = fetch(`${server.url}/me`, { signal: controller.signal });
    while (asked.length === 0) await new Promise(setImmediate);
    controller.abort();
    await expect(answer).rejects.toThrow();
    while (!asked[0]?.signal.aborted) await new Promise(setImmediate);
    expect(server.violations).toEqual([]);
  });

  it("that makes no function of the handler is refused at once", async () => {
    for (const made of [1, undefined, new Response()])
      await expect(startMock({ wrap: () => made as never })).rejects.toThrow(
        new TypeError("wrap must give a function."),
      );
  });
});

describe("a fetch handler behind a port", () => {
  const start = (handler: (request: Request) => Promise<Response>) => serve(handler, { port: 0, host: "127.0.0.1" });

  it("gets requests, and has its answers sent, with a body or without", async () => {
    const server = await start(async (request) =>
      request.method === "POST"
        ? new Response(await request.text(), { status: 201, headers: { "x-path": new URL(request.url).pathname } })
        : new Response(null, { status: 204 }),
    );
    const answer = await fetch(`${server.url}/a`, { method: "POST", body: "sent" });
    expect([answer.status, answer.headers.get("x-path"), await answer.text()]).toEqual([201, "/a", "sent"]);
    const empty = await fetch(server.url);
    expect([empty.status, empty.headers.get("content-length"), await empty.text()]).toEqual([204, null, ""]);
    expect(status(await exchange(server.port, "nonsense\r\n\r\n", ended))).toBe("400");
    await server.stop();
  });

  it("that rejects drops the connection", async () => {
    const server = await start(() => Promise.reject(new Error("no")));
    await expect(fetch(server.url)).rejects.toThrow("fetch failed");
    await server.stop();
  });
});

describe("startMock", () => {
  it("says so when the port is in use", async () => {
    await expect(startMock({ port: mock.port })).rejects.toThrow(
      `Port ${mock.port} is in use. Choose another, or 0 for a free one.`,
    );
  });

  it("says so when the host is not one of this machine", async () => {
    await expect(startMock({ host: "203.0.113.7" })).rejects.toThrow("203.0.113.7 is not an address of this machine.");
  });

  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["0.0.0.0", "127.0.0.1"],
    ["::", "[::1]"],
    ["::1", "[::1]"],
  ])("at %s is reached at %s", async (host, name) => {
    await using server = await startMock({ host });
    expect(server.url).toBe(`http://${name}:${server.port}/v1.0`);
    expect((await fetch(`${server.url}/me`)).status).toBe(501);
  });

  it("stops at the end of its block", async () => {
    let url: string;
    {
      await using server = await startMock();
      ({ url } = server);
      expect((await fetch(`${url}/me`)).status).toBe(501);
    }
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });
});

it.each([
  [{ stateles: true }, 'startMock has no option "stateles". Did you mean stateless?'],
  [{ port: -1 }, "port must be from 0 to 65535."],
  [{ port: "80" }, "port must be a number."],
  [{ host: "" }, "host must be a text, and not empty."],
  [{ creation: { poll: 1 } }, 'creation has no option "poll". Did you mean polls?'],
  [{ creation: { polls: 1.5 } }, "polls must be a whole number."],
  [{ creation: { outcome: "ok" } }, 'outcome must be "succeeded" or "failed".'],
  [{ workbook: {} }, "workbook must be a function."],
])("refuses to start with %j", async (options, message) => {
  // The cast: what a program without types may pass.
  await expect(startMock(options as object)).rejects.toThrow(message);
});
