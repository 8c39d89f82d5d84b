import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { servers } from "../../generated/contract.ts";
import { command } from "../../src/cli/close-command.ts";
import { readInput } from "../../src/cli/close-input.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { contract, resolve } from "../support/contract.ts";
import { startLocalService } from "../support/local-service.ts";

const names = ["item-id", "path", "drive-id", "user-id", "group-id", "site-id"] as const;
const { driveRoots, items } = contract["x-workbook-addresses"];

/** The parameters of each address of the contract, under the names of the options. */
const known = driveRoots.flatMap((driveRoot) =>
  items.map((item) => {
    const parameters = [...driveRoot.parameters, ...item.parameters].map(
      (reference) => resolve<{ name: string }>(reference).name,
    );
    return names.filter((name) => parameters.includes(name === "path" ? "item-path" : name)).join();
  }),
);

const token = "top-secret-token";
const sessionId = "top-secret-session";

beforeEach(() => {
  vi.stubEnv("GRAPH_ACCESS_TOKEN", token).stubEnv("GRAPH_SESSION_ID", sessionId).stubEnv("GRAPH_ROOT", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

it("takes the options that make up an address of the contract, and no others", async () => {
  const taken: string[] = [];
  for (let set = 0; set < 2 ** names.length; set++) {
    const given = names.filter((_, index) => set & (1 << index));
    const values = { ...Object.fromEntries(given.map((name) => [name, "1"])), timeout: "1" };
    const input = await readInput(values, "id").catch((error: unknown) => error);
    if (!(input instanceof UsageError)) taken.push(given.join());
  }
  expect(taken.sort()).toEqual(known.sort());
});

it("goes to the global service unless told otherwise", async () => {
  expect(await readInput({ "item-id": "1", timeout: "1" }, "id")).toMatchObject({ baseUrl: servers[0] });
});

describe("close", () => {
  const item = ["--item-id", "1"];
  it.each<[readonly string[], RegExp, NodeJS.ProcessEnv?]>([
    [[], /^It is not said which workbook: give --item-id or --path\.$/],
    [[...item, "--user-id", "1", "--drive-id", "1"], /^--drive-id and --user-id do not go together/],
    [["--item-id", ""], /^--item-id must not be empty/],
    [["--path", "/a.xlsx"], /^--path must not be empty, nor have a segment that is empty/],
    [["--path", "../a.xlsx"], /^--path must not .*"\.\."/],
    [[...item, "--drive-id", ""], /^--drive-id must not be empty/],
    [[...item, "--user-id", ""], /^--user-id must not be empty/],
    [[...item, "--group-id", ".."], /^--group-id must not/],
    [[...item, "--site-id", ""], /^--site-id must not be empty/],
    [
      [...item, "--base-url", "http://graph.microsoft.com/v1.0"],
      /^--base-url must be an https URL \(http for loopback only\)/,
    ],
    [[...item, "--base-url", "https://graph.microsoft.com"], /^--base-url must end in \/v1\.0, as in https:/],
    [[...item, "--base-url", "v1.0"], /^--base-url must/],
    [item, /^GRAPH_ROOT must be an https URL/, { GRAPH_ROOT: "http://graph.microsoft.us/v1.0" }],
    [item, /^GRAPH_ROOT must end in \/v1\.0/, { GRAPH_ROOT: "https://graph.microsoft.us" }],
    [[...item, "--timeout", "0"], /^--timeout takes a whole number of seconds from 1 to 86400, not "0"\.$/],
    [[...item, "--timeout", "soon"], /^--timeout takes .*"soon"/],
    [item, /^The environment variable GRAPH_ACCESS_TOKEN is not set/, { GRAPH_ACCESS_TOKEN: "" }],
    [item, /^GRAPH_ACCESS_TOKEN is missing, or not one line/, { GRAPH_ACCESS_TOKEN: `${token}\nmore` }],
    [item, /^The environment variable GRAPH_SESSION_ID is not set/, { GRAPH_SESSION_ID: undefined }],
    [item, /^The session id is missing, or not one line/, { GRAPH_SESSION_ID: `${sessionId}\nmore` }],
    [[...item, sessionId, sessionId], /^There is an argument too many: close takes one argument/],
    [[...item, `--session-id=${sessionId}`], /^Unknown option '--session-id'[^]*close --help/],
    [[...item, `--json=${token}`], /^Option '--json' does not take an argument[^]*close --help/],
    [["--item-id"], /^Option '--item-id <value>' argument missing[^]*close --help/],
  ])("refuses %j before it sends anything, and shows no secret", async (args, message, env = {}) => {
    await using service = await startLocalService();
    for (const [name, value] of Object.entries({ GRAPH_ROOT: service.url, ...env })) vi.stubEnv(name, value);
    const error: unknown = await command.run(args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error).replace(/^UsageError: /, "")).toMatch(message);
    for (const secret of [token, sessionId]) expect(String(error)).not.toContain(secret);
    expect(service.requests).toEqual([]);
  });
});
