import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The pages of the docs, by the path at which they are served. */
const files: Readonly<Record<string, string>> = {
  "/": "index.html",
  "/index.html": "index.html",
  "/de/": "de/index.html",
  "/de/index.html": "de/index.html",
};

/** Answers a request for a page of the docs; `undefined` for anything else. */
export type DocsPages = (request: Request) => Response | undefined;

/**
 * Reads the pages of the docs.
 *
 * @param directory where `npm run docs` wrote them
 * @throws Error when a page is missing
 */
export function readDocsPages(directory: string): DocsPages {
  const pages = new Map(Object.entries(files).map(([path, file]) => [path, readPage(join(directory, file))]));
  return (request) => {
    const page = pages.get(new URL(request.url).pathname);
    if (page === undefined || (request.method !== "GET" && request.method !== "HEAD")) return undefined;
    return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
  };
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${file} is missing. Write the docs with: npm run docs`, { cause });
  }
}
