import { describe, expect, it, onTestFinished, vi } from "vitest";
import { sessionIdTemplate } from "../../generated/contract.ts";
import { createMock, type Mock, testClock } from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

const minute = 60_000;
const gone = { status: 404, code: "invalidSessionReCreatable" };

describe("a session", () => {
  it.each([
    [true, 5],
    [false, 7],
  ])("that persists its changes (%s) idles out after %d minutes", async (persistChanges, minutes) => {
    const mock = createMock({ clock: testClock(0) });
    const sessionId = await open(mock, workbook, persistChanges);
    mock.advance(minutes * minute - 1);
    expect((await send(mock, `${workbook}/refreshSession`, { sessionId })).status).toBe(204);
    mock.advance(minutes * minute - 1);
    expect(mock.openSessions()).toMatchObject([{ id: sessionId, persistChanges, state: "open" }]);
    mock.advance(1);
    expect(mock.openSessions()).toEqual([]);
    expect(await send(mock, `${workbook}/refreshSession`, { sessionId })).toMatchObject(gone);
    expect(mock.sessions).toMatchObject([{ id: sessionId, state: "expired" }]);
  });

  it("is kept alive by any call in it", async () => {
    const mock = createMock({ workbook: () => new Response("{}"), clock: testClock(0) });
    const sessionId = await open(mock);
    for (let count = 0; count < 3; count += 1) {
      mock.advance(4 * minute);
      expect((await send(mock, `${workbook}/worksheets`, { method: "GET", sessionId })).status).toBe(200);
    }
    mock.advance(4 * minute);
    expect((await send(mock, `${workbook}/closeSession`, { sessionId })).status).toBe(204);
  });

  it("expires by the clock it was given, without advance", async () => {
    const clock = testClock();
    const mock = createMock({ clock });
    await open(mock);
    await clock.advance(5 * minute);
    expect(mock.openSessions()).toEqual([]);
  });

  it("stands in the order in which it was opened, whatever its kind", async () => {
    const mock = createMock();
    const ids = [
      await open(mock, workbook, false),
      await open(mock),
      await open(mock, workbook, false),
      await open(mock),
    ];
    expect(mock.openSessions().map(({ id }) => id)).toEqual(ids);
  });

  it("outlives others that idle longer", async () => {
    const mock = createMock({ clock: testClock(0) });
    const [first, second, third] = [await open(mock), await open(mock, workbook, false), await open(mock)];
    mock.advance(4 * minute);
    await send(mock, `${workbook}/refreshSession`, { sessionId: first });
    mock.advance(minute);
    expect(mock.openSessions().map(({ id }) => id)).toEqual([first, second]);
    expect(mock.sessions.map(({ id }) => id)).toEqual([third, first, second]);
  });

  it("expires by the time of fake timers, too", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const mock = createMock();
    await open(mock);
    vi.advanceTimersByTime(5 * minute);
    expect(mock.sessions).toMatchObject([{ state: "expired", openedAt: Date.now() - 5 * minute }]);
  });

  it("is found out to have expired when the clock was set back meanwhile", async () => {
    let time = 10 * minute;
    const mock = createMock({ clock: { ...testClock(), now: () => time } });
    const sessionId = await open(mock);
    time = 0;
    const other = await open(mock);
    time = 6 * minute;
    expect(await send(mock, `${workbook}/refreshSession`, { sessionId: other })).toMatchObject(gone);
    expect((await send(mock, `${workbook}/refreshSession`, { sessionId })).status).toBe(204);
  });

  it("has an id that looks like one of the service's, and is different every time", async () => {
    const mock = createMock();
    const ids = await Promise.all(Array.from({ length: 100 }, () => open(mock)));
    expect(new Set(ids).size).toBe(100);
    const pattern = sessionIdTemplate.replace(/[.&?]/g, "\\$&").replace(/\{opaque:(\d+)\}/g, "[\\dA-F]{$1}");
    for (const id of ids) {
      expect(id).toMatch(new RegExp(`^${pattern.replace("{guid}", "[\\da-f-]{36}")}$`));
      expect(id).toMatch(/^cluster=[^&]+&session=[^&]{100,}&usid=[\da-f-]{36}$/);
      expect(id).toMatch(/%2[bf]/);
      expect([id.length > 200, id.length <= 300, id.includes("{")]).toEqual([true, true, false]);
    }
  });

  it("has the same id in each run with a seed, and others with another seed", async () => {
    const ids = await Promise.all(["a", "a", "b"].map((seed) => open(createMock({ seed }))));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    const mock = createMock({ seed: 1 });
    const requestIds = [await send(mock, "/me"), await send(mock, "/me")].map(({ headers }) =>
      headers.get("request-id"),
    );
    for (const id of requestIds) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(requestIds[0]).not.toBe(requestIds[1]);
    expect((await send(createMock({ seed: 1 }), "/me")).headers.get("request-id")).toBe(requestIds[0]);
  });
});

