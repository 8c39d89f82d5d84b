/** How much there is to read: the lines of the source, comments and blank ones included. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../harness/processes.js";

/** @param {string} file */
const ofMock = (file) => /^mock[/\\]/.test(file);

/** @param {string} file the command line serves the mock, and is neither */
const ofClient = (file) => !ofMock(file) && !/^cli[./\\]/.test(file);

/** @param {(file: string) => boolean} counts */
async function linesOf(counts) {
  const src = join(root, "src");
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith(".ts") && counts(file));
  const texts = await Promise.all(files.map((file) => readFile(join(src, file), "utf8")));
  return texts.join("").split("\n").length - 1;
}

/** @returns {Promise<import("../harness/rounds.js").Measure[]>} */
export async function lines() {
  const common = /** @type {const} */ ({ subject: "lines", unit: "lines", better: "less", chart: false });
  return [
    { ...common, what: "the client", budget: "clientLines", samples: { "this package": [await linesOf(ofClient)] } },
    { ...common, what: "the mock", budget: "mockLines", samples: { "this package": [await linesOf(ofMock)] } },
  ];
}
