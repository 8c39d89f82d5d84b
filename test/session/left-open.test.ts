import { describe, expect, test } from "vitest";
import {
  createGraphClient,
  type GraphClient,
  openWorkbookSession,
  readGraphError,
  withWorkbookSession,
} from "../../src/index.ts";
import { address, failure, left, place, sessionId, startClient, stillOpen } from "../support/client.ts";
import { created, errorReply, type Received, type Reply } from "../support/local-service.ts";
import { gone, openSession, wellBehaved } from "../support/sessions.ts";

/*
 * Every session is closed, or somebody is told that it may be open: the caller by an error, or onLeftOpen where there is no
 * caller. Either names the workbook.
 */

const reason = new Error("enough");
const retryAfter = (seconds: number) => ({ "retry-after": String(seconds) });
const creates = ({ url }: { url: string }) => url.endsWith("/createSession");
const closes = ({ url }: { url: string }) => url.endsWith("/closeSession");
const messages = (errors: Error[]) => errors.map(({ message }) => message);

describe("a close is sent at least once", () => {
  test.each([404, 409, 429, 503])("though a request got %d with a Retry-After of ten minutes", async (status) => {
    const { session, clock, asked } = await openSession(({ url }) =>
      url.endsWith("/a") ? errorReply(status, "somethingNew", undefined, retryAfter(600)) : undefined,
    );
    await clock.run(failure(session.fetch("a")));
    const before = clock.now();
    expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
    expect({ asked: asked(), waited: clock.now() - before }).toEqual({
      asked: ["createSession", "a", "closeSession"],
      waited: 0,
    });
  });

  test("after the cooldown, where that is no longer than maxWait", async () => {
    const { session, clock } = await openSession(({ url }) =>
      url.endsWith("/a") ? errorReply(409, "conflict", undefined, retryAfter(300)) : undefined,
    );
    await clock.run(failure(session.fetch("a")));
    const before = clock.now();
    expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
    expect(clock.now() - before).toBe(300_000);
  });

  test("and what comes of it is its own: never the error of another request", async () => {
    const { graph, clock, asked } = await startClient(
      wellBehaved((request) =>
        creates(request) ? undefined : errorReply(429, "tooManyRequests", undefined, retryAfter(600)),
      ),
    );
    let inBody: unknown;
    const error = await clock.run(
      failure(
        withWorkbookSession(graph, address, async (session) => {
          inBody = await failure(session.fetch("a"));
          throw inBody;
        }),
      ),
    );
    expect(error.suppressed).toBe(inBody);
    expect(error.error).not.toBe(inBody);
    expect(error.error).toMatchObject({ path: `${place}/closeSession`, message: expect.stringContaining(stillOpen) });
    expect(asked()).toEqual(["createSession", "a", "closeSession"]);
  });
});

describe("a change of the time of day", () => {
  test.each([-3_600_000, 3_600_000, 299_999, 300_001])(
    "by %d ms neither shortens nor revives a cooldown",
    async (jump) => {
      const { session, clock, asked } = await openSession(({ url, count }) =>
        url.endsWith("/a") && count === 1 ? errorReply(409, "conflict", undefined, retryAfter(90)) : undefined,
      );
      await clock.run(failure(session.fetch("a")));
      const before = clock.elapsed;
      clock.jump(jump);
      await clock.run(session.fetch("b"));
      expect(clock.elapsed - before).toBe(90_000);
      clock.jump(-jump);
      clock.jump(-jump);
      await clock.run(session.fetch("c"));
      await clock.run(session.close());
      expect({ asked: asked(), waited: clock.elapsed - before }).toEqual({
        asked: ["createSession", "a", "b", "c", "closeSession"],
        waited: 90_000,
      });
    },
  );
});

