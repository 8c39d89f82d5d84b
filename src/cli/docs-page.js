/**
 * How Redocly lays a page of the docs out. This is plain JavaScript, since `npm run docs` uses it before anything is
 * compiled; the package ships it as it stands, for `graph-workbook-session docs`.
 */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const template = fileURLToPath(new URL("docs-page.hbs", import.meta.url));
const layout = [
  "--openapi.hideDownloadButtons",
  "--openapi.jsonSamplesExpandLevel",
  "all",
  "--openapi.scrollYOffset",
  "48",
];

/** Redocly sends usage data and asks for updates unless it is told not to. */
const silence = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** @type {import("./docs-build.ts").PageBuilder["buildPage"]} */
export async function buildPage({ api, page, options, ...surroundings }) {
  await runRedocly(
    surroundings,
    ...["build-docs", api, "--inlineBundle", "--output", page, "--title", options.title, "--template", template],
    ...layout,
    ...Object.entries(options).flatMap(([name, value]) => [`--templateOptions.${name}`, value]),
  );
  await writeFile(page, withoutLogoRequest(await readFile(page, "utf8")));
}

/** @type {import("./docs-build.ts").PageBuilder["runRedocly"]} */
export async function runRedocly({ cwd, signal }, ...args) {
  const { file, version, needed } = findRedocly();
  const env = { ...process.env, ...silence };
  try {
    await promisify(execFile)(process.execPath, [file, ...args], { cwd, env, ...(signal && { signal }) });
  } catch (cause) {
    const { stderr } = /** @type {{ stderr?: string }} */ (cause);
    throw new Error(`Redocly ${version} failed (the docs need ${needed}):\n${stderr}`, { cause });
  }
}

/** The program of `@redocly/cli`, from where this package is installed. */
function findRedocly() {
  const needed = `@redocly/cli@${require("../../package.json").peerDependencies["@redocly/cli"]}`;
  try {
    const manifest = require.resolve("@redocly/cli/package.json");
    const { bin, version } = require(manifest);
    return { file: join(dirname(manifest), bin.redocly), version, needed };
  } catch (cause) {
    throw new Error(`The docs need Redocly, which is not installed. Run: npm install --save-dev ${needed}`, { cause });
  }
}

/**
 * Redoc loads its logo from a CDN, and has no option against it: the name is drawn in the page instead.
 *
 * @param {string} page
 */
function withoutLogoRequest(page) {
  const logo =
    "<svg xmlns='http://www.w3.org/2000/svg' width='44' height='16'>" +
    "<text y='13' font-family='sans-serif' font-size='13' font-weight='bold' fill='#2467f2'>Redoc</text></svg>";
  const url = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  return page.replace(url, `data:image/svg+xml,${encodeURIComponent(logo)}`);
}
