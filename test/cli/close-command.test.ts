import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { recoveries } from "../../generated/contract.ts";
import { startMock } from "../../src/mock/index.ts";
import { type Command, startNode } from "../support/command.ts";
import { contract, resolve } from "../support/contract.ts";
import { errorReply, startLocalService } from "../support/local-service.ts";

const token = "top-secret-token";
const sessionId = "cluster=X&session=15.top-secret-session";
/** Runs `close`, and expects that it never prints a secret. */
async function close(args: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string) {
  await using command = startClose(args, env, input);
  const code = await command.ended;
  for (const secret of [token, sessionId]) expect(command.output()).not.toContain(secret);
  return { code, output: command.output(), json: () => JSON.parse(command.stdout()) as Record<string, unknown> };
}

/** @param env what the environment has more, or not at all if it is `undefined` */
function startClose(args: readonly string[], env: NodeJS.ProcessEnv, input?: string): Command {
  const own = { GRAPH_ACCESS_TOKEN: token, GRAPH_SESSION_ID: sessionId, GRAPH_ROOT: undefined };
  return startNode(["dist/cli.js", "close", ...args], { ...process.env, ...own, ...env }, input);
}

/** Opens a session, at an address below the root of the service. */
async function open(root: string, address = "/me/drive/items/1"): Promise<string> {
  const headers = { authorization: "Bearer token", "content-type": "application/json" };
  const created = await fetch(`${root}${address}/workbook/createSession`, {
    method: "POST",
    headers,
    body: '{"persistChanges":true}',
  });
  return ((await created.json()) as { id: string }).id;
}

/** The addresses of the contract: the path with a value for each parameter, and the options that say the same. */
const addresses = contract["x-workbook-addresses"].driveRoots.flatMap((driveRoot) =>
  contract["x-workbook-addresses"].items.map((item) => {
    const names = [...driveRoot.parameters, ...item.parameters].map(
      (reference) => resolve<{ name: string }>(reference).name,
    );
    const path = (driveRoot.path + item.path).replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(`the ${name}`));
    return { path, options: names.flatMap((name) => [`--${name.replace("item-path", "path")}`, `the ${name}`]) };
  }),
);

