import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason, whySkipped } from "../support/chromium.ts";
import { type DocsPage, english, german, openDocs } from "../support/docs-page.ts";

/** A serious or critical finding: the rule, and the element. */
interface Finding {
  readonly rule: string;
  readonly html: string;
}

let browser: Browser;

beforeAll(async () => {
  if (!skipReason) browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.skipIf(skipReason).each([english, german])(`the $lang page${whySkipped}`, (edition) => {
  test.each([
    { colorScheme: "light", width: 1440, darkest: 600, brightest: 765 },
    { colorScheme: "dark", width: 1440, darkest: 0, brightest: 165 },
    { colorScheme: "light", width: 390, darkest: 600, brightest: 765 },
  ] as const)(
    "follows the $colorScheme scheme at $width pixels, and axe finds nothing serious",
    async ({ colorScheme, width, darkest, brightest }) => {
      await using docs = await openDocs(browser, edition, { colorScheme, viewport: { width, height: 900 } });
      const brightness = await brightnessOf(docs, "header");
      expect(brightness).toBeGreaterThanOrEqual(darkest);
      expect(brightness).toBeLessThanOrEqual(brightest);
      for (const place of ["sources", "other/closesession", "error-codes/invalidsessionrecreatable"]) {
        await docs.go(place);
        expect(await findingsOn(docs), place).toEqual([]);
      }
    },
  );

  test("reaches every link and button that is in view with the Tab key", async () => {
    await using docs = await openDocs(browser, edition);
    await docs.go("other/closesession");
    const wanted = await mark(docs);
    expect(wanted.length).toBeGreaterThan(30);
    const reached = new Set<string>();
    for (let presses = 0; presses < 1500 && reached.size < wanted.length; presses += 1) {
      await docs.page.keyboard.press("Tab");
      const one = await docs.page.evaluate("document.activeElement?.dataset.reach");
      if (typeof one === "string") reached.add(one);
    }
    expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
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
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html }))))`);
}

/** Numbers everything in view that a mouse could click, and gives the numbers. */
function mark({ page }: DocsPage): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("a[href], button:not(:disabled), input, [role=button]")]
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    })
    .map((element, index) => element.dataset.reach = index + " " + (element.innerText || element.ariaLabel || element.outerHTML.slice(0, 80)))`);
}
