import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { type HarRecorder, leftBehind, memoryWorkbook, recordHar, startMock } from "../mock/index.ts";
import { type Command, defineCommand, type Shell } from "./command.ts";
import { docsPages, readDocs } from "./docs-pages.ts";
import { listenOptions, portOf } from "./listen-options.ts";

/** How the mock is served from a shell. */
interface MockCommandOptions {
  /** A whole number from 0 to 65535, as text. 0 takes a free port. */
  readonly port: string;
  readonly host: string;
  /** Takes any session id. */
  readonly stateless?: boolean;
  /** Prints no line for each request. */
  readonly quiet?: boolean;
  /** Prints lines of JSON. */
  readonly json?: boolean;
  /** A directory of docs to serve beside the mock. */
  readonly docs?: string;
  /** A file for the requests and answers, as a HAR log, once the mock stops. */
  readonly har?: string;
}

/** Where only this machine can reach the mock. */
const loopback = ["127.0.0.1", "::1", "localhost"];

/** Serves the mock. */
export const command: Command = defineCommand({
  name: "mock",
  summary: "serve a mock of workbook sessions on Microsoft Graph",
  about: "Serves a mock of workbook sessions on Microsoft Graph under /v1.0, until Ctrl-C.",
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
  run: runMock,
});

/**
 * Serves the mock until the process is told to stop, and prints how to open and close a session on it.
 *
 * @throws UsageError when the port is not one
 * @throws Error when the port is in use, the docs are missing, the file of the log cannot be written, or Prism is not installed
 */
async function runMock(
  { port, host, stateless = false, quiet, json, docs, har }: MockCommandOptions,
  _argument: string | undefined,
  shell: Shell,
): Promise<void> {
  const number = portOf(port);
  const pages = docs === undefined ? undefined : docsPages(readDocs(docs));
  let recorder: HarRecorder | undefined;
  const write = (): void => {
    if (har !== undefined) writeFileSync(har, JSON.stringify(recorder?.har() ?? {}, null, 2));
  };
  write(); // A file that cannot be written is found out now, not at the end.
  const print = json ? JSON.stringify : inWords;
  const mock = await startMock({
    stateless,
    port: number,
    host,
    workbook: memoryWorkbook({ Sheet1: [[1, 2]] }),
    otherwise: (request) => pages?.(request),
    onAnswer: ({ method, path, status }) => {
      if (!quiet) shell.print(print({ method, path: path.split("?", 1)[0] ?? "", status: status ?? 0 }));
    },
    ...(har !== undefined && { wrap: (handler) => (recorder = recordHar(handler)) && recorder.fetch }),
  });
  const docsUrl = docs === undefined ? undefined : `${new URL(mock.url).origin}/`;
  shell.print(json ? JSON.stringify({ url: mock.url, docs: docsUrl }) : greeting(mock.url, docsUrl));
  if (!loopback.includes(host)) shell.complain(`Whoever reaches this machine at ${host} can use the mock.`);
  if (!shell.stop.aborted) await once(shell.stop, "abort");
  await mock.stop();
  write();
  const left = leftBehind(mock);
  if (left !== undefined) shell.complain(left);
}

/** A request as it is printed. */
interface Line {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

const inWords = ({ method, path, status }: Line): string => `${method} ${path} ${status}`;

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
