import { readFile } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { createGraphClient, openWorkbookSession } from "../../src/index.ts";
import { createMock, type Mock, memoryWorkbook, startMock, type TestClock, testClock } from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

/** A client on a mock, both by one clock; over a socket where that is wanted. */
async function start(
  overHttp: boolean,
): Promise<{ mock: Mock & Partial<AsyncDisposable>; clock: TestClock; graph: ReturnType<typeof createGraphClient> }> {
  const clock = testClock();
  const options = { clock, workbook: () => ({}) };
  if (!overHttp) {
    const mock = createMock(options);
    return { mock, clock, graph: createGraphClient({ credential: "t", clock, fetch: clock.watch(mock.fetch) }) };
  }
  const mock = await startMock(options);
  const fetch = clock.watch(globalThis.fetch);
  return { mock, clock, graph: createGraphClient({ credential: "t", clock, fetch, baseUrl: mock.url }) };
}

const minute = 60_000;

describe.each([
  ["without a socket", false],
  ["over HTTP", true],
] as const)("a client and a mock by a test clock, %s,", (_, overHttp) => {
  it("wait for nothing: a cooldown, and the polls of a creation in the background", async () => {
    const { mock, clock, graph } = await start(overHttp);
    const [began, real] = [clock.now(), performance.now()];
    mock.respondNext("createSession", { status: 429, headers: { "Retry-After": "60" } });
    await using session = await openWorkbookSession(
      graph,
      { itemId: "01ABC" },
      { respondAsync: true, pollInterval: 30_000 },
    );
    expect(clock.now() - began).toBeGreaterThanOrEqual(60_000 + 2 * 30_000);
    expect(performance.now() - real).toBeLessThan(5000);
    expect(mock.openSessions()).toMatchObject([{ id: session.id, openedAt: clock.now() }]);
    await session.close();
    mock.assertClean();
    await mock[Symbol.asyncDispose]?.();
  });

  it("give a request up at its timeout, before its late answer and not one millisecond later", async () => {
    const { mock, clock, graph } = await start(overHttp);
    await using session = await openWorkbookSession(graph, { itemId: "01ABC" });
    for (const delay of [200 * minute, Number.POSITIVE_INFINITY]) {
      const began = clock.now();
      mock.respondNext("workbook", { delay });
      await expect(session.fetch("worksheets", { method: "PATCH", body: "{}" })).rejects.toThrow();
      expect(clock.now() - began).toBeLessThan(10 * minute);
    }
    mock.respondNext("workbook", { delay: 2000 });
    const began = clock.now();
    await session.fetch("worksheets");
    expect(clock.now() - began).toBe(2000);
    await session.close();
    await mock[Symbol.asyncDispose]?.();
  });

  it("keep a session alive as time passes it, and only then", async () => {
    const { mock, clock, graph } = await start(overHttp);
    const session = await openWorkbookSession(graph, { itemId: "01ABC" }, { keepAlive: true });
    const opened = clock.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(clock.now()).toBe(opened);
    await clock.advance(20 * minute);
    expect(clock.now()).toBe(opened + 20 * minute);
    expect(mock.requests.filter(({ operation }) => operation === "refreshSession").length).toBeGreaterThanOrEqual(4);
    await session.close();
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    await mock[Symbol.asyncDispose]?.();
  });
});

