import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docsPages, readDocs } from "../../src/cli/docs-pages.ts";
import { type Command, start, startNode } from "../support/command.ts";
import { operations } from "../support/contract.ts";
import { inProcess } from "../support/shell.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packed = "graph-workbook-session/dist/cli.js";

/** A program that, loaded first, writes to `TRAP` that it was, and each connection that is made. */
const trap = `
const { appendFileSync } = require("node:fs");
const { Socket } = require("node:net");
const note = (text) => appendFileSync(process.env.TRAP, text + "\\n");
const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) { note("connect " + JSON.stringify(args)); return connect.apply(this, args); };
note("loaded");
`;

let directory: string;

/** A project with the packed package, the dependencies that are named, and nothing else. */
function project(name: string, ...dependencies: string[]): string {
  const modules = join(directory, name, "node_modules");
  cpSync(join(directory, "package"), join(modules, "graph-workbook-session"), { recursive: true });
  for (const dependency of dependencies) {
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(root, "node_modules", dependency), join(modules, dependency));
  }
  return join(modules, packed);
}

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "installed-"));
  const npm = { cwd: root, stdio: "pipe" } as const;
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", directory], npm);
  const tarball = readdirSync(directory).find((name) => name.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["xzf", tarball], { cwd: directory });
  mkdirSync(join(directory, "temporary"));
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

const english = (command: Command): Promise<string> => command.printed(/(?<=docs +)http\S+/);
const temporary = (): string[] => readdirSync(join(directory, "temporary"));

describe("graph-workbook-session docs in a checkout", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "serves both editions as they were built, until %s",
    async (signal) => {
      await using command = start("dist/cli.js", "docs", "--port", "0");
      const url = await english(command);
      expect(await (await fetch(url)).text()).toBe(readFileSync(join(root, "generated/docs/index.html"), "utf8"));
      const german = await fetch(await command.printed(/(?<=German +)\S+/));
      expect(await german.text()).toBe(readFileSync(join(root, "generated/docs/de/index.html"), "utf8"));
      const contract = await fetch(`${url}openapi.yaml`);
      expect(contract.headers.get("content-type")).toBe("application/yaml; charset=utf-8");
      expect(await contract.text()).toBe(readFileSync(join(root, "generated/openapi.yaml"), "utf8"));
      const redirected = await fetch(`${url}de`);
      expect([redirected.status, redirected.url]).toEqual([200, `${url}de/`]);
      const other = await fetch(`${url}other`);
      const pages = "The docs are at /, in German at /de/, and the contract is at /openapi.yaml";
      expect([other.status, await other.text()]).toEqual([404, `There is no such page. ${pages}\n`]);
      command.process.kill(signal);
      expect(await command.ended).toBe(0);
    },
  );

  it.each([
    ["gzip, br", true],
    ["br;q=1, GZIP ; q=0.5", true],
    ["*", true],
    ["gzip;q=0", false],
    ["gzip;q=0, *;q=1", false],
    ["*;q=0, gzip;q=0.1", true],
    ["gzip; q=0.000, br", false],
    ["x-gzip", false],
    ["", false],
  ])("compresses its pages for %j: %s", async (accepted, compressed) => {
    const pages = docsPages({ en: "<p>".repeat(1000), contract: "openapi: 3.1.0" });
    const request = new Request("http://localhost/", { headers: { "accept-encoding": accepted } });
    const answer = pages(request);
    const bytes = new Uint8Array((await answer?.arrayBuffer()) ?? []);
    expect(answer?.headers.get("content-encoding")).toBe(compressed ? "gzip" : null);
    expect(answer?.headers.get("vary")).toBe("accept-encoding");
    expect(Buffer.from(compressed ? gunzipSync(bytes) : bytes).toString()).toBe("<p>".repeat(1000));
  });

  it("sends less than 800 kB for a page to a browser", async () => {
    const docs = readDocs(join(root, "generated/docs"));
    for (const path of ["/", "/de/"]) {
      const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
      const answer = docsPages(docs)(new Request(`http://localhost${path}`, { headers }));
      expect((await answer?.arrayBuffer())?.byteLength).toBeLessThan(800_000);
    }
  });

  it("prints its addresses in JSON, and stops where the process that it runs in is told to", async () => {
    await using command = inProcess(["docs", "--port", "0", "--json"]);
    const { url, german } = JSON.parse(await command.printed(/^\{.*\}(?=\n)/)) as Record<string, string>;
    expect([(await fetch(url ?? "")).status, german]).toEqual([200, `${url}de/`]);
    command.stop();
    expect(await command.ended).toBe(0);
    await expect(fetch(url ?? "")).rejects.toThrow();
  });

  it.each([
    [["--port", "x"], /^--port takes a whole number from 0 to 65535\.\n$/],
    [["--host", ""], /^--host takes an address of this machine/],
    [["--de"], /^There is no option "--de".*docs --help/s],
    [["here"], /^There is an argument too many: docs takes no argument\./],
  ])("refuses %j", async (args, message) => {
    await using command = start("dist/cli.js", "docs", ...args);
    expect(await command.ended).toBe(2);
    expect(command.output()).toMatch(message);
  });
});

