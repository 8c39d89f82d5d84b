/**
 * Builds the docs, English and German, each as one self-contained page: bundles the contract, applies the German
 * overlays to it, and lets Redocly lay both out.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { buildPage, runRedocly } from "../../src/cli/docs-page.js";
import { translate } from "./translate.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const output = join(root, "generated/docs");

const english = {
  alias: "english",
  directory: output,
  options: { lang: "en", locale: "en_US", otherLang: "de", otherName: "Deutsch", otherHref: "de/index.html" },
};

/** @type {typeof english} */
const german = {
  alias: "german",
  directory: join(output, "de"),
  options: { lang: "de", locale: "de_DE", otherLang: "en", otherName: "English", otherHref: "../index.html" },
};

rmSync(output, { recursive: true, force: true });
await runRedocly({ cwd: root }, "bundle", "source", "--output", contractOf(english));
const contract = parse(readFileSync(contractOf(english), "utf8"));
mkdirSync(german.directory);
writeFileSync(contractOf(german), stringify(await translate(contract), { lineWidth: 0 }));
await Promise.all([build(english), build(german)]);

/** @param {typeof english} edition */
function contractOf({ directory }) {
  return join(directory, "openapi.yaml");
}

/** @param {typeof english} edition */
function build(edition) {
  const { title, summary: description } = parse(readFileSync(contractOf(edition), "utf8")).info;
  const page = join(edition.directory, "index.html");
  return buildPage({ api: edition.alias, page, cwd: root, options: { ...edition.options, title, description } });
}
