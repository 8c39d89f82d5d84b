import { readdirSync, readFileSync } from "node:fs";
import openapiFormat from "openapi-format";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { contractOf, english as englishEdition, german as germanEdition } from "../support/docs-page.ts";
import { codeOf, proseOf, withoutProse } from "../support/prose.ts";

/** The editions as the page shows them: with everything drawn that the texts say about the data. */
const english = contractOf(englishEdition);
const german = contractOf(germanEdition);

describe("the German edition", () => {
  test("says everything in German, in every title, summary and description", () => {
    const texts = proseOf(german);
    const untranslated = [...proseOf(english)].filter(([where, text]) => texts.get(where) === text);
    expect(untranslated).toEqual([]);
  });

  test("translates the English as it stands today", async () => {
    const source = parse(readFileSync("generated/docs/source.yaml", "utf8"));
    expect(proseOf(await inEnglish(source))).toEqual(proseOf(source));
  });

  test("leaves everything that goes over the wire as it is", () => {
    expect(withoutProse(german)).toEqual(withoutProse(english));
  });

  test("leaves names, codes, paths and values in the text as they are", () => {
    const texts = proseOf(german);
    for (const [where, text] of proseOf(english)) {
      expect(codeOf(texts.get(where) ?? ""), where).toEqual(codeOf(text));
    }
  });

  test("never addresses the reader in two ways", () => {
    for (const [where, text] of proseOf(german)) expect(text, where).not.toMatch(/\b(du|dein|deine|man)\b/i);
  });

  test("has German quotation marks", () => {
    for (const [where, text] of proseOf(german)) {
      expect(text.replace(/```[\s\S]*?```|`[^`]*`/g, ""), where).not.toMatch(/"|“[^“”]*”/);
    }
  });
});

/** The contract with each text that an overlay translates replaced by the English that the overlay says it stands for. */
// biome-ignore lint/suspicious/noExplicitAny: the contract, as YAML has it.
async function inEnglish(source: any): Promise<any> {
  let edition = structuredClone(source);
  for (const file of readdirSync("openapi/overlays")) {
    const overlay = parse(readFileSync(`openapi/overlays/${file}`, "utf8"));
    for (const action of overlay.actions) action.update = action["x-english"];
    edition = (await openapiFormat.openapiOverlay(edition, { overlaySet: overlay })).data;
  }
  return edition;
}
