import { abortable, type Clock } from "../clock.ts";

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
