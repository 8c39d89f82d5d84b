import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { examples } from "../../generated/contract.ts";
import { createMock, type MockOptions, startMock } from "../../src/mock/index.ts";
import { open, type Sent, send, workbook } from "../support/mock-requests.ts";

const sessionId = "cluster=WEU3&usid=1";
const close = `${workbook}/closeSession`;
const create = `${workbook}/createSession`;
const body = '{"persistChanges":true}';
const requestId = /^[\da-f-]{36}$/;

describe("the mock refuses, and says why where programs look,", () => {
  it.each<[string, string, Sent, number, string, string]>([
    [
      "a missing token",
      close,
      { sessionId, headers: { authorization: "" } },
      401,
      "unauthorizedUncategorized",
      "no access token",
    ],
    [
      "a token that is not a bearer's",
      close,
      { sessionId, headers: { authorization: "Basic eA==" } },
      401,
      "unauthorizedUncategorized",
      "no access token",
    ],
    [
      "a token behind something else",
      close,
      { sessionId, headers: { authorization: "x Bearer token" } },
      401,
      "unauthorizedUncategorized",
      "no access token",
    ],
    [
      "a scheme without a token",
      close,
      { sessionId, headers: { authorization: "Bearer" } },
      401,
      "unauthorizedUncategorized",
      "no access token",
    ],
    ["a missing session id", close, {}, 400, "badRequestUncategorized", "The header workbook-session-id is missing."],
    [
      "an empty session id",
      close,
      { sessionId: "" },
      400,
      "badRequestUncategorized",
      "The header workbook-session-id must NOT have fewer than 1 characters.",
    ],
    [
      "two session ids",
      close,
      { sessionId: "a, b" },
      400,
      "badRequestUncategorized",
      "The header workbook-session-id was sent more than once.",
    ],
    [
      "a body that is not empty",
      close,
      { sessionId, body: '{"a":1}' },
      400,
      "badRequestUncategorized",
      "The body must NOT have additional properties.",
    ],
    [
      "a body that is a list",
      close,
      { sessionId, body: "[]" },
      400,
      "badRequestUncategorized",
      "The body must be object or null.",
    ],
    [
      "a body that is not JSON",
      close,
      { sessionId, body: "{" },
      400,
      "badRequestUncategorized",
      "The body is not valid JSON.",
    ],
    [
      "a body that begins with a byte order mark",
      close,
      { sessionId, body: "\ufeff{}" },
      400,
      "badRequestUncategorized",
      "The body is not valid JSON.",
    ],
    [
      "a body of no media type",
      close,
      { sessionId, body: "{}", headers: { "content-type": "" } },
      400,
      "badRequestUncategorized",
      "The body is of no Content-Type, where the contract has application/json.",
    ],
    [
      "a body that is white space",
      close,
      { sessionId, body: "\n\n" },
      400,
      "badRequestUncategorized",
      "The body is not valid JSON.",
    ],
    [
      "a body of nothing but __proto__",
      close,
      { sessionId, body: '{"__proto__":{"x":1}}' },
      400,
      "badRequestUncategorized",
      "additional properties",
    ],
    [
      "a body of another media type",
      close,
      { sessionId, body: "{}", headers: { "content-type": "text/plain;charset=x" } },
      400,
      "badRequestUncategorized",
      "The body is text/plain, where the contract has application/json.",
    ],
    [
      "a body in an encoding that nobody knows",
      close,
      { sessionId, body: "{}", headers: { "content-encoding": "zip" } },
      400,
      "badRequestUncategorized",
      "The mock cannot unpack the Content-Encoding zip.",
    ],
    [
      "a body that is not in its encoding",
      close,
      { sessionId, body: "{}", headers: { "content-encoding": "gzip" } },
      400,
      "badRequestUncategorized",
      "The body is not in gzip.",
    ],
    ["a createSession without a body", create, {}, 400, "badRequestUncategorized", "The body is missing."],
    [
      "a createSession without persistChanges",
      create,
      { body: "{}" },
      400,
      "badRequestUncategorized",
      "The body must have required property 'persistChanges'.",
    ],
    [
      "a persistChanges in quotes",
      create,
      { body: '{"persistChanges":"true"}' },
      400,
      "badRequestUncategorized",
      "The body /persistChanges must be boolean.",
    ],
    [
      "a key that is empty",
      `${workbook}/sessionInfoResource(key='')`,
      { method: "GET" },
      400,
      "badRequestUncategorized",
      "The parameter key must NOT have fewer than 1 characters.",
    ],
    [
      "a query that says two things",
      `${workbook}/operations/1?sessionId=a&sessionId=b`,
      { method: "GET" },
      400,
      "badRequestUncategorized",
      "The parameter sessionId must be string.",
    ],
    [
      "a path with bad percent-encoding",
      "/me/drive/items/%zz/workbook/closeSession",
      { sessionId },
      400,
      "badRequestUncategorized",
      "The path is not well encoded.",
    ],
    [
      "an address that the contract has not",
      "/me/drive/root/children/a.xlsx/workbook/closeSession",
      {},
      404,
      "notFoundUncategorized",
      "The contract has no path /v1.0/me/drive/root/children/a.xlsx/workbook/closeSession.",
    ],
    [
      "an empty item id",
      "/me/drive/items//workbook/closeSession",
      { sessionId },
      404,
      "notFoundUncategorized",
      "The contract has no path",
    ],
    [
      "another version of the service",
      "https://graph.microsoft.com/beta/me/drive/items/1/workbook",
      {},
      404,
      "notFoundUncategorized",
      "The contract has no path /beta/me/drive/items/1/workbook. Its paths begin with /v1.0/.",
    ],
    ...["/items/1", "/root:/a/workbook/b.xlsx:", "/root:/:a.xlsx:", "/items/1:/b.xlsx:", "/driveItem"].map(
      (item): [string, string, Sent, number, string, string] => [
        `${item} where the contract has none`,
        `/me/drive/special/documents${item}/workbook/worksheets`,
        {},
        404,
        "notFoundUncategorized",
        `The contract has no path /v1.0/me/drive/special/documents${item}/workbook/worksheets.`,
      ],
    ),
    [
      "a wrong method",
      close,
      { method: "GET", sessionId },
      405,
      "methodNotAllowedUncategorized",
      "GET is not allowed here.",
    ],
    [
      "a body over 1 MB",
      close,
      { sessionId, body: " ".repeat(1024 * 1024 + 1) },
      413,
      "payloadTooLargeUncategorized",
      "A body has at most 1048576 bytes.",
    ],
    [
      "another call without a token",
      `${workbook}/worksheets`,
      { headers: { authorization: "" } },
      401,
      "unauthorizedUncategorized",
      "no access token",
    ],
    [
      "another call with an empty session id",
      `${workbook}/worksheets`,
      { sessionId: "" },
      400,
      "badRequestUncategorized",
      "The header workbook-session-id is empty.",
    ],
    [
      "another call with two session ids",
      `${workbook}/worksheets`,
      { sessionId: "a, b" },
      400,
      "badRequestUncategorized",
      "was sent more than once",
    ],
    [
      "another call with a body over 1 MB",
      `${workbook}/worksheets`,
      { body: " ".repeat(1024 * 1024 + 1) },
      413,
      "payloadTooLargeUncategorized",
      "A body has at most",
    ],
  ])("%s", async (_, path, sent, status, code, message) => {
    const mock = createMock({ workbook: () => ({}) });
    const clientRequestId = "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356";
    const answer = await send(mock, path, {
      ...sent,
      headers: { "client-request-id": clientRequestId, ...sent.headers },
    });
    expect([answer.status, answer.code]).toEqual([status, code]);
    const ids = { "request-id": answer.headers.get("request-id"), "client-request-id": clientRequestId };
    const error = { message: expect.stringContaining(message) };
    expect(answer.json).toMatchObject({ error: { ...error, innerError: { ...error, ...ids } } });
    expect(ids["request-id"]).toMatch(requestId);
    expect(answer.headers.get("client-request-id")).toBe(clientRequestId);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(mock.violations).toMatchObject([{ by: "program" }]);
    expect(mock.violations[0]?.problems.join(" ")).toContain(message);
  });

  it("all that is wrong at once", async () => {
    const answer = await send(createMock(), create, {
      body: "[]",
      prefer: "code=teapot",
      headers: { "client-request-id": "" },
    });
    expect(answer.json).toMatchObject({
      error: { message: expect.stringMatching(/header client-request-id .* body .*Prefer: /) },
    });
  });

  it("nothing else of a body that cannot be read", async () => {
    const { json } = await send(createMock(), create, { body: "{" });
    expect(json).toMatchObject({ error: { message: "The body is not valid JSON." } });
  });

  it("a wrong method with the right ones in Allow", async () => {
    const mock = createMock();
    expect((await send(mock, close, { method: "DELETE" })).headers.get("allow")).toBe("POST, OPTIONS");
    expect((await send(mock, `${workbook}/operations/1`)).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await send(mock, close, { method: "HEAD" })).status).toBe(405);
  });

  it("with no id of the client's where it sent none", async () => {
    const answer = await send(createMock(), close);
    expect(answer.headers.has("client-request-id")).toBe(false);
    expect(answer.text).not.toContain("client-request-id");
    expect(answer.json).toMatchObject({
      error: { innerError: { date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}$/) } },
    });
  });
});

