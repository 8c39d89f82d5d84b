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

/** Words of a program, in another language. */
export type Words = Readonly<Record<string, string>>;

/** What a page of the docs is made of. */
interface PageOptions extends Surroundings {
  /** The contract, arranged for the page, in a file. */
  readonly api: string;
  /** The file to write. */
  readonly page: string;
  /** What the contract says about itself. */
  readonly info: Info;
  readonly lang: "en" | "de";
  /** Where the page in the other language has each chapter, if it stands beside this one. */
  readonly places?: Readonly<Record<string, string>>;
  /** Redoc's own words in the language of the page. */
  readonly words?: Words;
  /** Whether to fail where Redoc has changed and a patch no longer fits, rather than to go on without it. */
  readonly strict?: boolean;
}

/** What `docs-page.js` exports. */
export interface PageBuilder {
  /** Lays out a page of the docs, as one self-contained file. */
  buildPage(options: PageOptions): Promise<void>;
  /** Runs Redocly, without any request of its own. */
  runRedocly(surroundings: Surroundings, ...args: string[]): Promise<void>;
}

/** What `docs-page.patches.js` exports. */
export interface PagePatches {
  /**
   * Applies the patches to a half of Redoc's program; those that do not find their place are left out.
   *
   * @throws Error if `strict`, and a patch does not find its place
   */
  patchRedoc(source: string, options?: { readonly words?: Words | undefined; readonly strict?: boolean }): string;
}

/** What `docs-page.layout.js` exports. */
export interface PageLayout {
  /** Arranges the contract for the page. */
  layOut(contract: Contract): Contract;
}

interface Info {
  readonly title: string;
  readonly summary: string;
}

/** What the page needs to know of the contract. */
export interface Contract {
  readonly info: Info;
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
  const { layOut }: PageLayout = await import(pathToFileURL(packageFile("src/cli/docs-page.layout.js")).href);
  const cwd = await mkdtemp(join(tmpdir(), "workbook-docs-"));
  const [api, page] = [join(cwd, "openapi.json"), join(cwd, "index.html")];
  try {
    await runRedocly({ cwd, signal }, "bundle", packageFile("generated/openapi.yaml"), "--output", api);
    // The cast: it is our own contract, and lint proves its shape.
    const contract = layOut(JSON.parse(await readFile(api, "utf8")) as Contract);
    await writeFile(api, JSON.stringify(contract));
    await buildPage({ api, page, cwd, signal, info: contract.info, lang: "en" });
    return await readFile(page, "utf8");
  } finally {
    await rm(cwd, { recursive: true });
  }
}
