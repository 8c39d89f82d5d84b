/** What a browser downloads: each package bundled, minified and compressed the same way. */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../harness/processes.js";

const pnpParts = ["users", "files", "workbooks"].map((part) => `import "@pnp/graph/${part}/index.js";`).join("");

/** Of the alternatives, only what a program imports that opens, uses and closes a session. */
const programs = {
  "this package, all of it": 'export * from "graph-workbook-session";',
  "openapi-fetch": 'export { default } from "openapi-fetch";',
  "Graph SDK": 'export { Client } from "@microsoft/microsoft-graph-client";',
  PnPjs: `export { graphfi, GraphBrowser } from "@pnp/graph"; ${pnpParts}`,
};

/** @param {string} contents */
async function sizeOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "").length;
}

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function size() {
  const sizes = Object.entries(programs).map(async ([name, contents]) => [name, [await sizeOf(contents)]]);
  return [
    {
      subject: "size",
      what: "client, minified and gzipped",
      unit: "B",
      better: "less",
      budget: "clientSize",
      samples: Object.fromEntries(await Promise.all(sizes)),
      why: {
        "openapi-fetch":
          "It is part of this package, which adds sessions, retries, waiting, the checks of origins and addresses, and the " +
          "table of error codes.",
      },
    },
  ];
}
