/**
 * Builds the docs, English and German, each as one self-contained page: bundles the contract, applies the German overlays
 * to it, and lets Redocly lay both out. The whole contract stands beside them, to be downloaded.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { drawTexts } from "../../openapi/plugins/docs.js";
import { buildPage, runRedocly } from "../../src/cli/docs-page.js";
import { layOut } from "../../src/cli/docs-page.layout.js";
import { placesOf } from "./places.js";
import { translate } from "./translate.js";
import { redocWords } from "./words.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const output = join(root, "generated/docs");

/** The contract as it is written, at its first address; the two pages, and the editions of the contract that they show. */
const source = join(output, "source.yaml");
const files = {
  en: { page: join(output, "index.html"), contract: join(output, "english.yaml") },
  de: { page: join(output, "de/index.html"), contract: join(output, "german.yaml") },
};

rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, "de"), { recursive: true });
copyFileSync(join(root, "generated/openapi.yaml"), join(output, "openapi.yaml"));
await runRedocly({ cwd: root }, "bundle", "source", "--output", source);
const english = parse(readFileSync(source, "utf8"));
const german = await translate(english);
for (const edition of [english, german]) drawTexts(edition);
const [englishPlaces, germanPlaces] = [placesOf(english), placesOf(german)];
await Promise.all([
  build("en", english, { places: pairs(englishPlaces, germanPlaces) }),
  build("de", german, { places: pairs(germanPlaces, englishPlaces), words: redocWords() }),
]);

/**
 * @param {"en" | "de"} lang
 * @param {any} edition
 * @param {{ places: Record<string, string>, words?: Record<string, string> }} options
 */
async function build(lang, edition, options) {
  const { page, contract: api } = files[lang];
  const arranged = layOut(edition);
  writeFileSync(api, stringify(arranged, { lineWidth: 0 }));
  await buildPage({ api, page, cwd: root, info: arranged.info, lang, strict: true, ...options });
}

/**
 * Where each chapter of one page is on the other.
 *
 * @param {string[]} from
 * @param {string[]} to
 */
function pairs(from, to) {
  if (from.length !== to.length) throw new Error("The pages differ in their chapters.");
  return Object.fromEntries(from.map((place, index) => [place, to[index] ?? ""]));
}
