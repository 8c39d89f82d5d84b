/** What a client adds to a request: one closeSession, and a session of 20 calls, over loopback. */
import { clients } from "../clients.js";
import { startServer, startWorker } from "../harness/processes.js";
import { inTurns } from "../harness/rounds.js";
import { servers } from "../servers/index.js";

/**
 * Measures what each client takes for one piece of work, in microseconds. Each runs in a process of its own, and all
 * ask the same bare server, in another one.
 *
 * @param {{ work: "close" | "lifecycle", count: number, rounds: number, names: string[] }} options
 */
async function measure({ work, count, rounds, names }) {
  const server = await startServer(servers.bare);
  const workers = await Promise.all(names.map((name) => startWorker("worker.js", [name, `http://127.0.0.1:${server.port}/v1.0`])));
  try {
    const runs = workers.map(({ run }, index) => [names[index], () => run({ work, count })]);
    return /** @type {Record<"wall" | "cpu", Record<string, number[]>>} */ (
      await inTurns(Object.fromEntries(runs), { count: rounds, warmUp: 15 })
    );
  } finally {
    await Promise.all([server, ...workers].map(({ stop }) => stop()));
  }
}

const why = {
  "bare fetch": "Why",
};

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function close() {
  const { wall, cpu } = await measure({ work: "close", count: 50, rounds: 200, names: Object.keys(clients) });
  const common = /** @type {const} */ ({ subject: "close", unit: "µs", better: "less", why });
  return [
    { ...common, what: "one closeSession, time", samples: wall, budget: "closeSession", against: "bare fetch" },
    { ...common, what: "one closeSession, CPU time", samples: cpu },
  ];
}

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function lifecycle() {
  const names = Object.keys(clients).filter((name) => name !== "openapi-fetch");
  const { wall, cpu } = await measure({ work: "lifecycle", count: 5, rounds: 100, names });
  const common = /** @type {const} */ ({ subject: "lifecycle", unit: "µs", better: "less", why });
  return [
    { ...common, what: "open, 20 calls, close: time", samples: wall },
    { ...common, what: "open, 20 calls, close: CPU time", samples: cpu },
  ];
}
