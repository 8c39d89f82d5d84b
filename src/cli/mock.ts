import { once } from "node:events";
import { servers } from "../../generated/contract.ts";
import {
  type FetchHandler,
  type HarRecorder,
  leftBehind,
  memoryWorkbook,
  recordHar,
  startMock,
} from "../mock/index.ts";
import { type Command, defineCommand } from "./command.ts";
import { type Docs, type DocsPages, docsPages, noSuchPage, readDocs } from "./docs-pages.ts";
import { checkWritable, replaceFile } from "./har-file.ts";
import { hostOf, listenOptions, portOf } from "./listen-options.ts";
import { UsageError } from "./usage-error.ts";

/** What stands before the paths of the mock. */
const root = new URL(servers[0]).pathname;

/** Where only this machine can reach the mock. */
const loopback = ["127.0.0.1", "::1", "localhost"];

/** Serves the mock until the process is told to stop; then says what was left open, and what broke the contract. */
export const command: Command = defineCommand({
  name: "mock",
  summary: "serve a mock of workbook sessions on Microsoft Graph",
  about: `Serves a mock of workbook sessions on Microsoft Graph under /v1.0, until Ctrl-C. It has one small workbook, whose
values can be read and written. When it stops it says which sessions are open and what broke the contract.`,
  options: {
    ...listenOptions("4010"),
    stateless: { type: "boolean", description: "take any session id, as a plain contract mock does" },
    docs: { type: "string", value: "directory", description: "serve the docs of this directory at /" },
    har: {
      type: "string",
      value: "file",
      description: "write the requests and answers to this file when the mock stops, without secrets",
    },
    quiet: { type: "boolean", description: "print no line for each request" },
    json: { type: "boolean", description: "print lines of JSON: the addresses first, then each request" },
  },
  async run({ port, host, stateless = false, quiet, json, docs, har }, _argument, { print, complain, stop }) {
    const where = { port: portOf(port), host: hostOf(host) };
    if (har === "") throw new UsageError("--har takes the name of a file.");
    const pages = docs === undefined ? undefined : pagesBeside(readDocs(docs));
    const tell = (method: string, path: string, status: number | undefined) => {
      print(json ? JSON.stringify({ method, path, status }) : `${method} ${path} ${status}`);
    };
    let recorder: HarRecorder | undefined;
    if (har !== undefined) checkWritable(har);
    const wrap = (handler: FetchHandler): FetchHandler => {
      recorder = har === undefined ? undefined : recordHar(handler);
      const answer = recorder?.fetch ?? handler;
      return async (request) => {
        const page = pages?.(request);
        if (page === undefined) return answer(request);
        if (!quiet) tell(request.method, new URL(request.url).pathname, page.status);
        return page;
      };
    };
    const mock = await startMock({
      ...where,
      stateless,
      workbook: memoryWorkbook({ Sheet1: [[1, 2]] }),
      ...(!quiet && {
        // The query stays out: it may carry a session id.
        onAnswer: ({ method, path, status }) => tell(method, path.split("?", 1)[0] ?? "", status),
      }),
      ...((pages ?? har) !== undefined && { wrap }),
    });
    const docsUrl = docs === undefined ? undefined : new URL("/", mock.url).href;
    print(json ? JSON.stringify({ url: mock.url, docs: docsUrl }) : greeting(mock.url, docsUrl));
    if (!loopback.includes(where.host)) complain(`Whoever reaches this machine at ${host} can use the mock.`);
    if (!stop.aborted) await once(stop, "abort");
    await mock.stop();
    const left = leftBehind(mock);
    if (left !== undefined) complain(left);
    if (har !== undefined) replaceFile(har, JSON.stringify(recorder?.har(), null, 2));
  },
});

/** Answers what is none of the mock's: with the docs, or by saying that they have no such page. */
function pagesBeside(docs: Docs): DocsPages {
  const pages = docsPages(docs);
  return (request) => {
    const { pathname } = new URL(request.url);
    const isOfTheMock = pathname === root || pathname.startsWith(`${root}/`);
    return isOfTheMock ? undefined : (pages(request) ?? noSuchPage(request, docs));
  };
}

function greeting(url: string, docs: string | undefined): string {
  const workbook = `${url}/me/drive/items/any-item/workbook`;
  return `${docs === undefined ? "" : `docs  ${docs}\n`}mock  ${url}

Open a session, and close it:

id=$(curl -s -X POST '${workbook}/createSession' \\
  -H 'Authorization: Bearer any-token' -H 'Content-Type: application/json' \\
  -d '{"persistChanges": true}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
curl -i -X POST '${workbook}/closeSession' \\
  -H 'Authorization: Bearer any-token' -H "workbook-session-id: $id"

Ctrl-C stops it.
`;
}
