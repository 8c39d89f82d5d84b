import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { addresses, addressParameters } from "../../generated/contract.ts";
import { startMock } from "../../src/mock/index.ts";
import { errorReply, startLocalService } from "../support/local-service.ts";
import { type InProcess, inProcess } from "../support/shell.ts";

const token = "top-secret-token";
const sessionId = "cluster=X&session=15.top-secret-session";
const item = ["--item-id", "1"];
type Environment = Readonly<Record<string, string | undefined>>;

function start(args: readonly string[], env: Environment = {}, input?: string): InProcess {
  return inProcess(["close", ...args], { GRAPH_ACCESS_TOKEN: token, GRAPH_SESSION_ID: sessionId, ...env }, input);
}

/** Runs `close`, and expects that it never prints a secret. */
async function close(args: readonly string[], env?: Environment, input?: string) {
  const command = start(args, env, input);
  const code = await command.ended;
  for (const secret of ["top-secret-token", "top-secret-session"]) expect(command.output()).not.toContain(secret);
  return { code, output: command.output(), json: () => JSON.parse(command.stdout()) as Record<string, unknown> };
}

/** Opens a session, at an address below the root of the service. */
async function open(root: string, address = "/me/drive/items/1"): Promise<string> {
  const created = await fetch(`${root}${address}/workbook/createSession`, {
    method: "POST",
    headers: { authorization: "Bearer token", "content-type": "application/json" },
    body: '{"persistChanges":true}',
  });
  return ((await created.json()) as { id: string }).id;
}

/** The addresses by what names them. Where two are named the same way, the first counts. */
const addressesByNames = new Map<string, string>();
for (const [template, { parameters }] of Object.entries(addresses)) {
  const names = parameters.join();
  if (!addressesByNames.has(names)) addressesByNames.set(names, template);
}

const optionOf = (parameter: string) => `--${parameter === "item-path" ? "path" : parameter}`;

describe("the address", () => {
  it.each([...addressesByNames])("of %s is %s", async (names, template) => {
    await using mock = await startMock();
    const path = template.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(`the ${name}`));
    const env = { GRAPH_ROOT: mock.url, GRAPH_SESSION_ID: await open(mock.url, path) };
    const { code, output } = await close(
      names.split(",").flatMap((name) => [optionOf(name), `the ${name}`]),
      env,
    );
    expect({ code, output }).toEqual({ code: 0, output: "The session is closed.\n" });
    expect(mock.openSessions()).toEqual([]);
    mock.assertClean();
  });

  it("takes no other options together than those of an address, and sends nothing otherwise", async () => {
    await using service = await startLocalService();
    const names = Object.keys(addressParameters);
    const known = [...addressesByNames.keys()].map((each) => each.split(",").sort().join());
    const taken: string[] = [];
    for (let set = 0; set < 2 ** names.length; set += 1) {
      const given = names.filter((_, index) => set & (1 << index));
      const before = service.requests.length;
      const { code, output } = await close(
        given.flatMap((name) => [optionOf(name), "1"]),
        { GRAPH_ROOT: service.url },
      );
      expect(service.requests.length - before).toBe(code === 0 ? 1 : 0);
      if (code === 0) taken.push(given.toSorted().join());
      else expect({ code, output }).toEqual({ code: 2, output: expect.stringMatching(/needs --|do not go together/) });
    }
    expect(taken.sort()).toEqual(known.sort());
  });
});

describe("the session id", () => {
  it.each<[string, (id: string) => { argument: string; env?: Environment; input?: string }]>([
    ["an argument", (id) => ({ argument: id, env: { GRAPH_SESSION_ID: undefined } })],
    ["an argument rather than the environment", (id) => ({ argument: id })],
    ["standard input", (id) => ({ argument: "-", input: `${id}\r\n` })],
  ])("is taken from %s", async (_, given) => {
    await using mock = await startMock();
    const { argument, env, input } = given(await open(mock.url));
    const { code } = await close([...item, "--base-url", `${mock.url}/`, argument], env, input);
    expect(code).toBe(0);
    mock.assertClean();
  });
});

