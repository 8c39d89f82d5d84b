import { execFile } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeWorkbookSession, createGraphClient, openWorkbookSession } from "../../src/index.ts";
import type { Har } from "../../src/mock/index.ts";
import { type InProcess, inProcess } from "../support/shell.ts";

const address = { itemId: "1" };
let docs: string;

beforeAll(() => {
  docs = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(docs, "de"));
  writeFileSync(join(docs, "openapi.yaml"), "openapi: 3.1.0");
  writeFileSync(join(docs, "index.html"), "<h1>The docs</h1>");
  writeFileSync(join(docs, "de", "index.html"), "<h1>Die Doku</h1>");
});

afterAll(() => {
  rmSync(docs, { recursive: true });
});

const mock = (...args: string[]): InProcess =>
  inProcess(["mock", ...(args.includes("--port") ? [] : ["--port", "0"]), ...args]);
const rootOf = (command: InProcess): Promise<string> => command.printed(/mock {2}(\S+)/);
const clientOf = async (command: InProcess) =>
  createGraphClient({ credential: "top-secret-token", baseUrl: await rootOf(command) });

it("prints commands that open and close a session when pasted", async () => {
  await using command = mock();
  await command.printed(/Ctrl-C/);
  const script = /^id=.*\$id"$/ms.exec(command.output())?.[0] ?? "";
  expect((await promisify(execFile)("bash", ["-c", script])).stdout).toMatch(/^HTTP\/1.1 204/);
  await command.printed(/POST \S+\/closeSession 204/);
});

it("serves the docs at / beside the mock", async () => {
  await using command = mock("--docs", docs);
  const origin = await command.printed(/docs {2}(\S+)\/\n/);
  expect(await (await fetch(origin)).text()).toBe("<h1>The docs</h1>");
  expect(await (await fetch(`${origin}/de/`)).text()).toBe("<h1>Die Doku</h1>");
  expect((await fetch(`${origin}/v1.0/me/drive/items/1/workbook/closeSession`)).status).toBe(405);
  await command.printed(/^GET \/de\/ 200\nGET \S+closeSession 405$/m);
});

it("says which pages there are beside the mock, and gives the contract to pages of other origins", async () => {
  await using command = mock("--docs", docs);
  const origin = await command.printed(/docs {2}(\S+)\/\n/);
  for (const path of ["/other", "/de/other", "/v1.0other"]) {
    const missing = await fetch(origin + path);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("The docs are at /, in")]);
    await command.printed(new RegExp(`^GET ${path} 404$`, "m"));
  }
  const contract = await fetch(`${origin}/openapi.yaml`);
  expect(contract.headers.get("access-control-allow-origin")).toBe("*");
  expect((await fetch(`${origin}/v1.0/other`)).status).toBe(501);
});

it.each([
  ["gzip", "gzip"],
  ["identity", null],
])("serves them to who accepts %s, beside a HAR that does not have them", async (coding, used) => {
  const file = join(docs, `beside-${coding}.har`);
  await using command = mock("--docs", docs, "--har", file);
  const page = await fetch(await command.printed(/docs {2}(\S+)\n/), { headers: { "accept-encoding": coding } });
  expect(await page.text()).toBe("<h1>The docs</h1>");
  expect(page.headers.get("content-encoding")).toBe(used);
  await fetch(await rootOf(command));
  command.stop();
  expect(await command.ended).toBe(0);
  const har: Har = JSON.parse(readFileSync(file, "utf8"));
  expect(har.log.entries.map(({ response }) => response.status)).toEqual([501]);
});

it("says when it stops what is left open and what broke the contract, and never a secret", async () => {
  await using command = mock();
  const graph = await clientOf(command);
  const { id } = await openWorkbookSession(graph, address);
  const operation = `${await rootOf(command)}/me/drive/items/1/workbook/operations/1`;
  await fetch(`${operation}?sessionId=${encodeURIComponent(id)}`);
  command.stop();
  expect(await command.ended).toBe(0);
  expect(command.output()).toMatch(
    /1 session still open:\n {2}\/me\/drive\/items\/1 .*\n1 violation of the contract:\n/,
  );
  for (const secret of [id, encodeURIComponent(id), "top-secret"]) expect(command.output()).not.toContain(secret);
});

it("says nothing when it stops where all is clean, and no line for each request when it is to be quiet", async () => {
  await using command = mock("--quiet");
  const session = await openWorkbookSession(await clientOf(command), address);
  await session.close();
  const before = command.output();
  command.stop();
  expect(await command.ended).toBe(0);
  expect(command.output()).toBe(before);
  expect(before).not.toContain("204");
});

it("prints lines of JSON when asked to", async () => {
  await using command = mock("--docs", docs, "--json");
  const { url, docs: page } = JSON.parse(await command.printed(/^\{.*\}/)) as { url: string; docs: string };
  expect(await (await fetch(page)).text()).toBe("<h1>The docs</h1>");
  const path = "/me/drive/items/1/workbook/closeSession";
  await fetch(url + path);
  const line = await command.printed(/^.*"GET".*closeSession.*$/m);
  expect(JSON.parse(line)).toEqual({ method: "GET", path: `/v1.0${path}`, status: 405 });
});

it("has a workbook that keeps what is written", async () => {
  await using command = mock();
  const session = await openWorkbookSession(await clientOf(command), address);
  const range = "worksheets/Sheet1/range(address='A1:B1')";
  await session.fetch(range, { method: "PATCH", body: JSON.stringify({ values: [["Total", 42]] }) });
  expect(await (await session.fetch(range)).json()).toMatchObject({ values: [["Total", 42]] });
  await session.close();
});

