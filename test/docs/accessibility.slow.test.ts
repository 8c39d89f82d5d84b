import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason } from "../support/chromium.ts";
import { type DocsPage, type Edition, editions, openDocs } from "../support/docs-page.ts";

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

const [english, german] = editions as [Edition, Edition];

describe.skipIf(skipReason)("the page", () => {
  test.each([
    { edition: english, colorScheme: "light", darkest: 600, brightest: 765, places: ["", "sessions/closesession"] },
    { edition: german, colorScheme: "dark", darkest: 0, brightest: 165, places: [""] },
  ] as const)("follows the $colorScheme scheme, and axe finds nothing serious in what we write", async (scheme) => {
    await using docs = await openDocs(browser, scheme.edition, { colorScheme: scheme.colorScheme });
    const brightness = await brightnessOf(docs, "header");
    expect(brightness).toBeGreaterThanOrEqual(scheme.darkest);
    expect(brightness).toBeLessThanOrEqual(scheme.brightest);
    await expectOurPartToBeAccessible(docs, scheme.places);
  });
});

async function expectOurPartToBeAccessible(docs: DocsPage, places: readonly string[]): Promise<void> {
  for (const place of places) {
    await docs.go(place);
    const findings = await findingsOn(docs);
    expect(findings.filter(({ ours }) => ours)).toEqual([]);
    expect(findings.filter(({ rule }) => !ofRedoc.includes(rule))).toEqual([]);
  }
}

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