describe("the workbook of a session", () => {
  const byId = [
    "/me/drive",
    "/drives/b!D",
    "/users/u@contoso.com/drive",
    "/groups/G/drive",
    "/sites/a,b,c/drive",
    "/sites/a,b,c/drives/b!D",
    "/users/u@contoso.com/drives/b!D",
  ];

  it("is the same wherever its item id is addressed from", async () => {
    const mock = createMock();
    for (const from of byId) {
      for (const to of byId) {
        const sessionId = await open(mock, `${from}/items/01ABC/workbook`);
        expect((await send(mock, `${to}/items/01ABC/workbook/closeSession`, { sessionId })).status).toBe(204);
      }
    }
  });

  it.each([
    [
      "with its slashes encoded and in other case",
      "/me/drive/root:/Reports/A.xlsx:",
      "/me/drive/root:/reports%2Fa.xlsx:",
    ],
    ...["/me", "/users/U", "/groups/G", "/sites/S"].map((root) => [
      `in the same drive under ${root}`,
      "/drives/b!D/root:/Reports/A.xlsx:",
      `${root}/drives/b!D/root:/reports/A.xlsx:`,
    ]),
    ["in the same drive, whoever it is asked of", "/users/1/drives/D/root:/A.xlsx:", "/users/2/drives/D/root:/A.xlsx:"],
    ["by the same share", "/shares/u!1/driveItem", "/shares/u%211/driveItem"],
  ])("is the same %s", async (_, from, to) => {
    const mock = createMock();
    const sessionId = await open(mock, `${from}/workbook`);
    expect((await send(mock, `${to}/workbook/closeSession`, { sessionId })).status).toBe(204);
  });

  it.each([
    ["another item", "/me/drive/items/1/workbook", "/me/drive/items/2/workbook"],
    ["an item whose id has another case", "/me/drive/items/a/workbook", "/me/drive/items/A/workbook"],
    ["an item in another drive", "/drives/1/items/1/workbook", "/drives/2/items/1/workbook"],
    ["an item of another user", "/users/1/drive/items/1/workbook", "/users/2/drive/items/1/workbook"],
    ["another path", "/me/drive/root:/a.xlsx:/workbook", "/me/drive/root:/b.xlsx:/workbook"],
    ["the same path in another drive", "/me/drive/root:/a.xlsx:/workbook", "/drives/1/root:/a.xlsx:/workbook"],
    [
      "the same path in a drive of another id",
      "/me/drives/1/root:/a.xlsx:/workbook",
      "/drives/2/root:/a.xlsx:/workbook",
    ],
    ["a path in the same drive instead of an id", "/me/drives/1/items/1/workbook", "/drives/1/root:/1:/workbook"],
    ["another share", "/shares/u!1/driveItem/workbook", "/shares/u!2/driveItem/workbook"],
    ["a share instead of an id", "/me/drive/items/1/workbook", "/shares/u!1/driveItem/workbook"],
    ["a path instead of an id", "/me/drive/items/1/workbook", "/me/drive/root:/a.xlsx:/workbook"],
  ])("is not %s", async (_, from, to) => {
    const mock = createMock({ workbook: () => new Response() });
    const sessionId = await open(mock, from);
    const answer = await send(mock, `${to}/closeSession`, { sessionId });
    expect(answer).toMatchObject(gone);
    expect(answer.json).toMatchObject({ error: { message: "The session belongs to another workbook." } });
    expect(await send(mock, `${to}/worksheets`, { method: "GET", sessionId })).toMatchObject(gone);
    expect(mock.openSessions()).toHaveLength(1);
  });
});