describe("the mock takes what the service takes:", () => {
  it.each([
    ["slashes in the path of an item", "/me/drive/root:/Reports/2026/Budget%20Q1.xlsx:/workbook", "createSession"],
    ["the same, percent-encoded", "/me/drive/root:/Reports%2F2026%2FBudget%20Q1.xlsx:/workbook", "createSession"],
    [
      "odd characters in the path of an item",
      "/me/drive/root:/a:b/c(d)'e,f&g=h+i%C3%A4%00.xlsx:/workbook",
      "createSession",
    ],
    ["more percent-encoding than is needed", "/me/drive/root%3A/a.xlsx%3A/workbook", "createSession"],
    ["an id with a colon or an exclamation mark", "/drives/b!1.2-3/items/%30%31A:BC/workbook", "createSession"],
    ["the id of a site", "/sites/contoso.sharepoint.com,1,2/drive/items/1/workbook", "createSession"],
    ["a share", "/shares/u!aHR0cHM6Ly8/driveItem/workbook", "createSession"],
    ["drives below a user", "/users/a@b.c/drives/1/items/1/workbook", "createSession"],
    ["a doubled slash", "/me/drive/root:/x.xlsx://workbook", "/createSession"],
    ["the qualified name of an operation", workbook, "microsoft.graph.createSession"],
  ])("%s", async (_, at, name) => {
    const mock = createMock();
    expect((await send(mock, `${at}/${name}`, { body })).status).toBe(201);
    expect(mock.requests).toMatchObject([{ operation: expect.stringMatching(/^createSession/) }]);
    const [session] = mock.openSessions();
    const plain = await send(mock, `${session?.workbook}/workbook/closeSession`, { sessionId: session?.id ?? "" });
    expect(plain.status).toBe(204);
  });

  it.each(["bearer t", "BEARER t", "Bearer   t"])("the token %s", async (authorization) => {
    expect((await send(createMock(), create, { body, headers: { authorization } })).status).toBe(201);
  });

  it.each(["{}", "null", "{ }\n", undefined])("the body %s, where none is needed", async (nothing) => {
    const mock = createMock();
    const id = await open(mock);
    expect((await send(mock, close, { sessionId: id, ...(nothing !== undefined && { body: nothing }) })).status).toBe(
      204,
    );
    mock.assertClean();
  });

  it.each([
    ["gzip", gzipSync],
    ["GZIP", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
    ["identity", (bytes: Buffer) => bytes],
  ])("a body in %s", async (encoding, pack) => {
    const url = `http://localhost/v1.0${create}`;
    const headers = { authorization: "Bearer t", "content-type": "application/json", "content-encoding": encoding };
    const sent = (text: string) =>
      createMock().fetch(url, { method: "POST", headers, body: new Uint8Array(pack(Buffer.from(text))) });
    expect((await sent('{"persistChanges":false}')).status).toBe(201);
    if (pack !== deflateSync && encoding !== "identity") expect((await sent(" ".repeat(2 ** 21))).status).toBe(413);
  });

  it.each(["application/json; charset=utf-8", "Application/JSON", "application/json;odata.metadata=minimal"])(
    "the media type %s",
    async (type) => {
      expect((await send(createMock(), create, { body, headers: { "content-type": type } })).status).toBe(201);
    },
  );

  it("a __proto__ in a body, and is not changed by it", async () => {
    const odd = '{"persistChanges":true,"__proto__":{"persistChanges":false,"polluted":true}}';
    const answer = await send(createMock(), create, { body: odd });
    expect(answer).toMatchObject({ status: 201, json: { persistChanges: true } });
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it("a HEAD where there is a GET, and sends no body", async () => {
    const mock = createMock({ creation: { polls: 0 } });
    const accepted = await send(mock, create, { body, prefer: "respond-async" });
    const answer = await send(mock, accepted.headers.get("location") ?? "", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, text: "" });
    expect(answer.headers.get("content-type")).toBe("application/json");
  });

  it("a request that is a Request, or a URL with init, without being bound", async () => {
    const { fetch } = createMock();
    const url = new URL(`http://localhost/v1.0${close}`);
    expect((await fetch(new Request(url, { method: "POST" }))).status).toBe(401);
    expect((await fetch(url, { method: "POST" })).status).toBe(401);
  });
});

describe("a browser", () => {
  const asks = {
    origin: "https://app.test",
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,workbook-session-id",
  };

  it.each([
    [close, "POST, OPTIONS"],
    [`${workbook}/worksheets`, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"],
    ["/me/drive", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"],
  ])("may send a request to %s after it has asked", async (path, methods) => {
    const answer = await send(createMock(), path, { method: "OPTIONS", headers: asks });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toBe(methods);
    expect(answer.headers.get("access-control-allow-headers")).toBe("authorization,workbook-session-id");
    expect(answer.headers.get("access-control-max-age")).toBe("600");
    expect((await send(createMock(), path, { method: "OPTIONS" })).headers.has("access-control-allow-headers")).toBe(
      false,
    );
  });

  it("may read the headers that matter, of an error too", async () => {
    const { headers } = await send(createMock(), close, {});
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe("request-id, client-request-id, Retry-After, Location");
  });
});

const ofTheConnection = ["connection", "content-encoding", "content-length", "keep-alive", "transfer-encoding"];

/** The two options that take a handler, and a path that leads to it. */
const handlers = [
  ["workbook", `${workbook}/worksheets`],
  ["otherwise", "/me/drive/root:/b.xlsx"],
] as const;

describe.each(handlers)("calls that the option %s answers", (option, path) => {
  const mockWith = (handler: MockOptions["workbook"]) => createMock({ [option]: handler });

  it.each<[string, unknown, number, string | null, string]>([
    ["plain JSON", { values: [[1]] }, 200, "application/json", '{"values":[[1]]}'],
    ["a list", [1], 200, "application/json", "[1]"],
    ["an object without a prototype", Object.assign(Object.create(null), { a: 1 }), 200, "application/json", '{"a":1}'],
    ["a text", "x", 200, "application/json", '"x"'],
    ["null", null, 200, "application/json", "null"],
    [
      "a Response",
      new Response("hello", { status: 207, headers: { "content-type": "text/plain" } }),
      207,
      "text/plain",
      "hello",
    ],
    [
      "what is like a Response",
      { status: 599, headers: new Headers(), body: {}, arrayBuffer: async () => new ArrayBuffer(1) },
      599,
      null,
      "\0",
    ],
    ["what has a status and nothing else of a Response", { status: 201 }, 200, "application/json", '{"status":201}'],
    ["a number", 7, 200, "application/json", "7"],
    ["true", true, 200, "application/json", "true"],
    ["a Response without a body", new Response(null, { status: 204 }), 204, null, ""],
  ])("may be answered with %s", async (_, given, status, type, text) => {
    const mock = mockWith(() => given);
    const answer = await send(mock, path, { method: "GET" });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("request-id")).toMatch(requestId);
    mock.assertClean();
  });

  it.each<[string, unknown]>([
    ["a Map", new Map()],
    ["a function", () => {}],
    ["a Request", new Request("http://localhost/")],
    ["an answer that failed", Response.error()],
    ["like a Response of no status of HTTP", { status: 600, headers: new Headers(), arrayBuffer() {} }],
    ["a number that JSON does not have", 10n],
  ])("are a 500 that says so when the answer is %s", async (_, given) => {
    const mock = mockWith(() => given);
    const answer = await send(mock, path, { method: "GET" });
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining("neither a Response nor plain JSON") });
    expect(mock.violations).toMatchObject([{ by: "mock" }]);
  });

  it("are a 500 that says so when the handler fails", async () => {
    const mock = mockWith(async () => {
      throw new Error("no such sheet");
    });
    expect(await send(mock, path)).toMatchObject({ status: 500, text: expect.stringContaining("no such sheet") });
    expect(() => mock.assertClean()).toThrow("no such sheet");
  });

  it("are given the request as it was", async () => {
    const mock = mockWith(async (request) => ({
      ...{ method: request.method, url: request.url, body: await request.text() },
      header: request.headers.get("x-own"),
    }));
    const sent = { method: "PATCH", body: '{"a":1}', headers: { "x-own": "1" } };
    const { json } = await send(mock, `${path}?x=1`, sent);
    const url = `https://graph.microsoft.com/v1.0${path}?x=1`;
    expect(json).toEqual({ method: "PATCH", url, body: '{"a":1}', header: "1" });
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("are given a body in %s unpacked", async (encoding, pack) => {
    const mock = mockWith(async (request) => ({ text: await request.text(), headers: [...request.headers.keys()] }));
    const headers = { authorization: "Bearer t", "content-encoding": encoding, "content-length": "1", "x-own": "1" };
    const sent = (text: string) =>
      mock.fetch(`http://localhost/v1.0${path}`, { method: "PUT", headers, body: new Uint8Array(pack(text)) });
    const { text, headers: seen } = (await (await sent("a".repeat(5000))).json()) as {
      text: string;
      headers: string[];
    };
    expect([text, seen.filter((name) => name.startsWith("content"))]).toEqual(["a".repeat(5000), []]);
    expect(seen).toContain("x-own");
    expect((await sent(" ".repeat(2 ** 20 + 1))).status).toBe(413);
  });

  it.each([
    ["zip", "The mock cannot unpack the Content-Encoding zip."],
    ["gzip", "The body is not in gzip."],
  ])("are not given a body in %s that cannot be unpacked", async (encoding, message) => {
    const answer = await send(
      mockWith(() => ({})),
      path,
      { body: "{}", headers: { "content-encoding": encoding } },
    );
    expect(answer).toMatchObject({ status: 400, json: { error: { message } } });
  });

  it("are a 413 with a body over 1 MB, over a socket and without one", async () => {
    const sizes: number[] = [];
    await using mock = await startMock({
      [option]: async (request: Request) => void sizes.push((await request.arrayBuffer()).byteLength),
    });
    for (const [size, status] of [
      [1024 * 1024, option === "workbook" ? 500 : 501],
      [1024 * 1024 + 1, 413],
      [3 * 1024 * 1024, 413],
    ] as const) {
      const init = { method: "PUT", headers: { authorization: "Bearer t" }, body: "x".repeat(size) };
      for (const fetch of [globalThis.fetch, mock.fetch]) {
        const answer = await fetch(mock.url + path, init);
        expect([size, answer.status]).toEqual([size, status]);
        expect(await answer.json()).toMatchObject({ error: { innerError: { code: expect.any(String) } } });
      }
    }
    expect(sizes).toEqual([1024 * 1024, 1024 * 1024]);
    // What is no call of a workbook breaks nothing.
    expect(mock.violations.filter(({ by }) => by === "program")).toHaveLength(option === "workbook" ? 4 : 0);
  });

  it("are given up by a fetch whose signal fires, though the handler never answers", async () => {
    const given: Request[] = [];
    const mock = mockWith((request) => {
      given.push(request);
      return new Promise(() => {});
    });
    const url = `http://localhost/v1.0${path}`;
    for (const ask of [
      (init: RequestInit) => mock.fetch(url, init),
      (init: RequestInit) => mock.fetch(new Request(url, init)),
    ]) {
      const controller = new AbortController();
      const answer = ask({ headers: { authorization: "Bearer t" }, signal: controller.signal });
      while (given.length === 0) await new Promise(setImmediate);
      controller.abort(new Error("enough"));
      await expect(answer).rejects.toThrow("enough");
      expect(given.pop()?.signal.aborted).toBe(true);
    }
    expect(mock.requests).toMatchObject([{ status: undefined }, { status: undefined }]);
  });

  it("may be answered with what fetch gave", async () => {
    expect(
      await send(
        mockWith(() => fetch("data:text/plain,hello")),
        path,
      ),
    ).toMatchObject({ status: 200, text: "hello" });
  });

  it("keep the cookies of an answer apart, and lose what belongs to its connection", async () => {
    const headers = new Headers([
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
      ...ofTheConnection.map((name): [string, string] => [name, "1"]),
      ["x-own", "1"],
    ]);
    const answer = await send(
      mockWith(() => new Response("x", { headers })),
      path,
    );
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(ofTheConnection.filter((name) => answer.headers.has(name))).toEqual([]);
    expect(answer.headers.get("x-own")).toBe("1");
  });
});

describe("other calls of a workbook", () => {
  it("are told the session", async () => {
    const mock = createMock({ workbook: (_, session) => ({ session: session?.id ?? null }) });
    const id = await open(mock);
    expect((await send(mock, `${workbook}/worksheets`, { sessionId: id })).json).toEqual({ session: id });
    expect((await send(mock, workbook, { method: "GET" })).json).toEqual({ session: null });
  });

  it("are a 501 that says what to do, and break nothing", async () => {
    const mock = createMock();
    const answer = await send(mock, `${workbook}/worksheets`);
    expect(answer).toMatchObject({ status: 501, text: expect.stringContaining("option `workbook`") });
    mock.assertClean();
  });

  it("without a handler's answer are a 500 that says so", async () => {
    expect((await send(createMock({ workbook: () => undefined }), `${workbook}/worksheets`)).status).toBe(500);
  });

  it("without a session can be made a violation", async () => {
    const mock = createMock({ workbook: () => ({}), requireSession: true });
    const answer = await send(mock, `${workbook}/worksheets`);
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining("a session is required") });
    expect(mock.violations).toHaveLength(1);
    expect((await send(mock, `${workbook}/worksheets`, { sessionId: await open(mock) })).status).toBe(200);
  });
});

describe("calls to no workbook", () => {
  it.each([
    "/me/drive/root:/workbook/b.xlsx",
    "/me/drive/root:/a/workbook/operations/b.xlsx",
    "/me/drive/items/1:/a/workbook",
    "/me/drive/items/1:/workbook",
    "/me/drive/items/1:/workbook/b.xlsx:/content",
    "/drives/1/items/root%3A/workbook/b.xlsx",
    "/me/drive/items/workbook/children",
    "/me/drive/root/search(q='/workbook/')",
    "/me/drive/root:/b.xlsx",
    "/sites/contoso/lists/workbook/items",
    "/sites/contoso/lists/workbook/operations/1",
    "/me/drive/root:/Umsatz 100%.xlsx",
    "/me/messages/%zz",
    "/users/workbook",
    "/workbook",
    "https://graph.microsoft.com/workbook/worksheets",
    "/me",
    "https://graph.microsoft.com/beta/me",
    "https://graph.microsoft.com/",
  ])("such as %s are a 501 that says what to do, and break nothing", async (path) => {
    for (const otherwise of [undefined, () => undefined]) {
      const mock = createMock({ ...(otherwise && { otherwise }) });
      const answer = await send(mock, path, { method: "GET", headers: { authorization: "" } });
      expect(answer).toMatchObject({ status: 501, text: expect.stringContaining("option `otherwise`") });
      mock.assertClean();
    }
  });
});

describe("a stateless mock", () => {
  it("takes any session id and gives the contract's examples", async () => {
    const mock = createMock({ stateless: true, workbook: () => new Response("{}") });
    for (const verb of ["refresh", "close"]) {
      const answer = await send(mock, `${workbook}/${verb}Session`, { sessionId: "any", prefer: "respond-async" });
      expect(answer.status).toBe(204);
    }
    expect((await send(mock, close, { sessionId: "any", prefer: "code=404" })).status).toBe(404);
    expect((await send(mock, `${workbook}/worksheets`, { sessionId: "any" })).status).toBe(200);
    const [one, other] = [await open(mock), await open(mock)];
    expect(one).toBe(other);
    expect(mock.openSessions()).toEqual([]);
  });

  it("leads a long-running creation to its end, on the mock's own origin", async () => {
    const mock = createMock({ stateless: true });
    const at = `http://localhost:1234/v1.0${workbook}`;
    const accepted = await send(mock, `${at}/createSession`, { body, prefer: "respond-async" });
    const location = accepted.headers.get("location") ?? "";
    expect(location.startsWith(`${at}/operations/`)).toBe(true);
    const { json } = await send(mock, location, { method: "GET" });
    // But for where they lead, the URLs are those of the contract's example.
    const { id, resourceLocation } = Object(examples.succeeded);
    const tail = (url: unknown) => String(url).replace(/^.*\/workbook\//, "");
    expect(tail(json.resourceLocation)).toBe(tail(resourceLocation));
    expect(location).toBe(`${at}/operations/${id}?${String(resourceLocation).split("?")[1]}`);
    expect(String(json.resourceLocation).startsWith(`${at}/sessionInfoResource(key='`)).toBe(true);
    const info = await send(mock, String(json.resourceLocation), { method: "GET" });
    const carried = new URL(String(json.resourceLocation)).searchParams.get("sessionId") ?? "";
    expect([info.status, info.json.id]).toEqual([200, Buffer.from(carried, "base64").toString()]);
  });

  it("leaves the result of another operation where it is", async () => {
    const mock = createMock({ stateless: true });
    const { json } = await send(mock, `${workbook}/operations/1`, { method: "GET", prefer: "example=rowsAdded" });
    expect(json.resourceLocation).toContain("/tableRowOperationResult(key='");
  });
});
