import { type Address, isSameWorkbook } from "./routes.ts";
import type { MockSession, Sessions } from "./sessions.ts";

/** How a session is created in the background. */
export interface CreationOptions {
  /**
   * How many polls say `notStarted` and then `running` before one tells the outcome.
   *
   * @default 2
   */
  readonly polls?: number;
  /** @default "succeeded" */
  readonly outcome?: "succeeded" | "failed";
}

/** A creation in the background, as a poll finds it. */
export interface Creation {
  readonly id: string;
  readonly key: string;
  readonly status: "notStarted" | "running" | "succeeded" | "failed";
  /** The session, once it is there. */
  readonly sessionId?: string;
}

interface Entry {
  readonly address: Address;
  readonly persistChanges: boolean;
  state: Creation;
  polls: number;
  usedAt: number;
}

/** How long an operation is remembered after the last poll, in milliseconds: longer than any session idles. */
const memory = 10 * 60_000;

/** The creations that the mock was asked for with `respond-async`. */
export class Creations {
  readonly #sessions: Sessions;
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #options: Required<CreationOptions>;
  readonly #byId = new Map<string, Entry>();
  readonly #byKey = new Map<string, Entry>();

  constructor(sessions: Sessions, now: () => number, newId: () => string, options: CreationOptions = {}) {
    this.#sessions = sessions;
    this.#now = now;
    this.#newId = newId;
    this.#options = { polls: options.polls ?? 2, outcome: options.outcome ?? "succeeded" };
  }

  /** Begins a creation and gives the id of its operation. */
  begin(address: Address, persistChanges: boolean): string {
    this.#forget();
    const state: Creation = { id: this.#newId(), key: this.#newId(), status: "notStarted" };
    const entry: Entry = { address, persistChanges, state, polls: 0, usedAt: this.#now() };
    this.#byId.set(state.id, entry);
    this.#byKey.set(state.key, entry);
    return state.id;
  }

  /** The creation as this poll finds it, or with the outcome that the poll was told to have. */
  poll(id: string, address: Address, outcome?: Creation["status"]): Creation | undefined {
    const entry = this.#byId.get(id);
    if (!entry || !isSameWorkbook(entry.address, address)) return undefined;
    this.#touch(entry);
    if (isDone(entry.state)) return entry.state;
    const due = entry.polls >= this.#options.polls ? this.#options.outcome : entry.polls === 0 ? "notStarted" : "running";
    const status = outcome ?? due;
    entry.polls += 1;
    entry.state = {
      ...entry.state,
      status,
      ...(status === "succeeded" && { sessionId: this.#sessions.open(entry.address, entry.persistChanges).id }),
    };
    return entry.state;
  }

  /** The session that the key of a session's information leads to, used just now. */
  session(key: string, address: Address): MockSession | "unknown" | "gone" {
    const entry = this.#byKey.get(key);
    const id = entry?.state.sessionId;
    if (!entry || id === undefined || !isSameWorkbook(entry.address, address)) return "unknown";
    this.#touch(entry);
    return this.#sessions.use(id, address) ?? "gone";
  }

  clear(): void {
    this.#byId.clear();
    this.#byKey.clear();
  }

  #touch(entry: Entry): void {
    entry.usedAt = this.#now();
    // Behind all others, so that the one that was polled longest ago is always the first.
    this.#byId.delete(entry.state.id);
    this.#byId.set(entry.state.id, entry);
  }

  #forget(): void {
    for (const { state, usedAt } of this.#byId.values()) {
      if (this.#now() - usedAt < memory) return;
      this.#byId.delete(state.id);
      this.#byKey.delete(state.key);
    }
  }
}

function isDone({ status }: Creation): boolean {
  return status === "succeeded" || status === "failed";
}
