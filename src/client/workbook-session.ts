import { idleMinutes } from "../../generated/contract.ts";
import { abortable } from "./clock.ts";
import { type CloseResult, closeSession, goneBecause } from "./close-session.ts";
import { sessionHeader } from "./contract.ts";
import { createSession } from "./create-session.ts";
import { GraphError, losesSession } from "./graph-error.ts";
import type { SessionOptions } from "./open-session.ts";
import type { Workbook } from "./workbook.ts";
import { withinWorkbook } from "./workbook-address.ts";

const ignore = () => {};

/**
 * A session: requests that belong to it go one at a time, in order. A request is over when its answer has arrived,
 * body included. Neither `util.inspect` nor `JSON.stringify` shows its id.
 */
export class WorkbookSession implements AsyncDisposable {
  readonly #workbook: Workbook;
  readonly #options: SessionOptions;
  #id: string;
  #loss: GraphError | undefined;
  /** How a session that the service no longer has came to its end. */
  #end: CloseResult | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #closing: Promise<CloseResult> | undefined;
  #ending = false;
  #closed = false;
  #stopKeepAlive: (() => void) | undefined;

  /** @internal Sessions are made by `openWorkbookSession`. */
  constructor(workbook: Workbook, options: SessionOptions, id: string) {
    this.#workbook = workbook;
    this.#options = options;
    this.#id = id;
    this.#keepAlive();
  }

  /** The id of the session: a secret, like a password for the workbook. It changes when the session is recreated. */
  get id(): string {
    return this.#id;
  }

  /** `lost` once the service has answered that the session must not be used any more. */
  get state(): "open" | "closed" | "lost" {
    return this.#closed ? "closed" : this.#loss ? "lost" : "open";
  }

  /** The headers with which another client takes part in the session. It has to wait for its turn by itself. */
  get headers(): { [sessionHeader]: string } {
    return { [sessionHeader]: this.#id };
  }

  /**
   * Sends a request in the session, when those before it are over. A body is JSON unless `init.headers` says otherwise.
   *
   * @param relative relative to the workbook, with its names encoded: `worksheets/Sheet1/range(address='A1:B2')`
   * @throws TypeError if `relative` leaves the workbook; {@link GraphError} if the answer is an error, or the session
   * is lost; Error if no answer comes, or the session is closed; the signal's reason
   */
  async fetch(relative: string, init: RequestInit = {}): Promise<Response> {
    return this.#use(relative, init);
  }

  /** Resets the idle time of the session: `refreshSession` of the contract. Throws as {@link fetch} does. */
  async refresh(): Promise<void> {
    await this.#use("refreshSession", { method: "post" });
  }

  /**
   * Closes the session, when the requests before it are over; no signal stops it. A second call shares the first one's
   * request and result, but tries again if that failed. No other request is taken after the first call.
   *
   * @returns `gone` if the service no longer had the session
   * @throws GraphError if the service refuses, Error if it does not answer: the session may still be open then
   */
  close(): Promise<CloseResult> {
    this.#ending = true;
    this.#stopKeepAlive?.();
    return (this.#closing ??= this.#inTurn(async () => {
      const result = this.#end ?? (await closeSession(this.#workbook, this.#id));
      this.#closed = true;
      return result;
    }).catch((error: unknown) => {
      this.#closing = undefined;
      throw error;
    }));
  }

  /** What `await using` calls: {@link close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work);
    // Not the answer itself: it would be kept until the next turn.
    this.#lastTurn = turn.then(ignore, ignore);
    return turn;
  }

  async #use(relative: string, init: RequestInit): Promise<Response> {
    const url = withinWorkbook(relative, this.#workbook.root);
    if (this.#ending) throw new Error("The session is closed.");
    const signals = [init.signal, this.#options.signal].filter(Boolean) as AbortSignal[];
    const signal = signals[1] ? AbortSignal.any(signals) : signals[0];
    const turn = this.#inTurn(() => {
      signal?.throwIfAborted();
      // The request before may have lost the session.
      if (this.#loss) throw this.#loss;
      const { recreate } = this.#options;
      return this.#send(url, { ...init, signal: signal as AbortSignal }, recreate).finally(() => this.#keepAlive());
    });
    return abortable(turn, signal);
  }

  /** Sends a request, and if it meets a loss that allows it, once more in a new session. */
  async #send(url: string, init: RequestInit, recreate: boolean | undefined): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set(sessionHeader, this.#id);
    try {
      return (await this.#workbook.request(url, { ...init, headers })).response;
    } catch (error) {
      if (!(error instanceof GraphError && losesSession(error))) throw error;
      this.#loss = error;
      this.#end = goneBecause(error);
      if (!recreate || error.recovery !== "recreateSession") throw error;
      // After a mere 502 or 503 the service may still have the old session.
      this.#end ??= await closeSession(this.#workbook, this.#id).catch(() => {
        throw error;
      });
    }
    this.#id = await createSession(this.#workbook, { ...this.#options, signal: init.signal as AbortSignal });
    this.#loss = this.#end = undefined;
    return this.#send(url, init, false);
  }

  #keepAlive(): void {
    this.#stopKeepAlive?.();
    const { keepAlive, persistChanges = true } = this.#options;
    if (!keepAlive || this.#ending || this.#loss) return;
    // After four fifths of the time that the session may idle.
    const pace = idleMinutes[persistChanges ? "persistent" : "nonPersistent"] * 48_000;
    this.#stopKeepAlive = this.#workbook.clock.after(pace, () => void this.refresh().catch(ignore), true);
  }
}
