import { ChainedTokenCredential, CredentialUnavailableError, type TokenCredential } from "@azure/identity";
import { describe, expect, test } from "vitest";
import { createGraphClient, openWorkbookSession } from "../../src/index.ts";
import { startMock } from "../../src/mock/index.ts";
import { failure } from "../support/client.ts";
import { startExample, startWorkbook } from "../support/examples.ts";

describe("a credential of @azure/identity", () => {
  test("signs in for a session", async () => {
    const { mock, met } = await startWorkbook();
    await using _ = mock;
    await using example = await startExample(mock, "azure-identity", { env: { TOKEN: "token-of-the-chain" } });
    expect([await example.ended, example.output()]).toEqual([0, "[ 'Sheet1' ]\n"]);
    expect(met.map(({ request }) => request.headers.get("authorization"))).toEqual(["Bearer token-of-the-chain"]);
    expect(mock.sessions).toMatchObject([{ state: "closed", persistChanges: false }]);
    mock.assertClean();
  });

  const unavailable: TokenCredential = {
    async getToken() {
      throw new CredentialUnavailableError("Nobody is signed in.");
    },
  };

  test("is asked for all permissions of the app, at the service that baseUrl names", async () => {
    await using mock = await startMock();
    const asked: unknown[] = [];
    const fake: TokenCredential = {
      async getToken(scopes) {
        asked.push(scopes);
        return { token: "any-token", expiresOnTimestamp: Date.now() + 60_000 };
      },
    };
    const graph = createGraphClient({ credential: new ChainedTokenCredential(unavailable, fake), baseUrl: mock.url });
    await (await openWorkbookSession(graph, { itemId: "01ABC" })).close();
    expect(asked).toEqual(Array(2).fill(`${new URL(mock.url).origin}/.default`));
  });

  test("has its errors passed on, and nothing is sent", async () => {
    await using mock = await startMock();
    const graph = createGraphClient({ credential: new ChainedTokenCredential(unavailable), baseUrl: mock.url });
    const error = await failure(openWorkbookSession(graph, { itemId: "01ABC" }));
    expect(error).toMatchObject({
      name: "AggregateAuthenticationError",
      errors: [{ message: "Nobody is signed in." }],
    });
    expect(mock.requests).toEqual([]);
  });
});

describe.each([
  { name: "graph-sdk", redirected: true, sign: /^graph-js\// },
  { name: "pnpjs", redirected: false, sign: /^PnPCoreJS\// },
])("$name", ({ name, redirected, sign }) => {
  test("works in a session that this package opens and closes", async () => {
    const { mock, met } = await startWorkbook();
    await using _ = mock;
    await using example = await startExample(mock, name, { redirected });
    expect([await example.ended, example.output()]).toEqual([0, "[ [ 'Total', 42 ] ]\n"]);
    const [session] = mock.sessions;
    expect(met.map((each) => [each.request.method, each.session])).toEqual([
      ["PATCH", session?.id],
      ["GET", session?.id],
    ]);
    for (const { request } of met) expect(request.headers.get("sdkversion")).toMatch(sign);
    expect(session).toMatchObject({ state: "closed" });
    mock.assertClean();
  });

  test("leaves a closed session behind when its request fails", async () => {
    const refusal = { error: { code: "notFound", message: "There is no such worksheet." } };
    await using mock = await startMock({ workbook: () => Response.json(refusal, { status: 404 }) });
    await using example = await startExample(mock, name, { redirected });
    expect(await example.ended).toBe(1);
    expect(example.output()).toContain("There is no such worksheet.");
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    mock.assertClean();
  });
});
