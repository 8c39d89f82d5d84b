import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { parse } from "yaml";

/** One edition of the docs: its page and the contract that the page shows. */
export interface Edition {
  readonly lang: "en" | "de";
  readonly directory: string;
}

export const editions: readonly Edition[] = [
  { lang: "en", directory: "generated/docs" },
  { lang: "de", directory: "generated/docs/de" },
];

/** An operation as the docs show it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly path: string;
  /** Where the page shows it: the part of the address after `#/`. */
  readonly place: string;
  readonly parameters: readonly string[];
  readonly responses: Record<string, { readonly ref: string; readonly examples: Record<string, Example> }>;
}

export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** The operations of an edition's contract. */
export function operationsOf({ directory }: Edition): Operation[] {
  const { paths, components } = parse(readFileSync(`${directory}/openapi.yaml`, "utf8"));
  const named = ({ $ref }: { $ref: string }) =>
    $ref
      .split("/")
      .slice(-2)
      .reduce((at, name) => at[name], components);
  return Object.entries<any>(paths).map(([path, { parameters, post, get }]) => {
    const operation = post ?? get;
    const { operationId, summary } = operation;
    const responses = Object.entries<any>(operation.responses).map(([status, reference]) => {
      const examples = Object.entries<any>(named(reference).content?.["application/json"].examples ?? {});
      return [
        status,
        { ref: reference.$ref, examples: Object.fromEntries(examples.map(([name, one]) => [name, named(one)])) },
      ];
    });
    return {
      ...{ operationId, summary, path, responses: Object.fromEntries(responses) },
      place: `${operation.tags[0].toLowerCase().replaceAll(" ", "-")}/${operationId.toLowerCase()}`,
      parameters: [...parameters, ...operation.parameters].map((parameter) => named(parameter).name),
    };
  });
}

/** Where the links in the prose of an edition lead, on its own page. */
export function docsLinks({ directory }: Edition): string[] {
  const prose = readFileSync(`${directory}/openapi.yaml`, "utf8");
  return [...prose.matchAll(/\]\(#(\/[^)]*)\)/g)].map(([, link]) => link ?? "");
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
  /** Whether the page has scrolled to a place. */
  inView(place: string): Promise<boolean>;
  /** Follows the deep link of an operation, and gives the part of the page that shows it. */
  operation(operation: Operation): Promise<Locator>;
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
  const url = pathToFileURL(`${edition.directory}/index.html`).href;
  await page.goto(url);
  // Redoc puts its name in when it has taken the page over.
  await page.getByAltText("redocly logo").waitFor({ state: "attached" });
  const section = (place: string) => page.locator(`[id="${place}"]`);
  const go = async (place: string) => {
    await page.goto(`${url}#/${place}`);
    await (place ? section(place).getByRole("tab").first() : page.getByRole("heading", { level: 1 })).waitFor();
  };
  return {
    ...{ page, errors, requests },
    go,
    async inView(place) {
      const box = await section(place).getByRole("heading", { level: 2 }).first().boundingBox();
      return box !== null && box.y >= 0 && box.y < 450;
    },
    async operation({ place }) {
      await go(place);
      return section(place);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
