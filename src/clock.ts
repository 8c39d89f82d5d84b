/** Where time comes from: the same as a client's option `clock` takes. */
export interface Clock {
  /** The time, in milliseconds since the epoch. */
  now(): number;
  /**
   * Runs a function later, and gives what cancels that.
   *
   * @param background whether the process may end before
   */
  after(milliseconds: number, run: () => void, background?: boolean): () => void;
  /** The same for an answer that a request is waiting for. Without it `after` is called. */
  late?(milliseconds: number, run: () => void): () => void;
}

/** The clock of the platform, looked up each time, so that fake timers move it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run, background) {
    if (milliseconds === Number.POSITIVE_INFINITY) return () => {};
    const timer = setTimeout(run, milliseconds);
    if (background) timer.unref?.();
    return () => clearTimeout(timer);
  },
};
