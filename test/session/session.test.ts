import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { closeWorkbookSession, openWorkbookSession } from "../../src/index.ts";
import {
  address,
  failure,
  left,
  place,
  sessionId,
  startClient,
  stillOpen,
  token,
  workbook,
} from "../support/client.ts";
import { errorReply, type Reply } from "../support/local-service.ts";
import { gone, openSession, wellBehaved } from "../support/sessions.ts";

describe("opening", () => {
  test("asks for a persistent session by default, and for another one if told so", async () => {
    const { graph, service } = await startClient(wellBehaved());
    const session = await openWorkbookSession(graph, address);
    await openWorkbookSession(graph, address, { persistChanges: false });
    expect(service.requests.map(({ body }) => body)).toEqual(['{"persistChanges":true}', '{"persistChanges":false}']);
    expect(service.requests[0]).toMatchObject({ method: "POST", url: `${workbook}/createSession` });
    expect(service.requests[0]?.headers.prefer).toBeUndefined();
    expect({ id: session.id, state: session.state, headers: session.headers }).toEqual({
      id: sessionId,
      state: "open",
      headers: { "workbook-session-id": sessionId },
    });
  });

  test.each([
    ["without an id", { persistChanges: true }],
    ["with an empty id", { id: "" }],
    ["with an id that is no text", { id: 7 }],
    ["with an id of two lines", { id: "secret\r\nx: y" }],
    ["that is HTML", "<html>secret</html>"],
    ["that is truncated", '{"id": "secret'],
    ["that is empty", ""],
    ["that is null", "null"],
  ])("an answer %s is refused, and not shown", async (_, body) => {
    const { graph } = await startClient(() => ({ status: 201, body }));
    const error = await failure(openWorkbookSession(graph, address));
    expect(inspect(error)).not.toContain("secret");
    expect(error.message).toBe(`The session id in the answer is missing, or not one line of printable ASCII. ${left}`);
  });

  test("accepts any id that a header can carry", async () => {
    const id = "x y~!=&".repeat(100);
    const { graph } = await startClient(() => ({ status: 201, body: { id } }));
    expect((await openWorkbookSession(graph, address)).id).toBe(id);
  });

  test("accepts an id of one character", async () => {
    const { graph, service } = await startClient(
      wellBehaved(({ url }) => (url.endsWith("/createSession") ? { status: 201, body: { id: "x" } } : undefined)),
    );
    const session = await openWorkbookSession(graph, address);
    expect(await session.close()).toEqual({ outcome: "closed" });
    expect(await closeWorkbookSession(graph, address, "y")).toEqual({ outcome: "closed" });
    expect(service.requests.map(({ headers }) => headers["workbook-session-id"])).toEqual([undefined, "x", "y"]);
  });

  test("refuses to recreate a session that is not persistent, with the reason, before anything is sent", async () => {
    const { graph, service } = await startClient();
    const error = await failure(openWorkbookSession(graph, address, { recreate: true, persistChanges: false }));
    expect(error).toEqual(new TypeError("recreate needs persistChanges: the unsaved work of a lost session is gone."));
    expect(service.requests).toEqual([]);
  });

  test.each([0, 240_001, NaN])("refuses a pollInterval of %d before anything is sent", async (pollInterval) => {
    const { graph, service } = await startClient();
    const error = await failure(openWorkbookSession(graph, address, { pollInterval }));
    expect(error).toEqual(new RangeError("pollInterval must be from 1 to 240000."));
    expect(service.requests).toEqual([]);
  });
});

