import { describe, expect, test } from "vitest";
import { closeWorkbookSession, openWorkbookSession } from "../../src/index.ts";
import { address, failure, left, place, sessionId, startClient } from "../support/client.ts";
import { created, errorReply, type Reply } from "../support/local-service.ts";
import { openSession } from "../support/sessions.ts";

const answers: Record<string, () => Reply> = {
  dropped: () => "drop",
  "401": () => errorReply(401, "unauthorized"),
  "409": () => errorReply(409, "conflict", "accessConflict"),
  "409 with a Retry-After": () => errorReply(409, "conflict", "conflictUncategorized", { "retry-after": "1" }),
  "429": () => errorReply(429, "tooManyRequests"),
  "429 with an unknown code": () => errorReply(429, "somethingNew"),
  "500": () => errorReply(500, "internalServerError", "internalServerErrorUncategorized"),
  "502": () => errorReply(502, "badGateway"),
  "503": () => errorReply(503, "serviceUnavailable"),
  "503 with a Retry-After": () => errorReply(503, "serviceUnavailable", undefined, { "retry-after": "1" }),
  "a bare 503 with a Retry-After": () => ({ status: 503, headers: { "retry-after": "1" } }),
  "503 transientFailure": () => errorReply(503, "serviceUnavailable", "transientFailure"),
  "503 that loses the session": () => errorReply(503, "serviceUnavailable", "invalidSessionRestricted"),
  "503 internalServerErrorUncategorized": () => errorReply(503, "x", "internalServerErrorUncategorized"),
  "504": () => errorReply(504, "gatewayTimeout"),
  "504 gatewayTimeoutUncategorized": () => errorReply(504, "gatewayTimeout", "gatewayTimeoutUncategorized"),
  "400 transientFailure": () => errorReply(400, "badRequest", "transientFailure"),
};

/** How often each operation is tried, of three attempts. */
const tries: Record<
  string,
  { create: number; close: number; refresh: number; get: number; head: number; post: number }
> = {
  dropped: { create: 1, close: 3, refresh: 3, get: 3, head: 3, post: 1 },
  "401": { create: 2, close: 2, refresh: 2, get: 2, head: 2, post: 2 },
  "409": { create: 1, close: 1, refresh: 1, get: 1, head: 1, post: 1 },
  "409 with a Retry-After": { create: 1, close: 1, refresh: 1, get: 1, head: 1, post: 1 },
  "429": { create: 3, close: 3, refresh: 3, get: 3, head: 3, post: 3 },
  "429 with an unknown code": { create: 3, close: 3, refresh: 3, get: 3, head: 3, post: 3 },
  "500": { create: 1, close: 1, refresh: 1, get: 1, head: 1, post: 1 },
  "502": { create: 1, close: 3, refresh: 1, get: 1, head: 1, post: 1 },
  "503": { create: 1, close: 3, refresh: 3, get: 1, head: 1, post: 1 },
  "503 with a Retry-After": { create: 3, close: 3, refresh: 3, get: 1, head: 1, post: 1 },
  "a bare 503 with a Retry-After": { create: 3, close: 3, refresh: 3, get: 1, head: 1, post: 1 },
  "503 transientFailure": { create: 3, close: 3, refresh: 3, get: 3, head: 1, post: 3 },
  "503 that loses the session": { create: 1, close: 1, refresh: 1, get: 1, head: 1, post: 1 },
  "503 internalServerErrorUncategorized": { create: 1, close: 1, refresh: 1, get: 1, head: 1, post: 1 },
  "504": { create: 3, close: 3, refresh: 3, get: 3, head: 3, post: 1 },
  "504 gatewayTimeoutUncategorized": { create: 3, close: 3, refresh: 3, get: 3, head: 3, post: 1 },
  "400 transientFailure": { create: 3, close: 3, refresh: 3, get: 3, head: 1, post: 3 },
};

async function countTries(operation: string, reply: () => Reply): Promise<number> {
  let failing = operation === "create";
  const { graph, clock, service } = await startClient(() => (failing ? reply() : created(sessionId)), {
    retry: { attempts: 3 },
  });
  if (operation === "create") {
    await clock.run(failure(openWorkbookSession(graph, address)));
    return service.requests.length;
  }
  const session = await openWorkbookSession(graph, address);
  failing = true;
  const uses: Record<string, () => Promise<unknown>> = {
    close: () => session.close(),
    refresh: () => session.refresh(),
    get: () => session.fetch("x"),
    head: () => session.fetch("x", { method: "HEAD" }),
    post: () => session.fetch("x", { method: "POST", body: "{}" }),
  };
  await clock.run(uses[operation]?.().catch(() => {}) ?? Promise.resolve());
  return service.requests.length - 1;
}

