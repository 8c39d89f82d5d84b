import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFile } from "./package-files.ts";

/** Where Redocly runs and looks for its configuration, and what ends it. */
interface Surroundings {
  readonly cwd: string;
  readonly signal?: AbortSignal;
}

/** What the template of a page puts in; where the page in the other language is, if there is one. */
type PageTexts = Readonly<Record<"title" | "description" | "lang" | "locale", string>> &
  Readonly<Partial<Record<"otherLang" | "otherName" | "otherHref", string>>>;

/** What a page of the docs is made of. */
interface PageOptions extends Surroundings {
  /** The contract to show: a file, or the name that the configuration has for it. */
  readonly api: string;
  /** The file to write. */
  readonly page: string;
  readonly options: PageTexts;
}

/** What `docs-page.js` exports. */
export interface PageBuilder {
  /** Lays out a page of the docs, as one self-contained file. */
  buildPage(options: PageOptions): Promise<void>;
  /** Runs Redocly, without any request of its own. */
  runRedocly(surroundings: Surroundings, ...args: string[]): Promise<void>;
}

/** What the page needs to know of the contract. */
interface Contract {
  readonly info: { readonly title: string; readonly summary: string };
  readonly paths: Readonly<Record<string, unknown>>;
  readonly "x-workbook-addresses": Readonly<Record<"driveRoots" | "items", readonly { readonly path: string }[]>>;
}

/**
 * Builds the English page of the docs from the contract that the package ships.
 *
 * @returns the page, as HTML
 * @throws Error when Redocly, an optional peer dependency, is not installed, or fails
 */
export async function buildEnglishPage(signal: AbortSignal): Promise<string> {
  const { buildPage, runRedocly }: PageBuilder = await import(pathToFileURL(packageFile("src/cli/docs-page.js")).href);
  const cwd = await mkdtemp(join(tmpdir(), "workbook-docs-"));
  const [api, page] = [join(cwd, "openapi.json"), join(cwd, "index.html")];
  try {
    await runRedocly({ cwd, signal }, "bundle", packageFile("generated/openapi.yaml"), "--output", api);
    // The cast: it is our own contract, and lint proves its shape.
    const contract = atFirstAddress(JSON.parse(await readFile(api, "utf8")) as Contract);
    await writeFile(api, JSON.stringify(contract));
    const { title, summary: description } = contract.info;
    await buildPage({ api, page, cwd, signal, options: { title, description, lang: "en", locale: "en_US" } });
    return await readFile(page, "utf8");
  } finally {
    await rm(cwd, { recursive: true });
  }
}

/** The docs show each operation once: at the first address of a workbook. The introduction has a table of the others. */
function atFirstAddress(contract: Contract): Contract {
  const { driveRoots, items } = contract["x-workbook-addresses"];
  const first = `${driveRoots[0]?.path}${items[0]?.path}/`;
  const paths = Object.entries(contract.paths).filter(([path]) => path.startsWith(first));
  return { ...contract, paths: Object.fromEntries(paths) };
}
