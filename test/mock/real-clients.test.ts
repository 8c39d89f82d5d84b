import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { setupServer } from "msw/node";
import { http } from "msw";
import createClient from "openapi-fetch";
import { expect, it } from "vitest";
import type { paths } from "../../generated/types.ts";
import { createMock, type Mock, startMock } from "../../src/mock/index.ts";

const itemId = "01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C";
const rows = { values: [["a", 1]] };
const workbook = (): Response => Response.json(rows);

/** A module without its types: those of these clients do not compile without `skipLibCheck`. */
async function untyped<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

/** What a program leaves behind that opened, used, refreshed and closed one session. */
function expectOneSession(mock: Mock): void {
  mock.assertClean();
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
  expect(mock.requests.map(({ operation, status }) => [operation, status])).toEqual([
    ["createSession", 201],
    [undefined, 200],
    ["refreshSession", 204],
    ["closeSession", 204],
  ]);
}

interface GraphRequest {
  header(name: string, value: string): GraphRequest;
  post(body: unknown): Promise<{ id: string }>;
  get(): Promise<unknown>;
}

// It sends no token to a base URL that is not https, so it keeps the service's and has its fetch intercepted instead.
it("@microsoft/microsoft-graph-client works on the mock", async () => {
  const mock = createMock({ workbook });
  const server = setupServer(http.all("https://graph.microsoft.com/*", ({ request }) => mock.fetch(request)));
  server.listen({ onUnhandledRequest: "error" });
  try {
    const { Client } = await untyped<{ Client: { init(options: object): { api(path: string): GraphRequest } } }>("@microsoft/microsoft-graph-client");
    const client = Client.init({ authProvider: (done: (error: null, token: string) => void) => done(null, "token") });
    const at = `/me/drive/items/${itemId}/workbook`;
    const { id } = await client.api(`${at}/createSession`).post({ persistChanges: true });
    expect(await client.api(`${at}/worksheets/A/usedRange`).header("workbook-session-id", id).get()).toEqual(rows);
    await client.api(`${at}/refreshSession`).header("workbook-session-id", id).post({});
    await client.api(`${at}/closeSession`).header("workbook-session-id", id).post({});
  } finally {
    server.close();
  }
  expectOneSession(mock);
});

interface PnpWorkbook {
  worksheets(): Promise<unknown>;
  refreshSession(): Promise<void>;
  closeSession(): Promise<void>;
}

it("@pnp/graph works on the mock", async () => {
  await using mock = await startMock({ workbook: () => Response.json({ value: [rows] }) });
  type Behavior = (instance: never) => never;
  interface Pnp {
    using(...behaviors: Behavior[]): Pnp;
    me: { drive: { getItemById(id: string): { getWorkbookSession(persistChanges: boolean): Promise<PnpWorkbook | { workbook: PnpWorkbook }> } } };
  }
  const { graphfi, GraphBrowser } = await untyped<{ graphfi(): Pnp; GraphBrowser(options: { baseUrl: string }): Behavior }>("@pnp/graph");
  const { InjectHeaders } = await untyped<{ InjectHeaders(headers: object): Behavior }>("@pnp/queryable");
  for (const part of ["users", "files", "workbooks"]) await import(`@pnp/graph/${part}/index.js`);
  const graph = graphfi().using(GraphBrowser({ baseUrl: mock.url }), InjectHeaders({ Authorization: "Bearer token" }));
  const opened = await graph.me.drive.getItemById(itemId).getWorkbookSession(true);
  const session = "workbook" in opened ? opened.workbook : opened;
  expect(await session.worksheets()).toEqual([rows]);
  await session.refreshSession();
  await session.closeSession();
  expectOneSession(mock);
});

it("openapi-fetch works on the mock", async () => {
  await using mock = await startMock({ workbook });
  const client = createClient<paths>({ baseUrl: mock.url, headers: { Authorization: "Bearer token" } });
  const path = { "item-id": itemId };
  const { data } = await client.POST("/me/drive/items/{item-id}/workbook/createSession", { params: { path }, body: { persistChanges: true } });
  const header = { "workbook-session-id": data && "id" in data ? data.id : "" };
  const headers = { ...header, authorization: "Bearer token" };
  expect(await (await fetch(`${mock.url}/me/drive/items/${itemId}/workbook/worksheets`, { headers })).json()).toEqual(rows);
  for (const verb of ["refreshSession", "closeSession"] as const) {
    const { response } = await client.POST(`/me/drive/items/{item-id}/workbook/${verb}`, { params: { path, header } });
    expect(response.status).toBe(204);
  }
  expectOneSession(mock);
});

it("curl works on the mock", async () => {
  await using mock = await startMock({ workbook });
  const curl = async (path: string, ...options: string[]): Promise<string> => {
    const url = `${mock.url}/me/drive/items/${itemId}/workbook/${path}`;
    const { stdout } = await promisify(execFile)("curl", ["-sS", "--fail-with-body", "-H", "Authorization: Bearer token", ...options, url]);
    return stdout;
  };
  const { id } = JSON.parse(await curl("createSession", "-H", "Content-Type: application/json", "-d", '{"persistChanges":true}')) as { id: string };
  const session = ["-H", `workbook-session-id: ${id}`];
  expect(JSON.parse(await curl("worksheets", ...session))).toEqual(rows);
  expect(await curl("refreshSession", "-X", "POST", ...session)).toBe("");
  expect(await curl("closeSession", "-X", "POST", ...session)).toBe("");
  expectOneSession(mock);
});
