import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { parse } from "yaml";

/** One edition of the docs: its page and the contract that the page shows. */
export interface Edition {
  readonly lang: "en" | "de";
  readonly page: string;
  readonly contract: string;
}

export const english: Edition = {
  lang: "en",
  page: "generated/docs/index.html",
  contract: "generated/docs/english.yaml",
};

export const german: Edition = {
  lang: "de",
  page: "generated/docs/de/index.html",
  contract: "generated/docs/german.yaml",
};

/** The contract that an edition shows. */
// biome-ignore lint/suspicious/noExplicitAny: each test reads something else of it.
export function contractOf({ contract }: Edition): any {
  return parse(readFileSync(contract, "utf8"));
}

interface Reference {
  readonly $ref: string;
}

/** What stands at a path of a contract. */
interface PathItem {
  readonly parameters: readonly Reference[];
  readonly post?: RawOperation;
  readonly get: RawOperation;
}

interface RawOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly externalDocs: { readonly url: string };
  readonly parameters: readonly Reference[];
  readonly responses: Record<string, Reference>;
  readonly "x-codeSamples": Operation["samples"];
}

/** An operation as the docs show it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly path: string;
  readonly microsoft: string;
  /** Where the page shows it: the part of the address after `#/`. */
  readonly place: string;
  readonly parameters: readonly string[];
  readonly samples: readonly { readonly label: string; readonly source: string }[];
  readonly responses: Record<string, { readonly ref: string; readonly examples: Record<string, Example> }>;
}

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** The operations of an edition's contract. */
export function operationsOf(edition: Edition): Operation[] {
  const { paths, components } = contractOf(edition);
  const named = ({ $ref }: Reference) =>
    $ref
      .split("/")
      .slice(-2)
      .reduce((at, name) => at[name], components);
  return Object.entries<PathItem>(paths).map(([path, { parameters, post, get }]) => {
    const operation = post ?? get;
    const { operationId, summary, externalDocs } = operation;
    const responses = Object.entries(operation.responses).map(([status, reference]) => {
      const examples = Object.entries<Reference>(named(reference).content?.["application/json"].examples ?? {});
      return [
        status,
        { ref: reference.$ref, examples: Object.fromEntries(examples.map(([name, one]) => [name, named(one)])) },
      ];
    });
    return {
      ...{ operationId, summary, path, microsoft: externalDocs.url, responses: Object.fromEntries(responses) },
      place: `other/${operationId.toLowerCase()}`,
      parameters: [...parameters, ...operation.parameters].map((one) => named(one).name),
      samples: operation["x-codeSamples"],
    };
  });
}

/** A page of the docs in the browser, and what went wrong there. */
export interface DocsPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors in the console, and exceptions. */
  readonly errors: string[];
  /** Requests that left the machine. */
  readonly requests: string[];
  /** Follows a deep link; nothing leads to the introduction. */
  go(place: string): Promise<void>;
  /** The part of the page that shows a place. */
  section(place: string): Locator;
  /** Whether the page has scrolled to a place. */
  inView(place: string): Promise<boolean>;
}

/** Opens an edition from disk. */
export async function openDocs(
  browser: Browser,
  edition: Edition,
  options: BrowserContextOptions = {},
): Promise<DocsPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => !/^(file|data|blob):/.test(request.url()) && requests.push(request.url()));
  const url = pathToFileURL(edition.page).href;
  await page.goto(url);
  const section = (place: string) => page.locator(`[data-section-id="/${place}"]`).last();
  if (options.javaScriptEnabled !== false)
    await section("other/closesession").locator("h2").first().waitFor({ state: "attached" });
  return {
    ...{ page, errors, requests, section },
    async go(place) {
      await page.goto(`${url}#/${place}`);
      await section(place).locator("h1, h2, h3").first().waitFor();
    },
    async inView(place) {
      const box = await section(place).locator("h2, h3").first().boundingBox();
      return box !== null && box.y >= 0 && box.y < 450;
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
