import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason } from "../support/chromium.ts";
import { type DocsPage, editions, openDocs } from "../support/docs-page.ts";

/** A serious or critical finding: the rule, and whether the element stands in what we write. */
interface Finding {
  readonly rule: string;
  readonly ours: boolean;
  readonly html: string;
}

/** What axe finds in Redoc's own parts of the page. */
const ofRedoc = ["color-contrast"];

let browser: Browser;

beforeAll(async () => {
  if (!skipReason) browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.skipIf(skipReason).each(editions)("the $lang page", (edition) => {
  test.each([
    { colorScheme: "light", brightness: [600, 765] },
    { colorScheme: "dark", brightness: [0, 165] },
  ] as const)("follows the $colorScheme scheme and has no serious finding of axe in what we write", async ({ colorScheme, brightness }) => {
    await using docs = await openDocs(browser, edition, { colorScheme });
    const [darkest, brightest] = brightness;
    expect(await brightnessOf(docs, "header")).toBeGreaterThanOrEqual(darkest);
    expect(await brightnessOf(docs, "header")).toBeLessThanOrEqual(brightest);
    const findings = [];
    for (const place of ["", "sessions/closesession"]) {
      await docs.go(place);
      findings.push(...(await findingsOn(docs)));
    }
    expect(findings.filter(({ ours }) => ours)).toEqual([]);
    const rules = new Set(findings.map(({ rule }) => rule));
    expect([...rules].filter((rule) => !ofRedoc.includes(rule))).toEqual([]);
  });
});

/** The sum of red, green and blue of an element's background. */
function brightnessOf({ page }: DocsPage, element: string): Promise<number> {
  return page.evaluate<number>(`getComputedStyle(document.querySelector("${element}")).backgroundColor
    .match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)`);
}

async function findingsOn({ page }: DocsPage): Promise<Finding[]> {
  await page.addScriptTag({ content: axe.source });
  return page.evaluate<Finding[]>(`axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({
      rule: id,
      ours: document.querySelector(target[0]).closest(".bar, [data-component-name='Markdown/Markdown']") !== null,
      html,
    }))))`);
}
