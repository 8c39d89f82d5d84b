import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { closeWorkbookSession, openWorkbookSession, withWorkbookSession } from "../../src/index.ts";
import { address, failure, place, sessionId, startClient, stillOpen } from "../support/client.ts";
import { errorReply, type Reply } from "../support/local-service.ts";
import { openSession, wellBehaved } from "../support/sessions.ts";

const closeFails = ({ url }: { url: string }) =>
  url.endsWith("/closeSession") ? errorReply(409, "conflict") : undefined;

describe("withWorkbookSession", () => {
  test("gives the body's result when the session is closed", async () => {
    const { graph, asked } = await startClient(wellBehaved());
    const result = await withWorkbookSession(graph, address, {}, async (session) => (await session.fetch("a")).status);
    expect(result).toBe(200);
    expect(asked()).toEqual(["createSession", "a", "closeSession"]);
  });

  test("closes the session when the body throws, and throws what the body threw", async () => {
    const { graph, asked } = await startClient(wellBehaved());
    const reason = { not: "an error" };
    expect(await failure(withWorkbookSession(graph, address, {}, () => Promise.reject(reason)))).toBe(reason);
    expect(asked()).toEqual(["createSession", "closeSession"]);
  });

  test("throws what the close throws", async () => {
    const { graph } = await startClient(wellBehaved(closeFails));
    expect(await failure(withWorkbookSession(graph, address, {}, () => 1))).toMatchObject({
      name: "GraphError",
      status: 409,
    });
  });

  test.each([true, false])(
    "throws both errors where body and close fail (platform has SuppressedError: %s)",
    async (native) => {
      const global = globalThis as { SuppressedError?: unknown };
      const original = global.SuppressedError;
      class Native extends Error {
        override name = "SuppressedError";
        error: unknown;
        suppressed: unknown;
        constructor(error: unknown, suppressed: unknown, message: string) {
          super(message);
          this.error = error;
          this.suppressed = suppressed;
        }
      }
      global.SuppressedError = native ? Native : undefined;
      try {
        const { graph } = await startClient(wellBehaved(closeFails));
        const reason = new Error("body");
        const error = await failure(withWorkbookSession(graph, address, {}, () => Promise.reject(reason)));
        expect(error).toMatchObject({
          name: "SuppressedError",
          message: "Closing the session failed, after an error in its body.",
        });
        expect(error.suppressed).toBe(reason);
        expect(error.error).toMatchObject({ name: "GraphError", status: 409 });
        expect(error instanceof Native).toBe(native);
      } finally {
        global.SuppressedError = original;
      }
    },
  );

  test("does not run the body where the opening fails", async () => {
    const { graph } = await startClient(() => errorReply(403, "forbidden"));
    let ran = false;
    const body = () => {
      ran = true;
    };
    expect(await failure(withWorkbookSession(graph, address, {}, body))).toMatchObject({
      status: 403,
    });
    expect(ran).toBe(false);
  });

  test("closes once where the body has closed already", async () => {
    const { graph, asked } = await startClient(wellBehaved());
    await withWorkbookSession(graph, address, {}, (session) => session.close());
    expect(asked()).toEqual(["createSession", "closeSession"]);
  });
});

describe("await using", () => {
  test("closes the session at the end of the block, compiled for this platform", async () => {
    const { graph, asked } = await startClient(wellBehaved());
    {
      await using session = await openWorkbookSession(graph, address);
      await session.fetch("a");
    }
    expect(asked()).toEqual(["createSession", "a", "closeSession"]);
  });

  test("throws both errors where block and close fail", async () => {
    const { graph } = await startClient(wellBehaved(closeFails));
    const reason = new Error("block");
    const use = async () => {
      await using session = await openWorkbookSession(graph, address);
      if (session.id) throw reason;
    };
    const error = await failure(use());
    expect(error).toMatchObject({ name: "SuppressedError", error: { status: 409 } });
    expect(error.suppressed).toBe(reason);
  });
});

