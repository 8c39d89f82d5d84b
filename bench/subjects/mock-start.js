/** How long one waits for the mock: from a shell, and in a test file. */
import { runNode, startServer } from "../harness/processes.js";
import { inTurns } from "../harness/rounds.js";
import { servers } from "../servers/index.js";

/** @param {import("../servers/index.js").Server} server */
const started = (server) => async () => {
  const { first, stop } = await startServer(server);
  await stop();
  return { time: first };
};

/** @param {"mock" | "prism"} which */
const imported = (which) => async () => ({ time: Number(await runNode(["bench/servers/first-answer.js", which])) });

/**
 * @param {{ quick?: boolean }} [options] `quick` measures what has a budget
 * @returns {Promise<import("../harness/rounds.js").Measure[]>}
 */
export async function mockStart({ quick = false } = {}) {
  const common = /** @type {const} */ ({ subject: "mock-start", unit: "ms", better: "less" });
  const shell = await inTurns(
    { "this mock, CLI": started(servers.ourCli), "Prism CLI": started(servers.prismCli) },
    { count: quick ? 3 : 9, warmUp: quick ? 0 : 1 },
  );
  const fromShell = /** @type {const} */ ({
    ...common,
    what: "start of the process to first answer",
    samples: shell.time,
    budget: "mockStart",
    against: "Prism CLI",
  });
  if (quick) return [fromShell];
  const test = await inTurns({ "this mock": imported("mock"), "Prism, in process": imported("prism") }, { count: 9 });
  return [fromShell, { ...common, what: "import in a test file to first answer", samples: test.time }];
}
