/** Where time comes from. Tests bring their own, so that nobody waits. */
export interface Clock {
  /** The time of day, in milliseconds since the epoch. It may be changed while a program runs. */
  now(): number;
  /**
   * Runs a function later, and gives what cancels that. The time of day has no influence on when.
   *
   * @param background whether the process may end before
   */
  after(milliseconds: number, run: () => void, background?: boolean): () => void;
}

/** The clock of the platform. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run, background) {
    const timer: unknown = setTimeout(run, milliseconds);
    // Only Node and its like hold a process open for a timer, and only they have `unref`.
    if (background) (timer as { unref?(): void }).unref?.();
    return () => clearTimeout(timer as number);
  },
};

/**
 * Settles as a promise does, or rejects with the signal's reason as soon as the signal fires.
 *
 * @param late gets the promise if the signal was first, so that nothing that comes of it is lost
 */
export function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal | null | undefined,
  late?: (promise: Promise<T>) => void,
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason);
      late?.(promise);
    };
    const first = <Value>(settle: (value: Value) => void) => {
      return (value: Value) => {
        signal.removeEventListener("abort", stop);
        settle(value);
      };
    };
    promise.then(first(resolve), first(reject));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
}

/** Waits. Rejects with the signal's reason as soon as the signal fires, and leaves no timer behind. */
export async function sleep(clock: Clock, milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  let cancel!: () => void;
  const elapsed = new Promise<void>((resolve) => (cancel = clock.after(milliseconds, resolve)));
  await abortable(elapsed, signal).finally(cancel);
}

/**
 * The pauses that a service has asked for. They end by timers of their own, so that a change of the time of day neither
 * shortens nor revives one. The time of day only tells how much is left.
 */
export class Cooldown {
  readonly #clock: Clock;
  /** What is under way: when each began, how long it takes, and its end. */
  readonly #pauses = new Set<{ readonly began: number; readonly takes: number; readonly over: Promise<void> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins a pause of so many milliseconds; others under way go on. */
  begin(takes: number): void {
    if (takes <= 0) return;
    const over = new Promise<void>((resolve) => {
      this.#clock.after(takes, resolve, true);
    });
    const pause = { began: this.#clock.now(), takes, over };
    this.#pauses.add(pause);
    void over.then(() => this.#pauses.delete(pause));
  }

  /** How many milliseconds are left, as far as the time of day tells: at most what was asked for. */
  get left(): number {
    if (this.#pauses.size === 0) return 0;
    const now = this.#clock.now();
    return Math.max(0, ...[...this.#pauses].map(({ began, takes }) => Math.min(takes, began + takes - now)));
  }

  /** Waits until no pause is under way any more; rejects with the signal's reason as soon as the signal fires. */
  async end(signal: AbortSignal | null | undefined): Promise<void> {
    if (this.#pauses.size === 0) return;
    // The timers of the pauses do not hold the process open, this one does.
    const cancel = this.#clock.after(Math.max(...[...this.#pauses].map(({ takes }) => takes)), () => {});
    await abortable(Promise.all([...this.#pauses].map(({ over }) => over)), signal).finally(cancel);
  }
}