describe.each(Object.entries(tries))("after %s", (name, wanted) => {
  test("each operation is tried as often as does no harm", async () => {
    for (const [operation, count] of Object.entries(wanted)) {
      const counted = await countTries(operation, answers[name] ?? (() => "drop"));
      expect({ operation, counted }).toEqual({ operation, counted: count });
    }
  });
});

test.each<[string, Reply, number]>([
  ["503 with a Retry-After and a code", errorReply(503, "serviceUnavailable", undefined, { "retry-after": "1" }), 3],
  ["503 with a Retry-After and no code", { status: 503, headers: { "retry-after": "1" } }, 1],
  ["503 with a Retry-After and an unknown code", errorReply(503, "x", undefined, { "retry-after": "1" }), 1],
  ["503 with a code", errorReply(503, "serviceUnavailable"), 1],
])("a write of the typed client that got %s is tried %#", async (_, reply, times) => {
  const { graph, clock, service } = await startClient(() => reply, { retry: { attempts: 3 } });
  // An operation that the contract has no word of is any write.
  const post = graph.POST as (path: string, init: object) => Promise<unknown>;
  await clock.run(post("/me/drive/items/{item-id}/workbook/tables", { params: { path: { "item-id": "item" } } }));
  expect(service.requests).toHaveLength(times);
});

test.each([408, 500, 502, 504])("a write is not repeated under %d, whatever code stands beside it", async (status) => {
  for (const code of ["transientFailure", "tooManyRequestsUncategorized", "ResourceNotFound"]) {
    const reply = errorReply(status, code, code, { "retry-after": "1" });
    const { session, clock, service } = await openSession(({ url }) => (url.endsWith("/a") ? reply : undefined));
    await clock.run(failure(session.fetch("a", { method: "PATCH", json: {} })));
    expect(service.requests).toHaveLength(2);
    await clock.run(failure(session.fetch("a")));
    expect(service.requests).toHaveLength(6);
  }
});

test.each<[Reply, boolean]>([
  ["drop", true],
  [{ status: 408 }, true],
  [errorReply(500, "x"), true],
  [{ status: 502 }, true],
  [{ status: 503 }, true],
  [errorReply(503, "x"), true],
  [errorReply(503, "serviceUnavailable"), false],
  [errorReply(504, "x"), true],
  [{ status: 520 }, true],
  [errorReply(409, "x"), false],
  [{ status: 409 }, false],
])("the error of a write says whether it may have been carried out: %j", async (reply, doubtful) => {
  const { session, clock } = await openSession(({ url }) => (url.endsWith("/a") ? reply : undefined));
  const sentence = "Whether it was carried out is not known.";
  const { message } = await clock.run(failure(session.fetch("a", { method: "PATCH", json: {} })));
  expect(message.endsWith(sentence)).toBe(doubtful);
  const another = await openSession(({ url }) => (url.endsWith("/a") ? reply : undefined));
  expect((await another.clock.run(failure(another.session.fetch("a")))).message).not.toContain(sentence);
});

test.each(["names/closeSession", "worksheets/createSession", "closeSessions"])(
  "a write to %s, which only ends like an operation of sessions, is tried like other writes",
  async (path) => {
    for (const reply of ["drop", errorReply(504, "x")] as const) {
      const { session, clock, service } = await openSession(({ url }) => (url.endsWith(path) ? reply : undefined));
      await clock.run(failure(session.fetch(path, { method: "POST" })));
      expect(service.requests).toHaveLength(2);
    }
  },
);

test("a write that may be done twice is tried as reading is", async () => {
  for (const reply of ["drop", errorReply(504, "x"), errorReply(429, "x")] as const) {
    const { session, clock, service } = await openSession(({ url }) => (url.endsWith("/a") ? reply : undefined));
    await clock.run(failure(session.fetch("a", { method: "PATCH", json: {}, idempotent: true })));
    expect(service.requests).toHaveLength(5);
  }
});

