/** Whether a session costs as much among a thousand as alone, and the thousandth call in one as much as the first. */
import { startServer, startWorker } from "../harness/processes.js";
import { inTurns } from "../harness/rounds.js";
import { servers } from "../servers/index.js";

const counts = /** @type {const} */ ([1, 10, 100, 1000]);

const open = (/** @type {string} */ count) => `${count} open at once`;
const calls = (/** @type {string} */ count) => `${count} ${count === "1" ? "call" : "calls"} in one`;
const works = /** @type {const} */ ([
  { work: "sessionTime", name: "time per session", of: open, axis: "sessions open at once", unit: "µs" },
  { work: "sessionMemory", name: "memory per session", of: open, axis: "sessions open at once", unit: "B" },
  { work: "callTime", name: "time per call", of: calls, axis: "calls in one session", unit: "µs" },
  { work: "callMemory", name: "memory left of a call", of: calls, axis: "calls in one session", unit: "B" },
]);

const why = {
  "the straight line":
    "Not a line that rises: the journal of the mock keeps what it was sent, and a round measures some 200 kB of garbage besides. " +
    "15,000 calls in one session of the client left between -62 and 98 B each after the first 1,000. Not profiled further.",
};

/**
 * What the straight line through the costs of 1 and of 10 foretells for each of so many.
 *
 * @param {Record<string, number[]>} samples by count; what each costs, or, if `total`, all of them together
 * @param {number} count
 */
function foretold(samples, count) {
  return (samples[1] ?? []).map((one, round) => {
    const ten = (samples[10]?.[round] ?? NaN) * 10;
    return (one + ((ten - one) / 9) * (count - 1)) / count;
  });
}

/**
 * @param {"client" | "mock"} subject
 * @param {string} baseUrl
 * @returns {Promise<import("../harness/rounds.js").Measure[]>}
 */
async function measure(subject, baseUrl) {
  const own = subject === "mock" ? "this mock" : "this package";
  const measures = [];
  for (const { work, name, of, axis, unit } of works) {
    // The time with a server of its own, the memory without any.
    const worker = await startWorker(
      "scaling-worker.js",
      [subject, ...(unit === "µs" ? [baseUrl] : [])],
      ["--expose-gc"],
    );
    const runs = counts.map((count) => [String(count), () => worker.run({ work, count })]);
    const { figure } = await inTurns(Object.fromEntries(runs), { count: 5, warmUp: unit === "B" ? 3 : 1 });
    await worker.stop();
    for (const count of counts) {
      const each = figure?.[count] ?? [];
      measures.push({
        subject: "scaling",
        what: `${subject}: ${name}, ${of(count.toLocaleString("en"))}`,
        unit,
        better: /** @type {const} */ ("less"),
        why,
        // Through the first two the line goes by definition.
        samples: { [own]: each, ...(count > 10 && { "the straight line": foretold(figure ?? {}, count) }) },
        panel: { title: `${subject}: ${name}`, axis, at: count },
      });
    }
  }
  return measures;
}

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function scaling() {
  const server = await startServer(servers.bare);
  try {
    const baseUrl = `http://127.0.0.1:${server.port}/v1.0`;
    return [...(await measure("client", baseUrl)), ...(await measure("mock", baseUrl))];
  } finally {
    await server.stop();
  }
}
