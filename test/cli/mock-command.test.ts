import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Har } from "../../src/mock/index.ts";
import { type Command, start } from "../support/command.ts";
import { contract } from "../support/contract.ts";

let docs: string;

beforeAll(() => {
  docs = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(docs, "de"));
  writeFileSync(join(docs, "index.html"), "<h1>The docs</h1>");
  writeFileSync(join(docs, "de", "index.html"), "<h1>Die Doku</h1>");
});

afterAll(() => {
  rmSync(docs, { recursive: true });
});

const mock = (...args: string[]): Command => start("dist/cli.js", "mock", "--port", "0", ...args);

describe("graph-workbook-session mock", () => {
  it("prints commands that open and close a session when pasted", async () => {
    await using command = mock();
    await command.printed(/Ctrl-C/);
    const script = /^id=[^]*\$id"$/m.exec(command.output())?.[0] ?? "";
    expect(execFileSync("bash", ["-c", script], { encoding: "utf8", stdio: "pipe" })).toMatch(/^HTTP\/1.1 204/);
    await command.printed(/POST \S+\/closeSession 204/);
  });

  it("serves the docs at / beside the mock", async () => {
    await using command = mock("--docs", docs);
    const origin = (await command.printed(/docs {2}\S+(?=\/\n)/)).slice("docs  ".length);
    expect(await (await fetch(origin)).text()).toBe("<h1>The docs</h1>");
    expect(await (await fetch(`${origin}/de/`)).text()).toBe("<h1>Die Doku</h1>");
    expect((await fetch(`${origin}/v1.0/`)).status).toBe(404);
  });

  it("keeps session ids out of what it prints", async () => {
    await using command = mock();
    const root = (await command.printed(/mock {2}\S+/)).slice("mock  ".length);
    await fetch(`${root}/me/drive/items/1/workbook/sessionInfoResource(key='1')?sessionId=secret`);
    await command.printed(/GET .* 40\d/);
    expect(command.output()).not.toContain("secret");
  });

  it("prints no requests when it is to be quiet", async () => {
    await using command = mock("--quiet");
    const root = (await command.printed(/mock {2}\S+/)).slice("mock  ".length);
    await fetch(`${root}/nothing`);
    command.process.kill("SIGINT");
    await command.ended;
    expect(command.output()).not.toContain("GET");
  });

  it("prints lines of JSON when asked to", async () => {
    await using command = mock("--docs", docs, "--json");
    const { url, docs: page } = JSON.parse(await command.printed(/^\{.*\}(?=\n)/)) as { url: string; docs: string };
    expect(await (await fetch(page)).text()).toBe("<h1>The docs</h1>");
    await fetch(`${url}/nothing`);
    const line = await command.printed(/^.*nothing.*$/m);
    expect(JSON.parse(line)).toEqual({ method: "GET", path: "/v1.0/nothing", status: 404 });
  });

  it("takes any session id when it is stateless", async () => {
    await using command = mock("--stateless");
    const root = (await command.printed(/mock {2}\S+/)).slice("mock  ".length);
    const headers = { authorization: "Bearer token", "workbook-session-id": "any" };
    const closed = await fetch(`${root}/me/drive/items/1/workbook/closeSession`, { method: "POST", headers });
    expect(closed.status).toBe(204);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops at once on %s, with a connection open", async (signal) => {
    await using command = mock();
    const root = (await command.printed(/mock {2}\S+/)).slice("mock  ".length);
    await fetch(`${root}/nothing`, { keepalive: true });
    command.process.kill(signal);
    expect(await command.ended).toBe(0);
  });

  it("writes what it was asked and answered when it stops, without secrets", async () => {
    const file = join(docs, "traffic.har");
    await using command = mock("--har", file);
    const root = (await command.printed(/mock {2}\S+/)).slice("mock  ".length);
    const headers = { authorization: "Bearer topsecret", "content-type": "application/json" };
    const body = '{"persistChanges":true}';
    const created = await fetch(`${root}/me/drive/items/1/workbook/createSession`, { method: "POST", headers, body });
    const { id } = (await created.json()) as { id: string };
    command.process.kill("SIGINT");
    expect(await command.ended).toBe(0);
    const text = readFileSync(file, "utf8");
    const har: Har = JSON.parse(text);
    expect(har.log.entries).toMatchObject([
      { request: { method: "POST", postData: { text: body } }, response: { status: 201 } },
    ]);
    expect(text).not.toContain("topsecret");
    expect(text).not.toContain(id);
  });

  it("says at once that the file of --har cannot be written", async () => {
    await using command = mock("--har", join(docs, "none", "traffic.har"));
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^ENOENT: [^\n]*traffic\.har'\n$/);
  });

  it("says which port is in use, in one line", async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, "127.0.0.1", listening));
    const { port } = taken.address() as AddressInfo;
    await using command = mock("--port", String(port));
    expect(await command.ended).toBe(1);
    expect(command.output()).toBe(`Port ${port} is in use. Choose another with --port, or 0 for a free one.\n`);
    taken.close();
  });

  it("says which page of the docs is missing, in one line", async () => {
    await using command = mock("--docs", join(docs, "none"));
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^\S+index\.html is missing\. Write the docs with: npm run docs\n$/);
  });

  it.each([
    [["--port", "abc"], /^--port takes a whole number from 0 to 65535, not "abc"\.\n$/],
    [["--port", "65536"], /^--port takes .*"65536"/],
    [["--prot", "1"], /^Unknown option '--prot'/],
    [["extra"], /^There is an argument too many: mock takes no argument\.\n.*mock --help/],
  ])("refuses %j", async (args, message) => {
    await using command = mock(...args);
    expect(await command.ended).toBe(2);
    expect(command.output()).toMatch(message);
  });
});

describe("graph-workbook-session", () => {
  it.each(["mock", "docs", "close"])("prints help on %s --help, and names the command in its own", async (name) => {
    await using command = start("dist/cli.js", name, "--help");
    expect(await command.ended).toBe(0);
    expect(command.stdout()).toMatch(
      new RegExp(`^graph-workbook-session ${name} \\[options\\][^]*\nOptions:\n[^]*\n  --help +print this`),
    );
    await using list = start("dist/cli.js", "--help");
    expect(await list.ended).toBe(0);
    expect(list.stdout()).toMatch(new RegExp(`\n  ${name} +\\w`));
  });

  it("prints its version", async () => {
    await using command = start("dist/cli.js", "--version");
    expect(await command.ended).toBe(0);
    expect(command.stdout()).toBe(`${contract.info.version}\n`);
  });

  it.each([[[]], [["mook"]]])("names the commands there are when given %j", async (args) => {
    await using command = start("dist/cli.js", ...args);
    expect(await command.ended).toBe(2);
    expect(command.output()).toMatch(/command[^]*mock/);
  });
});

describe("npm start", () => {
  it("refuses a bad option before it builds anything", async () => {
    await using command = start("scripts/start.js", "--prot", "1");
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^Unknown option '--prot'/);
  });
});
