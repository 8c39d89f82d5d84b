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
import { patchRedoc } from "./docs-page.patches.js";

const require = createRequire(import.meta.url);
const template = fileURLToPath(new URL("docs-page.hbs", import.meta.url));
const hook = new URL("docs-page.hook.js", import.meta.url).href;

/** Redocly sends usage data and asks for updates unless it is told not to. */
const silence = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** What the template says in each language, and where the page finds what stands beside it. */
const editions = {
  en: {
    locale: "en_US",
    skip: "Skip to the text",
    other: { lang: "de", name: "Deutsch", href: "de/index.html" },
    download: { title: "openapi.yaml: every operation at every address", url: "openapi.yaml" },
  },
  de: {
    locale: "de_DE",
    skip: "Zum Text springen",
    other: { lang: "en", name: "English", href: "../index.html" },
    download: { title: "openapi.yaml: jeder Vorgang an jeder Adresse (englisch)", url: "../openapi.yaml" },
  },
};

/** @type {import("./docs-build.ts").PageBuilder["buildPage"]} */
export async function buildPage({ api, page, info, lang, places, words, strict = false, ...surroundings }) {
  const { download, other, ...texts } = editions[lang];
  const layout = {
    codeSamples: { languages: ["curl", "TypeScript"].map((label) => ({ lang: label, label })) },
    downloadUrls: [download],
    jsonSamplesExpandLevel: "all",
    scrollYOffset: 48,
  };
  const inTemplate = {
    ...{ title: info.title, description: info.summary, lang, ...texts },
    ...(places && {
      ...{ otherLang: other.lang, otherName: other.name, otherHref: other.href },
      // A script that ends in a text of this kind would end there.
      places: JSON.stringify(places).replaceAll("<", "\\u003c"),
    }),
  };
  await run(
    { ...surroundings, env: { NODE_ENV: "production", DOCS_PAGE: JSON.stringify({ words, strict }) } },
    ["--import", hook],
    ["build-docs", api, "--inlineBundle", "--output", page, "--title", info.title, "--template", template],
    ["--openapi", JSON.stringify(layout)],
    Object.entries(inTemplate).flatMap(([name, value]) => [`--templateOptions.${name}`, value]),
  );
  const patched = patchRedoc(await readFile(page, "utf8"), { words, strict });
  await writeFile(page, withWorkingLinks(withoutLogoRequest(patched)));
}

/** @type {import("./docs-build.ts").PageBuilder["runRedocly"]} */
export function runRedocly(surroundings, ...args) {
  return run(surroundings, [], args);
}

/**
 * @param {{ cwd: string, signal?: AbortSignal, env?: NodeJS.ProcessEnv }} surroundings
 * @param {string[]} node options of Node.js
 * @param {string[][]} args
 */
async function run({ cwd, signal, env }, node, ...args) {
  const { file, version, needed } = findRedocly();
  const options = { cwd, env: { ...process.env, ...silence, ...env }, ...(signal && { signal }) };
  try {
    await promisify(execFile)(process.execPath, [...node, file, ...args.flat()], options);
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

/**
 * The links that Redoc draws when the page is built lead to paths of a server; the page itself knows them as fragments.
 *
 * @param {string} page
 */
function withWorkingLinks(page) {
  return page.replace(/href="(\/[^"]*)"(?= [^>]*data-discover)/g, 'href="#$1"');
}
