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
   * @throws TypeError or RangeError when that is no number, negative, or farther than a `Date` reaches
   */
  advance(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  readonly background: boolean;
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

  const isWorking = (): boolean => underWay > late;

  function schedule(milliseconds: number, run: () => void, background: boolean): () => void {
    const timer = { at: now + Math.max(0, milliseconds), run, background };
    timers.add(timer);
    void move();
    return () => void timers.delete(timer);
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

  /** Resolves when no request is under way, but for those whose answer is late. */
  async function rest(): Promise<void> {
    for (;;) {
      // A few rounds of the event loop, in which the program does what it can without time passing.
      for (let round = 0; round < 4; round += 1) await new Promise((resolve) => setImmediate(resolve));
      if (!isWorking()) return;
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
      await rest();
      const isWaitedFor = [...timers].some(({ background }) => !background);
      const timer = isWaitedFor ? next() : undefined;
      if (!timer) break;
      fire(timer);
    }
    moving = false;
  }

  return {
    now: () => now,
    after: (milliseconds, run, background = false) => schedule(milliseconds, run, background),
    limit: (milliseconds, run) => schedule(milliseconds, run, true),
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
        false,
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
      await rest();
      const end = now + milliseconds;
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        fire(timer);
        await rest();
      }
      now = Math.max(now, end);
      await rest();
    },
  };
}
