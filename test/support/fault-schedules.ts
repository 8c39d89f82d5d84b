import fc from "fast-check";
import { expect } from "vitest";
import {
  createGraphClient,
  type GraphClientOptions,
  type SessionOptions,
  type SessionRequestInit,
  type WorkbookSession,
  withWorkbookSession,
} from "../../src/index.ts";
import { recordHar } from "../../src/mock/index.ts";
import { type Fault, FaultService, type Mishap } from "./fault-service.ts";
import type { LocalService } from "./local-service.ts";
import { VirtualClock } from "./virtual-clock.ts";

const steps = [
  "get",
  "write",
  "write again and again",
  "write what may be done twice",
  "ask for the answer",
  "two at once",
  "refresh",
  "close",
  "abort one",
  "abort all",
  "throw",
  "idle",
  "set the clock back",
  "set the clock on",
] as const;
type Step = (typeof steps)[number];
const step: fc.Arbitrary<Step> = fc.constantFrom(...steps);

const fault = fc.option(
  fc.constantFrom<Fault>(
    ...(["dropBefore", "dropAfter", "stall", "throttle", "unavailable", "bareUnavailable", "badGateway"] as const),
    ...(["badGatewayAfter", "gatewayTimeout", "gatewayTimeoutAfter", "internalError", "blip", "conflict"] as const),
    ...(["redirect", "expire", "unauthorized"] as const),
  ),
  { nil: undefined, freq: 2 },
);

const mishap: fc.Arbitrary<Mishap> = fc.record({
  fault,
  cooldown: fc.option(fc.constantFrom(0, 1, 7, 90, 299, 301, 3600), { nil: undefined, freq: 2 }),
});

type Fetch = NonNullable<GraphClientOptions["fetch"]>;

/** What programs put around `fetch`. */
const wrappers: Record<string, (fetch: Fetch) => Fetch> = {
  nothing: (fetch) => fetch,
  "one argument": (fetch) => (request) => fetch(request),
  "a copy": (fetch) => (request) => fetch(new Request(request)),
  "a recorder": (fetch) => recordHar(fetch).fetch,
};

/** What happens to a program, and what it does. */
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  mishaps: fc.array(mishap, { maxLength: 12 }),
  steps: fc.array(step, { maxLength: 6 }),
  wrapper: fc.constantFrom(...Object.keys(wrappers)),
  recreate: fc.boolean(),
  keepAlive: fc.boolean(),
  abortOpening: fc.boolean(),
});

interface Schedule {
  readonly mishaps: Mishap[];
  readonly steps: Step[];
  readonly wrapper: string;
  readonly recreate: boolean;
  readonly keepAlive: boolean;
  readonly abortOpening: boolean;
}

const mayBeOpen = "open on /me/drive/items/item/workbook";

class BodyError extends Error {}

/** A program that takes steps in a session, and notes what it has asked to be written. */
class Program {
  readonly asked: string[] = [];
  readonly twice: string[] = [];
  readonly answered: string[] = [];
  /** What the errors said that it met and went on after. */
  readonly heard: string[] = [];
  readonly #clock: VirtualClock;
  readonly #all: AbortController;
  /** One object for all calls, as in a loop. */
  readonly #init: { -readonly [Name in keyof SessionRequestInit]: SessionRequestInit[Name] } = { method: "POST" };

  constructor(clock: VirtualClock, all: AbortController) {
    this.#clock = clock;
    this.#all = all;
  }

