import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { start, startNode } from "../support/command.ts";
import { contract } from "../support/contract.ts";
import { startLocalService } from "../support/local-service.ts";
import { inProcess } from "../support/shell.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["mock", "docs", "close"];

describe("the list of commands", () => {
  it.each(["--help", "-h"])("is printed on %s, and that of each command's options likewise", async (help) => {
    const list = inProcess([help]);
    expect(await list.ended).toBe(0);
    for (const name of names) {
      expect(list.stdout()).toMatch(new RegExp(`\n  ${name} +\\w`));
      const command = inProcess([name, help]);
      expect(await command.ended).toBe(0);
      expect(command.stdout()).toMatch(
        new RegExp(`^graph-workbook-session ${name} .*\nOptions:\n.*\n  -h, --help +print this`, "s"),
      );
    }
  });

  it.each([
    [[], "A command is missing.\n"],
    [["mook"], 'There is no command "mook". Did you mean "mock"?\n'],
    [["eyJ0eXAiOiJKV1QiLCJub25jZSI6"], 'There is no command "eyJ0eX…".\n'],
    [["a\u001b[31m"], 'There is no command "a [31m".\n'],
  ])("is printed for %j, of which no more is shown than is safe", async (args, said) => {
    const command = inProcess(args);
    expect(await command.ended).toBe(2);
    expect(command.output()).toMatch(/\n {2}mock {3}/);
    expect(command.output().startsWith(said)).toBe(true);
  });
});

// What only a process shows.
describe("the program", () => {
  it("ends with 0 or 2, by how it was called", async () => {
    await using version = start("dist/cli.js", "--version");
    expect(await version.ended).toBe(0);
    expect(version.stdout()).toBe(`${contract.info.version}\n`);
    await using wrong = start("dist/cli.js", "close");
    expect(await wrong.ended).toBe(2);
    expect(wrong.stdout()).toBe("");
  });

  it.each(["SIGTERM", "SIGHUP"] as const)("stops the mock at once on %s, with a connection open", async (signal) => {
    await using command = start("dist/cli.js", "mock", "--port", "0");
    const [, root = ""] = /mock {2}(\S+)/.exec(await command.printed(/mock {2}\S+/)) ?? [];
    await fetch(root, { keepalive: true });
    command.process.kill(signal);
    expect(await command.ended).toBe(0);
  });

  it("serves the mock on when nobody reads its output any more", async () => {
    await using command = start("dist/cli.js", "mock", "--port", "0");
    const [, root = ""] = /mock {2}(\S+)/.exec(await command.printed(/mock {2}\S+/)) ?? [];
    command.process.stdout?.destroy();
    for (let count = 0; count < 5; count += 1) expect((await fetch(root)).status).toBe(501);
    command.process.kill("SIGTERM");
    expect(await command.ended).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("ends close with what became of it when the disk is full", async () => {
    await using service = await startLocalService();
    const env = { ...process.env, GRAPH_ACCESS_TOKEN: "token", GRAPH_SESSION_ID: "an id", ROOT: service.url };
    const line = 'node dist/cli.js close --item-id 1 --base-url "$ROOT" --json >/dev/full';
    const { stderr } = await promisify(execFile)("sh", ["-c", line], { cwd: root, env });
    expect(stderr).toMatch(/^Nothing can be printed to standard output: ENOSPC: [^\n]*\n$/);
    expect(service.requests).toHaveLength(1);
    service.behave(() => ({ status: 403 }));
    const failed = promisify(execFile)("sh", ["-c", `${line} 2>/dev/full`], { cwd: root, env });
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: "" });
  });

  it("ends close at once on SIGINT, reads the session id from standard input, and says what that means", async () => {
    await using service = await startLocalService();
    const asked = new Promise<unknown>((resolve) =>
      service.behave(({ headers }) => {
        resolve(headers["workbook-session-id"]);
        return "stall";
      }),
    );
    const env = { ...process.env, GRAPH_ACCESS_TOKEN: "token" };
    const args = ["close", "--item-id", "1", "--base-url", service.url, "--json", "-"];
    await using command = startNode(["dist/cli.js", ...args], env, "an id\n");
    expect(await asked).toBe("an id");
    command.process.kill("SIGINT");
    expect(await command.ended).toBe(1);
    const message = expect.stringMatching(/^Stopped by SIGINT\. Whether the session is closed is not known\./);
    expect(JSON.parse(command.output())).toEqual({ outcome: "failed", message });
  });

  describe("reads a line of a standard input that does not end, and", () => {
    const env = { ...process.env, GRAPH_ACCESS_TOKEN: "token" };
    const close = (...args: string[]) => startNode(["dist/cli.js", "close", "--item-id", "1", ...args, "-"], env, null);

    it("closes the session as soon as it has one", async () => {
      await using service = await startLocalService();
      await using command = close("--base-url", service.url);
      command.process.stdin?.write("an id\nmore");
      expect(await command.ended).toBe(0);
      expect(command.output()).toBe("The session is closed.\n");
      expect(service.requests.map(({ headers }) => headers["workbook-session-id"])).toEqual(["an id"]);
    });

    it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends at once on %s", async (signal) => {
      const whenHeard =
        'process.on("newListener", (name) => name === "SIGHUP" && setImmediate(console.error, "heard"))';
      const args = ["--import", `data:text/javascript,${whenHeard}`, "dist/cli.js", "close", "--item-id", "1"];
      await using command = startNode([...args, "--json", "-"], env, null);
      await command.printed(/heard/);
      command.process.kill(signal);
      expect(await command.ended).toBe(1);
      const message = `Stopped by ${signal}. Nothing was sent.`;
      expect(JSON.parse(command.stdout())).toEqual({ outcome: "failed", message });
    });

    it("refuses one that is no session id, without reading all of it", async () => {
      await using command = close();
      command.process.stdin?.write("x".repeat(10_000));
      expect(await command.ended).toBe(2);
      expect(command.output()).toBe("The session id has more than 8192 characters.\n");
    });

    it("ends when its time is over", async () => {
      await using command = close("--timeout", "1");
      expect(await command.ended).toBe(1);
      expect(command.output()).toBe("It took longer than 1 s (--timeout). Nothing was sent.\n");
    });
  });
});

it("the mock ends when it is told to, though somebody holds its output open and does not read it", async () => {
  await using command = start("dist/cli.js", "mock", "--port", "0", "--json");
  const { url } = JSON.parse(await command.printed(/.*\n/));
  command.process.stdout?.pause();
  const call = () => fetch(`${url}/me/${"x".repeat(200)}`);
  for (let count = 0; count < 100; count += 1) await Promise.all(Array.from({ length: 10 }, call));
  command.process.kill("SIGTERM");
  // As npm passes on what the terminal has sent to both.
  setTimeout(() => command.process.kill("SIGTERM"), 200);
  const [code] = await once(command.process, "exit");
  expect(code).toBe(0);
});

it("npm start refuses a bad option before it builds anything", async () => {
  await using command = start("scripts/docs/start.js", "--prot", "1");
  expect(await command.ended).toBe(1);
  expect(command.output()).toMatch(/^Unknown option '--prot'/);
});
