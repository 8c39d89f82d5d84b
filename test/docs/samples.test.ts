import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import { codeBlocks, runShell, runTypeScript } from "../support/samples.ts";

const contract = parse(readFileSync("generated/docs/openapi.yaml", "utf8"));
const introduction: string = contract.info.description;
const itemId = "01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C";
const worksheets = { value: [{ id: "{00000000-0001-0000-0000-000000000000}", name: "Sheet1" }] };

let mock: MockServer;

beforeEach(async () => {
  mock = await startMock({ creation: { polls: 0 }, workbook: () => Response.json(worksheets) });
});

afterEach(() => mock.stop());

describe("the samples of", () => {
  test("createSession open a session", async () => {
    expect(JSON.parse(await shell("createSession"))).toMatchObject({ persistChanges: true });
    expect(mock.openSessions()).toHaveLength(1);

    expect(await typeScript("createSession")).toBe(`${mock.sessions[0]?.id}\n`);
    expect(sent("createSession")).toHaveLength(2);
  });

  test("refreshSession keep a session alive", async () => {
    await shell("refreshSession", { SESSION_ID: await sessionId() });
    await typeScript("refreshSession");

    expect(sent("refreshSession").map(({ status }) => status)).toEqual([204, 204]);
  });

  test("closeSession close a session", async () => {
    await shell("closeSession", { SESSION_ID: await sessionId() });
    expect(mock.openSessions()).toEqual([]);

    expect(await typeScript("closeSession", { SESSION_ID: await sessionId() })).toBe("closed\n");
    expect(mock.openSessions()).toEqual([]);
  });

  test("getWorkbookOperation tell how far an operation is", async () => {
    const env = { OPERATION_ID: (await operation()).split("/").at(-1) ?? "" };

    expect(JSON.parse(await shell("getWorkbookOperation", env))).toMatchObject({ status: "succeeded" });
    expect(await typeScript("getWorkbookOperation", env)).toBe("succeeded\n");
  });

  test("sessionInfoResource fetch the session", async () => {
    const answer = await fetch(await operation(), { headers: { authorization: "Bearer any-token" } });
    const { resourceLocation } = await answer.json();

    expect(JSON.parse(await shell("sessionInfoResource", { RESOURCE_LOCATION: resourceLocation }))).toMatchObject({
      persistChanges: true,
    });
    expect(await typeScript("sessionInfoResource")).toBe(`succeeded\n${mock.sessions[0]?.id}\n`);
  });

  test("each operation are one in curl and one in TypeScript", () => {
    for (const path of Object.values<any>(contract.paths)) {
      const labels = (path.post ?? path.get)["x-codeSamples"].map(({ label }: { label: string }) => label);
      expect(labels).toEqual(["curl", "TypeScript"]);
    }
  });
});

describe("the introduction", () => {
  test("opens, uses and closes a session on the mock, as it shows", async () => {
    const [environment, open, keep, use, close] = blocks("sh") as [string, string, string, string, string];
    const here = environment.replace("http://127.0.0.1:4010/v1.0", mock.url);
    const opened = await bash(`${here}${open}`);
    const kept = keep.replace(/'.*'/, `'${JSON.parse(opened.split("\r\n\r\n")[1] ?? "").id}'`);

    expect(statusLine(opened)).toBe("HTTP/1.1 201 Created");
    expect(statusLine(await bash(`${here}${kept}${use}`))).toBe("HTTP/1.1 200 OK");
    expect(statusLine(await bash(`${here}${kept}${close}`))).toBe("HTTP/1.1 204 No Content");
    expect(statusLine(await bash(`${here}${kept}${close}`))).toBe("HTTP/1.1 404 Not Found");
  });

  test("shows answers that the contract documents", () => {
    const answers = blocks("http").map((answer) => answer.split("\n\n")[1]);
    const { persistentSession, invalidSessionReCreatable } = contract.components.examples;

    expect(JSON.parse(answers[0] ?? "")).toEqual(persistentSession.value);
    expect(blocks("sh")[2]).toContain(`'${persistentSession.value.id}'`);
    expect(JSON.parse(blocks("json")[0] ?? "")).toEqual(invalidSessionReCreatable.value);
  });

  test("shows TypeScript that runs and closes its session", async () => {
    expect(await node(blocks("ts")[0] ?? "")).toBe("200\n");
    expect(sent("closeSession")).toHaveLength(1);
    expect(mock.openSessions()).toEqual([]);
  });
});

/** The code blocks of the introduction in one language. */
const blocks = (language: string) => codeBlocks(introduction, language);

function sample(operationId: string, label: string): string {
  const operations = Object.values<any>(contract.paths).map((path) => path.post ?? path.get);
  const { "x-codeSamples": samples } = operations.find((operation) => operation.operationId === operationId);
  return samples.find((one: { label: string }) => one.label === label).source;
}

const shell = (operationId: string, env = {}) => bash(sample(operationId, "curl"), env);
const typeScript = (operationId: string, env = {}) => node(sample(operationId, "TypeScript"), env);

const bash = (script: string, env = {}) => runShell(script, { env: environment(env) });
const node = (source: string, env = {}) => runTypeScript(source, { env: environment(env) });

function environment(env: Record<string, string>) {
  return { PATH: process.env["PATH"], GRAPH: mock.url, TOKEN: "any-token", ITEM_ID: itemId, ...env };
}

async function sessionId(): Promise<string> {
  return JSON.parse(await shell("createSession")).id;
}

/** Begins a creation in the background, and gives the URL of its operation. */
async function operation(): Promise<string> {
  const answer = await fetch(`${mock.url}/me/drive/items/${itemId}/workbook/createSession`, {
    method: "POST",
    headers: { authorization: "Bearer any-token", "content-type": "application/json", prefer: "respond-async" },
    body: '{"persistChanges": true}',
  });
  return answer.headers.get("location") ?? "";
}

function sent(operationId: string) {
  return mock.requests.filter((request) => request.operation === operationId);
}

const statusLine = (answer: string) => answer.split("\r\n")[0];