describe("graph-workbook-session docs in an installed package", () => {
  it("says what to install when Redocly is missing", async () => {
    await using command = start(project("bare", "openapi-fetch"), "docs", "--port", "0");
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/The docs need Redocly, .* Run: npm install --save-dev @redocly\/cli@\^\d\S+\n$/);
  });

  describe("beside Redocly", () => {
    let program: string;
    let env: NodeJS.ProcessEnv;

    beforeAll(() => {
      program = project("full", "openapi-fetch", "@redocly/cli");
      writeFileSync(join(directory, "trap.cjs"), trap);
      const trapped = { NODE_OPTIONS: `--require ${join(directory, "trap.cjs")}`, TRAP: join(directory, "trap.log") };
      env = { ...process.env, ...trapped, TMPDIR: join(directory, "temporary"), REDOCLY_TELEMETRY: "on", CI: "" };
      // From Node 22 on, what is not ours keeps what Node has compiled among the temporary files.
      env.NODE_DISABLE_COMPILE_CACHE = "1";
    });

    it("builds the English page, sends nothing, and leaves nothing behind", async () => {
      await using command = startNode([program, "docs", "--port", "0"], env);
      const url = await english(command);
      const page = await (await fetch(url)).text();
      for (const { operationId } of operations.slice(0, 5)) expect(page).toContain(`"operationId":"${operationId}"`);
      expect(page).toContain("const session = await openWorkbookSession(");
      expect(page).toContain('className:"sample-languages"');
      expect(page).not.toContain(operations[5]?.operationId);
      expect(page).not.toContain("Deutsch");
      expect(page).toContain("<title>Excel workbook sessions on Microsoft Graph</title>");
      const german = await fetch(`${url}de/`);
      expect([german.status, await german.text()]).toEqual([404, expect.stringContaining("npm run docs")]);
      expect(await (await fetch(`${url}other`)).text()).not.toContain("German");
      expect(command.output()).not.toContain("German");
      const log = readFileSync(join(directory, "trap.log"), "utf8").trim().split("\n");
      expect([...new Set(log)]).toEqual(["loaded"]);
      expect(temporary()).toEqual([]);
    });

    it("ends in order when it is stopped while it builds", async () => {
      await using command = startNode([program, "docs", "--port", "0"], env);
      await command.printed(/Building/);
      await expect.poll(temporary).toHaveLength(1);
      command.process.kill("SIGINT");
      expect(await command.ended).toBe(0);
      expect(command.stdout()).toBe("");
      expect(temporary()).toEqual([]);
    });

    it("says what Redocly says when it fails", async () => {
      const contract = join(dirname(program), "../generated/openapi.yaml");
      const text = readFileSync(contract, "utf8");
      try {
        writeFileSync(contract, "openapi: [");
        await using command = startNode([program, "docs", "--port", "0"], env);
        expect(await command.ended).toBe(1);
        expect(command.output()).toMatch(/Redocly \d\S+ failed \(the docs need @redocly\/cli@\S+\):\n.*openapi\.yaml/s);
        expect(temporary()).toEqual([]);
      } finally {
        writeFileSync(contract, text);
      }
    });
  });
});

describe("the built pages", () => {
  it("have Redoc's name drawn in, in place of the logo that it would load", () => {
    for (const file of ["index.html", "de/index.html"]) {
      const path = join(root, "generated/docs", file);
      expect(existsSync(path), "Build the docs first: npm run docs").toBe(true);
      const page = readFileSync(path, "utf8");
      expect(page).not.toContain("cdn.redoc.ly/redoc/logo");
      expect(page).toContain(
        "data:image/svg+xml,%3Csvg%20xmlns%3D'http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg'%20width%3D'44'",
      );
    }
  });
});
