/** What the typings cost: the TypeScript compiler on a program of some 30 lines, the same by each way to write it. */
import { createRequire } from "node:module";
import { runNode } from "../harness/processes.js";
import { inTurns } from "../harness/rounds.js";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const flags =
  "--noEmit --strict --target es2022 --module nodenext --lib es2023,dom,dom.iterable,esnext.disposable --types node --skipLibCheck";

const consumers = {
  "this package": "this-package.ts",
  "Graph SDK and its types": "graph-types.ts",
  "openapi-fetch, paths by hand": "openapi-fetch.ts",
  "bare fetch, types by hand": "bare-fetch.ts",
};

/** @param {string} file */
async function check(file) {
  const output = await runNode([tsc, ...flags.split(" "), "--extendedDiagnostics", `bench/consumers/${file}`]);
  const figure = (/** @type {string} */ name) => {
    const found = new RegExp(`^${name}: +([\\d.]+)`, "m").exec(output)?.[1];
    if (found === undefined) throw new Error(`tsc does not say its "${name}": ${output}`);
    return Number(found);
  };
  return {
    check: figure("Check time") * 1000,
    total: figure("Total time") * 1000,
    memory: figure("Memory used") / 1000,
  };
}

const why = {
  "Graph SDK and its types":
    "All its answers are `any`, so there is nothing to check: it makes some 250 types, this package 3,400.",
  "openapi-fetch, paths by hand": "Its paths are the four of the program, not the 60 operations of the contract.",
  "bare fetch, types by hand": "It makes next to no types: nothing in the program is checked against the service.",
};

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function types() {
  const runs = Object.entries(consumers).map(([name, file]) => [name, () => check(file)]);
  const { check: checking = {}, total = {}, memory = {} } = await inTurns(Object.fromEntries(runs), { count: 7 });
  const common = /** @type {const} */ ({ subject: "types", unit: "ms", better: "less", why });
  return [
    { ...common, what: "type-checking a 30-line program: check time", samples: checking },
    { ...common, what: "type-checking a 30-line program: total time", samples: total },
    { ...common, what: "type-checking a 30-line program: memory", unit: "MB", samples: memory },
  ];
}
