import { idleMinutes } from "../../generated/contract.ts";
import { type Address, isSameWorkbook } from "./routes.ts";

/** A session on the mock, as it stands now. */
export interface MockSession {
  /** What the program sends as `workbook-session-id`. */
  readonly id: string;
  /** Where the workbook was addressed when the session was opened, such as `/me/drive/items/01ABC`. */
  readonly workbook: string;
  readonly persistChanges: boolean;
  /**
   * `open`; `closed` by closeSession; `expired` after its idle time; or `lost`, because an answer that was asked for
   * told the program that its session is dead.
   */
  readonly state: "open" | "closed" | "expired" | "lost";
  /** When it was opened and last used, in milliseconds on the clock of the mock. */
  readonly openedAt: number;
  readonly usedAt: number;
}

/** How long a session may idle, in milliseconds. */
const idleTimes = { persistent: idleMinutes.persistent * 60_000, nonPersistent: idleMinutes.nonPersistent * 60_000 };

interface Entry extends MockSession {
  readonly address: Address;
  /** Counts up: the clock may stand still. */
  readonly order: number;
  state: MockSession["state"];
  usedAt: number;
}

/** The sessions that are open, and the latest of those that were. */
export class Sessions {
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #history: number;
  readonly #open = new Map<string, Entry>();
  #ended: Entry[] = [];
  #count = 0;

  constructor(now: () => number, newId: () => string, history: number) {
    this.#now = now;
    this.#newId = newId;
    this.#history = history;
  }

  /** Opens a session on a workbook. */
  open(address: Address, persistChanges: boolean): MockSession {
    this.#expire();
    const now = this.#now();
    const id = this.#newId();
    const workbook = address.path;
    const order = this.#count++;
    const entry: Entry = { id, address, order, workbook, persistChanges, state: "open", openedAt: now, usedAt: now };
    this.#open.set(id, entry);
    return view(entry);
  }

  /** The open session of that id on that workbook, used just now. */
  use(id: string, address: Address): MockSession | undefined {
    this.#expire();
    const entry = this.#open.get(id);
    if (!entry || !isSameWorkbook(entry.address, address)) return undefined;
    entry.usedAt = this.#now();
    // Behind all others, so that the one that has idled longest is always the first.
    this.#open.delete(id);
    this.#open.set(id, entry);
    return view(entry);
  }

  /** Ends an open session, whichever its workbook. */
  end(id: string, state: Exclude<MockSession["state"], "open">): void {
    const entry = this.#open.get(id);
    if (!entry) return;
    this.#open.delete(id);
    entry.state = state;
    this.#ended.push(entry);
    if (this.#ended.length > this.#history) this.#ended.shift();
  }

  /** The sessions that are open now, oldest first. */
  get current(): MockSession[] {
    this.#expire();
    return [...this.#open.values()].sort((one, other) => one.order - other.order).map(view);
  }

  /** The sessions that have ended, as far as they are remembered, and those that are open. */
  get all(): MockSession[] {
    const open = this.current;
    return [...this.#ended.map(view), ...open];
  }

  clear(): void {
    this.#open.clear();
    this.#ended = [];
  }

  #expire(): void {
    const now = this.#now();
    for (const { id, persistChanges, usedAt } of this.#open.values()) {
      const idle = now - usedAt;
      if (idle < Math.min(idleTimes.persistent, idleTimes.nonPersistent)) return;
      if (idle >= (persistChanges ? idleTimes.persistent : idleTimes.nonPersistent)) this.end(id, "expired");
    }
  }
}

function view({ address: _, order: __, ...session }: Entry): MockSession {
  return session;
}
