import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PagePatches } from "../../src/cli/docs-build.ts";

const program = new URL("../../src/cli/docs-page.patches.js", import.meta.url).href;
const { patchRedoc }: PagePatches = await import(program);

const chunks = "node_modules/@redocly/cli/lib/chunks";
const carried = readFileSync(`${chunks}/redoc.standalone.js`, "utf8");

describe("the patches of Redoc", () => {
  test("each find their one place in the program that the page carries", () => {
    const { source, missed } = patchRedoc(carried, { Copy: "Kopieren" });
    expect(missed).toEqual([]);
    expect(source).toContain('{"Copy":"Kopieren"}');
  });

  test("leave alone what has no place for them, or several, and say which these are", () => {
    const none = patchRedoc("let redoc;", {});
    expect(none.source).toBe("let redoc;");
    expect(none.missed).toHaveLength(8);
    const trigger = '{"data-testid":"search-trigger"}';
    expect(patchRedoc(trigger).missed).not.toContain("the search, reached with the Tab key");
    expect(patchRedoc(trigger + trigger)).toEqual({
      source: trigger + trigger,
      missed: expect.arrayContaining(["the search, reached with the Tab key"]),
    });
  });

  test("replace a word where it is a whole text, an item of a list or a name, and nothing else", () => {
    const react = "const e={};function r(t,p,k){return{type:t,...p,key:k}}e.jsx=r,e.jsxs=r;return e";
    const words = { Search: "Suchen", "non-empty": "nicht leer", "link to {}": "Link zu {}" };
    const { jsx } = new Function(patchRedoc(react, words).source)();
    const drawn = (props: object) => jsx("p", props, "k");
    expect(drawn({ children: "Search " })).toEqual({ type: "p", children: "Suchen ", key: "k" });
    expect(drawn({ children: ["string", ", non-empty", 1] }).children).toEqual(["string", ", nicht leer", 1]);
    expect(drawn({ children: "string, non-empty" }).children).toBe("string, nicht leer");
    expect(drawn({ "aria-label": "link to Search", title: "Search:" })).toMatchObject({
      "aria-label": "Link zu Search",
      title: "Suchen:",
    });
    expect(drawn({ children: "Search and find", className: "Search" })).toEqual({
      type: "p",
      children: "Search and find",
      className: "Search",
      key: "k",
    });
  });
});
