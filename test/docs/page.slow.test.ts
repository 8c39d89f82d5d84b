import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason, whySkipped } from "../support/chromium.ts";
import { contractOf, type DocsPage, english, german, openDocs, operationsOf } from "../support/docs-page.ts";
import { withoutProse } from "../support/prose.ts";

let browser: Browser;

beforeAll(async () => {
  if (!skipReason) browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.skipIf(skipReason)(`the German page${whySkipped}`, () => {
  test("has no word of Redoc in common with the English one", async () => {
    await using inEnglish = await openDocs(browser, english);
    await using inGerman = await openDocs(browser, german);
    gather(withoutProse(contractOf(english)));
    const [words, worte] = [await wordsOf(inEnglish), await wordsOf(inGerman)];
    expect(words.size).toBeGreaterThan(60);
    expect([...worte].filter((word) => words.has(word) && !isNameOrData(word))).toEqual([]);
  });
});

describe.skipIf(skipReason).each([english, german])(`the $lang page${whySkipped}`, (edition) => {
  test("shows each example of each response", async () => {
    await using docs = await openDocs(browser, edition);
    const seen = new Set<string>();
    for (const { place, responses } of operationsOf(edition)) {
      const fresh = Object.entries(responses).filter(([, { ref }]) => !seen.has(ref) && seen.add(ref));
      await docs.go(place);
      const section = docs.section(place);
      for (const [status, { examples }] of fresh) {
        await section.getByRole("tab", { name: status, exact: true }).first().click();
        const panel = section.getByTestId("right-panel").last();
        for (const { summary, value } of Object.values(examples)) {
          const menu = panel.getByRole("button", { name: edition === german ? /^Beispiel: / : /^Example: / });
          if (Object.keys(examples).length > 1 && (await menu.textContent()) !== summary) {
            await menu.click();
            await docs.page.getByRole("menuitem", { name: summary, exact: true }).click();
          }
          await expect.poll(() => shownJson(panel), { message: `${status} ${summary}` }).toEqual(value);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(18);
    expect(docs.errors).toEqual([]);
  });

  test("is painted within a second, and has what it needs in one file", async () => {
    await using docs = await openDocs(browser, edition);
    const paint = await docs.page.evaluate<number>(
      "performance.getEntriesByName('first-contentful-paint')[0].startTime",
    );
    expect(paint).toBeLessThan(1000);
    expect(docs.requests).toEqual([]);
  });
});

/** The JSON that a panel shows, read back from its text. */
async function shownJson(panel: Locator): Promise<unknown> {
  try {
    return JSON.parse(((await panel.getByTestId("source-code").textContent()) ?? "").replaceAll("\n", ""));
  } catch {
    return undefined;
  }
}

/** Whether a text is the same in every language: it is made of names and values of the contract, or is a name itself. */
function isNameOrData(text: string): boolean {
  const names = ["curl", "TypeScript", "Ctrl+K", "Esc", "POST", "GET", "Navigation", "microsoftIdentity", "Redoc"];
  const parts = text.split(/[,:]? |[:*]$/).map((part) => part.replace(/^[("]+|[)"]+$/g, ""));
  return parts.every((part) => data.has(part) || names.includes(part) || !/[A-Za-z]/.test(part) || /[-/=]/.test(part));
}

/** Every key and every value of the contract that is no prose. */
const data = new Set<string>();

function gather(value: unknown): void {
  if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      data.add(name);
      gather(one);
    }
  } else data.add(String(value));
}

/** All texts of a page outside of what we write, and all names that a screen reader reads out, menus and search included. */
async function wordsOf({ page, go, section }: DocsPage): Promise<Set<string>> {
  const words = new Set<string>();
  const collect = async () => {
    const found = await page.evaluate(() => {
      const texts: string[] = [];
      const ours = "[data-component-name='Markdown/Markdown'], .bar, .menu-content ul, script, style, pre, h1, h2, h3";
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest(ours)) texts.push(node.textContent?.trim() ?? "");
      }
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? "");
      }
      return texts;
    });
    for (const word of found) if (word) words.add(word);
  };
  await page.keyboard.press("Control+k");
  await page.locator('[data-component-name="Search/SearchInput"] input').waitFor();
  await collect();
  await page.keyboard.type("qqqqq");
  await page.getByTestId("search-message").waitFor();
  await collect();
  await page.keyboard.press("Escape");
  await go("other/getworkbookoperation");
  const operation = section("other/getworkbookoperation");
  await collect();
  for (const button of await operation.locator("button:not([role=tab]):visible").all()) {
    // A button may go away when another one is pressed.
    if (!(await button.isVisible())) continue;
    await button.click();
    await collect();
    await page.keyboard.press("Escape");
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByTestId("floating-button").click();
  await collect();
  return words;
}
