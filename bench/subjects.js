/**
 * What people choose by. A subject gives the rows that it measures.
 *
 * @typedef {object} Row
 * @property {"client" | "mock"} part
 * @property {string} what is measured
 * @property {string} unit
 * @property {"less" | "more"} better
 * @property {Record<string, number[]>} samples by contender, one figure a round; this package comes first
 * @property {Record<string, number>} [floors] by rival, the ratio to it that has to be kept
 * @property {Record<string, number>} [reached] by rival, what is kept instead where the floor is missed
 * @property {Record<string, string>} [why] by rival, why it does better
 *
 * @typedef {(fast: boolean) => Promise<Row[]>} Subject fast: only what has a floor, in a few seconds
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { clients } from "./clients.js";
import { closeRate, hasWrk, root, runNode, startServer, startWorker } from "./processes.js";
import { inTurns } from "./rounds.js";

const ours = "this package";
const { resolve } = createRequire(import.meta.url);
const prism = [resolve("@stoplight/prism-cli"), "mock", resolve("graph-workbook-session/openapi.yaml")];
const bare = { args: ["bench/service.js"], base: "/v1.0" };
/** The mocks as they start from a shell, with a line for each request, and the same without. */
const logging = {
  [ours]: { args: ["dist/cli.js", "mock", "--stateless", "--port"], base: "/v1.0" },
  "Prism CLI": { args: [...prism, "--port"], base: "" },
};
const quiet = {
  [ours]: { args: ["dist/cli.js", "mock", "--stateless", "--quiet", "--port"], base: "/v1.0" },
  "Prism CLI": { args: [...prism, "--verboseLevel", "silent", "--port"], base: "" },
};
const pnpParts = ["users", "files", "workbooks"].map((part) => `@pnp/graph/${part}/index.js`);

const partOfUs = "it is a part of this package, which adds sessions, retries, waiting and the errors of the contract";
const checksNothing = "it checks nothing and knows no session";
const tables =
  "this package brings the contract's addresses, error codes and advice, retries, long-running creation and masking";
const tooMuch = `${tables}. Tried: without openapi-fetch 14.1 kB, without masking and the checks of options too 12.5 kB, without the contract's tables as well 10.8 kB`;
const readsTwice =
  "a call in a session ends once its body is in memory, so that the next cannot overtake it, and gives a new `Response` of it, which the caller reads again: about a tenth of the CPU time";
const promisesLess = "it has no time limit, no retries, and no check of address, origin and order";

/** @type {(...given: [Row["part"], string, string, Row["samples"], Partial<Row>?]) => Row} */
const row = (part, what, unit, samples, more) => ({ part, what, unit, better: "less", samples, ...more });

/**
 * @template Value, Given
 * @param {Record<string, Value>} record
 * @param {(value: Value, name: string) => Given} change
 * @returns {Record<string, Given>}
 */
function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

/** What a browser downloads: of ours all there is, of others what opens, uses and closes a session. @type {Subject} */
async function size() {
  const programs = {
    [ours]: 'export * from "graph-workbook-session";',
    "openapi-fetch": 'export { default } from "openapi-fetch";',
    "Graph SDK": 'export { Client } from "@microsoft/microsoft-graph-client";',
    PnPjs: `export { graphfi, GraphBrowser } from "@pnp/graph"; ${pnpParts.map((part) => `import "${part}";`).join("")}`,
  };
  const sizeOf = async (/** @type {string} */ contents) => {
    const options = /** @type {const} */ ({
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      write: false,
    });
    const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root } });
    return gzipSync(outputFiles[0]?.contents ?? "").length;
  };
  const sizes = await inTurns(
    mapped(programs, (code) => () => sizeOf(code)),
    { rounds: 1 },
  );
  const samples = { [ours]: [], "bare fetch": [0], ...sizes };
  const floors = { "Graph SDK": 1, PnPjs: 1 };
  const reached = { "Graph SDK": 1.7, PnPjs: 1.8 };
  const why = { "openapi-fetch": partOfUs, "Graph SDK": tooMuch, PnPjs: tooMuch };
  return [row("client", "size, minified and gzipped", "B", samples, { floors, reached, why })];
}

/** What an install brings, as the lock file of this project has it. @type {Subject} */
async function packages() {
  const { packages: lock } = JSON.parse(await readFile(new URL("../package-lock.json", import.meta.url), "utf8"));
  /** @param {string} name @param {string} from the package that asks for it @returns {string} where it is */
  const found = (name, from) => {
    const here = `${from}${from && "/"}node_modules/${name}`;
    return here in lock ? here : found(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))));
  };
  const count = (/** @type {string[]} */ ...names) => {
    const all = new Set(names.map((name) => found(name, "")));
    for (const at of all) for (const name of Object.keys(lock[at].dependencies ?? {})) all.add(found(name, at));
    return [all.size];
  };
  const own = [Number(count(...Object.keys(lock[""].dependencies))) + 1];
  const rivals = {
    "bare fetch": [0],
    "openapi-fetch": count("openapi-fetch"),
    "Graph SDK": count("@microsoft/microsoft-graph-client"),
    PnPjs: count("@pnp/graph"),
  };
  return [
    row("client", "packages installed", "", { [ours]: own, ...rivals }, { why: { "openapi-fetch": partOfUs } }),
    row("mock", "packages installed", "", { [ours]: own, "Prism CLI": count("@stoplight/prism-cli") }),
  ];
}

/**
 * The time that clients take for some work, in milliseconds: each in a process of its own, before one bare server.
 *
 * @param {"close" | "lifecycle"} work
 * @param {{ count: number, rounds: number, names?: string[] }} options how often a round does it
 */
