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
  /**
   * The same for what ends work that takes too long, such as a request. Without it `after` is called. A clock that is moved by
   * what it is asked to wait for is not moved by this.
   */
  limit?(milliseconds: number, run: () => void): () => void;
  /** The same for an answer of a mock that a request is waiting for; `Infinity` is never. Without it `after` is called. */
  late?(milliseconds: number, run: () => void): () => void;
}

/** The clock of the platform, looked up each time, so that fake timers move it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run, background) {
    if (milliseconds === Number.POSITIVE_INFINITY) return () => {};
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
    if (signal.aborted) stop();
    const forget = onAbort(signal, stop);
    const first = <Value>(settle: (value: Value) => void) => {
      return (value: Value) => {
        forget();
        settle(value);
      };
    };
    promise.then(first(resolve), first(reject));
  });
}

/** What is to be done when a signal fires, and the listener that does it. */
interface Waiting {
  readonly all: Set<() => void>;
  readonly fire: () => void;
}

const waitingFor = new WeakMap<AbortSignal, Waiting>();

/**
 * Runs a function when a signal fires. A signal has one listener of ours at the most, whatever waits for it: Node warns of a
 * leak where there are more than ten.
 *
 * @returns what calls that off
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const { all, fire } = waitingFor.get(signal) ?? waitFor(signal);
  if (all.size === 0) signal.addEventListener("abort", fire);
  all.add(run);
  return () => {
    all.delete(run);
    if (all.size === 0) signal.removeEventListener("abort", fire);
  };
}

/** The listener does not ask its event for the signal: where there are others, Node forgets that on the way. */
function waitFor(signal: AbortSignal): Waiting {
  const all = new Set<() => void>();
  const waiting = {
    all,
    fire: () => {
      for (const run of all) run();
    },
  };
  waitingFor.set(signal, waiting);
  return waiting;
}

/** Runs a function when work takes too long, and gives what cancels that. */
export function limit(clock: Clock, milliseconds: number, run: () => void): () => void {
  return clock.limit?.(milliseconds, run) ?? clock.after(milliseconds, run);
}

/** Waits. Rejects with the signal's reason as soon as the signal fires, and leaves no timer behind. */
export async function sleep(clock: Clock, milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  let cancel!: () => void;
  const elapsed = new Promise<void>((resolve) => (cancel = clock.after(milliseconds, resolve)));
  await abortable(elapsed, signal).finally(cancel);
}
