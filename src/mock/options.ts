import type { operations } from "../client/paths.ts";
import type { OperationId } from "./contract.ts";
import type { RequestRecord, Violation } from "./journal.ts";
import type { CreationOptions } from "./operations.ts";
import type { MockSession } from "./sessions.ts";

/**
 * Answers the workbook calls that are not session operations, such as `GET …/workbook/worksheets`. The session is the
 * one that the request names, checked and kept alive; `undefined` when it names none, or on a stateless mock.
 */
export type WorkbookHandler = (request: Request, session: MockSession | undefined) => Response | Promise<Response>;

/** How a mock behaves. */
export interface MockOptions {
  /**
   * Keeps no state: every session id will do, and the ids in answers are those of the contract's examples.
   *
   * @default false
   */
  readonly stateless?: boolean;
  /** Answers other workbook calls. Without it they get a `501`. */
  readonly workbook?: WorkbookHandler;
  /** How a session is created in the background, on `Prefer: respond-async`. */
  readonly creation?: CreationOptions;
  /** Makes ids the same in each run. Without a seed they are different every time. */
  readonly seed?: string | number;
  /**
   * How many requests, how many violations and how many ended sessions are remembered: the latest ones.
   *
   * @default 1000
   */
  readonly history?: number;
  /**
   * The clock, in milliseconds. `mock.advance` is added to it.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}

/**
 * The next answer of an operation: one that the contract documents, late, with other headers, or none at all.
 *
 * An `Error` drops the connection; a handler without a socket rejects with it. Whatever is left out is as it would have
 * been: `{ delay: 2000 }` is the usual answer, two seconds late.
 */
export type NextAnswer<Id extends OperationId = OperationId> =
  | Error
  | {
      /** A status that the contract documents for the operation. */
      readonly status?: keyof operations[Id]["responses"];
      /** The name of one of the examples of that status, such as a second-level error code. */
      readonly example?: string;
      /** Added to the headers of the answer. */
      readonly headers?: Readonly<Record<string, string>>;
      /**
       * Stands in place of the body of that example, such as an error with a code not known today. The answer becomes a
       * `500` and a violation if the contract does not allow it.
       */
      readonly body?: object;
      /** How long to wait before answering, in real milliseconds. `Infinity` stalls the connection. */
      readonly delay?: number;
      /** Drops the connection, after the delay. */
      readonly error?: Error;
    };

/** A mock of workbook sessions on Microsoft Graph. */
export interface Mock {
  /**
   * Answers a request the way the service does: give it to whatever takes a `fetch`. The origin is not looked at, so
   * `https://graph.microsoft.com/v1.0/…` is understood as well as any other.
   */
  readonly fetch: typeof fetch;
  /** The path under which it answers, `/v1.0`. */
  readonly root: string;
  /** The sessions that are open. */
  openSessions(): MockSession[];
  /** All sessions, the ended ones first. */
  readonly sessions: readonly MockSession[];
  /** The requests so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** The requests that broke the contract, oldest first. */
  readonly violations: readonly Violation[];
  /**
   * Moves the clock that sessions idle on.
   *
   * @param milliseconds how far
   */
  advance(milliseconds: number): void;
  /**
   * Says how the next valid request of an operation is answered. Several answers queue up.
   *
   * A chosen error leaves the sessions as they are, except that a code which says that a session is dead ends the
   * session which the request named.
   *
   * @param operation an operation id. One without a suffix, such as `closeSession`, applies at every address; one with
   *   a suffix, such as `closeSessionInDrive`, at that address only
   * @throws TypeError when the contract has no such operation or answer
   * @example
   * mock.respondNext("closeSession", { status: 503, example: "transientFailure" });
   */
  respondNext<Id extends OperationId>(operation: Id, answer: NextAnswer<Id>): void;
  /**
   * Does nothing when no session is open and no request broke the contract.
   *
   * @throws Error that names each open session and each violation
   */
  assertClean(): void;
  /** Forgets everything: sessions, requests, answers to come, and how far the clock was moved. */
  reset(): void;
  /** The answer, in the service's envelope, to what is not a request one could read: `400`, `408`, `431`. */
  refuse(status: number): Response;
}
