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

interface Entry extends Creation {
  readonly address: Address;
  readonly persistChanges: boolean;
  status: Creation["status"];
  sessionId?: string;
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
    const [id, key] = [this.#newId(), this.#newId()];
    const entry: Entry = { id, key, status: "notStarted", address, persistChanges, polls: 0, usedAt: this.#now() };
    this.#byId.set(id, entry);
    this.#byKey.set(key, entry);
    return id;
  }

  /** The creation as this poll finds it, or with the outcome that the poll was told to have. */
  poll(id: string, address: Address, outcome?: Creation["status"]): Creation | undefined {
    const entry = this.#byId.get(id);
    if (!entry || !isSameWorkbook(entry.address, address)) return undefined;
    this.#touch(entry);
    if (entry.status === "succeeded" || entry.status === "failed") return entry;
    const due =
      entry.polls >= this.#options.polls ? this.#options.outcome : entry.polls === 0 ? "notStarted" : "running";
    entry.status = outcome ?? due;
    entry.polls += 1;
    if (entry.status === "succeeded") entry.sessionId = this.#sessions.open(entry.address, entry.persistChanges).id;
    return entry;
  }

  /** The session that the key of a session's information leads to, used just now. */
  session(key: string, address: Address): MockSession | "unknown" | "gone" {
    const entry = this.#byKey.get(key);
    const id = entry?.sessionId;
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
    this.#byId.delete(entry.id);
    this.#byId.set(entry.id, entry);
  }

  #forget(): void {
    for (const { id, key, usedAt } of this.#byId.values()) {
      if (this.#now() - usedAt < memory) return;
      this.#byId.delete(id);
      this.#byKey.delete(key);
    }
  }
}
