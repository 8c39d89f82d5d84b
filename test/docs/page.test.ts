import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason } from "../support/chromium.ts";
import { type DocsPage, docsLinks, editions, openDocs, operationsOf } from "../support/docs-page.ts";

if (skipReason) console.warn(`The docs are not tested in a browser. ${skipReason}`);

let browser: Browser;

beforeAll(async () => {
  if (!skipReason) browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.skipIf(skipReason).each(editions)("the $lang page", (edition) => {
  const operations = skipReason ? [] : operationsOf(edition);
  let docs: DocsPage;

  beforeAll(async () => {
    docs = await openDocs(browser, edition);
  });

  afterAll(() => docs[Symbol.asyncDispose]());

  test("shows each operation at its deep link, with its parameters and statuses", async () => {
    for (const operation of operations) {
      const section = await docs.operation(operation);
      expect(await section.getByRole("heading", { level: 2 }).first().innerText()).toBe(operation.summary);
      expect(await tabsOf(section)).toEqual(Object.keys(operation.responses));
      const text = await section.innerText();
      for (const name of operation.parameters) expect(text, operation.operationId).toContain(name);
      await expect.poll(() => docs.inView(operation.place)).toBe(true);
    }
    expect(docs.errors).toEqual([]);
    expect(docs.requests).toEqual([]);
  });

  test("shows each example of each response", async () => {
    const seen = new Set<string>();
    for (const operation of operations) {
      const fresh = Object.entries(operation.responses).filter(([, { ref }]) => !seen.has(ref) && seen.add(ref));
      const section = await docs.operation(operation);
      for (const [status, { examples }] of fresh) {
        await section.getByRole("tab", { name: status }).click();
        const panel = section.getByTestId("right-panel").last();
        for (const { summary, value } of Object.values(examples)) {
          const menu = panel.getByRole("button", { name: "Example" });
          if (Object.keys(examples).length > 1 && (await menu.innerText()) !== summary) {
            await menu.click();
            await docs.page.getByRole("menuitem", { name: summary, exact: true }).click();
          }
          await expect.poll(() => shownJson(panel), { message: `${status} ${summary}` }).toEqual(value);
        }
      }
    }
    expect(seen.size).toBe(18);
  });

  test("finds closeSession in its search, with the keyboard alone, and opens it", async () => {
    await using docs = await openDocs(browser, edition);
    const { page } = docs;
    await page.keyboard.press("Control+k");
    await page.keyboard.type("closeSession");
    await page.getByText("/me/drive/items/{item-id}/workbook/closeSession").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/#\/sessions\/closesession$/);
    expect(docs.errors).toEqual([]);
  });

  test("reaches every link and button with the Tab key", async () => {
    await using docs = await openDocs(browser, edition);
    const wanted = await mark(docs);
    const reached = new Set<string>();
    for (let presses = 0; presses < wanted.length * 2 && reached.size < wanted.length; presses += 1) {
      await docs.page.keyboard.press("Tab");
      const one = await docs.page.evaluate("document.activeElement?.dataset.reach");
      if (typeof one === "string") reached.add(one);
    }
    expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
  });

  test("has a place for every link in its text", async () => {
    const links = docsLinks(edition);
    const places = await docs.page
      .locator(".menu-content a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const known = [...places.map((place) => place?.replace(/^#/, "")), ...operations.map(({ place }) => `/${place}`)];
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !known.includes(link))).toEqual([]);
  });

  test.runIf(edition.lang === "en")("leads to the other edition and back", async () => {
    await using docs = await openDocs(browser, edition);
    for (const lang of ["de", "en"]) {
      await docs.page.locator("header a").click();
      await expect.poll(() => docs.page.evaluate("document.documentElement.lang")).toBe(lang);
    }
    expect(docs.requests).toEqual([]);
  });

  test("names its language, title and summary for search engines and link previews", async () => {
    const meta = (name: string) =>
      docs.page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute("content");
    expect(await docs.page.locator("html").getAttribute("lang")).toBe(edition.lang);
    expect(await docs.page.title()).toMatch(/^Excel.+Microsoft Graph$/);
    expect(await meta("description")).toMatch(/v1\.0.*\.$/);
    expect(await meta("og:title")).toBe(await docs.page.title());
    expect(await meta("og:description")).toBe(await meta("description"));
  });

  test("paints within a second", async () => {
    const paint = await docs.page.evaluate<number>(
      "performance.getEntriesByName('first-contentful-paint')[0].startTime",
    );
    expect(paint).toBeLessThan(1000);
  });

  test.each([1440, 768, 390])("fits into %d pixels, and nothing lies over anything else", async (width) => {
    await docs.page.setViewportSize({ width, height: 900 });
    for (const place of ["", ...operations.map((operation) => operation.place)]) {
      await docs.go(place);
      await expect.poll(() => overflowing(docs), { message: place }).toEqual([]);
      await expect.poll(() => covered(docs), { message: place }).toEqual([]);
    }
    expect(docs.errors).toEqual([]);
  });
});

function tabsOf(section: Locator): Promise<string[]> {
  return section.getByRole("tab").allInnerTexts();
}

/** The JSON that a panel shows, read back from its text. */
async function shownJson(panel: Locator): Promise<unknown> {
  try {
    return JSON.parse((await panel.getByTestId("source-code").innerText()).replaceAll("\n", ""));
  } catch {
    return undefined;
  }
}

/** Numbers everything that a mouse could click now, and gives the numbers. */
function mark({ page }: DocsPage): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("a[href], button:not(:disabled), input")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
    .map((element, index) => element.dataset.reach = index + " " + (element.innerText || element.ariaLabel || element.outerHTML.slice(0, 80)))`);
}

/** The texts that stick out of the page, other than within something that scrolls or cuts them off on purpose. */
function overflowing({ page }: DocsPage): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("body *")].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility()) return false;
    const { left, right } = element.getBoundingClientRect();
    if (left >= 0 && right <= innerWidth + 1) return false;
    for (let at = element; at; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return false;
    }
    return true;
  }).map((element) => element.textContent.slice(0, 60))`);
}

/** The links and buttons in view that something else lies over. */
function covered({ page }: DocsPage): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("a[href], button, [role=tab]")].filter((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !width || y < 44 || y > innerHeight || x < 0 || x > innerWidth) return false;
    const above = document.elementFromPoint(x, y);
    return above !== null && !element.contains(above) && !above.contains(element);
  }).map((element) => element.innerText || element.ariaLabel || element.outerHTML.slice(0, 120))`);
}