describe("the answer to a call in a session that is gone says", () => {
  it.each([
    [
      "that it was closed",
      "The session was closed before.",
      (mock: Mock, sessionId: string) => send(mock, `${workbook}/closeSession`, { sessionId }),
    ],
    ["that it has idled out", "The session has idled out.", (mock: Mock) => mock.advance(5 * minute)],
    [
      "that it was lost",
      "The session was lost before.",
      (mock: Mock, sessionId: string) =>
        send(mock, `${workbook}/refreshSession`, { sessionId, prefer: "example=invalidSessionNotFound" }),
    ],
    ["that it is not known", "The session is not known.", (mock: Mock) => mock.reset()],
  ])("%s", async (_, message, end) => {
    const mock = createMock({ clock: testClock() });
    const sessionId = await open(mock);
    await end(mock, sessionId);
    for (const path of ["refreshSession", "worksheets"]) {
      const answer = await send(mock, `${workbook}/${path}`, { sessionId });
      expect(answer).toMatchObject({ ...gone, json: { error: { message, innerError: { message } } } });
    }
  });
});

describe("a program with a session bug is found out when it", () => {
  it("sends no session id to closeSession", async () => {
    const mock = createMock();
    expect(await send(mock, `${workbook}/closeSession`)).toMatchObject({
      status: 400,
      code: "badRequestUncategorized",
    });
    expect(() => mock.assertClean()).toThrow("The header workbook-session-id is missing.");
  });

  it("closes twice", async () => {
    const mock = createMock();
    const sessionId = await open(mock);
    expect((await send(mock, `${workbook}/closeSession`, { sessionId })).status).toBe(204);
    expect(await send(mock, `${workbook}/closeSession`, { sessionId })).toMatchObject(gone);
  });

  it("uses a session after it was closed", async () => {
    const mock = createMock({ workbook: () => new Response("{}") });
    const sessionId = await open(mock);
    await send(mock, `${workbook}/closeSession`, { sessionId });
    expect(await send(mock, `${workbook}/refreshSession`, { sessionId })).toMatchObject(gone);
    expect(await send(mock, `${workbook}/worksheets`, { method: "GET", sessionId })).toMatchObject(gone);
  });

  it("takes the id of an operation for one of a session", async () => {
    const mock = createMock();
    const accepted = await send(mock, `${workbook}/createSession`, {
      body: '{"persistChanges":true}',
      prefer: "respond-async",
    });
    const operationId = accepted.headers.get("location")?.split("/").at(-1) ?? "";
    expect(await send(mock, `${workbook}/closeSession`, { sessionId: operationId })).toMatchObject(gone);
  });

  it("reads a 204 as JSON", async () => {
    const mock = createMock();
    const sessionId = await open(mock);
    const { response } = await send(mock, `${workbook}/closeSession`, { sessionId });
    await expect(new Response(response.body).json()).rejects.toThrow(SyntaxError);
  });

  it("expects a session where it asked for an operation", async () => {
    const mock = createMock();
    const accepted = await send(mock, `${workbook}/createSession`, {
      body: '{"persistChanges":true}',
      prefer: "respond-async",
    });
    expect(accepted).toMatchObject({ status: 202, json: {} });
    expect(accepted.json).not.toHaveProperty("id");
    expect(mock.openSessions()).toEqual([]);
  });

  it("leaves a session open", async () => {
    const mock = createMock();
    const id = await open(mock);
    expect(() => mock.assertClean()).toThrow(
      `The mock is not clean.\n1 session still open:\n  /me/drive/items/01ABC (persistent, id ending in ${id.slice(-12)})`,
    );
  });
});
