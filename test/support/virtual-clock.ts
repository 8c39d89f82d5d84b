import type { Clock } from "../../src/index.ts";

interface Timer {
  readonly at: number;
  readonly run: () => void;
  readonly background: boolean;
}

let wires = 0;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * A clock that moves to its next timer whenever nothing else is under way: no request is on the wire, except those
 * that the server lets hang. So a program waits as long as it likes, and nobody waits for it.
 */
export class VirtualClock implements Clock {
  /** Is told of each response that reaches the client. */
  heard: (response: Response) => void = () => {};
  /** Whether the server lets a request hang. */
  readonly #hangs: (wire: string) => boolean;
  /** The time of day runs with the timers, but for what a test changes it by. */
  #now = Date.UTC(2026, 2, 2, 9, 30);
  #changed = 0;
  readonly #timers = new Set<Timer>();
  readonly #onTheWire = new Set<string>();
  readonly #givenUp = new Set<string>();

  constructor(hangs: (wire: string) => boolean = () => false) {
    this.#hangs = hangs;
  }

  now = (): number => this.#now + this.#changed;

  /** How long the clock has run, whatever the time of day. */
  get elapsed(): number {
    return this.#now;
  }

  /** Changes the time of day. Timers do not heed that. */
  jump(milliseconds: number): void {
    this.#changed += milliseconds;
  }

  after = (milliseconds: number, run: () => void, background = false): (() => void) => {
    const timer = { at: this.#now + milliseconds, run, background };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** A `fetch` that the clock waits for. */
  fetch = async (request: Request): Promise<Response> => {
    // Attempts of a request share its client-request-id, so that each gets a name of its own.
    const wire = String(++wires);
    request.headers.set("x-wire", wire);
    this.#onTheWire.add(wire);
    try {
      const response = await fetch(request);
      await response
        .clone()
        .arrayBuffer()
        .catch(() => {});
      if (!request.signal.aborted) this.heard(response);
      return response;
    } finally {
      this.#onTheWire.delete(wire);
      if (request.signal.aborted) this.#givenUp.add(wire);
    }
  };

  /** Whether the client has given a request up, by its `x-wire`. Its bytes may reach the server all the same, later. */
  gaveUp = (wire: unknown): boolean => this.#givenUp.has(String(wire));

  /** How many timers hold the program. */
  get pending(): number {
    return [...this.#timers].filter(({ background }) => !background).length;
  }

  /** How many timers wait in the background. */
  get background(): number {
    return this.#timers.size - this.pending;
  }

  /** Moves time on until the program has ended. */
  async run<T>(program: Promise<T>): Promise<T> {
    let running = true;
    const end = () => (running = false);
    program.then(end, end);
    while (running) await this.#step();
    return program;
  }

  /** Moves time on until nothing is under way any more but timers in the background. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      if (this.#onTheWire.size > 0 || this.#waitedFor()) quiet = -1;
      await this.#step();
    }
  }

  /** Moves time on by so much, firing what is due. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      for (let quiet = 0; quiet < 3; quiet++) {
        await turn();
        if (this.#moving()) quiet = -1;
      }
      const next = this.#next();
      if (!next || next.at > end) break;
      this.#fire(next);
    }
    this.#now = end;
  }

  async #step(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet++) {
      await turn();
      if (this.#moving()) return;
    }
    const next = this.#next();
    if (next && this.#waitedFor()) this.#fire(next);
  }

  /** Whether anybody waits: timers in the background do not move time, they fire as it passes. */
  #waitedFor(): boolean {
    return [...this.#timers].some((timer) => !timer.background);
  }

  #moving(): boolean {
    return [...this.#onTheWire].some((wire) => !this.#hangs(wire));
  }

  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    return next;
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer);
    this.#now = Math.max(this.#now, timer.at);
    timer.run();
  }
}
