import { describe, expect, it } from "vitest";
import { secondLevelCodes } from "../../generated/contract.ts";
import { createMock } from "../../src/mock/index.ts";
import { answerProblems, contractOperations, examplePath, resolved } from "../support/contract-validator.ts";
import { send } from "../support/mock-requests.ts";

const mock = createMock();
const sessionId = "cluster=WEU3&session=15.A1&usid=7f6d1c52";

function bodyOf(operationId: string): { body?: string } {
  return operationId.startsWith("createSession") ? { body: '{"persistChanges":true}' } : {};
}

describe("the mock answers at every address", () => {
  it.each(contractOperations.map((operation) => [operation.operationId, operation] as const))(
    "%s",
    async (id, operation) => {
      const { path, method, responses } = operation;
      for (const [status, response] of Object.entries(responses)) {
        const [media] = Object.values(resolved(response).content ?? {});
        for (const example of [undefined, ...Object.keys(media?.examples ?? {})]) {
          const prefer = `code=${status}${example === undefined ? "" : `, example=${example}`}`;
          const answer = await send(mock, examplePath(path), { method, sessionId, prefer, ...bodyOf(id) });
          expect([answer.status, prefer]).toEqual([Number(status), prefer]);
          expect(answerProblems(id, answer.response, answer.text)).toEqual([]);
          expect(answer.headers.get("request-id")).toMatch(/^[\da-f-]{36}$/);
          if (example !== undefined && example in secondLevelCodes) expect(answer.code).toBe(example);
        }
      }
    },
  );

  it("has every second-level code", async () => {
    for (const code of Object.keys(secondLevelCodes)) {
      const answer = await send(mock, "/me/drive/items/01ABC/workbook/closeSession", {
        sessionId,
        prefer: `example=${code}`,
      });
      expect(answer.code).toBe(code);
    }
  });

  it("breaks the contract nowhere", () => {
    expect(mock.violations).toEqual([]);
  });
});

describe("the path of an item", () => {
  it.each([
    "Reports/2026/Budget%20Q1.xlsx",
    "Reports%2F2026%2FBudget%20Q1.xlsx",
    "a:b/c(d)'e,f&g=h+i.xlsx",
    "%C3%A4%00.xlsx",
  ])("is understood as %s", async (path) => {
    const answer = await send(mock, `/me/drive/root:/${path}:/workbook/createSession`, {
      body: '{"persistChanges":true}',
    });
    expect(answer.status).toBe(201);
  });

  it("names the same workbook with its slashes plain, encoded or in other case", async () => {
    const created = await send(mock, "/me/drive/root:/Reports/A.xlsx:/workbook/createSession", {
      body: '{"persistChanges":true}',
    });
    const close = "/me/drive/root:/reports%2Fa.xlsx:/workbook/closeSession";
    expect((await send(mock, close, { sessionId: String(created.json["id"]) })).status).toBe(204);
  });
});
