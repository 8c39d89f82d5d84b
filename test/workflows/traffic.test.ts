import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { start } from "../support/command.ts";
import { contractFile } from "../support/contract.ts";
import { codeBlocks, runShell, runTypeScript } from "../support/samples.ts";
import { startStandIn } from "../support/stand-in.ts";

const guide = readFileSync(new URL("../../docs/traffic.md", import.meta.url), "utf8");
const [proxyCommand = "", driftCommand = ""] = codeBlocks(guide, "sh");
const [recording = ""] = codeBlocks(guide, "ts");

const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
const reports = fileURLToPath(new URL("../../reports/", import.meta.url));
const workbook = "/me/drive/items/01ABC/workbook";

/** A directory within the package, so that a program in it finds the package under its own name. */
let directory: string;

beforeEach(() => {
  mkdirSync(reports, { recursive: true });
  directory = mkdtempSync(join(reports, "traffic-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** Runs the guide's command that compares, and gives what it printed. */
function drift(): Promise<string> {
  const command = driftCommand
    .replace("npx redocly", `'${process.execPath}' '${redocly}'`)
    .replace("node_modules/graph-workbook-session/generated/openapi.yaml", `'${fileURLToPath(contractFile)}'`);
  return runShell(command, { cwd: directory, env: { ...process.env, REDOCLY_TELEMETRY: "off" } });
}

/** Runs the guide's proxy before a service, and lets a program talk to it. */
async function recordThroughProxy(service: string, program: (root: string) => Promise<unknown>): Promise<void> {
  const [, , ...args] = proxyCommand
    .trim()
    .replace("https://graph.microsoft.com", new URL(service).origin)
    .replace("4040", "0")
    .replace("traffic.har", join(directory, "traffic.har"))
    .split(" ");
  await using proxy = start("node_modules/@redocly/cli/bin/cli.js", ...args);
  const listening = await proxy.printed(/listening on \S+/);
  await program(`${listening.split(" ").at(-1)}/v1.0`);
  proxy.process.kill("SIGINT");
  await proxy.ended;
}

describe("the guide to recorded traffic", () => {
  it("records a program without its secrets, and finds that it keeps the contract", async () => {
    await runTypeScript(recording, { cwd: directory });
    const har = readFileSync(join(directory, "traffic.har"), "utf8");
    expect(JSON.parse(har).log.entries).toHaveLength(3);
    expect(har).not.toContain("any token");
    expect(har).not.toContain("cluster=");
    expect(await drift()).toMatch(/documented=3/);
  });

  it("records any program through a proxy, and finds what breaks the contract", async () => {
    await using service = await startStandIn(({ body }) => delete body?.persistChanges);
    const headers = { authorization: "Bearer token", "content-type": "application/json" };
    const request = { method: "POST", headers, body: '{"persistChanges":false}' };
    await recordThroughProxy(service.url, (root) => fetch(`${root}${workbook}/createSession`, request));
    await expect(drift()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Response is missing required field "persistChanges"'),
    });
  });
});