describe("a test clock", () => {
  it("begins where it is told to", () => {
    expect(testClock(5).now()).toBe(5);
    expect(new Date(testClock().now()).getUTCFullYear()).toBe(2026);
  });

  it("runs what is due in order, and nothing that was cancelled", async () => {
    const clock = testClock(0);
    const ran: string[] = [];
    const note = (name: string) => () => void ran.push(`${name} at ${clock.now()}`);
    clock.after(30, note("last"));
    clock.after(10, note("first"));
    clock.after(20, note("cancelled"))();
    clock.after(15, note("background"), true);
    clock.after(40, note("never"), true);
    clock.after(-1, note("at once"));
    await clock.advance(0);
    while (ran.length < 4) await new Promise(setImmediate);
    expect(ran).toEqual(["at once at 0", "first at 10", "background at 15", "last at 30"]);
    await clock.advance(5);
    expect([clock.now(), ran.length]).toEqual([35, 4]);
    await clock.advance(5);
    expect(ran.at(-1)).toBe("never at 40");
  });

  it("stands still while a request that it watches is under way", async () => {
    const clock = testClock(0);
    let answer!: () => void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const fetch = clock.watch(async () => {
      await answered;
      return new Response("x");
    });
    const response = fetch("http://localhost/");
    let ran = false;
    clock.after(1000, () => (ran = true));
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect([clock.now(), ran]).toEqual([0, false]);
    answer();
    expect(await (await response).text()).toBe("x");
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect([clock.now(), ran]).toEqual([1000, true]);
  });

  it("stands still while the program asks for a token, or reads what it sends", async () => {
    const clock = testClock(0);
    const mock = createMock({ clock, workbook: memoryWorkbook({ Sheet1: [[0]] }) });
    const token = async () => (await readFile("package.json", "utf8")).slice(4, 8);
    const graph = createGraphClient({ credential: token, clock, fetch: clock.watch(mock.fetch) });
    const session = await openWorkbookSession(graph, { itemId: "01ABC" });
    const slow = async function* () {
      await new Promise((resolve) => setTimeout(resolve, 20));
      yield '{"values":[[1]]}';
    };
    await session.fetch("worksheets/Sheet1/range(address='A1')", { method: "PATCH", body: slow() });
    await session.close();
    expect(clock.now()).toBe(0);
    const hung = createGraphClient({ credential: () => new Promise(() => {}), clock, fetch: clock.watch(mock.fetch) });
    const failed = openWorkbookSession(hung, { itemId: "01ABC" }).catch((error: Error) => error.message);
    await clock.advance(100_000);
    expect(await failed).toBe("Nothing was sent: credential gave no token within 100000 ms.");
  });

  it("stands still while one asks for a token, though another waits", async () => {
    const clock = testClock(0);
    const mock = createMock({ clock });
    const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve("token"), 20));
    const graph = createGraphClient({ credential: slow, clock, fetch: clock.watch(mock.fetch) });
    mock.respondNext("createSession", { status: 429, headers: { "Retry-After": "120" } });
    const opened = ["a", "b", "c"].map(async (itemId) => (await openWorkbookSession(graph, { itemId })).close());
    expect(await Promise.all(opened)).toEqual(Array(3).fill({ outcome: "closed" }));
    expect(clock.now()).toBe(120_000);
  });

  it("is not moved by a session that is kept alive beside an answer that never comes", async () => {
    const clock = testClock(0);
    const mock = createMock({ clock, workbook: () => ({}) });
    const graph = createGraphClient({ credential: "token", clock, fetch: clock.watch(mock.fetch) });
    const session = await openWorkbookSession(graph, { itemId: "01ABC" }, { keepAlive: true });
    mock.respondNext("workbook", { delay: Number.POSITIVE_INFINITY });
    const ended = new AbortController();
    const headers = { authorization: "Bearer token" };
    const url = "https://graph.microsoft.com/v1.0/me/drive/items/1/workbook/worksheets";
    const hung = clock
      .watch(mock.fetch)(url, { headers, signal: ended.signal })
      .catch(() => "ended");
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
    expect(clock.now()).toBe(0);
    ended.abort();
    expect(await hung).toBe("ended");
    await session.close();
  });

  it("moves although a test has faked the timers of the platform", async () => {
    vi.useFakeTimers({ toFake: ["setImmediate", "setTimeout", "Date"] });
    try {
      const clock = testClock(0);
      await new Promise<void>((resolve) => void clock.after(1000, resolve));
      expect(clock.now()).toBe(1000);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([Number.NaN, "5", Number.POSITIVE_INFINITY, -1])("is not moved by %j, nor is a mock", async (far) => {
    // The casts: what a program without types may pass.
    await expect(testClock().advance(far as number)).rejects.toThrow(/^milliseconds must be/);
    expect(() => createMock().advance(far as number)).toThrow(/^milliseconds must be/);
  });

  it.each([Number.NaN, "x", Number.POSITIVE_INFINITY, 8.64e15 + 1, -8.64e15 - 1])("does not begin at %j", (start) => {
    // The cast: what a program without types may pass.
    expect(() => testClock(start as number)).toThrow(/^start must be/);
  });

  it("is moved as far as a Date reaches and no farther, as a mock is", async () => {
    const most = 8.64e15 - Date.UTC(2026, 2, 2, 9, 30);
    const [clock, mock] = [testClock(), createMock({ clock: testClock() })];
    await expect(clock.advance(most + 1)).rejects.toThrow(RangeError);
    expect(() => mock.advance(most + 1)).toThrow(RangeError);
    await clock.advance(most);
    mock.advance(most);
    await expect(clock.advance(1)).rejects.toThrow(RangeError);
    expect(() => mock.advance(1)).toThrow(RangeError);
    expect(clock.now()).toBe(8.64e15);
    expect((await send(mock, `${workbook}/closeSession`, { sessionId: "gone" })).status).toBe(404);
  });

  it("moves for a late answer, also when the mock is asked directly", async () => {
    const clock = testClock(0);
    const mock = createMock({ clock });
    mock.respondNext("createSession", { delay: 3 * minute });
    await open({ fetch: clock.watch(mock.fetch) });
    expect(clock.now()).toBe(3 * minute);
    mock.respondNext("refreshSession", { delay: 3 * minute });
    const [session] = mock.openSessions();
    const late = send(mock, `${workbook}/refreshSession`, { sessionId: session?.id ?? "" });
    expect([(await late).status, clock.now()]).toEqual([204, 6 * minute]);
  });
});
