import { readdirSync, readFileSync } from "node:fs";
import openapiFormat from "openapi-format";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { codeOf, proseOf, withoutProse } from "../support/prose.ts";

const english = contract("generated/docs/openapi.yaml");
const german = contract("generated/docs/de/openapi.yaml");

describe("the German edition", () => {
  test("says everything in German, in every title, summary and description", () => {
    const texts = proseOf(german);
    const untranslated = [...proseOf(english)].filter(([where, text]) => texts.get(where) === text);
    expect(untranslated).toEqual([]);
  });

  test("translates the English as it stands today", async () => {
    expect(proseOf(await translatedBack())).toEqual(proseOf(english));
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
});

function contract(file: string) {
  return parse(readFileSync(file, "utf8"));
}

/** The German edition with each text replaced by the English that the overlay says it stands for. */
async function translatedBack() {
  let edition = structuredClone(german);
  for (const file of readdirSync("openapi/overlays")) {
    const overlay = contract(`openapi/overlays/${file}`);
    for (const action of overlay.actions) action.update = action["x-english"];
    edition = (await openapiFormat.openapiOverlay(edition, { overlaySet: overlay })).data;
  }
  return edition;
}
