import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PagePatches, Words } from "../../src/cli/docs-build.ts";

const program = new URL("../../src/cli/docs-page.patches.js", import.meta.url).href;
const { patchRedoc }: PagePatches = await import(program);
const dictionary = new URL("../../scripts/docs/words.js", import.meta.url).href;
const { wordsGone }: { wordsGone(words: Words, program: string): string[] } = await import(dictionary);

const chunks = "node_modules/@redocly/cli/lib/chunks";
const carried = readFileSync(`${chunks}/redoc.standalone.js`, "utf8");

describe("the patches of Redoc", () => {
  test("each find their one place in the program that the page carries", () => {
    const patched = patchRedoc(carried, { words: { Copy: "Kopieren" }, strict: true });
    expect(patched).toContain('{"Copy":"Kopieren"}');
    for (const mark of ["sample-languages", "fence:{", 'role:"navigation"', "1000000px"])
      expect(patched).toContain(mark);
  });

  test("are left out where they have no place, or several; a strict build says which, and fails", () => {
    const trigger = '{"data-testid":"search-trigger"}';
    expect(patchRedoc(trigger)).toMatch(/^\{"data-testid":"search-trigger",role:"button",/);
    for (const source of ["let redoc;", trigger + trigger]) {
      expect(patchRedoc(source, { words: {} })).toBe(source);
      expect(() => patchRedoc(source, { strict: true })).toThrow(
        /^Redoc has changed\. .*the search, reached with the Tab key/,
      );
    }
  });

  test("have words that Redoc still says", () => {
    const words = { Search: "Suchen", Seek: "Suchen", "link to {}": "Link zu {}", "path to {}": "Weg zu {}" };
    expect(wordsGone(words, carried)).toEqual(["Seek", "path to {}"]);
  });

  test("replace a word where it is a whole text, an item of a list or a name, and nothing else", () => {
    const react = "const e={};function r(t,p,k){return{type:t,...p,key:k}}e.jsx=r,e.jsxs=r;return e";
    const words = { Search: "Suchen", "non-empty": "nicht leer", "link to {}": "Link zu {}" };
    const { jsx } = new Function(patchRedoc(react, { words }))();
    const drawn = (props: object) => jsx("p", props, "k");
    expect(drawn({ children: "Search " })).toEqual({ type: "p", children: "Suchen ", key: "k" });
    expect(drawn({ children: ["string", ", non-empty", 1] }).children).toEqual(["string", ", nicht leer", 1]);
    expect(drawn({ children: "string, non-empty" }).children).toBe("string, nicht leer");
    expect(drawn({ "aria-label": "link to Search", title: "Search:" })).toMatchObject({
      "aria-label": "Link zu Suchen",
      title: "Suchen:",
    });
    expect(drawn({ "aria-label": "link to a search" })["aria-label"]).toBe("Link zu a search");
    expect(drawn({ children: "Search and find", className: "Search" })).toEqual({
      type: "p",
      children: "Search and find",
      className: "Search",
      key: "k",
    });
  });
});
