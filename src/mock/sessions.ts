import { createHash, randomUUID } from "node:crypto";
import { idleMinutes, sessionIdTemplate } from "../../generated/contract.ts";
import type { Address } from "./request.ts";

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

/** What it takes to open a session. */
export interface Opening {
  readonly address: Address;
  readonly id: string;
  readonly persistChanges: boolean;
}

/** How a session is created in the background. */
export interface BackgroundCreation {
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
  /** The id of the operation, and the key of what it leads to. */
  readonly id: string;
  readonly status: "notStarted" | "running" | "succeeded" | "failed";
  /** The session that there will be, or is. */
  readonly sessionId: string;
}

/** Makes ids that are different every time or, with a seed, the same in each run. */
export interface Ids {
  guid(): string;
  /** A session id that looks like one of the service's. */
  session(): string;
}

/** Makes ids. */
export function createIds(seed: string | number | undefined): Ids {
  let count = 0;
  const hash = (): Buffer => createHash("sha256").update(`${seed}/${count++}`).digest();
  const guid = (): string =>
    seed === undefined
      ? randomUUID()
      : hash()
          .toString("hex")
          .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
  const opaque = (length: number): string =>
    (guid() + guid()).replaceAll("-", "").toUpperCase().slice(0, length).padEnd(length, "0");
  return {
    guid,
    session: () =>
      sessionIdTemplate.replace(/\{(?:guid|opaque:(\d+))\}/g, (_, length?: string) =>
        length === undefined ? guid() : opaque(Number(length)),
      ),
  };
}

/** How long a session may idle, in milliseconds. */
const idleTimes = { persistent: idleMinutes.persistent * 60_000, nonPersistent: idleMinutes.nonPersistent * 60_000 };

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Entry extends Mutable<MockSession> {
  readonly address: Address;
  /** Counts up: the clock may stand still. */
  readonly order: number;
  /** Where it waits for its idle time to pass. */
  readonly queue: Map<string, Entry>;
  readonly idleTime: number;
}

/** The sessions that are open, and the latest of those that were. */
export class Sessions {
  readonly #now: () => number;
  readonly #history: number;
  /** In each queue the session that was used longest ago is the first, so nobody has to look at the others. */
  readonly #queues = { persistent: new Map<string, Entry>(), nonPersistent: new Map<string, Entry>() };
  readonly #ended = new Map<string, Entry>();
  #count = 0;

  constructor(now: () => number, history: number) {
    this.#now = now;
    this.#history = history;
  }

