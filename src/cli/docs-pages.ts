import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The file of each language of the docs. */
const files = { en: "index.html", de: "de/index.html" } as const;

/** The pages of the docs, as HTML; which languages there are. */
export type Docs = { readonly en: string; readonly de?: string };

/** Answers a request for a page of the docs; `undefined` for anything else. */
export type DocsPages = (request: Request) => Response | undefined;

/** Answers with pages of the docs: English at `/`, German at `/de/`. */
export function docsPages({ en, de }: Docs): DocsPages {
  const pages = new Map([
    [`/`, en],
    [`/${files.en}`, en],
    [`/de/`, de],
    [`/${files.de}`, de],
  ]);
  return ({ method, url }) => {
    const page = pages.get(new URL(url).pathname);
    if (page === undefined || (method !== "GET" && method !== "HEAD")) return undefined;
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
  };
}

/** Whether `npm run docs` has written its pages to a directory. */
export function hasDocs(directory: string): boolean {
  return Object.values(files).every((file) => existsSync(join(directory, file)));
}

/**
 * Reads the pages of the docs.
 *
 * @param directory where `npm run docs` wrote them
 * @throws Error when a page is missing
 */
export function readDocs(directory: string): Docs {
  return { en: readPage(join(directory, files.en)), de: readPage(join(directory, files.de)) };
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${file} is missing. Write the docs with: npm run docs`, { cause });
  }
}
