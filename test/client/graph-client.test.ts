import { inspect } from "node:util";
import createClient from "openapi-fetch";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { closeWorkbookSession, createGraphClient } from "../../src/index.ts";
import { address, failure, sessionId, startClient, token, workbook } from "../support/client.ts";
import { errorReply } from "../support/local-service.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("the client", () => {
  test("is an openapi-fetch client, with nothing added to what can be listed by name", () => {
    const graph = createGraphClient({ credential: token });
    expect(Object.keys(graph)).toEqual(Object.keys(createClient()));
  });

  test("sends what a typed call says, with a token and an id for the request", async () => {
    const { graph, service } = await startClient();
    const { response, error } = await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
      params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
    });
    expect({ status: response.status, error }).toEqual({ status: 204, error: undefined });
    expect(service.requests[0]).toMatchObject({ method: "POST", url: `${workbook}/closeSession`, body: "" });
    expect(service.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      "workbook-session-id": sessionId,
    });
    expect(service.requests[0]?.headers["client-request-id"]).toMatch(guid);
  });

  test("keeps the slashes of a path in a typed call, and refuses one that climbs", async () => {
    const { graph, service } = await startClient();
    const close = (path: string) =>
      graph.POST("/me/drive/root:/{item-path}:/workbook/closeSession", {
        params: { path: { "item-path": path }, header: { "workbook-session-id": sessionId } },
      });
    await close("a b/c.xlsx");
    expect(service.requests[0]?.url).toBe("/v1.0/me/drive/root:/a%20b/c.xlsx:/workbook/closeSession");
    await expect(close("a/../c.xlsx")).rejects.toThrow('item-path must not have a segment that is empty, "." or "..".');
  });

  test("gives an error answer as openapi-fetch does", async () => {
    const { graph } = await startClient(() => errorReply(409, "conflict", "accessConflict"));
    const { response, error, data } = await graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
      params: { path: { "item-id": "item" } },
      body: { persistChanges: true },
    });
    expect({ status: response.status, data }).toEqual({ status: 409, data: undefined });
    expect(error).toMatchObject({ error: { code: "conflict" } });
  });

  test("gives a body as openapi-fetch does", async () => {
    const info = { id: "1", persistChanges: false };
    const { graph, service } = await startClient(() => ({ status: 201, body: info }));
    const { data } = await graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
      params: { path: { "item-id": "item" } },
      body: { persistChanges: false },
    });
    expect(data).toEqual(info);
    expect(service.requests[0]?.body).toBe('{"persistChanges":false}');
  });

  test("throws where no answer comes", async () => {
    const { graph, clock } = await startClient(() => "drop", { retry: { attempts: 1 } });
    const call = graph.POST("/me/drive/items/{item-id}/workbook/refreshSession", {
      params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
    });
    expect((await clock.run(failure(call))).message).toBe(
      "POST /me/drive/items/item/workbook/refreshSession got no answer: other side closed. Attempts: 1.",
    );
  });

  test("gives a request an id where the platform has no randomUUID, as in a page over plain http", async () => {
    const { graph, service } = await startClient();
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    onTestFinished(() => void vi.unstubAllGlobals());
    for (const _ of "12") await closeWorkbookSession(graph, { itemId: "item" }, sessionId);
    const ids = service.requests.map(({ headers }) => headers["client-request-id"]);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test("keeps a client-request-id of the caller, and the same one for all attempts", async () => {
    const { graph, service, clock } = await startClient(({ count }) =>
      count < 3 ? errorReply(429, "x") : { status: 204 },
    );
    const call = (header: object) =>
      graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
        params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId, ...header } },
      });
    await clock.run(call({ "client-request-id": "mine" }));
    expect(service.requests.map(({ headers }) => headers["client-request-id"])).toEqual(["mine", "mine", "mine"]);
    await call({});
    expect(service.requests[3]?.headers["client-request-id"]).not.toBe("mine");
  });

  test("sends the body again with each attempt", async () => {
    const { graph, service, clock } = await startClient(({ count }) =>
      count < 3 ? errorReply(429, "x") : { status: 201, body: {} },
    );
    const call = graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
      params: { path: { "item-id": "item" } },
      body: { persistChanges: true },
    });
    await clock.run(call);
    expect(service.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"persistChanges":true}'));
  });

  test("repeats a typed call as its operation allows", async () => {
    const at = { "item-id": "item" };
    const header = { "workbook-session-id": sessionId };
    const tries: Record<string, number> = {};
    for (const remade of [false, true]) {
      const { graph, clock, service } = await startClient(() => "drop", { retry: { attempts: 3 } });
      // A middleware may make a request of its own.
      if (remade) graph.use({ onRequest: ({ request }) => new Request(`${request.url}#x`, request) });
      const calls: Record<string, () => Promise<unknown>> = {
        create: () =>
          graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
            params: { path: at },
            body: { persistChanges: true },
          }),
        close: () => graph.POST("/me/drive/items/{item-id}/workbook/closeSession", { params: { path: at, header } }),
        refresh: () =>
          graph.POST("/me/drive/items/{item-id}/workbook/refreshSession", { params: { path: at, header } }),
        look: () =>
          graph.GET("/me/drive/items/{item-id}/workbook/operations/{operation-id}", {
            params: { path: { ...at, "operation-id": "1" } },
          }),
      };
      for (const [name, call] of Object.entries(calls)) {
        const before = service.requests.length;
        await clock.run(failure(call()));
        tries[remade ? `${name}, remade` : name] = service.requests.length - before;
      }
    }
    expect(tries).toEqual({
      ...{ create: 1, close: 3, refresh: 3, look: 3 },
      ...{ "create, remade": 1, "close, remade": 3, "refresh, remade": 3, "look, remade": 3 },
    });
  });

  test("ends a wait when the signal of a typed call fires", async () => {
    const { graph, clock } = await startClient(() => errorReply(429, "x", undefined, { "retry-after": "60" }));
    const controller = new AbortController();
    const before = clock.now();
    clock.after(10_000, () => controller.abort(new Error("enough")));
    const call = graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
      params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
      signal: controller.signal,
    });
    expect((await clock.run(failure(call))).message).toBe("enough");
    expect(clock.now() - before).toBe(10_000);
  });

  test("does not wait longer than maxWait in a typed call", async () => {
    const { graph, service, clock } = await startClient(() =>
      errorReply(429, "x", undefined, { "retry-after": "301" }),
    );
    const call = graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
      params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
    });
    expect((await clock.run(call)).response.status).toBe(429);
    expect(service.requests).toHaveLength(1);
  });

  test("lets middleware of the caller see and change requests", async () => {
    const { graph, service } = await startClient();
    graph.use({ onRequest: ({ request }) => request.headers.set("x-mine", "1") });
    await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
      params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
    });
    expect(service.requests[0]?.headers["x-mine"]).toBe("1");
  });

  test("uses the global service and the platform by default", async () => {
    const seen: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      seen.push(`${init?.method} ${input}, redirect: ${init?.redirect}`);
      return new Response(null, { status: 204 });
    };
    try {
      await closeWorkbookSession(createGraphClient({ credential: token }), address, sessionId);
    } finally {
      globalThis.fetch = original;
    }
    expect(seen).toEqual([
      "POST https://graph.microsoft.com/v1.0/me/drive/items/item/workbook/closeSession, redirect: manual",
    ]);
  });

  test("waits by the clock of the platform by default", async () => {
    const { service } = await startClient(({ count }) =>
      count === 1 ? errorReply(401, "x", undefined, { "retry-after": "1" }) : { status: 204 },
    );
    const graph = createGraphClient({ credential: token, baseUrl: service.url });
    const before = Date.now();
    await closeWorkbookSession(graph, address, sessionId);
    expect(Date.now() - before).toBeGreaterThanOrEqual(990);
  });

  test("shows neither token nor settings", () => {
    const graph = createGraphClient({ credential: token });
    const shown = inspect(graph, { depth: 9, showHidden: true }) + JSON.stringify(graph);
    expect(shown).not.toContain("secret");
  });
});