describe("an opening whose error says that a session may be left open", () => {
  test.each<[string, Reply]>([
    ["got no answer", "drop"],
    ["got an answer that cannot be read", { status: 201, body: "<html>" }],
    ["got 500", errorReply(500, "internalServerError")],
    ["got 502", errorReply(502, "badGateway")],
    ["got 503 with a code of nobody knows whom", errorReply(503, "x")],
    ["got only 504", errorReply(504, "gatewayTimeout")],
    ["was accepted without a Location", { status: 202 }],
    ["got 408", { status: 408 }],
    ["got 500 of nobody knows whom", { status: 500 }],
    ["got 503 of nobody knows whom", { status: 503 }],
    ["got 520", { status: 520 }],
  ])("%s", async (_, reply) => {
    const { graph, clock, leftOpen } = await startClient(() => reply);
    const error = await clock.run(failure(openWorkbookSession(graph, address)));
    expect(error.message).toContain(left);
    expect(leftOpen).toEqual([]);
  });

  test.each(["drop", errorReply(504, "x")] as const)("is one of the typed client, too: %j", async (reply) => {
    const { graph, clock } = await startClient(() => reply);
    const call = graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
      params: { path: { "item-id": "item" } },
      body: { persistChanges: true },
    });
    const error = await clock.run(
      call.then(
        ({ response }) => readGraphError(response),
        (thrown: Error) => thrown,
      ),
    );
    expect(error.message).toContain(
      `A session may be left open on ${place}; it ends when it has been idle for about 5 to 7 minutes.`,
    );
  });

  const leftByTyped = `A session may be left open on ${place}; it ends when it has been idle for about 5 to 7 minutes.`;
  const typed = (client: GraphClient, signal?: AbortSignal) =>
    client.POST("/me/drive/items/{item-id}/workbook/createSession", {
      params: { path: { "item-id": "item" } },
      body: { persistChanges: true },
      ...(signal && { signal }),
    });

  test.each<[string, Reply, boolean]>([
    ["a 201 that cannot be read", { status: 201, body: "<html>" }, true],
    ["a 201 without a body", { status: 201 }, true],
    ["a 201 without an id", { status: 201, body: {} }, true],
    ["a 202 without a Location", { status: 202, body: {} }, true],
    ["a 202", { status: 202, headers: { location: "x" }, body: {} }, false],
    ["a 201", created(sessionId), false],
    ["a refusal", errorReply(403, "x"), false],
    ["502", { status: 502 }, true],
  ])("is told to onLeftOpen where the typed client got %s", async (_, reply, told) => {
    const { graph, leftOpen } = await startClient(() => reply);
    await typed(graph).catch(() => {});
    expect(messages(leftOpen)).toEqual(told ? [expect.stringContaining(leftByTyped)] : []);
  });

  test.each<[string, Reply, string[]]>([
    ["201", created(sessionId), [leftByTyped]],
    ["202", { status: 202, headers: { location: "x" } }, [leftByTyped]],
    ["no answer", "drop", [expect.stringContaining(leftByTyped)]],
    ["504", errorReply(504, "x"), [expect.stringContaining(leftByTyped)]],
    ["500", { status: 500 }, [expect.stringContaining(leftByTyped)]],
    ["a 201 without an id", { status: 201, body: {} }, [leftByTyped]],
    ["403", errorReply(403, "x"), []],
  ])("is told to onLeftOpen where the typed client's signal fired before %s came", async (_, reply, told) => {
    const controller = new AbortController();
    let answered!: () => void;
    const answering = new Promise<void>((resolve) => (answered = resolve));
    const { graph, clock, leftOpen, service } = await startClient(async () => {
      controller.abort(reason);
      await answering;
      return reply;
    });
    expect(await failure(typed(graph, controller.signal))).toBe(reason);
    answered();
    const seen = () => service.requests.length === 1 && leftOpen.length === told.length;
    await clock.run(
      (async () => {
        while (!seen()) await new Promise((resolve) => setImmediate(resolve));
      })(),
    );
    expect(messages(leftOpen)).toEqual(told);
  });

  test("got 504 first, and a refusal then", async () => {
    const { graph, clock } = await startClient(({ count }) => errorReply(count === 1 ? 504 : 403, "x"));
    const error = await clock.run(failure(openWorkbookSession(graph, address)));
    expect(error).toMatchObject({ status: 403, message: expect.stringContaining(left) });
  });

  const accepted: Reply = { status: 202, headers: { location: `${place.replace("/me", "/v1.0/me")}/operations/1` } };
  const succeeded: Reply = {
    status: 200,
    body: { id: "1", status: "succeeded", resourceLocation: "../sessionInfoResource(key='1')" },
  };
  test.each<[string, (request: Received) => Reply]>([
    ["cannot be looked at", (request) => (creates(request) ? accepted : errorReply(403, "forbidden"))],
    [
      "succeeded, and cannot be fetched",
      (request) =>
        creates(request) ? accepted : request.url.endsWith("/1") ? succeeded : errorReply(404, "itemNotFound"),
    ],
    [
      "succeeded, and is fetched without an id",
      (request) => (creates(request) ? accepted : request.url.endsWith("/1") ? succeeded : { status: 200, body: {} }),
    ],
  ])("was accepted, and %s", async (_, behave) => {
    const { graph, clock, leftOpen } = await startClient(behave);
    const error = await clock.run(failure(openWorkbookSession(graph, address, { respondAsync: true })));
    expect(error.message).toContain(left);
    expect(leftOpen).toEqual([]);
  });

  test.each([
    [400, "x"],
    [403, "x"],
    [409, "x"],
    [503, "serviceUnavailable"],
    [501, "notImplemented"],
  ])("but not one that is refused with %d %s", async (status, code) => {
    const { graph, clock, leftOpen } = await startClient(() => errorReply(status, code));
    const error = await clock.run(failure(openWorkbookSession(graph, address)));
    expect(error.message).not.toContain("left open");
    expect(leftOpen).toEqual([]);
  });

  test("says how long a session that is not persistent idles", async () => {
    const { graph, clock } = await startClient(() => "drop");
    const error = await clock.run(failure(openWorkbookSession(graph, address, { persistChanges: false })));
    expect(error.message).toContain("idle for about 7 minutes.");
  });
});

