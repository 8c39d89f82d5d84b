/**
 * Builds the docs, English and German, each as one self-contained page: bundles the contract, applies the German
 * overlays to it, and lets Redocly lay both out.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { translate } from "./translate.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "generated/docs");

/** @typedef {{ alias: string, directory: string, options: Record<string, string> }} Edition */

/** @type {Edition} */
const english = {
  alias: "english",
  directory: output,
  options: { lang: "en", locale: "en_US", otherLang: "de", otherName: "Deutsch", otherHref: "de/index.html" },
};

/** @type {Edition} */
const german = {
  alias: "german",
  directory: join(output, "de"),
  options: { lang: "de", locale: "de_DE", otherLang: "en", otherName: "English", otherHref: "../index.html" },
};

rmSync(output, { recursive: true, force: true });
redocly("bundle", "source", "--output", contractOf(english));
const contract = parse(readFileSync(contractOf(english), "utf8"));
mkdirSync(german.directory);
writeFileSync(contractOf(german), stringify(await translate(contract), { lineWidth: 0 }));
build(english);
build(german);

/** @param {Edition} edition */
function contractOf({ directory }) {
  return join(directory, "openapi.yaml");
}

/** @param {Edition} edition */
function build(edition) {
  const { title, summary } = parse(readFileSync(contractOf(edition), "utf8")).info;
  const page = join(edition.directory, "index.html");
  const options = Object.entries({ ...edition.options, title, description: summary });
  redocly(
    ...["build-docs", edition.alias, "--inlineBundle", "--output", page, "--title", title],
    ...["--template", join(root, "scripts/docs.hbs")],
    ...options.flatMap(([name, value]) => [`--templateOptions.${name}`, value]),
  );
  writeFileSync(page, withoutLogoRequest(readFileSync(page, "utf8")));
}

/**
 * Redoc loads its logo from a CDN, and has no option against it: the name is drawn in the page instead.
 *
 * @param {string} page
 */
function withoutLogoRequest(page) {
  const logo = "<svg xmlns='http://www.w3.org/2000/svg' width='44' height='16'>" +
    "<text y='13' font-family='sans-serif' font-size='13' font-weight='bold' fill='#2467f2'>Redoc</text></svg>";
  const url = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  if (!url.test(page)) throw new Error("Redoc does not load its logo any more: remove withoutLogoRequest.");
  return page.replace(url, `data:image/svg+xml,${encodeURIComponent(logo)}`);
}

/** @param {string[]} args */
function redocly(...args) {
  const cli = join(root, "node_modules/@redocly/cli/bin/cli.js");
  execFileSync(process.execPath, [cli, ...args], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
}
