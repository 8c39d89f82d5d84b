/** What the start of a program pays: the import of a package by a process that has loaded nothing else. */
import { runNode } from "../harness/processes.js";
import { inTurns } from "../harness/rounds.js";

const packages = {
  "this package": ["graph-workbook-session"],
  "openapi-fetch": ["openapi-fetch"],
  "Graph SDK": ["@microsoft/microsoft-graph-client"],
  PnPjs: ["@pnp/graph", ...["users", "files", "workbooks"].map((part) => `@pnp/graph/${part}/index.js`)],
};

/** @param {readonly string[]} names */
async function importTime(names) {
  const imports = names.map((name) => `await import("${name}");`).join("");
  const program = `const began = performance.now(); ${imports} console.log(performance.now() - began);`;
  return { time: Number(await runNode(["--input-type=module", "--eval", program])) };
}

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function importing() {
  const runs = Object.entries(packages).map(([name, names]) => [name, () => importTime(names)]);
  const { time } = await inTurns(Object.fromEntries(runs), { count: 25, warmUp: 2 });
  return [
    {
      subject: "import",
      what: "import in a fresh process",
      unit: "ms",
      better: "less",
      samples: time ?? {},
      why: {
        "openapi-fetch":
          "It is one file; this package is three and openapi-fetch, and Node finds, reads and links them one by one.",
      },
    },
  ];
}
