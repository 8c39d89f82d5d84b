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
import { pairPlaces } from "./places.js";
import { translate } from "./translate.js";
import { redocWords } from "./words.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const output = join(root, "generated/docs");

/** The two pages, and the editions of the contract that they show. */
const files = {
  en: { page: join(output, "index.html"), contract: join(output, "english.yaml") },
  de: { page: join(output, "de/index.html"), contract: join(output, "german.yaml") },
};

rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, "de"), { recursive: true });
copyFileSync(join(root, "generated/openapi.yaml"), join(output, "openapi.yaml"));
await runRedocly({ cwd: root }, "bundle", "source", "--output", files.en.contract);
const contract = parse(readFileSync(files.en.contract, "utf8"));
const german = await translate(contract);
await Promise.all([build("en", contract), build("de", german, redocWords())]);
pairPlaces(files.en.page, files.de.page);

/**
 * @param {"en" | "de"} lang
 * @param {any} edition
 * @param {Record<string, string>} [words]
 */
async function build(lang, edition, words) {
  drawTexts(edition);
  const { page, contract: api } = files[lang];
  const arranged = layOut(edition);
  writeFileSync(api, stringify(arranged, { lineWidth: 0 }));
  await buildPage({ api, page, cwd: root, info: arranged.info, lang, paired: true, strict: true, ...(words && { words }) });
}