it("takes any session id when it is stateless", async () => {
  await using command = mock("--stateless");
  expect(await closeWorkbookSession(await clientOf(command), address, "any")).toEqual({ outcome: "closed" });
});

it("writes what it was asked and answered when it stops, without secrets", async () => {
  const file = join(docs, "traffic.har");
  await using command = mock("--har", file);
  const session = await openWorkbookSession(await clientOf(command), address);
  await session.close();
  command.stop();
  expect(await command.ended).toBe(0);
  const text = readFileSync(file, "utf8");
  const har: Har = JSON.parse(text);
  expect(har.log.entries).toMatchObject([
    { request: { method: "POST", postData: { text: '{"persistChanges":true}' } }, response: { status: 201 } },
    { request: { method: "POST" }, response: { status: 204 } },
  ]);
  for (const secret of ["top-secret", session.id]) expect(text).not.toContain(secret);
});

it("leaves the file of an earlier run alone when it does not start, and makes no new one", async () => {
  const [earlier, none] = [join(docs, "earlier.har"), join(docs, "new.har")];
  writeFileSync(earlier, "earlier");
  for (const file of [earlier, none]) {
    expect(await mock("--har", file, "--host", "192.0.2.1").ended).toBe(1);
  }
  expect([readFileSync(earlier, "utf8"), existsSync(none)]).toEqual(["earlier", false]);
});

it("says that it cannot write the file when it stops, and what is left open all the same", async () => {
  const directory = join(docs, "gone");
  mkdirSync(directory);
  await using command = mock("--har", join(directory, "traffic.har"));
  await openWorkbookSession(await clientOf(command), address);
  rmSync(directory, { recursive: true });
  command.stop();
  expect(await command.ended).toBe(1);
  expect(command.output()).toMatch(/1 session still open:.*ENOENT: .*traffic\.har/s);
});

it("leaves the file of an earlier run alone when the new one cannot be written", async () => {
  const file = join(docs, "kept.har");
  writeFileSync(file, "earlier");
  // What is written stands beside it first.
  mkdirSync(`${file}.part`);
  await using command = mock("--har", file);
  await rootOf(command);
  command.stop();
  expect(await command.ended).toBe(1);
  expect(command.output()).toContain(`\n--har: ${file} cannot be written: EISDIR: `);
  expect(readFileSync(file, "utf8")).toBe("earlier");
});

it("writes over the file of an earlier run, through a link, and leaves nothing beside it", async () => {
  const [file, link] = [join(docs, "linked.har"), join(docs, "link.har")];
  writeFileSync(file, "earlier", { mode: 0o600 });
  symlinkSync(file, link);
  await using command = mock("--har", link);
  await fetch(await rootOf(command));
  command.stop();
  expect(await command.ended).toBe(0);
  expect(JSON.parse(readFileSync(file, "utf8")).log.entries).toHaveLength(1);
  expect([lstatSync(link).isSymbolicLink(), statSync(file).mode & 0o777]).toEqual([true, 0o600]);
  expect(existsSync(`${file}.part`)).toBe(false);
});

it.skipIf(!existsSync("/dev/full"))("names the file when the disk is full", async () => {
  await using command = mock("--har", "/dev/full");
  await rootOf(command);
  command.stop();
  expect(await command.ended).toBe(1);
  expect(command.output()).toMatch(/\n--har: \/dev\/full cannot be written: ENOSPC: [^\n]*\n$/);
});

it("takes an address as it prints it, with brackets", async () => {
  await using command = mock("--host", "[::1]");
  expect(await rootOf(command)).toMatch(/^http:\/\/\[::1\]:\d+\/v1\.0$/);
  expect(command.output()).not.toContain("Whoever reaches");
});

it("warns where others than this machine can reach it", async () => {
  await using command = mock("--host", "0.0.0.0");
  expect(await command.printed(/^.* 0\.0\.0\.0 .*$/m)).toBe(
    "Whoever reaches this machine at 0.0.0.0 can use the mock.",
  );
});

it("says what keeps it from starting, in one line", async () => {
  const taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, "127.0.0.1", listening));
  const port = String((taken.address() as AddressInfo).port);
  for (const [args, problem] of [
    [["--port", port], /^Port \d+ is in use\. Choose another, or 0 for a free one\.\n$/],
    [["--har", join(docs, "none", "traffic.har")], /^--har: \S+traffic\.har cannot be written: ENOENT: [^\n]*\n$/],
    [["--docs", join(docs, "none")], /^\S+index\.html is missing\. Write the docs with: npm run docs\n$/],
  ] as const) {
    const command = mock(...args);
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(problem);
  }
  taken.close();
});

it.each([
  [["--port", "abc"], /^--port takes a whole number from 0 to 65535\.\n$/],
  [["--port", "65536"], /^--port takes a whole number/],
  [["--host", ""], /^--host takes an address of this machine, such as 127\.0\.0\.1\.\n$/],
  [["--host", "[]"], /^--host takes an address/],
  [["--har", ""], /^--har takes the name of a file\.\n$/],
  [["--prot", "1"], /^There is no option "--prot"\. Did you mean "--port"\?\n.*mock --help/],
  [["extra"], /^There is an argument too many: mock takes no argument\.\n.*mock --help/],
])("refuses %j", async (args, message) => {
  const command = mock(...args);
  expect(await command.ended).toBe(2);
  expect(command.output()).toMatch(message);
});