describe("fetch", () => {
  test("sends the request in the session and gives the response", async () => {
    const { session, service } = await openSession(({ url }) =>
      url.includes("range") ? { status: 200, body: { values: [[1]] } } : undefined,
    );
    const response = await session.fetch("worksheets/Sheet1/range(address='A1:B2')?$select=values", {
      headers: [["x-mine", "1"]],
    });
    expect(await response.json()).toEqual({ values: [[1]] });
    expect(service.requests[1]).toMatchObject({
      method: "GET",
      url: `${workbook}/worksheets/Sheet1/range(address=%27A1:B2%27)?$select=values`.replaceAll("%27", "'"),
      headers: { "workbook-session-id": sessionId, authorization: `Bearer ${token}`, "x-mine": "1" },
    });
    expect(service.requests[1]?.headers["client-request-id"]).toBeTruthy();
  });

  test("sends a body as it is, as JSON unless told otherwise", async () => {
    const { session, service } = await openSession();
    await session.fetch("a", { method: "PATCH", body: '{"values":[[1]]}' });
    await session.fetch("b", { method: "post", body: "x", headers: { "Content-Type": "text/plain" } });
    expect(service.requests[1]).toMatchObject({ method: "PATCH", body: '{"values":[[1]]}' });
    expect(service.requests.map(({ headers }) => headers["content-type"])).toEqual([
      "application/json",
      "application/json",
      "text/plain",
    ]);
    expect(service.requests[2]).toMatchObject({ method: "POST", body: "x" });
  });

  test("leaves the names of worksheets as they are, braces included", async () => {
    const { session, service } = await openSession();
    await session.fetch("worksheets/{00000000-0001-0000-0000-000000000000}/charts");
    expect(decodeURIComponent(service.requests[1]?.url ?? "")).toBe(
      `${workbook}/worksheets/{00000000-0001-0000-0000-000000000000}/charts`,
    );
  });

  test("does not let the caller name another session", async () => {
    const { session, service } = await openSession();
    await session.fetch("a", { headers: { "Workbook-Session-Id": "other" } });
    expect(service.requests[1]?.headers["workbook-session-id"]).toBe(sessionId);
  });

  test.each([
    ["..", "below the workbook"],
    ["../x", "below the workbook"],
    ["a/../../x", "below the workbook"],
    ["/worksheets", 'must not begin with "/"'],
    ["//evil.example/x", 'must not begin with "/"'],
    ["https://evil.example/x", "below the workbook"],
    ["\\\\evil.example", "below the workbook"],
    ["a/%2e%2e/%2e%2e/x", "below the workbook"],
    ["http://workbook/y", "below the workbook"],
    ["a#b", "%23"],
    ["http://[", "below the workbook"],
  ])("refuses %j before anything is sent, and says what to change", async (relative, what) => {
    const { session, service } = await openSession();
    const error = await failure(session.fetch(relative));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(what);
    expect(service.requests).toHaveLength(1);
  });

  test("throws where the answer is an error, and the session can be used further", async () => {
    const { session } = await openSession(({ url }) =>
      url.endsWith("/missing") ? errorReply(404, "itemNotFound") : undefined,
    );
    expect(await failure(session.fetch("missing"))).toMatchObject({
      name: "GraphError",
      status: 404,
      recovery: "doNotResend",
    });
    expect(session.state).toBe("open");
    expect((await session.fetch("there")).status).toBe(200);
  });

  test("sends requests one at a time, in order, also after one has failed", async () => {
    let underWay = 0;
    const { session, asked } = await openSession(async ({ url }) => {
      expect(++underWay).toBe(1);
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      return url.endsWith("/b") ? errorReply(409, "conflict") : undefined;
    });
    await Promise.allSettled([
      session.fetch("a"),
      session.fetch("b"),
      session.refresh(),
      session.fetch("c"),
      session.close(),
    ]);
    expect(asked()).toEqual(["createSession", "a", "b", "refreshSession", "c", "closeSession"]);
    expect(underWay).toBe(0);
  });

  test("takes no cooldown from an error that names none", async () => {
    const { session, clock, asked } = await openSession(({ url }) =>
      url.endsWith("/a")
        ? errorReply(409, "conflict")
        : url.endsWith("/b")
          ? errorReply(429, "x", undefined, { "retry-after": "301" })
          : undefined,
    );
    await failure(session.fetch("a"));
    expect(await clock.run(failure(session.fetch("b")))).toMatchObject({ status: 429, attempts: 1 });
    expect(asked()).toEqual(["createSession", "a", "b"]);
  });

  test("holds back the next request for the cooldown that the last one met", async () => {
    const { session, clock, asked } = await openSession(({ url, count }) =>
      url.endsWith("/a") && count === 1 ? errorReply(409, "conflict", undefined, { "retry-after": "90" }) : undefined,
    );
    const before = clock.now();
    await clock.run(failure(session.fetch("a")));
    expect(clock.now()).toBe(before);
    await clock.run(session.fetch("b"));
    expect(clock.now() - before).toBe(90_000);
    expect(asked()).toEqual(["createSession", "a", "b"]);
  });

  test("counts the wait for a cooldown among its own", async () => {
    const { session, clock, asked } = await openSession(({ url }) =>
      url.endsWith("/a")
        ? errorReply(409, "conflict", undefined, { "retry-after": "200" })
        : url.endsWith("/b")
          ? errorReply(429, "x", undefined, { "retry-after": "101" })
          : undefined,
    );
    await clock.run(failure(session.fetch("a")));
    expect(await clock.run(failure(session.fetch("b")))).toMatchObject({ status: 429, attempts: 1 });
    expect(asked()).toEqual(["createSession", "a", "b"]);
  });

  test("fails at once while a cooldown is longer than maxWait, and says that nothing was sent", async () => {
    const { session, clock, asked } = await openSession(({ url }) =>
      url.endsWith("/a") ? errorReply(409, "conflict", undefined, { "retry-after": "301" }) : undefined,
    );
    await clock.run(failure(session.fetch("a")));
    const before = clock.now();
    const error = await clock.run(failure(session.fetch("b?c", { method: "PATCH", body: "{}" })));
    expect(error.message).toBe(
      `The service asks for a pause of 301 s more, which is longer than maxWait. Nothing was sent: PATCH ${place}/b?c.`,
    );
    expect({ asked: asked(), waited: clock.now() - before }).toEqual({ asked: ["createSession", "a"], waited: 0 });
    await clock.pass(1000);
    expect((await clock.run(session.fetch("b"))).status).toBe(200);
    expect(clock.now() - before).toBe(301_000);
  });
});

