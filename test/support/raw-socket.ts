import { connect } from "node:net";

/**
 * Writes bytes to a socket and gives what came back: once `until` says that it is enough, or when the other side ends
 * the connection.
 */
export function exchange(
  port: number,
  bytes: string,
  until: (received: string) => boolean,
  halfClose = false,
  address = "127.0.0.1",
): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(port, address, () => (halfClose ? socket.end(bytes) : socket.write(bytes)));
    const done = (): void => {
      socket.destroy();
      resolve(received);
    };
    socket.on("data", (data) => {
      received += data.toString();
      if (until(received)) done();
    });
    socket.on("close", done);
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" || error.code === "EPIPE" ? done() : reject(error),
    );
  });
}

/** Whether that many answers have begun. */
export function answers(count: number): (received: string) => boolean {
  return (received) => received.split("HTTP/1.1 ").length > count && received.endsWith("\r\n\r\n");
}