describe("the signal", () => {
  const reason = new Error("enough");

  test("ends an opening before it begins", async () => {
    const { graph, service } = await startClient(wellBehaved());
    expect(await failure(openWorkbookSession(graph, address, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(service.requests).toEqual([]);
  });

  test("ends an opening at once; the session that comes of it is closed", async () => {
    const controller = new AbortController();
    let answer: () => void = () => {};
    const answered = new Promise<undefined>((resolve) => {
      answer = () => resolve(undefined);
    });
    const { graph, clock, asked, service } = await startClient(
      wellBehaved(({ url }) => {
        if (!url.endsWith("/createSession")) return undefined;
        setImmediate(() => controller.abort(reason));
        return answered;
      }),
    );
    expect(await failure(openWorkbookSession(graph, address, { signal: controller.signal }))).toBe(reason);
    answer();
    await clock.settle();
    expect(asked()).toEqual(["createSession", "closeSession"]);
    expect(service.requests[1]?.headers["workbook-session-id"]).toBe(sessionId);
    expect(clock.pending).toBe(0);
  });

  test("ends the cooldown of an opening, without another attempt", async () => {
    const { graph, clock, asked } = await startClient(() => errorReply(429, "x", undefined, { "retry-after": "60" }));
    const controller = new AbortController();
    clock.after(10_000, () => controller.abort(reason));
    const before = clock.now();
    expect(await clock.run(failure(openWorkbookSession(graph, address, { signal: controller.signal })))).toBe(reason);
    await clock.settle();
    expect({ waited: clock.now() - before, asked: asked(), pending: clock.pending }).toEqual({
      waited: 10_000,
      asked: ["createSession"],
      pending: 0,
    });
  });

  test.each(["of the session", "of the request"])(
    "%s ends a request at once, and the close still comes",
    async (whose) => {
      const controller = new AbortController();
      const signal = controller.signal;
      const { session, clock, asked } = await openSession(
        ({ url }) => (url.endsWith("/a") ? "stall" : undefined),
        whose === "of the session" ? { signal } : {},
      );
      clock.after(10, () => controller.abort(reason));
      const before = clock.now();
      expect(await clock.run(failure(session.fetch("a", whose === "of the request" ? { signal } : {})))).toBe(reason);
      expect(clock.now() - before).toBe(10);
      expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
      expect(asked()).toEqual(["createSession", "a", "closeSession"]);
    },
  );

  test("either of the two signals ends a request", async () => {
    for (const which of [0, 1]) {
      const controllers = [new AbortController(), new AbortController()] as const;
      const { session, clock } = await openSession(({ url }) => (url.endsWith("/a") ? "stall" : undefined), {
        signal: controllers[0].signal,
      });
      clock.after(10, () => controllers[which]?.abort(reason));
      expect(await clock.run(failure(session.fetch("a", { signal: controllers[1].signal })))).toBe(reason);
    }
  });

  test("ends the wait for one's turn at once, without a request", async () => {
    const controller = new AbortController();
    const { session, clock, asked } = await openSession(({ url }) => (url.endsWith("/a") ? "stall" : undefined));
    const first = session.fetch("a", { method: "POST" });
    const waiting = failure(session.fetch("b", { signal: controller.signal }));
    controller.abort(reason);
    expect(await waiting).toBe(reason);
    expect((await clock.run(failure(first))).message).toBe(
      `POST ${place}/a got no answer: No answer within 100000 ms. Attempts: 1. Whether it was carried out is not known.`,
    );
    await clock.run(session.close());
    expect(asked()).toEqual(["createSession", "a", "closeSession"]);
  });

  test("ends the cooldown of a request, and the cooldown still counts for the close", async () => {
    const controller = new AbortController();
    const { session, clock } = await openSession(({ url }) =>
      url.endsWith("/a") ? errorReply(429, "x", undefined, { "retry-after": "60" }) : undefined,
    );
    const before = clock.now();
    clock.after(10_000, () => controller.abort(reason));
    expect(await clock.run(failure(session.fetch("a", { signal: controller.signal })))).toBe(reason);
    expect(clock.now() - before).toBe(10_000);
    await clock.run(session.close());
    expect(clock.now() - before).toBe(60_000);
  });

  test("that has fired refuses further requests, but not the close", async () => {
    const controller = new AbortController();
    const { session, asked } = await openSession(undefined, { signal: controller.signal, keepAlive: true });
    controller.abort(reason);
    expect(await failure(session.fetch("a"))).toBe(reason);
    expect(await failure(session.refresh())).toBe(reason);
    await session.close();
    expect(asked()).toEqual(["createSession", "closeSession"]);
  });

  test("that has fired refuses a request at once, though another one is under way", async () => {
    const { session, clock } = await openSession(({ url }) => (url.endsWith("/a") ? "stall" : undefined));
    const first = failure(session.fetch("a", { method: "POST" }));
    const before = clock.now();
    expect(await failure(session.fetch("b", { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(clock.now()).toBe(before);
    await clock.run(first);
  });

  test("leaves the body alone of an answer that has arrived", async () => {
    const controller = new AbortController();
    const { session } = await openSession(undefined, { signal: controller.signal });
    const response = await session.fetch("a");
    controller.abort(reason);
    expect(await response.json()).toEqual({ value: [] });
  });

  test("serves any number of sessions and requests, with one listener", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { graph, service } = await startClient(wellBehaved(({ url }) => (/\/a\d/.test(url) ? "stall" : undefined)));
    const sessions = await Promise.all(
      Array.from({ length: 12 }, () => openWorkbookSession(graph, address, { signal })),
    );
    const calls = sessions.flatMap((session) => ["a1", "a2"].map((path) => failure(session.fetch(path))));
    while (service.requests.length < 24) await new Promise((resolve) => setImmediate(resolve));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    const reason = new Error("enough");
    controller.abort(reason);
    expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
    expect(getEventListeners(signal, "abort")).toEqual([]);
    for (const session of sessions) await session.close();
  });

  test.each(["before", "after"])("is heard though somebody else listens, who came %s", async (when) => {
    const answers: Record<string, Reply> = {
      a: "stall",
      b: errorReply(429, "x", undefined, { "retry-after": "30" }),
    };
    const { graph, clock, service } = await startClient(wellBehaved(({ url }) => answers[url.slice(-1)]));
    const session = await openWorkbookSession(graph, address);
    const began = clock.elapsed;
    for (const use of ["a", "b", "close", "open"]) {
      const controller = new AbortController();
      const { signal } = controller;
      if (when === "before") signal.addEventListener("abort", () => {});
      const busy = use === "close" || use === "open";
      if (busy) service.behave(() => answers.b as Reply);
      const uses: Record<string, () => Promise<unknown>> = {
        close: () => closeWorkbookSession(graph, address, sessionId, { signal }),
        open: () => openWorkbookSession(graph, address, { signal }),
      };
      const before = service.requests.length;
      const call = failure((uses[use] ?? (() => session.fetch(use, { signal })))());
      if (when === "after") signal.addEventListener("abort", () => {});
      while (service.requests.length === before) await new Promise((resolve) => setImmediate(resolve));
      const reason = new Error("enough");
      controller.abort(reason);
      expect(await call).toBe(reason);
    }
    expect(clock.elapsed).toBe(began);
  });

  test("leaves no listener behind", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { session } = await openSession(undefined, { signal });
    await session.fetch("a", { signal: controller.signal });
    await session.refresh();
    await session.close();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

test("a close is tried though the token cannot be had, and its error comes with the body's", async () => {
  let signedIn = true;
  const credential = () => {
    if (!signedIn) throw new Error("signed out");
    return "token";
  };
  const { graph } = await startClient(wellBehaved(), { credential });
  const body = new Error("body");
  const error = await failure(
    withWorkbookSession(graph, address, {}, () => {
      signedIn = false;
      throw body;
    }),
  );
  expect(error).toMatchObject({ name: "SuppressedError", suppressed: body });
  const closing = error.error as Error;
  expect(closing.message).toBe(`closeSession was not sent, as there is no token. ${stillOpen}`);
  expect(closing.cause).toEqual(new Error("signed out"));
});

test("a close ends in bounded time where the service is down", async () => {
  const { session, clock, asked } = await openSession(({ url }) =>
    url.endsWith("/closeSession") ? "stall" : undefined,
  );
  const before = clock.now();
  expect((await clock.run(failure(session.close()))).message).toBe(
    `POST ${place}/closeSession got no answer: No answer within 100000 ms. Attempts: 4. ${stillOpen}`,
  );
  expect(clock.now() - before).toBeLessThanOrEqual(4 * 100_000 + 300_000);
  expect(asked()).toHaveLength(5);
});