test("refresh sends refreshSession in the session", async () => {
  const { session, service } = await openSession();
  await session.refresh();
  expect(service.requests[1]).toMatchObject({
    method: "POST",
    url: `${workbook}/refreshSession`,
    headers: { "workbook-session-id": sessionId },
  });
});

describe("closing", () => {
  test("says closed, once, however often it is called", async () => {
    const { session, service, asked } = await openSession();
    const results = await Promise.all([session.close(), session.close()]);
    expect([...results, await session.close()]).toEqual(Array(3).fill({ outcome: "closed" }));
    expect(asked()).toEqual(["createSession", "closeSession"]);
    expect(service.requests[1]?.headers["workbook-session-id"]).toBe(sessionId);
    expect(session.state).toBe("closed");
  });

  test("refuses further requests from the call on", async () => {
    const { session, asked } = await openSession();
    const closing = session.close();
    expect((await failure(session.fetch(`a?b=${sessionId}`))).message).toMatch(`GET ${place}/a?b=***.`);
    const refused = (why: string, request: string) => new Error(`${why} Nothing was sent: ${request}.`);
    const closes = "close() has been called.";
    expect(await failure(session.fetch("a"))).toEqual(refused(closes, `GET ${place}/a`));
    expect(await failure(session.refresh())).toEqual(refused(closes, `POST ${place}/refreshSession`));
    await closing;
    expect(await failure(session.fetch("a"))).toEqual(refused("The session is closed.", `GET ${place}/a`));
    expect(asked()).toEqual(["createSession", "closeSession"]);
  });

  test("says gone, with the code, where the service no longer knows the session", async () => {
    const { session } = await openSession(({ url }) => (url.endsWith("/closeSession") ? gone() : undefined));
    expect(await session.close()).toEqual({ outcome: "gone", because: "code", code: "invalidSessionReCreatable" });
    expect(session.state).toBe("closed");
  });

  test.each<[string, Reply, "code" | "status", string | undefined, number]>([
    ["404 without a known code", errorReply(404, "itemNotFound"), "status", "itemNotFound", 2],
    ["404 without a body", { status: 404 }, "status", undefined, 2],
    ["404 ResourceNotFound, often a blip", errorReply(404, "ResourceNotFound"), "status", "ResourceNotFound", 2],
    [
      "404 InvalidOrTimedOutSession",
      errorReply(404, "InvalidOrTimedOutSession"),
      "code",
      "InvalidOrTimedOutSession",
      1,
    ],
    [
      "403 invalidSessionRestricted",
      errorReply(403, "x", "invalidSessionRestricted"),
      "code",
      "invalidSessionRestricted",
      1,
    ],
  ])("says gone where the answer is %s, and what that rests on", async (_, reply, because, code, tries) => {
    const { graph, clock, asked } = await startClient(() => reply);
    const result = await clock.run(closeWorkbookSession(graph, address, sessionId));
    expect(result).toEqual({ outcome: "gone", because, code });
    expect(asked()).toHaveLength(tries);
  });

  test("says closed where a 404 was only a blip", async () => {
    const { session, clock, asked } = await openSession(({ url, count }) =>
      url.endsWith("/closeSession") && count === 1 ? errorReply(404, "ResourceNotFound") : undefined,
    );
    expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
    expect(asked()).toHaveLength(3);
  });

  test("throws where the service refuses, stays open, and can be tried again", async () => {
    const { session, asked } = await openSession(({ url, count }) =>
      url.endsWith("/closeSession") && count === 1 ? errorReply(409, "conflict", "accessConflict") : undefined,
    );
    expect(await failure(session.close())).toMatchObject({ detail: "accessConflict" });
    expect(session.state).toBe("open");
    expect(await session.close()).toEqual({ outcome: "closed" });
    expect(asked()).toEqual(["createSession", "closeSession", "closeSession"]);
  });

  test.each(["502", "500"])("does not take a bare %s for gone", async (status) => {
    const { session, clock } = await openSession(({ url }) =>
      url.endsWith("/closeSession") ? errorReply(Number(status), "x") : undefined,
    );
    const error = await clock.run(failure(session.close()));
    expect(error).toMatchObject({ status: Number(status), message: expect.stringContaining(stillOpen) });
  });

  test.each(["", "a\nb", "a\r\nb", " ", " a", "a ", "ü"])(
    "by id refuses the id %j before anything is sent",
    async (id) => {
      const { graph, service } = await startClient();
      const error = await failure(closeWorkbookSession(graph, address, id));
      expect(error).toEqual(new TypeError("sessionId is missing, or not one line of printable ASCII."));
      expect(service.requests).toEqual([]);
    },
  );

  test("does not take the 404 of somebody else for gone", async () => {
    const reason = Object.assign(new Error("no such tenant"), { status: 404 });
    const { graph } = await startClient(undefined, { credential: () => Promise.reject(reason) });
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.cause).toBe(reason);
    expect(error.message).toMatch(
      /^closeSession was not sent, as there is no token\. The session may still be open on /,
    );
  });

  test("by id ends when its signal fires", async () => {
    const { graph, clock } = await startClient(() => "stall");
    const controller = new AbortController();
    clock.after(50, () => controller.abort(new Error("enough")));
    const before = clock.now();
    const error = await clock.run(
      failure(closeWorkbookSession(graph, address, sessionId, { signal: controller.signal })),
    );
    expect({ message: error.message, waited: clock.now() - before }).toEqual({ message: "enough", waited: 50 });
  });
});

