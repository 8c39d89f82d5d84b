import { loadContract } from "./contract.ts";
import { ContractMock } from "./mock.ts";
import type { Mock, MockOptions } from "./options.ts";
import { serveAnswers } from "./server.ts";

/** How a mock behaves, and where it listens. */
export interface StartMockOptions extends MockOptions {
  /**
   * The port to listen on; 0 takes a free one.
   *
   * @default 0
   */
  readonly port?: number;
  /** @default "127.0.0.1" */
  readonly host?: string;
}

/** A mock behind a port. */
export interface MockServer extends Mock, AsyncDisposable {
  /** What a program under test takes for `https://graph.microsoft.com/v1.0`. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends all connections at once, answered or not. */
  stop(): Promise<void>;
}

/**
 * Starts a mock on this machine.
 *
 * @throws Error when Prism, an optional peer dependency, is not installed, or when the port is in use
 * @example
 * await using mock = await startMock();
 * // … run the program under test against mock.url …
 * mock.assertClean();
 */
export async function startMock({
  port = 0,
  host = "127.0.0.1",
  ...options
}: StartMockOptions = {}): Promise<MockServer> {
  const mock = new ContractMock(loadContract(), options);
  const server = await serveAnswers(mock.answer.bind(mock), { port, host, refuse: mock.refuse.bind(mock) });
  return Object.assign(mock, {
    url: server.url + mock.root,
    port: server.port,
    stop: server.stop,
    [Symbol.asyncDispose]: server.stop,
  });
}
