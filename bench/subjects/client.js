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
  const workers = await Promise.all(
    names.map((name) => startWorker("worker.js", [name, `http://127.0.0.1:${server.port}/v1.0`])),
  );
  try {
    const runs = workers.map(({ run }, index) => [names[index], () => run({ work, count })]);
    return /** @type {Record<"wall" | "cpu", Record<string, number[]>>} */ (
      await inTurns(Object.fromEntries(runs), { count: rounds, warmUp: 15 })
    );
  } finally {
    await Promise.all([server, ...workers].map(({ stop }) => stop()));
  }
}

/** By `node --cpu-prof bench/profile.js`. */
const whyClose = {
  "bare fetch":
    "What it leaves out: a time limit that covers token and body (an AbortController, a timer and a listener each time), the " +
    "checks of origin and address, and openapi-fetch, which makes a `Request` of which `fetch` makes a second one. Of the CPU " +
    "time of this package, openapi-fetch and its `Request` take about 10 %, the attempt with its time limit 8 %, retrying 4 %, " +
    "address and origin 4 %; the rest is `fetch` itself and its garbage.",
  "openapi-fetch":
    "It has no time limit, no retries and no checks; all three are in each request of this package, and openapi-fetch is, too.",
};
const whyLifecycle = {
  "bare fetch":
    "As for one closeSession; and each call in a session ends only when its body has arrived, so that the next one cannot " +
    "overtake it and a lost connection is noticed here. The body is read from a clone of the answer: cloning and its streams " +
    "take about 8 % of the CPU time.",
  "Graph SDK":
    "It answers with the parsed body, and so reads it once. A call here answers with a `Response` whose body has already arrived: " +
    "it is read from a clone and then again by the caller. Web streams take 8 % of the CPU time here and 5 % there. Reading the " +
    "body into a buffer and making a new answer of it was tried: 1.13 times the Graph SDK's time instead of 1.22, but an answer " +
    "that has lost what it was, and 68 bytes more.",
};

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function close() {
  const { wall, cpu } = await measure({ work: "close", count: 50, rounds: 200, names: Object.keys(clients) });
  const common = /** @type {const} */ ({ subject: "close", unit: "µs", better: "less", why: whyClose });
  return [
    { ...common, what: "one closeSession, time", samples: wall, budget: "closeSession", against: "bare fetch" },
    { ...common, what: "one closeSession, CPU time", samples: cpu },
  ];
}

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function lifecycle() {
  const names = Object.keys(clients).filter((name) => name !== "openapi-fetch");
  const { wall, cpu } = await measure({ work: "lifecycle", count: 5, rounds: 100, names });
  const common = /** @type {const} */ ({ subject: "lifecycle", unit: "µs", better: "less", why: whyLifecycle });
  return [
    { ...common, what: "open, 20 calls, close: time", samples: wall },
    { ...common, what: "open, 20 calls, close: CPU time", samples: cpu },
  ];
}