  /** Opens a session, in the place of one that has the same id. */
  open({ address, id, persistChanges }: Opening): void {
    this.#expire();
    this.#find(id)?.queue.delete(id);
    const now = this.#now();
    const kind = persistChanges ? "persistent" : "nonPersistent";
    const queue = this.#queues[kind];
    const times = { openedAt: now, usedAt: now, order: this.#count++, idleTime: idleTimes[kind] };
    const entry: Entry = { id, address, workbook: address.path, persistChanges, state: "open", queue, ...times };
    queue.set(id, entry);
  }

  /** The open session of that id on that workbook, used just now. */
  use(id: string, address: Address): MockSession | undefined {
    this.#expire();
    const entry = this.#find(id);
    if (!entry || !isSameWorkbook(entry.address, address)) return undefined;
    const now = this.#now();
    // A clock that was set back may have left it behind others in its queue.
    if (now - entry.usedAt >= entry.idleTime) {
      this.end(id, "expired");
      return undefined;
    }
    entry.usedAt = now;
    entry.queue.delete(id);
    entry.queue.set(id, entry);
    return view(entry);
  }

  /** Why there is no session of that id on a workbook, in words. */
  whyGone(id: string): string {
    if (this.#find(id)) return "The session belongs to another workbook.";
    switch (this.#ended.get(id)?.state) {
      case "closed":
        return "The session was closed before.";
      case "expired":
        return "The session has idled out.";
      case "lost":
        return "The session was lost before.";
      default:
        return "The session is not known.";
    }
  }

  /** Ends an open session whose program is told that it is dead, whichever its workbook. */
  lose(id: string): void {
    this.#expire();
    this.end(id, "lost");
  }

  /** Ends an open session, whichever its workbook. */
  end(id: string, state: Exclude<MockSession["state"], "open">): void {
    const entry = this.#find(id);
    if (!entry) return;
    entry.queue.delete(id);
    entry.state = state;
    this.#ended.set(id, entry);
    for (const [oldest] of this.#ended) {
      if (this.#ended.size <= this.#history) break;
      this.#ended.delete(oldest);
    }
  }

  /** The ids of all sessions that are known. */
  get ids(): string[] {
    return [this.#ended, this.#queues.persistent, this.#queues.nonPersistent].flatMap((part) => [...part.keys()]);
  }

  /** The sessions that are open now, oldest first. */
  get current(): MockSession[] {
    this.#expire();
    const open = [...this.#queues.persistent.values(), ...this.#queues.nonPersistent.values()];
    return open.sort((one, other) => one.order - other.order).map(view);
  }

  /** The sessions that have ended, as far as they are remembered, and those that are open. */
  get all(): MockSession[] {
    const open = this.current;
    return [...[...this.#ended.values()].map(view), ...open];
  }

  #find(id: string): Entry | undefined {
    return this.#queues.persistent.get(id) ?? this.#queues.nonPersistent.get(id);
  }

  #expire(): void {
    const now = this.#now();
    for (const queue of [this.#queues.persistent, this.#queues.nonPersistent]) {
      for (const { id, usedAt, idleTime } of queue.values()) {
        if (now - usedAt < idleTime) break;
        this.end(id, "expired");
      }
    }
  }
}

interface Background extends Mutable<Creation> {
  readonly address: Address;
  readonly persistChanges: boolean;
  polls: number;
  usedAt: number;
}

/** How long a creation is remembered after the last poll, in milliseconds: longer than any session idles. */
const memory = 10 * 60_000;

/** The creations that the mock was asked for with `respond-async`. */
export class Creations {
  readonly #sessions: Sessions;
  readonly #now: () => number;
  readonly #ids: Ids;
  readonly #options: Required<BackgroundCreation>;
  /** The one that was polled longest ago is the first. */
  readonly #byId = new Map<string, Background>();

  constructor(
    sessions: Sessions,
    now: () => number,
    ids: Ids,
    { polls = 2, outcome = "succeeded" }: BackgroundCreation,
  ) {
    this.#sessions = sessions;
    this.#now = now;
    this.#ids = ids;
    this.#options = { polls, outcome };
  }

  /** Begins a creation. */
  begin(address: Address, persistChanges: boolean): Creation {
    this.#forget();
    const id = this.#ids.guid();
    const sessionId = this.#ids.session();
    const entry: Background = { id, sessionId, status: "notStarted", address, persistChanges, polls: 0, usedAt: 0 };
    this.#touch(entry);
    return entry;
  }

  /** The creation as this poll finds it, or with the outcome that the poll was told to have. */
  poll(id: string, address: Address, sessionId?: string, outcome?: Creation["status"]): Creation | undefined {
    const entry = this.#find(id, address, sessionId);
    if (!entry || entry.status === "succeeded" || entry.status === "failed") return entry;
    const { polls, outcome: usual } = this.#options;
    entry.status = outcome ?? (entry.polls >= polls ? usual : entry.polls === 0 ? "notStarted" : "running");
    entry.polls += 1;
    if (entry.status === "succeeded") this.#sessions.open({ ...entry, id: entry.sessionId });
    return entry;
  }

  /** The creation of that id on that workbook. Who names its session has to name the right one. */
  find(id: string, address: Address, sessionId?: string): Creation | undefined {
    return this.#find(id, address, sessionId);
  }

  #find(id: string, address: Address, sessionId: string | undefined): Background | undefined {
    this.#forget();
    const entry = this.#byId.get(id);
    if (!entry || !isSameWorkbook(entry.address, address)) return undefined;
    if (sessionId !== undefined && sessionId !== entry.sessionId) return undefined;
    this.#touch(entry);
    return entry;
  }

  #touch(entry: Background): void {
    entry.usedAt = this.#now();
    this.#byId.delete(entry.id);
    this.#byId.set(entry.id, entry);
  }

  #forget(): void {
    for (const { id, usedAt } of this.#byId.values()) {
      if (this.#now() - usedAt < memory) return;
      this.#byId.delete(id);
    }
  }
}

/**
 * Whether two addresses name the same workbook, as far as addresses can tell. In a drive that both name by its id: the item
 * is the same, whichever root the drive is under. By id: the item is the same, and nothing else that both of them name
 * differs, because an item id belongs to one drive, whichever way that drive is named. By path or by share: the whole
 * address is the same, a path without regard to case. Otherwise they cannot be compared.
 */
function isSameWorkbook(one: Address, other: Address): boolean {
  const item = ["item-id", "item-path"].find((name) => name in one.parameters && name in other.parameters);
  const drive = one.parameters["drive-id"];
  const isSameDrive = drive !== undefined && drive === other.parameters["drive-id"];
  if (one.template !== other.template && item !== "item-id" && !(isSameDrive && item)) return false;
  const fold = (name: string, value: string): string => (name === "item-path" ? value.toLowerCase() : value);
  return Object.entries(one.parameters).every(
    ([name, value]) =>
      (isSameDrive && name !== item) || fold(name, other.parameters[name] ?? value) === fold(name, value),
  );
}

function view(entry: Entry): MockSession {
  const { address: _, order: __, queue: ___, idleTime: ____, ...session } = entry;
  entries.set(session, entry);
  return session;
}

/** Of which session each view is. */
const entries = new WeakMap<MockSession, Entry>();

/** What is the same for all views of a session, and for no other session: two mocks with one seed give the same ids. */
export function identityOf(session: MockSession): object {
  return entries.get(session) ?? session;
}