describe("graph-workbook-session close", () => {
  it("has an address for each one of the contract", () => expect(addresses).toHaveLength(12));

  it.each(addresses)("closes a session at $path", async ({ path, options }) => {
    await using mock = await startMock();
    const env = { GRAPH_SESSION_ID: await open(mock.url, path) };
    const { code, output } = await close([...options, "--base-url", mock.url], env);
    expect(output).toBe("The session is closed.\n");
    expect(code).toBe(0);
    expect(mock.requests.at(-1)?.path).toBe(`/v1.0${path}/workbook/closeSession`);
    mock.assertClean();
  });

  it.each<[string, (id: string) => { argument: string; env?: NodeJS.ProcessEnv; input?: string }]>([
    ["as an argument", (id: string) => ({ argument: id, env: { GRAPH_SESSION_ID: undefined } })],
    ["as an argument rather than from the environment", (id: string) => ({ argument: id })],
    ["from standard input", (id: string) => ({ argument: "-", input: `${id}\r\n` })],
  ])("takes the session id %s", async (_, given) => {
    await using mock = await startMock();
    const { argument, env, input } = given(await open(mock.url));
    const { code } = await close(["--item-id", "1", "--base-url", `${mock.url}/`, argument], env, input);
    expect(code).toBe(0);
    mock.assertClean();
  });

  it("goes to the service that the environment names, and prints one JSON object", async () => {
    await using mock = await startMock();
    const env = { GRAPH_ROOT: mock.url, GRAPH_SESSION_ID: await open(mock.url) };
    const { code, json } = await close(["--item-id", "1", "--json"], env);
    expect(json()).toEqual({ outcome: "closed", status: 204, message: "The session is closed." });
    expect(code).toBe(0);
    mock.assertClean();
  });

  it("says with a remark that the session was gone, and that the workbook may be", async () => {
    await using mock = await startMock();
    const args = ["--item-id", "1", "--base-url", mock.url];
    const { code, output } = await close(args);
    expect(output).toMatch(
      /^The session was gone already: .*404 invalidSessionReCreatable\. .*does not find the workbook\.\n$/,
    );
    expect(code).toBe(0);
    const inJson = await close([...args, "--json"]);
    expect(inJson.json()).toMatchObject({ outcome: "gone", status: 404, code: "invalidSessionReCreatable" });
    expect(inJson.code).toBe(0);
  });

  it("says what to do when the service refuses", async () => {
    await using mock = await startMock();
    mock.respondNext("closeSession", { status: 409, example: "accessConflict" });
    const { code, output } = await close(["--item-id", "1", "--base-url", mock.url]);
    expect(code).toBe(1);
    for (const part of ["409 accessConflict: ", recoveries.resolveConflict.description, "request-id "])
      expect(output).toContain(part);
  });

  it.each([
    [401, "unauthorizedUncategorized", "doNotResend"],
    [403, "forbiddenUncategorized", "doNotResend"],
    [500, "internalServerErrorUncategorized", "abandonSession"],
  ] as const)("reports %i %s in JSON", async (status, example, recovery) => {
    await using mock = await startMock();
    // A 401 is tried once more.
    for (const _ of [1, 2]) mock.respondNext("closeSession", { status, example });
    const { code, json } = await close(["--item-id", "1", "--base-url", mock.url, "--json"]);
    expect(json()).toEqual({
      ...{ outcome: "failed", status, code: example, recovery, advice: recoveries[recovery].description },
      ...{ requestId: expect.stringMatching(/^[\w-]{36}$/), clientRequestId: expect.stringMatching(/^[\w-]{36}$/) },
      message: expect.stringContaining(`${status} ${example}`),
    });
    expect(code).toBe(1);
  });

  it("does not wait for a cooldown that is longer than its time, and says how long it is", async () => {
    await using service = await startLocalService(() =>
      errorReply(429, "tooManyRequests", undefined, { "retry-after": "300" }),
    );
    const args = ["--item-id", "1", "--base-url", service.url];
    expect((await close(args)).output).toContain("300 s");
    const { code, json } = await close([...args, "--json"]);
    expect(json()).toMatchObject({ status: 429, recovery: "resendAfterCooldown", retryAfterSeconds: 300 });
    expect(code).toBe(1);
    expect(service.requests).toHaveLength(2);
  });

  it("cuts secrets and control characters out of what the service says", async () => {
    await using service = await startLocalService((request) => ({
      ...{ status: 403, headers: { "request-id": `for ${sessionId}` } },
      body: { error: { code: "forbidden", message: `\u001b[31mNo ${request.headers.authorization} in ${sessionId}.` } },
    }));
    const { output } = await close(["--item-id", "1", "--base-url", service.url]);
    expect(output).toContain(" [31mNo Bearer *** in ***.");
    expect(output).toContain("request-id for ***");
  });

  it("says why there was no answer when the service is down", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    const { code, json } = await close(["--item-id", "1", "--base-url", `http://127.0.0.1:${port}/v1.0`, "--json"]);
    expect(json()).toEqual({
      outcome: "failed",
      message: expect.stringMatching(
        /no answer\. Attempts: 4\. connect ECONNREFUSED .* Close it again: that does no harm\.$/,
      ),
    });
    expect(code).toBe(1);
  });

  it("gives up when its time is over", async () => {
    await using service = await startLocalService(() => "stall");
    const { code, output } = await close(["--item-id", "1", "--base-url", service.url, "--timeout", "1"]);
    expect(output).toMatch(/^It took longer than 1 s \(--timeout\)\. Whether the session is closed is not known\./);
    expect(code).toBe(1);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends at once on %s, and says what that means", async (signal) => {
    await using service = await startLocalService();
    const asked = new Promise<void>((resolve) => service.behave(() => (resolve(), "stall")));
    await using command = startClose(["--item-id", "1", "--base-url", service.url, "--json"], {});
    await asked;
    command.process.kill(signal);
    expect(await command.ended).toBe(1);
    expect(JSON.parse(command.output())).toEqual({
      outcome: "failed",
      message: expect.stringMatching(
        new RegExp(`^Stopped by ${signal}\\. Whether the session is closed is not known\\.`),
      ),
    });
  });
});

describe("a command line that close cannot understand", () => {
  it("is refused with exit code 2", async () => {
    const { code, output } = await close(["--item-id", "1", "--path", "a.xlsx"]);
    expect(output).toBe("--item-id and --path do not go together: give one of them.\n");
    expect(code).toBe(2);
  });

  it("is refused in JSON when that is asked for", async () => {
    const { code, json } = await close(["--json", "--prot"]);
    expect(json()).toEqual({ outcome: "failed", message: expect.stringMatching(/^Unknown option '--prot'/) });
    expect(code).toBe(2);
  });

  it("is refused when standard input is empty", async () => {
    const { code, output } = await close(["--item-id", "1", "-"]);
    expect(output).toMatch(/^The session id is missing/);
    expect(code).toBe(2);
  });
});