  async take(current: Step, session: WorkbookSession): Promise<void> {
    const one = new AbortController();
    const get = (signal?: AbortSignal) => session.fetch("worksheets", signal ? { signal } : {});
    const abortSoon = (controller: AbortController, signal?: AbortSignal) => {
      const request = get(signal);
      setImmediate(() => controller.abort(new BodyError("given up")));
      return request;
    };
    const uses: Record<Step, () => Promise<unknown>> = {
      get,
      write: () => this.#write(session, {}),
      "write again and again": () =>
        Promise.allSettled([this.#write(session, {}), this.#write(session, {}), this.#write(session, {})]),
      "write what may be done twice": () => this.#write(session, { idempotent: true }),
      "ask for the answer": () => session.fetch("worksheets", { throwHttpErrors: false }),
      "two at once": () => Promise.allSettled([get(), session.refresh()]),
      refresh: () => session.refresh(),
      close: () => session.close(),
      "abort one": () => abortSoon(one, one.signal),
      "abort all": () => abortSoon(this.#all),
      throw: () => Promise.reject(new BodyError("thrown")),
      idle: () => new Promise<void>((resolve) => void this.#clock.after(10 * 60_000, resolve)),
      "set the clock back": async () => this.#clock.jump(-3_600_000),
      "set the clock on": async () => this.#clock.jump(3_600_000),
    };
    const result = await uses[current]().catch((error: unknown) => {
      if (current === "throw") throw error;
      this.heard.push(...messagesOf(error));
    });
    // A result says it, too.
    if ((result as { because?: string } | undefined)?.because === "status") this.heard.push(mayBeOpen);
    const settled = Array.isArray(result) ? (result as PromiseSettledResult<unknown>[]) : [];
    for (const each of settled) if (each.status === "rejected") this.heard.push(...messagesOf(each.reason));
  }

  async #write(session: WorkbookSession, more: SessionRequestInit): Promise<void> {
    const body = `write ${this.asked.length}`;
    this.asked.push(body);
    if (more.idempotent) this.twice.push(body);
    const bytes = Buffer.from(body);
    this.#init.body = bytes;
    const call = session.fetch("tables/add", Object.assign(this.#init, { idempotent: false }, more));
    bytes.fill("x");
    await call;
    this.answered.push(body);
  }
}

/** Whether an error has the other one in it, as a `SuppressedError` has. */
const holds = (error: unknown, wanted: unknown): boolean =>
  error === wanted || (error instanceof Error && "suppressed" in error && holds(error.suppressed, wanted));

/** The messages of an error and of those in it. */
const messagesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const { error: closing, suppressed } = error as Partial<SuppressedError>;
  return [error.message, ...messagesOf(closing), ...messagesOf(suppressed)];
};

/** Plays a schedule, and checks every promise that a session makes. */
export async function play(service: LocalService, { mishaps, steps, wrapper, ...options }: Schedule): Promise<void> {
  const clock = new VirtualClock(service.hangs);
  const server = new FaultService(clock, [...mishaps]);
  clock.heard = server.heard;
  service.behave(server.behave);
  const told: string[] = [];
  const graph = createGraphClient({
    ...{ credential: "token", baseUrl: service.url, clock },
    fetch: (wrappers[wrapper] ?? ((fetch) => fetch))(clock.fetch),
    onLeftOpen: ({ message }) => void told.push(message),
  });
  const all = new AbortController();
  if (options.abortOpening) setImmediate(() => all.abort(new BodyError("all")));
  const settings: SessionOptions = { recreate: options.recreate, keepAlive: options.keepAlive, signal: all.signal };
  const program = new Program(clock, all);
  let thrown: unknown;
  let failure: unknown;
  const running = withWorkbookSession(graph, { itemId: "item" }, settings, async (session) => {
    try {
      for (const each of steps) await program.take(each, session);
    } catch (error) {
      thrown = error;
      throw error;
    }
  });
  await clock.run(running).catch((error: unknown) => {
    failure = error;
  });
  await clock.settle();

  expect(server.offences).toEqual([]);
  if (thrown !== undefined) expect(holds(failure, thrown)).toBe(true);
  // What may be open has been said to be.
  if (server.open.size > 0) {
    expect([...told, ...messagesOf(failure), ...program.heard].join("\n")).toContain(mayBeOpen);
  }
  // Each write is its own, comes once, and is carried out if it was answered.
  const writes = server.written.filter((body) => body !== "");
  expect(writes.filter((body) => !program.asked.includes(body))).toEqual([]);
  const once = writes.filter((body) => !program.twice.includes(body));
  expect(once).toEqual([...new Set(once)]);
  expect(program.answered.filter((body) => !writes.includes(body))).toEqual([]);
  expect(clock.pending).toBe(0);
}
