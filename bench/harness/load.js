import { Connection } from "./connection.js";
import { quantile } from "./rounds.js";

/**
 * Lets a number of connections do one piece of work after the other for a while.
 *
 * @param {number} port
 * @param {(connection: Connection) => Promise<void>} work
 * @param {{ connections: number, time: number }} options `time` is in milliseconds
 * @returns {Promise<{ rate: number, p50: number, p99: number }>} pieces a second, and how long one took, in milliseconds
 */
export async function load(port, work, { connections, time }) {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.to(port)));
  /** @type {number[]} */
  const taken = [];
  const began = performance.now();
  await Promise.all(
    open.map(async (connection) => {
      for (let start = performance.now(); start < began + time; ) {
        await work(connection);
        const end = performance.now();
        taken.push(end - start);
        start = end;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const connection of open) connection.end();
  return { rate: taken.length / seconds, p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}
