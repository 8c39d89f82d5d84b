import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The files of the docs, as `npm run docs` writes them. */
const files = { en: "index.html", de: "de/index.html", contract: "openapi.yaml" } as const;

/** The pages of the docs, as HTML, in the languages that there are, and the contract that stands beside them. */
export type Docs = { readonly en: string; readonly de?: string; readonly contract: string };

/** Answers a request for a file of the docs; `undefined` for anything else. */
export type DocsPages = (request: Request) => Response | undefined;

/** Answers with the docs: English at `/`, German at `/de/`, the contract at `/openapi.yaml`; compressed where that is wanted. */
export function docsPages({ en, de, contract }: Docs): DocsPages {
  const english = page("text/html", en);
  const german = de === undefined ? undefined : page("text/html", de);
  const answers = new Map([
    ["/", english],
    [`/${files.en}`, english],
    ["/de/", german],
    [`/${files.de}`, german],
    // For tools that run in a page of their own.
    [`/${files.contract}`, page("application/yaml", contract, { "access-control-allow-origin": "*" })],
    ["/de", german && (() => new Response(null, { status: 302, headers: { location: "/de/" } }))],
  ]);
  return (request) => {
    const readable = request.method === "GET" || request.method === "HEAD";
    return readable ? answers.get(new URL(request.url).pathname)?.(request) : undefined;
  };
}

/** The answer to a request for a page that the docs do not have: it says which there are. */
export function noSuchPage({ url }: Request, { de }: Docs): Response {
  const isGerman = de === undefined && /^\/de(\/|$)/.test(new URL(url).pathname);
  const german = de === undefined ? "" : ", in German at /de/";
  const text = isGerman
    ? "The German docs are built in a checkout of graph-workbook-session, by: npm run docs\n"
    : `There is no such page. The docs are at /${german}, and the contract is at /${files.contract}\n`;
  return new Response(text, { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** Whether `npm run docs` has written its files to a directory. */
export function hasDocs(directory: string): boolean {
  return Object.values(files).every((file) => existsSync(join(directory, file)));
}

/**
 * Reads the docs.
 *
 * @param directory where `npm run docs` wrote them
 * @throws Error when a file is missing
 */
export function readDocs(directory: string): Docs {
  const read = (name: keyof typeof files) => readPage(join(directory, files[name]));
  return { en: read("en"), de: read("de"), contract: read("contract") };
}

/** A page is compressed once, when somebody first wants it so. */
function page(type: string, text: string, more?: Record<string, string>): (request: Request) => Response {
  let compressed: Uint8Array<ArrayBuffer> | undefined;
  return ({ headers }) => {
    const answer = { "content-type": `${type}; charset=utf-8`, vary: "accept-encoding", ...more };
    if (!wantsGzip(headers.get("accept-encoding") ?? "")) return new Response(text, { headers: answer });
    compressed ??= new Uint8Array(gzipSync(text));
    return new Response(compressed, { headers: { ...answer, "content-encoding": "gzip" } });
  };
}

/** What is said of gzip by its name counts before what is said of any other coding. */
function wantsGzip(acceptEncoding: string): boolean {
  const weights = new Map<string, number>();
  for (const each of acceptEncoding.toLowerCase().split(",")) {
    const [coding = "", weight = "q=1"] = each.split(";").map((part) => part.trim());
    weights.set(coding, Number(weight.replace(/^q=/, "")));
  }
  return (weights.get("gzip") ?? weights.get("*") ?? 0) > 0;
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`${file} is missing. Write the docs with: npm run docs`, { cause });
  }
}
