/** How many requests the mock takes: closeSession alone, and whole lives of sessions, over one and over many connections. */
import { load } from "../harness/load.js";
import { startServer } from "../harness/processes.js";
import { closeSession, createdId, createSession, refreshSession, status } from "../harness/requests.js";
import { inTurns } from "../harness/rounds.js";
import { servers } from "../servers/index.js";

/** @typedef {import("../harness/connection.js").Connection} Connection */
/** @typedef {(base: string) => (connection: Connection) => Promise<void>} Work */

/** @param {Connection} connection @param {string} request @param {number} expected */
async function ask(connection, request, expected) {
  const answer = await connection.send(request);
  if (status(answer) !== expected) throw new Error(`Expected ${expected}: ${answer}`);
  return answer;
}

/** @type {Work} */
const closing = (base) => {
  const request = closeSession(base);
  return async (connection) => void (await ask(connection, request, 204));
};

/** @type {Work} */
const living = (base) => {
  const create = createSession(base);
  return async (connection) => {
    const id = createdId(await ask(connection, create, 201));
    await ask(connection, refreshSession(base, id), 204);
    await ask(connection, closeSession(base, id), 204);
  };
};

const { prismCli, prism, bare, stateless, stateful } = servers;
const alternatives = { "Prism CLI": prismCli, "Prism, in process": prism, "bare node:http": bare };
const whyBare =
  "It checks nothing and knows no session. Of the CPU time of the mock, the checks of Prism against the contract, of the request " +
  "and of the answer, take about 27 %, writing to the socket 20 %; the rest goes to routing, the journal and the choice of the answer.";

/**
 * @param {Work} work
 * @param {Record<string, import("../servers/index.js").Server>} contenders
 * @param {{ connections: number[], rounds: number, time: number, warmUp: number }} options times are in milliseconds
 */
async function measure(work, contenders, { connections, rounds, time, warmUp }) {
  const started = await Promise.all(
    Object.entries(contenders).map(async ([name, server]) => ({ name, ...(await startServer(server)) })),
  );
  try {
    for (const { port, base } of started) await load(port, work(base), { connections: 8, time: warmUp });
    const results = [];
    for (const count of connections) {
      const runs = started.map(({ name, port, base }) => [
        name,
        () => load(port, work(base), { connections: count, time }),
      ]);
      const samples = await inTurns(Object.fromEntries(runs), { count: rounds, warmUp: 0 });
      results.push({
        count,
        samples: /** @type {Record<"rate" | "p50" | "p99", Record<string, number[]>>} */ (samples),
      });
    }
    return results;
  } finally {
    await Promise.all(started.map(({ stop }) => stop()));
  }
}

/**
 * @param {{ quick?: boolean }} [options] `quick` measures what has a budget
 * @returns {Promise<import("../harness/rounds.js").Measure[]>}
 */
export async function mockRate({ quick = false } = {}) {
  const why = { "bare node:http": whyBare };
  const common = /** @type {const} */ ({ subject: "mock-rate", unit: "/s", better: "more", why });
  const wait = /** @type {const} */ ({ subject: "mock-rate", unit: "ms", better: "less", why, chart: false });
  const length = quick
    ? { connections: [8], rounds: 5, time: 600, warmUp: 1500 }
    : { connections: [1, 8, 64], rounds: 7, time: 700, warmUp: 3000 };
  const budget = /** @type {const} */ ({ budget: "mockRate", against: "Prism CLI" });
  const works = [
    { name: "closeSession", work: closing, own: stateless, ...budget },
    { name: "whole session", work: living, own: stateful },
  ];
  const measures = [];
  for (const { name, work, own, ...aim } of quick ? works.slice(0, 1) : works) {
    const contenders = { "this mock": own, ...(quick ? { "Prism CLI": prismCli } : alternatives) };
    for (const { count, samples } of await measure(work, contenders, length)) {
      const over = `${name}, ${count} connection${count === 1 ? "" : "s"}`;
      const panel = { title: `${name} per second`, axis: "connections", at: count };
      measures.push({ ...common, ...aim, what: over, samples: samples.rate, panel });
      measures.push(
        { ...wait, what: `${over}: p50`, samples: samples.p50 },
        { ...wait, what: `${over}: p99`, samples: samples.p99 },
      );
    }
  }
  return measures;
}