describe("onLeftOpen is told", () => {
  test("where the close after an aborted opening fails", async () => {
    const controller = new AbortController();
    const { graph, clock, asked, leftOpen } = await startClient(
      wellBehaved((request) => {
        if (creates(request)) controller.abort(reason);
        return closes(request) ? errorReply(403, "forbidden") : undefined;
      }),
    );
    expect(await failure(openWorkbookSession(graph, address, { signal: controller.signal }))).toBe(reason);
    await clock.settle();
    expect(asked()).toEqual(["createSession", "closeSession"]);
    expect(leftOpen).toMatchObject([{ name: "GraphError", status: 403, message: expect.stringContaining(stillOpen) }]);
  });

  test.each<[string, Reply]>([
    ["no answer", "drop"],
    ["504", errorReply(504, "x")],
    ["202, which nobody follows any more", { status: 202, headers: { location: "operations/1" } }],
    ["201 without an id", { status: 201, body: {} }],
  ])("where an aborted opening ends with %s", async (_, reply) => {
    const controller = new AbortController();
    const { graph, clock, leftOpen } = await startClient(() => {
      controller.abort(reason);
      return reply;
    });
    expect(await failure(openWorkbookSession(graph, address, { signal: controller.signal }))).toBe(reason);
    await clock.settle();
    expect(messages(leftOpen)).toEqual([expect.stringContaining(left)]);
  });

  test("but not where an aborted opening is refused, or closed again", async () => {
    for (const reply of [errorReply(403, "forbidden"), created(sessionId)]) {
      const controller = new AbortController();
      const { graph, clock, leftOpen } = await startClient((request) => {
        if (creates(request)) controller.abort(reason);
        return creates(request) ? reply : { status: 204 };
      });
      expect(await failure(openWorkbookSession(graph, address, { signal: controller.signal }))).toBe(reason);
      await clock.settle();
      expect(leftOpen).toEqual([]);
    }
  });

  test("where a createSession that got 504 succeeds when it is repeated", async () => {
    const { graph, clock, leftOpen } = await startClient(({ count }) =>
      count === 1 ? errorReply(504, "x") : created("s"),
    );
    expect((await clock.run(openWorkbookSession(graph, address))).state).toBe("open");
    expect(messages(leftOpen)).toEqual([`A createSession got no clear answer before it was repeated. ${left}`]);
  });

  test("but not where a close that got 504 succeeds when it is repeated", async () => {
    const { session, clock, leftOpen } = await openSession((request) =>
      closes(request) && request.count === 1 ? errorReply(504, "x") : undefined,
    );
    expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
    expect(leftOpen).toEqual([]);
  });

  test.each<[string, number]>([
    ["the wait after a 504 is aborted", 504],
    ["there is no token for the attempt after a 504", 504],
  ])("where %s", async (what, status) => {
    const controller = new AbortController();
    let signedIn = true;
    const credential = () => (signedIn ? "token" : Promise.reject(reason));
    const { graph, clock, leftOpen } = await startClient(
      () => {
        if (what.startsWith("there")) signedIn = false;
        else clock.after(100, () => controller.abort(reason));
        return errorReply(status, "x");
      },
      { credential },
    );
    expect(await clock.run(failure(openWorkbookSession(graph, address, { signal: controller.signal })))).toBe(reason);
    await clock.settle();
    expect(messages(leftOpen)).toEqual([expect.stringContaining(left)]);
  });

  test("where what onProgress throws ends an opening", async () => {
    const { graph, clock, leftOpen } = await startClient((request) =>
      creates(request)
        ? { status: 202, headers: { location: "operations/1" } }
        : { status: 200, body: { id: "1", status: "running" } },
    );
    const onProgress = () => {
      throw reason;
    };
    expect(await clock.run(failure(openWorkbookSession(graph, address, { onProgress })))).toBe(reason);
    expect(messages(leftOpen)).toEqual([left]);
  });

  test("where a refresh in the background creates the session again, and gets no answer", async () => {
    const { clock, leftOpen } = await openSession(
      (request) =>
        creates(request) && request.count > 1 ? "drop" : request.url.endsWith("/refreshSession") ? gone() : undefined,
      { keepAlive: true, recreate: true },
    );
    await clock.pass(5 * 60_000);
    expect(messages(leftOpen)).toEqual([expect.stringContaining(left)]);
  });

  test.each<[string, Reply]>([
    ["no answer", "drop"],
    ["an answer without an id", { status: 201, body: {} }],
  ])("where a request is aborted while the session is created again, and that gets %s", async (_, reply) => {
    const controller = new AbortController();
    const { session, clock, leftOpen } = await openSession(
      (request) => {
        if (!creates(request) || request.count === 1) return request.url.endsWith("/a") ? gone() : undefined;
        controller.abort(reason);
        return reply;
      },
      { recreate: true },
    );
    expect(await failure(session.fetch("a", { signal: controller.signal }))).toBe(reason);
    expect(await clock.run(session.close())).toMatchObject({ outcome: "gone", because: "code" });
    expect(messages(leftOpen)).toEqual([expect.stringContaining(left)]);
  });

  test("where the old session is closed before it is created again, and that rests on a mere 404", async () => {
    const { session, clock, leftOpen } = await openSession(
      (request) =>
        closes(request)
          ? errorReply(404, "ResourceNotFound")
          : request.url.endsWith("/a") && request.count === 1
            ? errorReply(502, "x")
            : undefined,
      { recreate: true },
    );
    expect((await clock.run(session.fetch("a"))).status).toBe(200);
    expect(messages(leftOpen)).toEqual([expect.stringContaining(stillOpen)]);
  });

  test.each<[string, () => Reply, string[]]>([
    [
      "a 404 that proves nothing",
      () => errorReply(404, "ResourceNotFound"),
      [`closeSession got 404, without a code that says that the session is gone. ${stillOpen}`],
    ],
    ["a code that proves the session gone: then of nothing", gone, []],
  ])("where withWorkbookSession, whose close nobody sees, meets %s", async (_, reply, told) => {
    const { graph, clock, leftOpen } = await startClient(
      wellBehaved((request) => (closes(request) ? reply() : undefined)),
    );
    await clock.run(withWorkbookSession(graph, address, () => {}));
    expect(messages(leftOpen)).toEqual(told);
  });

  test("and cannot disturb anything by what it throws", async () => {
    const onLeftOpen = () => {
      throw new Error("log");
    };
    const { graph, clock } = await startClient(({ count }) => (count === 1 ? errorReply(504, "x") : created("s")), {
      onLeftOpen,
    });
    expect((await clock.run(openWorkbookSession(graph, address))).state).toBe("open");
  });

  test("and may be asynchronous, like all that only listen", async () => {
    const onLeftOpen = () => Promise.reject(new Error("log"));
    const { graph, clock } = await startClient(({ count }) => (count === 1 ? errorReply(504, "x") : created("s")), {
      onLeftOpen,
      retry: { onRetry: onLeftOpen },
    });
    expect((await clock.run(openWorkbookSession(graph, address))).state).toBe("open");
  });

  test("by default as a warning on the console", async () => {
    const { service, clock } = await startClient(({ count }) => (count === 1 ? errorReply(504, "x") : created("s")));
    const graph = createGraphClient({ credential: "token", baseUrl: service.url, clock, fetch: clock.fetch });
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (message) => warned.push(message);
    try {
      await clock.run(openWorkbookSession(graph, address));
    } finally {
      console.warn = warn;
    }
    expect(warned).toEqual([`A createSession got no clear answer before it was repeated. ${left}`]);
  });
});

test("a request aborted while the session is created again does not lose the new session", async () => {
  const controller = new AbortController();
  const { session, clock, asked } = await openSession(
    (request) => {
      if (creates(request) && request.count > 1) controller.abort(reason);
      return request.url.endsWith("/a") ? gone() : undefined;
    },
    { recreate: true },
  );
  expect(await failure(session.fetch("a", { signal: controller.signal }))).toBe(reason);
  expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
  expect(asked()).toEqual(["createSession", "a", "createSession", "closeSession"]);
});
