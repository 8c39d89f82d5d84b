import { writeFileSync } from "node:fs";
import { createMock, recordHar } from "../mock/index.ts";
import { serve } from "../mock/server.ts";
import { type DocsPages, readDocsPages } from "./docs-pages.ts";
import { UsageError } from "./usage-error.ts";

/** How the mock is served from a shell. */
export interface MockCommandOptions {
  /** A whole number from 0 to 65535, as text. 0 takes a free port. */
  readonly port: string;
  readonly host: string;
  /** Takes any session id. */
  readonly stateless: boolean;
  /** Prints no line for each request. */
  readonly quiet: boolean;
  /** A directory of docs to serve beside the mock. */
  readonly docs?: string;
  /** A file for the requests and answers, as a HAR log, once the mock stops. */
  readonly har?: string;
}

/**
 * Serves the mock until the process is told to stop, and prints how to open and close a session on it.
 *
 * @throws UsageError when the port is not one
 * @throws Error when the port is in use, the docs are missing, the file of the log cannot be written, or Prism is not installed
 */
export async function runMock({ port, host, stateless, quiet, docs, har }: MockCommandOptions): Promise<void> {
  const number = portOf(port);
  const pages = docs === undefined ? undefined : readDocsPages(docs);
  const mock = createMock({ stateless });
  const recorder = har === undefined ? undefined : recordHar(mock.fetch);
  const write = (): void => {
    if (har !== undefined) writeFileSync(har, JSON.stringify(recorder?.har(), null, 2));
  };
  write(); // A file that cannot be written is found out now, not at the end.
  const fetch = recorder?.fetch ?? mock.fetch;
  const answer = (request: Request): Promise<Response> => pageOf(pages, request) ?? fetch(request);
  const server = await serve(quiet ? answer : logged(answer), { port: number, host, refuse: mock.refuse.bind(mock) });
  console.log(greeting(server.url, mock.root, docs !== undefined));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.stop().then(write));
}

function portOf(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port <= 65535) return port;
  throw new UsageError(`--port takes a whole number from 0 to 65535, not "${text}".`);
}

function pageOf(pages: DocsPages | undefined, request: Request): Promise<Response> | undefined {
  const page = pages?.(request);
  return page && Promise.resolve(page);
}

/** Prints method, path and status of each request. The query stays out: it may carry a session id. */
function logged(answer: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await answer(request);
    console.log(`${request.method} ${new URL(request.url).pathname} ${response.status}`);
    return response;
  };
}

function greeting(origin: string, root: string, withDocs: boolean): string {
  const workbook = `${origin}${root}/me/drive/items/any-item/workbook`;
  return `${withDocs ? `docs  ${origin}/\n` : ""}mock  ${origin}${root}

Open a session, and close it:

id=$(curl -s -X POST '${workbook}/createSession' \\
  -H 'Authorization: Bearer any-token' -H 'Content-Type: application/json' \\
  -d '{"persistChanges": true}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
curl -i -X POST '${workbook}/closeSession' \\
  -H 'Authorization: Bearer any-token' -H "workbook-session-id: $id"

Ctrl-C stops it.
`;
}
