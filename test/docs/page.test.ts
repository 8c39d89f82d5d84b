import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium, skipReason, whySkipped } from "../support/chromium.ts";
import { contractOf, type DocsPage, english, german, openDocs, operationsOf } from "../support/docs-page.ts";

interface ErrorCode {
  readonly status: number;
  readonly recovery?: string;
  readonly description: string;
}

if (skipReason) console.warn(`The docs are not tested in a browser. ${skipReason}`);

let browser: Browser;

beforeAll(async () => {
  if (!skipReason) browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.skipIf(skipReason).each([english, german])(`the $lang page${whySkipped}`, (edition) => {
  const operations = skipReason ? [] : operationsOf(edition);
  const codes = skipReason ? {} : contractOf(edition).components.schemas.SecondLevelErrorCode;
  let docs: DocsPage;

  beforeAll(async () => {
    docs = await openDocs(browser, edition);
  });

  afterAll(() => docs[Symbol.asyncDispose]());

  test("shows every operation open and in the sidebar, with its parameters, statuses and links", async () => {
    const sidebar = await docs.page.locator(".menu-content a").allInnerTexts();
    for (const operation of operations) {
      const { operationId, summary, place, parameters, responses, microsoft } = operation;
      expect(sidebar.map((entry) => entry.split("\n")[0])).toContain(summary);
      const section = docs.section(place);
      expect(await section.getByRole("heading", { level: 2 }).first().textContent(), operationId).toBe(summary);
      expect(await section.getByRole("tab", { name: /^(\d+|default)$/ }).allTextContents()).toEqual(
        Object.keys(responses),
      );
      const text = (await section.textContent()) ?? "";
      for (const name of parameters) expect(text, operationId).toContain(name);
      const links = await section.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      expect(links).toContain(microsoft);
      expect(links.filter((link) => /^#\/section\/[wo]/.test(link ?? ""))).toHaveLength(2);
    }
    expect(docs.errors).toEqual([]);
    expect(docs.requests).toEqual([]);
  });

  test("says for each error code what happened, whether data is lost and what to do", async () => {
    const all: Record<string, ErrorCode> = { ...codes["x-error-codes"], ...codes["x-observed-codes"] };
    for (const [name, code] of Object.entries(all)) {
      const text = await docs.section(`error-codes/${name.toLowerCase()}`).textContent();
      const { session, whenClosing, description } = codes["x-recoveries"][code.recovery ?? "doNotResend"];
      const state = codes["x-session-states"][session].description;
      const wanted = code.recovery ? [code.description, state, whenClosing, description] : [code.description];
      for (const sentence of wanted) expect(text).toContain(sentence.replaceAll("`", "").replace(/\.$/, ""));
      expect(text).toContain(String(code.status));
    }
  });

  test("links the codes of an error answer to what it says about them", async () => {
    const closing = docs.section("other/closesession");
    await docs.go("other/closesession");
    await closing.getByRole("tab", { name: "404" }).first().click();
    await closing.getByRole("link", { name: "invalidSessionReCreatable", exact: true }).last().click();
    await expect.poll(() => docs.page.url()).toMatch(/#\/error-codes\/invalidsessionrecreatable$/);
    await expect.poll(() => docs.inView("error-codes/invalidsessionrecreatable")).toBe(true);
  });

  // Redoc may still be loading its search when the first key comes.
  test("finds operations and codes in its search, with the keyboard alone", { retry: 2, timeout: 60_000 }, async () => {
    const wanted = {
      invalidSessionReCreatable: "error-codes/invalidsessionrecreatable",
      accessconflict: "error-codes/accessconflict",
      tooManyRequestsUncategorized: "error-codes/toomanyrequestsuncategorized",
      EditModeCannotAcquireLock: "error-codes/editmodecannotacquirelock",
      gatewayTimeout: "error-codes/gatewaytimeoutuncategorized",
      closeSession: "other/closesession",
    };
    for (const [text, place] of Object.entries(wanted).slice(edition === english ? 0 : -2)) {
      await docs.page.keyboard.press("Control+k");
      await docs.page.locator('[data-component-name="Search/SearchInput"] input:focus').waitFor({ timeout: 15_000 });
      // As somebody pastes it from a log.
      await docs.page.keyboard.insertText(text);
      await docs.page
        .locator(`a[data-component-name="Search/SearchItem"][href="#/${place}"]`)
        .waitFor({ timeout: 15_000 });
      await docs.page.keyboard.press("Enter");
      await expect.poll(() => docs.page.url(), { message: text }).toMatch(new RegExp(`#/${place}$`));
      await expect.poll(() => docs.inView(place), { message: text }).toBe(true);
    }
  });

  test("begins with a link to the text, and has the search in the tab order", async () => {
    const { page } = docs;
    const focused = () => page.evaluate("document.activeElement.dataset.testid ?? document.activeElement.className");
    expect(await page.locator("a[href], button, input, [tabindex]").first().getAttribute("class")).toBe("skip");
    await page.locator(".skip").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("search-trigger");
    await page.keyboard.press("Enter");
    await page.locator('[data-component-name="Search/SearchInput"] input').waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".skip").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.localName")).toBe("main");
  });

  test("has a place for every link in its text", async () => {
    const prose = readFileSync(edition.contract, "utf8");
    const links = [...prose.matchAll(/\]\(#(\/[^)]*)\)/g)].map(([, link]) => link);
    const places = await docs.page
      .locator("[data-section-id]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-section-id")));
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((link) => !places.includes(link ?? ""))).toEqual([]);
  });

  test("is drawn in its language before any program runs, and stays as it was drawn", async () => {
    await using still = await openDocs(browser, edition, { javaScriptEnabled: false });
    const drawn = ({ page }: DocsPage) => page.locator("[data-section-id^='/section/o']");
    expect(await drawn(docs).textContent()).toBe(await drawn(still).textContent());
    expect(await drawn(still).getByTestId("copy-button").count()).toBe(3);
    // React would draw the page once more, and say so, if the program drew it differently.
    expect(docs.errors).toEqual([]);
    const buttons = await drawn(still).getByTestId("copy-button").first().getAttribute("aria-label");
    expect(buttons).toBe(edition === german ? "Kopieren" : "Copy");
  });

  test("has something to copy under every button that copies for a language model, in its language", async () => {
    await using own = await openDocs(browser, edition, { permissions: ["clipboard-read", "clipboard-write"] });
    const copied = () => own.page.evaluate<string>("navigator.clipboard.readText()");
    const buttons = own.page.locator(
      '[data-component-name="SplitButton/SplitButton"]:visible > * > button:first-child',
    );
    const count = await buttons.count();
    expect(count).toBe(edition === english ? 1 + operations.length : 1);
    for (let index = 0; index < count; index += 1) {
      await own.page.evaluate("navigator.clipboard.writeText('')");
      await buttons.nth(index).click();
      await expect.poll(copied).toMatch(/^ {2}title: /m);
      expect((await copied()).includes("This is a subset of")).toBe(edition === english && index > 0);
    }
    expect(own.errors).toEqual([]);
  });

  test("names the links to its parts in its language", async () => {
    const labels = await docs.page
      .locator("[data-deep-link-anchor] [aria-label]")
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("aria-label")))]);
    const [parts, others] =
      edition === english
        ? [["Request", "Responses", "Path", "Query", "Body"], /^Link zu/]
        : [
            ["Anforderung", "Antworten", "Pfad", "Abfrage", "Anforderungstext"],
            /^link to | (Request|Body|Path|Query)$/,
          ];
    for (const part of parts) expect(labels).toContain(`${edition === english ? "link to" : "Link zu"} ${part}`);
    expect(labels.filter((label) => others.test(label ?? ""))).toEqual([]);
  });

  test("calls a header by the name that it has on the wire", async () => {
    const opening = docs.section("other/createsession");
    await docs.go("other/createsession");
    await opening.getByRole("tab", { name: "202" }).first().click();
    await expect.poll(() => opening.locator(".schema-name").allTextContents()).toContain("Location");
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

  test.each([1440, 390])("fits into %d pixels", async (width) => {
    await docs.page.setViewportSize({ width, height: 900 });
    for (const place of ["section/open-use-close", "other/closesession", "error-codes/invalidsessionrecreatable"]) {
      await docs.page.evaluate((hash) => location.assign(hash), `#/${place}`);
      await expect.poll(() => overflowing(docs), { message: place }).toEqual([]);
    }
  });
});

describe.skipIf(skipReason)(`the two pages${whySkipped}`, () => {
  test("lead to each other, at the same place", async () => {
    await using docs = await openDocs(browser, english);
    const { page } = docs;
    const other = page.locator("header .other");
    // Where a click would lead, without going there.
    await other.evaluate((link) =>
      addEventListener("click", (event) => event.target === link && event.preventDefault()),
    );
    const places = {
      "#/sources/idle-time": "#/sources/leerlaufzeit",
      "#/other/closesession": "#/other/closesession",
      "#/error-codes/accessconflict": "#/error-codes/accessconflict",
      "#/section/errors": "#/section/fehler",
    };
    for (const [inEnglish, inGerman] of Object.entries(places)) {
      await page.evaluate((hash) => location.assign(hash), inEnglish);
      await other.click();
      expect(await other.getAttribute("href")).toContain(`de/index.html${inGerman}`);
    }
    await page.goto(await other.evaluate((link: HTMLAnchorElement) => link.href));
    expect(await page.evaluate("document.documentElement.lang")).toBe("de");
    await page.locator("header .other").click();
    await expect.poll(() => page.evaluate("document.documentElement.lang")).toBe("en");
    expect(new URL(page.url()).hash).toBe("#/section/errors");
    expect(docs.requests).toEqual([]);
  });
});

/** The texts that stick out of the page, other than within something that scrolls or cuts them off on purpose. */
function overflowing({ page }: DocsPage): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll("body *")].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility({ contentVisibilityAuto: true })) return false;
    const { left, right } = element.getBoundingClientRect();
    if (element.closest(".skip") || (left >= 0 && right <= innerWidth + 1)) return false;
    for (let at = element; at; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return false;
    }
    return true;
  }).map((element) => element.textContent.slice(0, 60))`);
}
