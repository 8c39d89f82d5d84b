import { connect } from "node:net";

/**
 * A connection to a server on this machine, one request at a time. It takes the bytes of a request and knows of HTTP only
 * when an answer is complete: a whole client takes longer for a request than the bare `node:http` server it would measure.
 */
export class Connection {
  #received = "";
  /** @type {((answer: string) => void) | undefined} */
  #answered;
  /** @type {((error: Error) => void) | undefined} */
  #failed;

  /** @param {import("node:net").Socket} socket */
  constructor(socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding("latin1");
    socket.on("data", (data) => this.#receive(String(data)));
    socket.on("error", (error) => this.#failed?.(error));
    socket.on("close", () =>
      this.#failed?.(new Error(`The connection was closed before the answer: ${this.#received}`)),
    );
  }

  /**
   * @param {number} port
   * @returns {Promise<Connection>}
   */
  static to(port) {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => resolve(new Connection(socket)));
      socket.once("error", reject);
    });
  }

  /**
   * @param {string} request
   * @returns {Promise<string>} the answer, head and body
   */
  send(request) {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.socket.write(request);
    });
  }

  end() {
    this.#failed = undefined;
    this.socket.destroy();
  }

  /** @param {string} data */
  #receive(data) {
    this.#received += data;
    const head = this.#received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(this.#received)?.[1] ?? 0);
    if (this.#received.length < head + 4 + length) return;
    const answer = this.#received;
    this.#received = "";
    this.#failed = undefined;
    this.#answered?.(answer);
  }
}