describe("the wait before the next attempt", () => {
  const waits = async (retryAfter: string | undefined, maxWait = 300_000, attempts = 4) => {
    const times: number[] = [];
    const { graph, clock } = await startClient(
      () => {
        times.push(clock.now());
        return errorReply(
          429,
          "tooManyRequests",
          undefined,
          retryAfter === undefined ? {} : { "retry-after": retryAfter },
        );
      },
      { retry: { attempts, maxWait } },
    );
    const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    return { error, waits: times.slice(1).map((time, index) => time - (times[index] ?? 0)) };
  };

  test("is what the service says, in seconds, however often", async () => {
    expect((await waits("1", 60_000, 6)).waits).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect((await waits("7")).waits).toEqual([7000, 7000, 7000]);
  });

  test("is what the service says, as a date", async () => {
    const { waits: found } = await waits(new Date(Date.UTC(2026, 2, 2, 9, 31)).toUTCString());
    expect(found[0]).toBe(60_000);
  });

  test("is none where the date has passed, or is now", async () => {
    expect((await waits("Mon, 02 Mar 2020 09:30:00 GMT")).waits).toEqual([0, 0, 0]);
    expect((await waits("0")).waits).toEqual([0, 0, 0]);
  });

  test("ends in the end, where the service asks for no pause for ever", async () => {
    const { error, waits: found } = await waits("0", 60_000, Infinity);
    expect(found.slice(0, 3)).toEqual([0, 0, 0]);
    expect(found[3]).toBeGreaterThanOrEqual(4000);
    expect(error).toMatchObject({ status: 429, attempts: found.length + 1 });
    expect(found.length).toBeLessThan(10);
  });

  test.each([undefined, "-1", "1e9", "soon", "1.5", "foo 2099", "GMT", "2099 GMT x"])(
    "backs off with jitter, doubling from half a second, where Retry-After is %j",
    async (retryAfter) => {
      const { waits: found } = await waits(retryAfter);
      expect(found).toHaveLength(3);
      for (const [index, wait] of found.entries()) {
        expect(wait).toBeGreaterThanOrEqual(500 * 2 ** index);
        expect(wait).toBeLessThanOrEqual(1000 * 2 ** index);
      }
      expect(new Set(found.map((wait, index) => wait / 2 ** index)).size).toBeGreaterThan(1);
    },
  );

  test.each(["1000000000", "301", "Fri, 02 Mar 2096 09:30:00 GMT"])(
    "is not begun where Retry-After is %j",
    async (retryAfter) => {
      const { error, waits: found } = await waits(retryAfter);
      expect(found).toEqual([]);
      expect(error).toMatchObject({ status: 429, attempts: 1 });
      expect(error.retryAfter).toBeGreaterThan(300_000);
    },
  );

  test("is at most maxWait, all waits together", async () => {
    expect((await waits("7", 14_000)).waits).toEqual([7000, 7000]);
    expect((await waits("7", 13_999)).waits).toEqual([7000]);
    expect((await waits("7", 0)).waits).toEqual([]);
  });

  test("comes four times by default, and the error says so", async () => {
    const { error } = await waits("1");
    expect(error).toMatchObject({ attempts: 4, message: expect.stringContaining(" Attempts: 4. ") });
  });

  test("does not come where one attempt is allowed", async () => {
    expect((await waits("1", 1000, 1)).waits).toEqual([]);
  });
});

describe("a request without an answer", () => {
  test("ends in an error that says how often it was tried, and why", async () => {
    const { graph, clock } = await startClient(() => "drop");
    const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect(error.message).toMatch(
      `POST ${place}/closeSession got no answer: other side closed. Attempts: 4. The session may still be open`,
    );
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test("says what the innermost cause says, or its code, and no secret of it", async () => {
    const several = new AggregateError([new Error("a"), new Error("b")], "");
    const causes = new Map<unknown, string>([
      [new Error("connect ECONNREFUSED 127.0.0.1:1"), ": connect ECONNREFUSED 127.0.0.1:1."],
      [Object.assign(several, { code: "ECONNREFUSED" }), ": ECONNREFUSED."],
      [new Error(`bad header ${sessionId}`), ": bad header ***."],
      [undefined, ": fetch failed."],
    ]);
    for (const [cause, why] of causes) {
      const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
      const { graph, clock } = await startClient(undefined, { fetch, retry: { attempts: 1 } });
      const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
      expect(error.message).toContain(`POST ${place}/closeSession got no answer${why} Attempts: 1.`);
    }
  });

  test("that may have opened a session says so", async () => {
    const { graph, clock } = await startClient(() => "drop");
    const error = await clock.run(failure(openWorkbookSession(graph, address)));
    expect(error.message).toBe(`POST ${place}/createSession got no answer: other side closed. Attempts: 1. ${left}`);
  });

  test.each<[string, Reply]>([
    ["the headers", "stall"],
    ["the rest of the body", { status: 200, body: { a: 1 }, hang: true }],
    ["the rest of an error's body", { status: 409, body: { error: {} }, hang: true }],
  ])("is given up after the timeout where %s never come", async (_, reply) => {
    const { graph, clock, service } = await startClient(() => reply, { timeout: 3000, retry: { attempts: 1 } });
    const before = clock.now();
    const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect(error.cause).toMatchObject({ name: "TimeoutError", message: "No answer within 3000 ms." });
    expect(clock.now() - before).toBe(3000);
    expect(service.requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  test("is given up after 100 seconds by default", async () => {
    const { graph, clock } = await startClient(() => "stall", { retry: { attempts: 1 } });
    const before = clock.now();
    await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect(clock.now() - before).toBe(100_000);
  });
});
