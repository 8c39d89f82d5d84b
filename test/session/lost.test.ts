import { describe, expect, test } from "vitest";
import { openWorkbookSession } from "../../src/index.ts";
import { address, failure, place, sessionId, startClient, token } from "../support/client.ts";
import { errorReply, type Reply } from "../support/local-service.ts";
import { gone, openSession, wellBehaved } from "../support/sessions.ts";

const second = `${sessionId}-2`;
/** Answers so whenever the first session is used. */
const lose =
  (reply: () => Reply, also: (url: string) => boolean = () => true) =>
  ({ url, headers }: { url: string; headers: Record<string, unknown> }) =>
    headers["workbook-session-id"] === sessionId && also(url) ? reply() : undefined;

describe("a lost session", () => {
  test("fails at once, with what may be done, and without a request", async () => {
    const { session, asked } = await openSession(lose(gone));
    const error = await failure(session.fetch("a"));
    expect(error).toMatchObject({ recovery: "recreateSession", detail: "invalidSessionReCreatable" });
    expect(session.state).toBe("lost");
    for (const [use, request] of [
      [() => session.fetch("b"), `GET ${place}/b`],
      [() => session.refresh(), `POST ${place}/refreshSession`],
    ] as const) {
      const next = await failure(use());
      expect(next).toEqual(new Error(`The session is lost. Nothing was sent: ${request}.`));
      expect(next.cause).toBe(error);
    }
    expect(asked()).toEqual(["createSession", "a"]);
  });

  test("fails requests that were waiting for their turn", async () => {
    const { session, asked } = await openSession(lose(gone));
    const results = await Promise.allSettled([session.fetch("a"), session.fetch("b")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(asked()).toEqual(["createSession", "a"]);
  });

  test("is gone when it is closed, without a request", async () => {
    const { session, asked } = await openSession(lose(gone));
    await failure(session.refresh());
    expect(await session.close()).toEqual({ outcome: "gone", because: "code", code: "invalidSessionReCreatable" });
    expect(asked()).toEqual(["createSession", "refreshSession"]);
  });

  test.each([
    ["502", () => errorReply(502, "badGateway"), "recreateSession"],
    ["503", () => errorReply(503, "serviceUnavailable"), "recreateSession"],
    ["500", () => errorReply(500, "x", "internalServerErrorUncategorized"), "abandonSession"],
  ])("is closed nevertheless after a %s, as the service may still have it", async (_, reply, recovery) => {
    const { session, asked } = await openSession(lose(reply, (url) => url.endsWith("/a")));
    expect(await failure(session.fetch("a"))).toMatchObject({ recovery });
    expect(session.state).toBe("lost");
    expect(await session.close()).toEqual({ outcome: "closed" });
    expect(asked()).toEqual(["createSession", "a", "closeSession"]);
  });

  test("is not what an error without an answer makes of it", async () => {
    const { session, clock } = await openSession(
      lose(
        () => "drop",
        (url) => url.endsWith("/a"),
      ),
    );
    await clock.run(failure(session.fetch("a", { method: "POST" })));
    expect(session.state).toBe("open");
  });
});

describe("with recreate", () => {
  test("a session is created again, and the request that met the loss is sent again", async () => {
    const { session, service, asked } = await openSession(lose(gone), { recreate: true });
    const response = await session.fetch("a", { method: "POST", body: "{}" });
    expect(response.status).toBe(200);
    expect(asked()).toEqual(["createSession", "a", "createSession", "a"]);
    expect(service.requests[3]).toMatchObject({ body: "{}", headers: { "workbook-session-id": second } });
    expect({ id: session.id, state: session.state }).toEqual({ id: second, state: "open" });
    expect(await session.close()).toEqual({ outcome: "closed" });
    expect(service.requests[4]?.headers["workbook-session-id"]).toBe(second);
  });

  test("a refresh does the same", async () => {
    const { session, asked } = await openSession(lose(gone), { recreate: true });
    await session.refresh();
    expect(asked()).toEqual(["createSession", "refreshSession", "createSession", "refreshSession"]);
  });

  test("the old session is closed first where the service may still have it", async () => {
    const { session, service, asked } = await openSession(
      lose(
        () => errorReply(502, "x"),
        (url) => url.endsWith("/a"),
      ),
      { recreate: true },
    );
    await session.fetch("a");
    expect(asked()).toEqual(["createSession", "a", "closeSession", "createSession", "a"]);
    expect(service.requests[2]?.headers["workbook-session-id"]).toBe(sessionId);
  });

  test("nothing is created where the old session cannot be closed", async () => {
    const { session, clock, asked } = await openSession(
      lose(() => errorReply(502, "x")),
      { recreate: true },
    );
    const error = await clock.run(failure(session.fetch("a")));
    expect(error).toMatchObject({ status: 502, recovery: "recreateSession", cause: { path: `${place}/closeSession` } });
    expect(asked()).toEqual(["createSession", "a", ...Array(4).fill("closeSession")]);
    expect(session.state).toBe("lost");
    expect(await clock.run(failure(session.close()))).toMatchObject({ status: 502 });
  });

  test.each([502, 503])(
    "a write that met a bare %d is not sent again, as it may have been carried out",
    async (status) => {
      const { session, asked } = await openSession(
        lose(
          () => errorReply(status, "x"),
          (url) => url.endsWith("/a"),
        ),
        { recreate: true },
      );
      expect(await failure(session.fetch("a", { method: "POST", json: {} }))).toMatchObject({ status });
      expect(asked()).toEqual(["createSession", "a", "closeSession", "createSession"]);
      expect(session.state).toBe("open");
      expect((await session.fetch("a", { method: "POST", json: {} })).status).toBe(200);
    },
  );

  test("a write that met a bare 502 is sent again if it may be done twice", async () => {
    const { session, asked } = await openSession(
      lose(
        () => errorReply(502, "x"),
        (url) => url.endsWith("/a"),
      ),
      { recreate: true },
    );
    expect((await session.fetch("a", { method: "PATCH", json: {}, idempotent: true })).status).toBe(200);
    expect(asked()).toEqual(["createSession", "a", "closeSession", "createSession", "a"]);
  });

  test("onRecreate is told of it, and cannot disturb it", async () => {
    const losses: unknown[] = [];
    const { session } = await openSession(lose(gone), {
      recreate: true,
      onRecreate(loss) {
        losses.push([loss.path, loss.detail]);
        throw new Error("log");
      },
    });
    expect((await session.fetch("a")).status).toBe(200);
    expect(losses).toEqual([[`${place}/a`, "invalidSessionReCreatable"]]);
  });

  test("a session is created once for a request, and again for a later loss", async () => {
    const losing = new Set([sessionId, second]);
    const { session, asked } = await openSession(
      ({ headers }) => (losing.has(String(headers["workbook-session-id"])) ? gone() : undefined),
      { recreate: true },
    );
    expect(await failure(session.fetch("a"))).toMatchObject({ recovery: "recreateSession" });
    expect(session.state).toBe("lost");
    expect(asked()).toEqual(["createSession", "a", "createSession", "a"]);
  });

  test("a later loss is met by another creation", async () => {
    const losing = new Set([sessionId]);
    const { session } = await openSession(
      ({ headers }) => (losing.has(String(headers["workbook-session-id"])) ? gone() : undefined),
      { recreate: true },
    );
    await session.fetch("a");
    losing.add(second);
    await session.fetch("b");
    expect(session.id).toBe(`${sessionId}-3`);
  });

  test.each(["invalidSessionNotFound", "invalidSessionRestricted", "internalServerErrorUncategorized"])(
    "nothing is created after %s, which forbids it for now",
    async (code) => {
      const { session, asked } = await openSession(
        lose(() => errorReply(418, "x", code)),
        { recreate: true },
      );
      expect(await failure(session.fetch("a"))).toMatchObject({ detail: code });
      expect(asked()).toEqual(["createSession", "a"]);
      expect(session.state).toBe("lost");
    },
  );

  test.each<[string, Reply | "no token", string | RegExp, string[]]>([
    ["503", errorReply(503, "serviceUnavailable"), /^POST .*createSession: 503 /, []],
    ["504", errorReply(504, "x"), /^POST .*createSession: 504 /, [expect.stringContaining("may be left open")]],
    ["no answer", "drop", /createSession got no answer/, [expect.stringContaining("may be left open")]],
    ["no token", "no token", "signed out", []],
  ])(
    "a write whose session cannot be created again, as that got %s, fails as itself",
    async (_, reply, cause, told) => {
      let signedIn = true;
      const { graph, clock, leftOpen } = await startClient(
        wellBehaved(({ url, count }) => {
          if (url.endsWith("/a")) return { status: 502 };
          if (url.endsWith("/closeSession")) signedIn = reply !== "no token";
          return url.endsWith("/createSession") && count > 1 && reply !== "no token" ? reply : undefined;
        }),
        { credential: () => (signedIn ? token : Promise.reject(new Error("signed out"))) },
      );
      const session = await openWorkbookSession(graph, address, { recreate: true });
      const error = await clock.run(failure(session.fetch("a", { method: "PATCH", json: {} })));
      expect(error).toMatchObject({ name: "GraphError", method: "PATCH", path: `${place}/a`, status: 502 });
      expect(error.message).toContain("Whether it was carried out is not known.");
      expect((error.cause as Error).message).toMatch(cause);
      expect(leftOpen.map(({ message }) => message)).toEqual(told);
      expect(session.state).toBe("lost");
    },
  );

  test("the error of a creation that fails is the cause, and the session is lost and gone", async () => {
    const { session, asked } = await openSession(
      ({ url, headers, count }) =>
        headers["workbook-session-id"]
          ? gone()
          : url.endsWith("/createSession") && count > 1
            ? errorReply(403, "forbidden")
            : undefined,
      { recreate: true },
    );
    expect(await failure(session.fetch("a"))).toMatchObject({ status: 404, cause: { status: 403 } });
    expect(session.state).toBe("lost");
    expect(await session.close()).toEqual({ outcome: "gone", because: "code", code: "invalidSessionReCreatable" });
    expect(asked()).toEqual(["createSession", "a", "createSession"]);
  });

  test("the creation waits for the cooldown of the session", async () => {
    const { session, clock } = await openSession(
      lose(() => errorReply(404, "x", "invalidSessionReCreatable", { "retry-after": "50" })),
      { recreate: true },
    );
    const before = clock.now();
    await clock.run(session.fetch("a"));
    expect(clock.now() - before).toBe(50_000);
  });

  test.each(["of the request", "of the session"])("the signal %s ends the wait for the creation", async (whose) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { session, clock, asked } = await openSession(
      lose(() => errorReply(404, "x", "invalidSessionReCreatable", { "retry-after": "50" })),
      whose === "of the session" ? { recreate: true, signal } : { recreate: true },
    );
    const reason = new Error("enough");
    clock.after(10_000, () => controller.abort(reason));
    const before = clock.now();
    expect(await clock.run(failure(session.fetch("a", whose === "of the request" ? { signal } : {})))).toBe(reason);
    await clock.settle();
    expect({ waited: clock.now() - before, asked: asked() }).toEqual({ waited: 10_000, asked: ["createSession", "a"] });
    expect(clock.pending).toBe(0);
  });

  test("the new session is created as the first one was", async () => {
    const { session, service } = await openSession(lose(gone), { recreate: true, respondAsync: true });
    await session.fetch("a");
    expect(service.requests[2]).toMatchObject({
      headers: { prefer: "respond-async" },
      body: '{"persistChanges":true}',
    });
  });
});

describe("keepAlive", () => {
  const minute = 60_000;
  test.each([
    [true, 4 * minute],
    [false, 5.6 * minute],
  ])(
    "refreshes a session (persistent: %s) in time, again and again, until it is closed",
    async (persistChanges, pace) => {
      const { session, clock, asked } = await openSession(undefined, { persistChanges, keepAlive: true });
      await clock.pass(pace - 1);
      expect(asked()).toEqual(["createSession"]);
      await clock.pass(1);
      expect(asked()).toEqual(["createSession", "refreshSession"]);
      await clock.pass(pace);
      expect(asked()).toHaveLength(3);
      await session.close();
      expect(clock.background).toBe(0);
      await clock.pass(pace);
      expect(asked()).toEqual(["createSession", "refreshSession", "refreshSession", "closeSession"]);
    },
  );

  test("counts from the last request", async () => {
    const { session, clock, asked } = await openSession(undefined, { keepAlive: true });
    await clock.pass(3 * minute);
    await session.fetch("a");
    await clock.pass(4 * minute - 1);
    expect(asked()).toEqual(["createSession", "a"]);
    await clock.pass(1);
    expect(asked()).toEqual(["createSession", "a", "refreshSession"]);
  });

  test("is not put off by a request that is given up before it is sent", async () => {
    const { session, clock, asked } = await openSession(undefined, { keepAlive: true });
    await clock.pass(3 * minute);
    await failure(session.fetch("a", { signal: AbortSignal.abort() }));
    await clock.pass(minute);
    expect(asked()).toEqual(["createSession", "refreshSession"]);
  });

  test("is off by default", async () => {
    const { clock } = await openSession();
    expect(clock.background).toBe(0);
  });

  test("goes on after a refresh that failed, and ends when the session is lost", async () => {
    let reply: Reply = errorReply(409, "conflict");
    const { session, clock, asked } = await openSession(
      ({ url }) => (url.endsWith("/refreshSession") ? reply : undefined),
      { keepAlive: true },
    );
    await clock.pass(4 * minute);
    expect(session.state).toBe("open");
    reply = gone();
    await clock.pass(4 * minute);
    expect({ state: session.state, pending: clock.background, asked: asked().length }).toEqual({
      state: "lost",
      pending: 0,
      asked: 3,
    });
  });

  test("does not begin again when a request ends after close was called", async () => {
    const { session, clock } = await openSession(undefined, { keepAlive: true });
    await Promise.all([session.fetch("a"), session.close()]);
    expect(clock.background).toBe(0);
  });

  test("uses timers that do not hold the process open", async () => {
    const background: unknown[] = [];
    const { graph, clock } = await startClient(wellBehaved());
    const after = clock.after;
    clock.after = (milliseconds, run, inBackground) => {
      if (milliseconds > 200_000) background.push(inBackground);
      return after(milliseconds, run, inBackground);
    };
    const session = await openWorkbookSession(graph, address, { keepAlive: true });
    await session.close();
    expect(background).toEqual([true]);
  });
});
