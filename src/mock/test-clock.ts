// Not that of the platform's globals, which fake timers replace.
import { setImmediate } from "node:timers";
import { isDistance, isTime } from "../checks.ts";
import type { Clock } from "../clock.ts";

/** A clock for tests, on which nobody waits. */
export interface TestClock extends Clock {
  /** A `fetch` for the client: time stands still while a request of it is under way. */
  watch(fetch: typeof globalThis.fetch): typeof globalThis.fetch;
  /**
   * Moves time on, and runs on the way what is due. Resolves when what that has set going has come to rest.
   *
   * Time stands still while a request is under way, so what answers a request must not wait for this, nor for `after`: both
   * would wait for each other. For an answer that is late there is `respondNext` with a `delay`.
   *
   * @throws TypeError or RangeError when that is no number, negative, or farther than a `Date` reaches
   */
  advance(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  /** What it is to the program: something that it waits for, work behind its back, or the limit of work under way. */
  readonly kind: "wait" | "background" | "limit";
}

/**
 * Makes a clock to hand to a client and to a mock. Time stands still while the program works. As soon as it has nothing to
 * do but to wait, be it for a cooldown, for the next poll or for a late answer, time jumps to where the next timer is due.
 * What runs in the background, such as what keeps a session alive, moves no time, and nor does the limit of an attempt: the
 * program may be asking for a token, or reading a file. They run when time passes them.
 *
 * @param start the time it begins at, in milliseconds since the epoch
 * @throws TypeError or RangeError when that is not the time of a `Date`
 * @example
 * const clock = testClock();
 * const mock = createMock({ clock });
 * const graph = createGraphClient({ credential: "any token", clock, fetch: clock.watch(mock.fetch) });
 * mock.respondNext("createSession", { status: 429, headers: { "Retry-After": "60" } });
 * await openWorkbookSession(graph, { itemId: "01ABC" }); // is there at once, a minute later
 */
export function testClock(start: number = Date.UTC(2026, 2, 2, 9, 30)): TestClock {
  const timers = new Set<Timer>();
  const resting = new Set<() => void>();
  isTime("start", start);
  let now = start;
  let underWay = 0;
  let late = 0;
  let moving = false;

  const isAsking = (): boolean => underWay > late;
  /** An attempt has a limit from its token on, before its request is under way. */
  const isWorking = (): boolean => isAsking() || limits().length > late;
  const limits = (): Timer[] => [...timers].filter(({ kind }) => kind === "limit");

  function schedule(milliseconds: number, run: () => void, kind: Timer["kind"]): () => void {
    const timer = { at: now + Math.max(0, milliseconds), run, kind };
    timers.add(timer);
    void move();
    return () => {
      timers.delete(timer);
      changed();
    };
  }

  /** Whether the program waits for time to pass: an answer that never comes is waited for up to a limit. */
  function isWaiting(): boolean {
    const waits = [...timers].filter(({ kind }) => kind === "wait");
    return waits.some(({ at }) => at < Number.POSITIVE_INFINITY) || (waits.length > 0 && limits().length > 0);
  }

  function next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) if (!first || timer.at < first.at) first = timer;
    return first?.at === Number.POSITIVE_INFINITY ? undefined : first;
  }

  function fire(timer: Timer): void {
    timers.delete(timer);
    now = Math.max(now, timer.at);
    timer.run();
  }

  /** Resolves when the program is no longer busy, but for requests whose answer is late. */
  async function rest(isBusy: () => boolean): Promise<void> {
    for (;;) {
      // A few rounds of the event loop, in which the program does what it can without time passing.
      for (let round = 0; round < 4; round += 1) await new Promise((resolve) => setImmediate(resolve));
      if (!isBusy()) return;
      await new Promise<void>((resolve) => resting.add(resolve));
    }
  }

  /** Lets whoever waits for rest look again. */
  function changed(): void {
    for (const resolve of resting) resolve();
    resting.clear();
  }

  async function move(): Promise<void> {
    if (moving) return;
    moving = true;
    for (;;) {
      await rest(isWorking);
      const timer = isWaiting() ? next() : undefined;
      if (!timer) break;
      fire(timer);
    }
    moving = false;
  }

  return {
    now: () => now,
    after: (milliseconds, run, background = false) => schedule(milliseconds, run, background ? "background" : "wait"),
    limit: (milliseconds, run) => schedule(milliseconds, run, "limit"),
    late(milliseconds, run) {
      let waiting = true;
      const end = (): void => {
        if (waiting) late -= 1;
        waiting = false;
      };
      const cancel = schedule(
        milliseconds,
        () => {
          end();
          run();
        },
        "wait",
      );
      late += 1;
      changed();
      return () => {
        end();
        cancel();
      };
    },
    watch: (fetch) => async (input, init) => {
      underWay += 1;
      try {
        const response = await fetch(input, init);
        await response.clone().arrayBuffer();
        return response;
      } finally {
        underWay -= 1;
        changed();
      }
    },
    async advance(milliseconds) {
      isDistance(now)("milliseconds", milliseconds);
      await rest(isAsking);
      const end = now + milliseconds;
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        fire(timer);
        await rest(isAsking);
      }
      now = Math.max(now, end);
      await rest(isAsking);
    },
  };
}
