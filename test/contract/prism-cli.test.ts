import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contractFile, operations, secondLevelCodes } from "../support/contract.ts";
import { type Changes, contractRequest } from "../support/contract-request.ts";

let prism: ChildProcess;
let root: string;

beforeAll(async () => {
  const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  const options = ["mock", "--port", "0", "--multiprocess", "false", fileURLToPath(contractFile)];
  prism = spawn(process.execPath, [cli, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  root = await new Promise<string>((found, failed) => {
    let output = "";
    prism.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      const address = /listening on (http:\S+)/.exec(output)?.[1];
      if (address) found(address);
    });
    prism.once("exit", (code) => failed(new Error(`Prism ended with ${code}: ${output}`)));
  });
});

afterAll(() => {
  prism.kill();
});

describe("the plain Prism CLI, on the packaged contract", () => {
  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    "answers %s with its first success",
    async (_id, operation) => {
      const response = await fetch(contractRequest(root, operation));
      expect(String(response.status)).toBe(Object.keys(operation.examples)[0]);
      expect(response.headers.get("sl-violations")).toBeNull();
      expect(response.headers.get("request-id")).toBeTruthy();
    },
  );

  const answers = operations
    .slice(0, 5)
    .flatMap((operation) =>
      Object.entries(operation.examples).flatMap(([status, examples]) =>
        examples.map((example) => [operation.operationId, Number(status), example, operation] as const),
      ),
    );

  it("can give each second-level code", () => {
    const examples = new Set(answers.map(([, , example]) => example));
    expect(Object.keys(secondLevelCodes).filter((code) => !examples.has(code))).toEqual([]);
  });

  it.each(answers)("answers %s with %i, %s, when asked to", async (_id, status, example, operation) => {
    const prefer = `code=${status}, example=${example}`;
    const response = await fetch(contractRequest(root, operation, { headers: { prefer } }));
    expect(response.status).toBe(status);
    expect(response.headers.get("sl-violations")).toBeNull();
    if (example in secondLevelCodes) {
      expect(await response.json()).toHaveProperty("error.innerError.code", example);
    }
  });

  const refused: [string, Changes, number][] = [
    ["no token", { headers: { authorization: undefined } }, 401],
    ["no session header", { headers: { "workbook-session-id": undefined } }, 400],
    ["an empty session header", { headers: { "workbook-session-id": "" } }, 400],
    ["a body with a property", { body: '{"persistChanges":true}' }, 400],
    ["an array as body", { body: "[]" }, 400],
    ["a body in another media type", { body: "{}", headers: { "content-type": "text/plain" } }, 400],
  ];

  it.each(refused)("refuses a closeSession with %s", async (_what, changes, status) => {
    const closeSession = operations.find(({ operationId }) => operationId === "closeSession");
    const response = await fetch(contractRequest(root, closeSession!, changes));
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("error.code");
  });
});