describe("an option is refused", () => {
  test.each([
    "http://graph.microsoft.com/v1.0",
    "ftp://graph.microsoft.com",
    "https://u:p@graph.microsoft.com/v1.0",
    "http://127.0.0.1.evil.example/v1.0",
    "https://graph.microsoft.com/v1.0?a=b",
    "https://graph.microsoft.com/v1.0#a",
    "/v1.0",
    "",
    "ftp://a/https://graph.microsoft.com/v1.0",
    "http://localhost.evil.example",
    "http://x127.0.0.1",
  ])("where baseUrl is %j", (baseUrl) => {
    const make = () => createGraphClient({ credential: token, baseUrl });
    expect(make).toThrow(
      new TypeError("baseUrl must be an https URL (http for loopback only), without user, query and fragment."),
    );
  });

  test.each([
    "https://graph.microsoft.com",
    "https://graph.microsoft.com/",
    "https://graph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com/xv1.0",
  ])("where baseUrl is %j, without the version at its end", (baseUrl) => {
    expect(() => createGraphClient({ credential: token, baseUrl })).toThrow(
      new TypeError("baseUrl must have the version at its end, as https://graph.microsoft.com/v1.0 has."),
    );
  });

  test.each([
    "https://graph.microsoft.us/v1.0",
    "https://graph.microsoft.us/v1.0/",
    "http://localhost:1/v1.0//",
    "https://gateway.contoso.com/graph/beta",
    "https://graph.microsoft.com/v12.34",
    "http://127.1.2.3/v1.0",
    "http://[::1]:1/v1.0",
  ])("but not where baseUrl is %j", (baseUrl) =>
    expect(createGraphClient({ credential: token, baseUrl })).toBeDefined(),
  );

  test.each([
    ["timeout", { timeout: 0 }, 1, 2147483647],
    ["timeout", { timeout: 2 ** 31 }, 1, 2147483647],
    ["timeout", { timeout: NaN }, 1, 2147483647],
    ["retry.attempts", { retry: { attempts: 0 } }, 1, Infinity],
    ["retry.maxWait", { retry: { maxWait: -1 } }, 0, 2147483647],
    ["retry.maxWait", { retry: { maxWait: Infinity } }, 0, 2147483647],
  ])("where %s is out of bounds", (name, options, least, most) => {
    const make = () => createGraphClient({ credential: token, ...options });
    expect(make).toThrow(new RangeError(`${name} must be from ${least} to ${most}.`));
  });

  test("where retry.attempts is no whole number", () => {
    const make = () => createGraphClient({ credential: token, retry: { attempts: 1.5 } });
    expect(make).toThrow(new RangeError("retry.attempts must be a whole number."));
  });

  test("but is read once, so that what was checked is what is used", () => {
    let reads = 0;
    const options = {
      credential: token,
      get baseUrl() {
        reads += 1;
        return reads === 1 ? "https://graph.microsoft.us/v1.0" : "https://example.org/v1.0";
      },
    };
    expect(createGraphClient(options)).toBeDefined();
    expect(reads).toBe(1);
  });

  test.each([
    ["timeout", { timeout: 1 }],
    ["timeout", { timeout: 2 ** 31 - 1 }],
    ["retry", { retry: { attempts: 1, maxWait: 0 } }],
    ["retry", { retry: { attempts: Infinity } }],
  ])("but not where %s is at its bound", (_, options) => {
    expect(createGraphClient({ credential: token, ...options })).toBeDefined();
  });
});
