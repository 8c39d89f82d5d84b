/** Where time comes from. Tests bring their own, so that nobody waits. */
export interface Clock {
  /** The time, in milliseconds since the epoch. */
  now(): number;
  /**
   * Runs a function later, and gives what cancels that.
   *
   * @param background whether the process may end before
   */
  after(milliseconds: number, run: () => void, background?: boolean): () => void;
}

/** The clock of the platform. */
export const systemClock: Clock = {
  now: Date.now,
  after(milliseconds, run, background) {
    const timer: unknown = setTimeout(run, milliseconds);
    // Only Node and its like hold a process open for a timer, and only they have `unref`.
    if (background) (timer as { unref?(): void }).unref?.();
    return () => clearTimeout(timer as number);
  },
};

/** Settles as `promise` does, or rejects with the signal's reason as soon as the signal fires. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Waits. Rejects with the signal's reason as soon as the signal fires, and leaves no timer behind. */
export async function sleep(clock: Clock, milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  let cancel!: () => void;
  const elapsed = new Promise<void>((resolve) => (cancel = clock.after(milliseconds, resolve)));
  await abortable(elapsed, signal).finally(cancel);
}