test("inspect shows which workbook a session is of, and its state", async () => {
  const { session } = await openSession();
  expect(inspect(session)).toBe(`WorkbookSession { url: "${session.url}", state: "open" }`);
});

test("neither inspect nor JSON shows the session id or the token", async () => {
  const { session, clock } = await openSession(({ url }) => (url.endsWith("/drop") ? "drop" : undefined));
  const error = await clock.run(failure(session.fetch("drop", { method: "POST", body: "{}" })));
  for (const value of [session, error]) {
    expect(inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value)).not.toContain("secret");
  }
});

describe("only the status that the contract documents says that it was done", () => {
  const portal = { headers: { "content-type": "text/html" }, body: "<html>Sign in to this network</html>" };

  test.each([200, 201, 202, 206])("a close that is answered %d may leave the session open", async (status) => {
    const { session, graph, clock } = await openSession(({ url, count }) =>
      url.endsWith("/closeSession") && count <= 2 ? { status, ...portal } : undefined,
    );
    for (const close of [() => session.close(), () => closeWorkbookSession(graph, address, sessionId)]) {
      const error = await clock.run(failure(close()));
      expect(error).toMatchObject({ name: "GraphError", status });
      expect(error.message).toContain(`${status} error: The answer is not what the service documents.`);
      expect(error.message).toContain(`The session may still be open on ${place};`);
    }
    expect(session.state).toBe("open");
    expect(await clock.run(session.close())).toEqual({ outcome: "closed" });
  });

  test("a refresh that is answered 200 fails", async () => {
    const { session, clock } = await openSession(({ url }) =>
      url.endsWith("/refreshSession") ? { status: 200, ...portal } : undefined,
    );
    expect((await clock.run(failure(session.refresh()))).message).toContain("is not what the service documents");
    await clock.run(session.close());
  });
});
