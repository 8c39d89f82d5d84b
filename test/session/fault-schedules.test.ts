import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createGraphClient, type SessionOptions, type WorkbookSession, withWorkbookSession } from "../../src/index.ts";
import { type Fault, FaultService } from "../support/fault-service.ts";
import { type LocalService, startLocalService } from "../support/local-service.ts";
import { VirtualClock } from "../support/virtual-clock.ts";

const schedules = 2_000;

const step = fc.constantFrom(
  "get",
  "post",
  "two at once",
  "refresh",
  "close",
  "abort one",
  "abort all",
  "throw",
  "idle",
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const fault = fc.option(
  fc.constantFrom<Fault>(
    "dropBefore",
    "dropAfter",
    "stall",
    "throttle",
    "unavailable",
    "bareUnavailable",
    "badGateway",
    "gatewayTimeout",
    "internalError",
    "expire",
    "unauthorized",
  ),
  { nil: undefined, freq: 2 },
);

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 12 }),
  steps: fc.array(step, { maxLength: 6 }),
  recreate: fc.boolean(),
  keepAlive: fc.boolean(),
  abortOpening: fc.boolean(),
});

let service: LocalService;
beforeAll(async () => {
  service = await startLocalService();
});
afterAll(() => service[Symbol.asyncDispose]());

class BodyError extends Error {}

async function take(current: Step, session: WorkbookSession, all: AbortController, clock: VirtualClock): Promise<void> {
  const one = new AbortController();
  const get = (signal?: AbortSignal) => session.fetch("worksheets", signal ? { signal } : {});
  const requests: Record<Step, () => Promise<unknown>> = {
    get,
    post: () => session.fetch("tables/add", { method: "POST", body: "{}" }),
    "two at once": () => Promise.allSettled([get(), session.refresh()]),
    refresh: () => session.refresh(),
    close: () => session.close(),
    "abort one": () => {
      const request = get(one.signal);
      setImmediate(() => one.abort(new BodyError("one")));
      return request;
    },
    "abort all": () => {
      const request = get();
      setImmediate(() => all.abort(new BodyError("all")));
      return request;
    },
    throw: () => Promise.reject(new BodyError("thrown")),
    idle: () => new Promise<void>((resolve) => void clock.after(10 * 60_000, resolve)),
  };
  await requests[current]().catch((error: unknown) => {
    if (current === "throw") throw error;
  });
}

/** Whether an error has the other one in it, as a `SuppressedError` has. */
const holds = (error: unknown, wanted: unknown): boolean =>
  error === wanted || (error instanceof Error && "suppressed" in error && holds(error.suppressed, wanted));

async function play({
  faults,
  steps,
  ...options
}: typeof schedule extends fc.Arbitrary<infer V> ? V : never): Promise<void> {
  const clock = new VirtualClock(service.hangs);
  const server = new FaultService(clock, [...faults]);
  clock.heard = server.heard;
  service.behave(server.behave);
  const graph = createGraphClient({ credential: "token", baseUrl: service.url, clock, fetch: clock.fetch });
  const all = new AbortController();
  if (options.abortOpening) setImmediate(() => all.abort(new BodyError("all")));
  const settings: SessionOptions = { recreate: options.recreate, keepAlive: options.keepAlive, signal: all.signal };
  let thrown: unknown;
  let closeThrew = false;
  let failure: unknown;
  const program = withWorkbookSession(graph, { itemId: "item" }, settings, async (session) => {
    try {
      for (const each of steps) await take(each, session, all, clock);
    } catch (error) {
      thrown = error;
      throw error;
    }
  });
  await clock.run(program).catch((error: unknown) => (failure = error));
  closeThrew = failure !== undefined && failure !== thrown;
  await clock.settle();

  expect(server.offences).toEqual([]);
  if (thrown !== undefined) expect(holds(failure, thrown)).toBe(true);
  if (server.open.size > 0)
    expect({ closeThrew, closeFailed: server.closeFailed }).toEqual({ closeThrew: true, closeFailed: true });
  expect(clock.pending).toBe(0);
}

test(`keeps its promises in ${schedules} random fault schedules`, { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(schedule, play), { numRuns: schedules });
});

test("takes no offence at a request that arrives after its sender has given it up", async () => {
  const steps: Step[] = ["post", "abort all"];
  const faults: (Fault | undefined)[] = [undefined, "unauthorized", "dropBefore"];
  await play({ faults, steps, recreate: false, keepAlive: false, abortOpening: false });
});