async function timesOf(work, { count, rounds, names = Object.keys(clients) }) {
  const server = await startServer(bare);
  const started = await Promise.all(names.map(async (name) => [name, await startWorker(name, server.url)]));
  /** @type {Record<string, Awaited<ReturnType<typeof startWorker>>>} */
  const workers = Object.fromEntries(started);
  try {
    const runs = mapped(
      workers,
      ({ run }) =>
        async () =>
          (await run(work, count)).time,
    );
    return await inTurns(runs, { rounds, warmUp: 10 });
  } finally {
    await Promise.all([server, ...Object.values(workers)].map(({ stop }) => stop()));
  }
}

/** @type {Subject} */
async function lifecycle(fast) {
  const names = [ours, "bare fetch", "Graph SDK"];
  const samples = await timesOf("lifecycle", fast ? { count: 2, rounds: 40, names } : { count: 5, rounds: 60 });
  const floors = { "bare fetch": 1.25, "Graph SDK": 1 };
  const reached = { "bare fetch": 1.5, "Graph SDK": 1.35 };
  const why = {
    "bare fetch": `${promisesLess}; and ${readsTwice}`,
    "openapi-fetch": promisesLess,
    "Graph SDK": readsTwice,
  };
  return [row("client", "open, 20 calls, close", "ms", samples, { floors, reached, why })];
}

/** @type {Subject} */
async function close() {
  const why = { "bare fetch": promisesLess, "openapi-fetch": promisesLess };
  return [row("client", "one closeSession", "ms", await timesOf("close", { count: 50, rounds: 100 }), { why })];
}

/** A fresh process loads it. @type {Subject} */
async function importTime() {
  const modules = {
    [ours]: ["graph-workbook-session"],
    "openapi-fetch": ["openapi-fetch"],
    "Graph SDK": ["@microsoft/microsoft-graph-client"],
    PnPjs: ["@pnp/graph", ...pnpParts],
  };
  const runs = mapped(modules, (names) => async () => {
    const imports = names.map((name) => `await import("${name}");`).join("");
    const program = `const began = performance.now(); ${imports} console.log(performance.now() - began);`;
    return Number(await runNode("--input-type=module", "--eval", program));
  });
  const why = { "openapi-fetch": partOfUs };
  return [row("client", "import", "ms", await inTurns(runs, { rounds: 25, warmUp: 2 }), { why })];
}

/** What a fresh process keeps on the heap after 50 sessions of 20 calls. @type {Subject} */
async function memory() {
  const server = await startServer(bare);
  const runs = mapped(clients, (_, name) => async () => {
    const worker = await startWorker(name, server.url, ["--expose-gc"]);
    const { memory } = await worker.run("lifecycle", 50);
    await worker.stop();
    return memory / 1e6;
  });
  const samples = await inTurns(runs, { rounds: 9 }).finally(server.stop);
  const why = { "bare fetch": tables, "openapi-fetch": tables, "Graph SDK": tables, PnPjs: tables };
  return [row("client", "memory held after 50 sessions", "MB", samples, { why })];
}

/** From the start of the process to the answer to a closeSession. @type {Subject} */
async function mockStart(fast) {
  const runs = mapped(fast ? logging : { ...logging, "bare node:http": bare }, (program) => async () => {
    const { first, stop } = await startServer(program);
    await stop();
    return first;
  });
  const samples = await inTurns(runs, fast ? { rounds: 1 } : { rounds: 9, warmUp: 1 });
  const more = { floors: { "Prism CLI": 1 / 18 }, why: { "bare node:http": checksNothing } };
  return [row("mock", "start to first answer", "ms", samples, more)];
}

/** Both without a log first, which is what a floor is for; then as they start from a shell. @type {Subject} */
async function mockRate(fast) {
  const rows = await rates(
    "closeSession, 8 connections, no log",
    fast ? quiet : { ...quiet, "bare node:http": bare },
    fast,
  );
  // Without wrk a ratio is only the least that holds.
  if (rows[0] && hasWrk) rows[0].floors = { "Prism CLI": 25 };
  return fast ? rows : [...rows, ...(await rates("the same, with a log", logging, fast)).slice(0, 1)];
}

/** How many a server answers, and what memory it has then. @param {string} what @param {Record<string, import("./processes.js").Program>} programs @param {boolean} fast */
async function rates(what, programs, fast) {
  /** @type {Record<string, Awaited<ReturnType<typeof startServer>>>} */
  const servers = {};
  try {
    for (const [name, program] of Object.entries(programs)) servers[name] = await startServer(program);
    const turns = mapped(servers, (server) => () => closeRate(server, 1));
    const answered = await inTurns(turns, { rounds: fast ? 4 : 9, warmUp: 2 });
    const held = await inTurns(
      mapped(
        servers,
        ({ memory }) =>
          async () =>
            (await memory()) / 1e6,
      ),
      { rounds: 1 },
    );
    const why = { "bare node:http": checksNothing };
    return [
      row("mock", what, "/s", answered, { better: "more", why }),
      row("mock", "resident memory after that", "MB", held, { why }),
    ];
  } finally {
    await Promise.all(Object.values(servers).map(({ stop }) => stop()));
  }
}

/** @type {Record<string, Subject>} */
export const subjects = {
  size,
  packages,
  lifecycle,
  close,
  import: importTime,
  memory,
  "mock-start": mockStart,
  "mock-rate": mockRate,
};

/** What `--check` takes when it is given none: what is quick and reliable. */
export const checked = ["size", "lifecycle", "mock-start"];
