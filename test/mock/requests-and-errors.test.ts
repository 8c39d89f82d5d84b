import { describe, expect, it } from "vitest";
import { createMock } from "../../src/mock/index.ts";
import { open, type Sent, send, workbook } from "../support/mock-requests.ts";

const sessionId = "cluster=WEU3&usid=1";
const close = `${workbook}/closeSession`;

describe("the mock refuses, in the service's envelope,", () => {
  it.each<[string, string, Sent, number, string]>([
    ["a missing token", close, { sessionId, headers: { authorization: "" } }, 401, "unauthorizedUncategorized"],
    [
      "a token that is not a bearer's",
      close,
      { sessionId, headers: { authorization: "Basic eA==" } },
      401,
      "unauthorizedUncategorized",
    ],
    ["a missing session id", close, {}, 400, "badRequestUncategorized"],
    ["an empty session id", close, { sessionId: "" }, 400, "badRequestUncategorized"],
    ["a body that is not empty", close, { sessionId, body: '{"a":1}' }, 400, "badRequestUncategorized"],
    ["a body that is a list", close, { sessionId, body: "[]" }, 400, "badRequestUncategorized"],
    ["a body that is null", close, { sessionId, body: "null" }, 400, "badRequestUncategorized"],
    ["a body that is not JSON", close, { sessionId, body: "{" }, 400, "badRequestUncategorized"],
    ["a body that is white space", close, { sessionId, body: "\n\n" }, 400, "badRequestUncategorized"],
    [
      "a body that is nothing but __proto__",
      close,
      { sessionId, body: '{"__proto__":{"x":1}}' },
      400,
      "badRequestUncategorized",
    ],
    [
      "a body of another media type",
      close,
      { sessionId, body: "{}", headers: { "content-type": "text/plain" } },
      400,
      "badRequestUncategorized",
    ],
    [
      "a media type that is none",
      close,
      { sessionId, body: "{}", headers: { "content-type": "nonsense" } },
      400,
      "badRequestUncategorized",
    ],
    [
      "a client-request-id that is no GUID",
      close,
      { sessionId, headers: { "client-request-id": "1" } },
      400,
      "badRequestUncategorized",
    ],
    ["a createSession without a body", `${workbook}/createSession`, {}, 400, "badRequestUncategorized"],
    [
      "a createSession without persistChanges",
      `${workbook}/createSession`,
      { body: "{}" },
      400,
      "badRequestUncategorized",
    ],
    [
      "a persistChanges in quotes",
      `${workbook}/createSession`,
      { body: '{"persistChanges":"true"}' },
      400,
      "badRequestUncategorized",
    ],
    [
      "a persistChanges of null",
      `${workbook}/createSession`,
      { body: '{"persistChanges":null}' },
      400,
      "badRequestUncategorized",
    ],
    [
      "a path with bad percent-encoding",
      "/me/drive/items/%zz/workbook/closeSession",
      { sessionId },
      400,
      "badRequestUncategorized",
    ],
    ["an unknown route", "/me/drive/closeSession", {}, 404, "notFoundUncategorized"],
    ["an empty item id", "/me/drive/items//workbook/closeSession", { sessionId }, 404, "notFoundUncategorized"],
    ["another version of the service", "https://graph.microsoft.com/beta/me", {}, 404, "notFoundUncategorized"],
    ["a wrong method", close, { method: "GET", sessionId }, 405, "methodNotAllowedUncategorized"],
    ["a HEAD where there is no GET", close, { method: "HEAD", sessionId }, 405, ""],
    ["a body over 1 MB", close, { sessionId, body: " ".repeat(1024 * 1024 + 1) }, 413, "payloadTooLargeUncategorized"],
    ["another workbook call", `${workbook}/worksheets`, {}, 501, "notImplementedUncategorized"],
    [
      "another workbook call without a token",
      `${workbook}/worksheets`,
      { headers: { authorization: "" } },
      401,
      "unauthorizedUncategorized",
    ],
    [
      "another workbook call with an empty session id",
      `${workbook}/worksheets`,
      { sessionId: "" },
      400,
      "badRequestUncategorized",
    ],
  ])("%s", async (_, path, sent, status, code) => {
    const mock = createMock();
    const clientRequestId = "b7d41f0e-63a9-4c25-8e1f-04a2c9d7e356";
    const answer = await send(mock, path, {
      ...sent,
      headers: { "client-request-id": clientRequestId, ...sent.headers },
    });
    expect([answer.status, answer.code ?? ""]).toEqual([status, code]);
    expect(answer.headers.get("request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(answer.headers.get("client-request-id")).toBe(sent.headers?.["client-request-id"] ?? clientRequestId);
    if (code !== "")
      expect(answer.json).toMatchObject({ error: { innerError: { "request-id": answer.headers.get("request-id") } } });
    if (status !== 501) expect(mock.violations).toHaveLength(1);
  });

  it("a wrong method with the right ones in Allow", async () => {
    const mock = createMock();
    expect((await send(mock, close, { method: "DELETE" })).headers.get("allow")).toBe("POST, OPTIONS");
    expect((await send(mock, `${workbook}/operations/1`)).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("the mock accepts", () => {
  it("a __proto__ in a body, and is not changed by it", async () => {
    const mock = createMock();
    const body = '{"persistChanges":true,"__proto__":{"persistChanges":false,"polluted":true}}';
    const answer = await send(mock, `${workbook}/createSession`, { body });
    expect(answer).toMatchObject({ status: 201, json: { persistChanges: true } });
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it.each(["/me/drive/root%3A/a.xlsx%3A", "/me/drive/items/%30%31ABC", "/sites/a,b,c/drive/items/b!1.2-3"])(
    "the address %s",
    async (address) => {
      const answer = await send(createMock(), `${address}/workbook/createSession`, { body: '{"persistChanges":true}' });
      expect(answer.status).toBe(201);
    },
  );

  it("a HEAD where there is a GET, and sends no body", async () => {
    const mock = createMock({ creation: { polls: 0 } });
    const accepted = await send(mock, `${workbook}/createSession`, {
      body: '{"persistChanges":true}',
      prefer: "respond-async",
    });
    const answer = await send(mock, accepted.headers.get("location") ?? "", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, text: "" });
  });

  it("a request that is a Request, or a URL with init, without being bound", async () => {
    const { fetch } = createMock();
    const url = new URL(`http://localhost/v1.0${close}`);
    expect((await fetch(new Request(url, { method: "POST" }))).status).toBe(401);
    expect((await fetch(url, { method: "POST" })).status).toBe(401);
  });
});

describe("a browser", () => {
  it("may send its request after it has asked", async () => {
    const headers = {
      origin: "https://app.test",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,workbook-session-id",
    };
    const answer = await send(createMock(), close, { method: "OPTIONS", headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toContain("POST");
    expect(answer.headers.get("access-control-allow-headers")).toBe("authorization,workbook-session-id");
  });

  it("may read the headers that matter, of an error too", async () => {
    const answer = await send(createMock(), close, {});
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toBe(
      "request-id, client-request-id, Retry-After, Location",
    );
  });
});

describe("other workbook calls", () => {
  it("are answered by the test, which is told the session", async () => {
    const mock = createMock({
      workbook: async (request, session) =>
        Response.json({ at: new URL(request.url).pathname, body: await request.text(), session: session?.id ?? null }),
    });
    const id = await open(mock);
    const answer = await send(mock, `${workbook}/worksheets/add`, { sessionId: id, body: '{"name":"A"}' });
    expect(answer.json).toEqual({ at: `/v1.0${workbook}/worksheets/add`, body: '{"name":"A"}', session: id });
    expect(answer.headers.get("request-id")).toMatch(/^[\da-f-]{36}$/);
    expect((await send(mock, `${workbook}/worksheets`, { method: "GET" })).json).toMatchObject({ session: null });
  });

  it("that the test fails to answer are a 500 that says so", async () => {
    const mock = createMock({
      workbook: () => {
        throw new Error("no such sheet");
      },
    });
    expect(await send(mock, `${workbook}/worksheets`)).toMatchObject({
      status: 500,
      text: expect.stringContaining("no such sheet"),
    });
    expect(() => mock.assertClean()).toThrow("no such sheet");
  });

  it("may be answered with what fetch gave", async () => {
    const mock = createMock({ workbook: () => fetch("data:text/plain,hello") });
    expect(await send(mock, `${workbook}/worksheets`)).toMatchObject({ status: 200, text: "hello" });
  });
});

describe("a stateless mock", () => {
  it("takes any session id and gives the contract's examples", async () => {
    const mock = createMock({ stateless: true, workbook: () => new Response("{}") });
    expect((await send(mock, close, { sessionId: "any" })).status).toBe(204);
    expect((await send(mock, close, { sessionId: "any", prefer: "code=404" })).status).toBe(404);
    expect((await send(mock, `${workbook}/worksheets`, { sessionId: "any" })).status).toBe(200);
    const [one, other] = [await open(mock), await open(mock)];
    expect(one).toBe(other);
    expect(mock.openSessions()).toEqual([]);
  });

  it("leads a long-running creation to its end, on the mock's own origin", async () => {
    const mock = createMock({ stateless: true });
    const at = `http://localhost:1234/v1.0${workbook}`;
    const accepted = await send(mock, `${at}/createSession`, {
      body: '{"persistChanges":true}',
      prefer: "respond-async",
    });
    const location = accepted.headers.get("location") ?? "";
    expect(location.startsWith(`${at}/operations/`)).toBe(true);
    const operation = await send(mock, location, { method: "GET" });
    expect(String(operation.json.resourceLocation).startsWith(at)).toBe(true);
    expect((await send(mock, String(operation.json.resourceLocation), { method: "GET" })).status).toBe(200);
  });
});