describe("the outcome", () => {
  it("is one JSON object when that is asked for", async () => {
    await using mock = await startMock();
    const env = { GRAPH_ROOT: mock.url, GRAPH_SESSION_ID: await open(mock.url) };
    const { code, json } = await close([...item, "--json"], env);
    expect(json()).toEqual({ outcome: "closed", status: 204, message: "The session is closed." });
    expect(code).toBe(0);
  });

  it("says that the session was gone, and what that rests on", async () => {
    await using mock = await startMock();
    const args = [...item, "--base-url", mock.url];
    const proved = await close([...args, "--json"]);
    expect(proved.json()).toMatchObject({ outcome: "gone", because: "code", code: "invalidSessionReCreatable" });
    expect(proved.code).toBe(0);
    await using service = await startLocalService(() => errorReply(404, "itemNotFound"));
    const doubtful = await close([...item, "--base-url", service.url]);
    expect(doubtful.output).toMatch(
      /^The session was gone already: .* 404 itemNotFound, which says nothing of the session/,
    );
    expect(doubtful.code).toBe(0);
  });

  it.each([
    [401, "unauthorizedUncategorized", "doNotResend"],
    [409, "accessConflict", "resolveConflict"],
    [500, "internalServerErrorUncategorized", "abandonSession"],
  ] as const)("says what the service refuses with %i %s, and what to do", async (status, example, recovery) => {
    await using mock = await startMock();
    // A 401 is tried once more.
    const refuse = () => [1, 2].map(() => mock.respondNext("closeSession", { status, example }));
    refuse();
    const { json } = await close([...item, "--base-url", mock.url, "--json"]);
    const { advice, requestId, ...facts } = json();
    expect(facts).toEqual({
      ...{ outcome: "failed", status, code: example, recovery },
      clientRequestId: expect.stringMatching(/^[\w-]{36}$/),
      message: expect.stringContaining(`${status} ${example}`),
    });
    mock.reset();
    refuse();
    const { code, output } = await close([...item, "--base-url", mock.url]);
    expect(code).toBe(1);
    expect(requestId).toMatch(/^[\w-]{36}$/);
    for (const part of [`${status} ${example}`, advice, "Request-id: "]) expect(output).toContain(part);
  });

  it("does not wait for a cooldown that is longer than its time, and says how long it is", async () => {
    const reply = errorReply(429, "tooManyRequests", undefined, { "retry-after": "300" });
    await using service = await startLocalService(() => reply);
    const args = [...item, "--base-url", service.url];
    expect((await close(args)).output).toContain("300 s");
    const { code, json } = await close([...args, "--json"]);
    expect(json()).toMatchObject({ status: 429, recovery: "resendAfterCooldown", retryAfterSeconds: 300 });
    expect(code).toBe(1);
    expect(service.requests).toHaveLength(2);
  });

  it("has neither secrets nor control characters of what the service says", async () => {
    // One moves the cursor, one turns the direction of the text, one is the first half of an escape by itself.
    const message = (token = "") => `\u001b[31mNo \u202e${token} in \u009b${sessionId}.`;
    await using service = await startLocalService(({ headers }) => ({
      ...{ status: 403, headers: { "request-id": `for \u009b${sessionId}` } },
      body: { error: { code: "\u202eforbidden", message: message(headers.authorization) } },
    }));
    const args = [...item, "--base-url", service.url];
    const { output } = await close(args);
    expect(output).toContain(" [31mNo  Bearer *** in  ***.");
    expect(output).toContain("Request-id: for  ***.");
    const inJson = await close([...args, "--json"]);
    expect(inJson.json()).toMatchObject({ code: " forbidden", requestId: "for  ***" });
    for (const text of [output, inJson.output]) expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
  });

  it("has no control characters in what else is said when its time is over", async () => {
    const body = { error: { code: "serviceUnavailable", message: "\u202eBusy." } };
    await using service = await startLocalService(({ count }) => (count === 1 ? { status: 503, body } : "stall"));
    const { output } = await close([...item, "--base-url", service.url, "--timeout", "1"]);
    expect(output).toMatch(/ Busy\..*\nIt took longer than 1 s/);
    expect(output).not.toMatch(/\p{Cf}/u);
  });

  it("says why there was no answer when the service is down", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    const { code, json } = await close([...item, "--base-url", `http://127.0.0.1:${port}/v1.0`, "--json"]);
    const message = expect.stringMatching(/no answer: .*ECONNREFUSED .* Close it again: that does no harm\.$/);
    expect(json()).toEqual({ outcome: "failed", message });
    expect(String(json().message).split("ECONNREFUSED")).toHaveLength(2);
    expect(code).toBe(1);
  });

  it("says that its time is over", async () => {
    await using service = await startLocalService(() => "stall");
    const { code, output } = await close([...item, "--base-url", service.url, "--timeout", "1"]);
    expect(output).toMatch(/^It took longer than 1 s \(--timeout\)\. Whether the session is closed is not known\./);
    expect(code).toBe(1);
  });
});

describe("what the service answered last is told", () => {
  const busy = errorReply(429, "tooManyRequests", undefined, { "retry-after": "0", "request-id": "a-request" });
  const known = {
    ...{ outcome: "failed", status: 429, code: "tooManyRequests", recovery: "resendAfterCooldown" },
    ...{ advice: expect.any(String), retryAfterSeconds: 0, requestId: "a-request" },
    clientRequestId: expect.any(String),
  };

  it("when it is stopped while it tries again", async () => {
    await using service = await startLocalService(({ count }) => {
      if (count === 1) return busy;
      command.stop();
      return "stall";
    });
    const command = start([...item, "--base-url", service.url, "--json"]);
    expect(await command.ended).toBe(1);
    const message = expect.stringMatching(/^Stopped by SIGINT\. Whether the session is closed is not known\./);
    expect(JSON.parse(command.stdout())).toEqual({ ...known, message });
  });

  it("when its time is over while it tries again", async () => {
    await using service = await startLocalService(({ count }) => (count === 1 ? busy : "stall"));
    const { code, json } = await close([...item, "--base-url", service.url, "--timeout", "1", "--json"]);
    const message = expect.stringMatching(/^It took longer than 1 s /);
    expect(json()).toEqual({ ...known, message });
    expect(code).toBe(1);
  });
});

