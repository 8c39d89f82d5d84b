import fc from "fast-check";
import createClient from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraphClient, type paths } from "../../src/index.ts";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import { chance, compare, findings, requests } from "../support/comparison.ts";
import { operations, secondLevelCodes } from "../support/contract.ts";
import { contractRequest } from "../support/contract-request.ts";
import { type Prism, startPrism } from "../support/prism.ts";

let mock: MockServer;
let prism: Prism;

beforeAll(async () => {
  mock = await startMock({ stateless: true });
  prism = await startPrism();
});
afterAll(async () => {
  prism[Symbol.dispose]();
  await mock.stop();
});

describe("the plain Prism CLI, on the packaged contract,", () => {
  it.each(operations.slice(0, 5))("answers $operationId with its first success", async (operation) => {
    const response = await fetch(contractRequest(prism.url, operation));
    expect(String(response.status)).toBe(Object.keys(operation.examples)[0]);
    expect(response.headers.get("sl-violations")).toBeNull();
  });

  it("can give each second-level code", async () => {
    const [createSession] = operations;
    for (const code of Object.keys(secondLevelCodes)) {
      const [status] = Object.entries(createSession?.examples ?? {}).find(([, names]) => names.includes(code)) ?? [];
      const headers = { prefer: `code=${status}, example=${code}` };
      const response = await fetch(contractRequest(prism.url, createSession!, { headers }));
      expect([response.status, code]).toEqual([Number(status), code]);
      expect(await response.json()).toHaveProperty("error.innerError.code", code);
    }
  });

  it("serves a client made of the typings", async () => {
    const client = createClient<paths>({ baseUrl: prism.url, headers: { Authorization: "Bearer token" } });
    const path = { "drive-id": "b!D", "item-id": "01ABC" };
    const { data } = await client.POST("/drives/{drive-id}/items/{item-id}/workbook/createSession", {
      params: { path },
      body: { persistChanges: true },
    });
    const header = { "workbook-session-id": data && "id" in data ? data.id : "" };
    const { response } = await client.POST("/drives/{drive-id}/items/{item-id}/workbook/closeSession", {
      params: { path, header },
    });
    expect(response.status).toBe(204);
  });

  it("serves the client of this package", async () => {
    // Prism serves at /, and not below the version.
    const toPrism = (url: string): string => url.replace("https://graph.microsoft.com/v1.0", prism.url);
    const fetch: typeof globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      return globalThis.fetch(new Request(toPrism(request.url), request));
    };
    const graph = createGraphClient({ credential: "token", fetch });
    const params = { path: { "item-id": "01ABC" }, header: { "workbook-session-id": "any" } };
    const { response } = await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", { params });
    expect(response.status).toBe(204);
  });
});

describe("the mock and the plain Prism CLI", () => {
  it("accept and refuse the same requests, with the same status, but for the differences that are listed", async () => {
    const found = findings();
    await fc.assert(
      fc.asyncProperty(requests, async (raw) => void (await compare(mock.url, prism.url, raw, found))),
      { numRuns: 300, ...chance },
    );
    for (const status of [200, 201, 204, 400, 401, 404, 405]) expect(found.same[status] ?? 0).toBeGreaterThan(0);
  });
});