describe("what cannot be understood", () => {
  it.each<[readonly string[], RegExp, Environment?]>([
    [[], /^The address needs --item-id or --path/],
    [["--site-id", "1"], /^The address needs --item-id or --path\./],
    [[...item, "--user-id", "1", "--group-id", "1"], /^--user-id and --group-id do not go together/],
    [["--item-id", ""], /^--item-id must be a text that is not empty/],
    [["--path", "../a.xlsx"], /^--path must not .*"\.\."/],
    [[...item, "--group-id", ".."], /^--group-id must not/],
    [[...item, "--base-url", "http://graph.microsoft.com/v1.0"], /^--base-url must be an https URL/],
    [[...item, "--base-url", "https://graph.microsoft.com"], /^--base-url must end in \/v1\.0, as in https:/],
    [item, /^GRAPH_ROOT must be an https URL/, { GRAPH_ROOT: "http://graph.microsoft.us/v1.0" }],
    [item, /^GRAPH_ROOT must end in \/v1\.0/, { GRAPH_ROOT: "https://graph.microsoft.us" }],
    [[...item, "--timeout", "0"], /^--timeout takes a whole number of seconds from 1 to 86400\.$/m],
    [[...item, "--timeout", token], /^--timeout takes a whole number/],
    [[...item, "--base-url", sessionId], /^--base-url must end in \/v1\.0/],
    [[...item, "--base-url", `${token}/v1.0`], /^--base-url must be an https URL/],
    [["--path", `../${token}`], /^--path must not/],
    [["--item-id", "--timeout", token], /^Option '--item-id' argument is ambiguous\./],
    [item, /^The environment variable GRAPH_ACCESS_TOKEN is not set/, { GRAPH_ACCESS_TOKEN: "" }],
    [item, /^GRAPH_ACCESS_TOKEN is missing, or not one line/, { GRAPH_ACCESS_TOKEN: `${token}\nmore` }],
    [item, /^The environment variable GRAPH_SESSION_ID is not set/, { GRAPH_SESSION_ID: undefined }],
    [item, /^The session id is missing, or not one line/, { GRAPH_SESSION_ID: `${sessionId}\nmore` }],
    [[...item, "-"], /^The session id is missing/],
    [item, /^The session id has more than 8192 characters\.\n$/, { GRAPH_SESSION_ID: sessionId.repeat(300) }],
    [[...item, sessionId.repeat(300)], /^The session id has more than 8192 characters\.\n$/],
    [[...item, JSON.stringify(sessionId)], /^The session id is as JSON writes it: [^\n]*\n$/],
    [[...item, "cluster=a\\u0026b=c"], /^The session id is as JSON writes it: /],
    [item, /^The session id is as JSON writes it: /, { GRAPH_SESSION_ID: "null" }],
    [[...item, sessionId, sessionId], /^There is an argument too many: close takes one argument/],
    [[...item, `--${sessionId}`], /^There is no option "--clus…"\.\n.*close --help/],
    [["--itemid", "1"], /^There is no option "--itemid"\. Did you mean "--item-id"\?\n.*close --help/],
    [[...item, `--json=${token}`], /"Option '--json' does not take an argument.*close --help/s],
    [[...item, "--item-id", token], /^The option --item-id is given twice\.\n.*close --help/],
    [[...item, "--timeout=1", "--timeout=1"], /^The option --timeout is given twice\./],
    [["--item-id"], /^Option '--item-id <value>' argument missing.*close --help/s],
  ])("%j is refused before anything is sent, without a secret", async (args, message, env) => {
    await using service = await startLocalService();
    const { code, output } = await close(args, { GRAPH_ROOT: service.url, ...env });
    expect(output).toMatch(message);
    expect(code).toBe(2);
    expect(service.requests).toEqual([]);
  });

  it.each<[readonly string[], RegExp]>([
    [["--json", "--prot"], /^There is no option/],
    [["--json", "--json"], /^The option --json is given twice/],
    [["--json=yes"], /^Option '--json' does not take an argument/],
    [["--json="], /^Option '--json' does not take an argument/],
  ])("is refused in JSON when that is asked for with %j", async (args, message) => {
    const { code, json } = await close(args);
    expect(json()).toEqual({ outcome: "failed", message: expect.stringMatching(message) });
    expect(code).toBe(2);
  });
});
