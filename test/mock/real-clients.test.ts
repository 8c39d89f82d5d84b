import { execFile } from "node:child_process";
import { promisify } from "node:util";
import createClient from "openapi-fetch";
import { expect, it } from "vitest";
import type { paths } from "../../src/index.ts";
import { createMock, type Mock, memoryWorkbook, startMock } from "../../src/mock/index.ts";
import { startNode } from "../support/command.ts";
import { pnpItem, sdkOn } from "../support/other-clients.ts";

const itemId = "01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C";
const values = [["Total", 42]];
const workbook = () => memoryWorkbook({ Sheet1: [[1, 2]] });

/** What a program leaves behind that opened, used, refreshed and closed one session. */
function expectOneSession(mock: Mock): void {
  mock.assertClean();
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
  expect(mock.requests.map(({ method, operation, status }) => [operation ?? method, status])).toEqual([
    ["createSession", 201],
    ["PATCH", 200],
    ["GET", 200],
    ["refreshSession", 204],
    ["closeSession", 204],
  ]);
}

const polls = [
  ["createSession", 202],
  ["getWorkbookOperation", 200],
  ["getWorkbookOperation", 200],
  ["sessionInfoResource", 200],
  ["closeSession", 204],
];

/** What a program leaves behind that had its session created in the background. */
function expectBackgroundCreation(mock: Mock): void {
  mock.assertClean();
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
  expect(mock.requests.map(({ operation, status }) => [operation, status])).toEqual(polls);
}

it("@microsoft/microsoft-graph-client works on the mock", async () => {
  const mock = createMock({ workbook: workbook() });
  using sdk = sdkOn(mock);
  const at = `/me/drive/items/${itemId}/workbook`;
  const { id } = (await sdk.client.api(`${at}/createSession`).post({ persistChanges: true })) as { id: string };
  const call = (path: string) => sdk.client.api(`${at}/${path}`).header("workbook-session-id", id);
  await call("worksheets/Sheet1/range(address='A1:B1')").patch({ values });
  expect(await call("worksheets('Sheet1')/usedRange").get()).toMatchObject({ values });
  await call("refreshSession").post({});
  await call("closeSession").post({});
  expectOneSession(mock);
});

it("@microsoft/microsoft-graph-client has a session created in the background", async () => {
  const mock = createMock({ creation: { polls: 1 } });
  using sdk = sdkOn(mock);
  const at = `/me/drive/items/${itemId}/workbook`;
  const begin = sdk.client
    .api(`${at}/createSession`)
    .header("Prefer", "respond-async")
    .responseType("raw" as never);
  const accepted = (await begin.post({ persistChanges: true })) as Response;
  const location = accepted.headers.get("location") ?? "";
  let operation = await sdk.client.api(location).get();
  while (operation.status !== "succeeded") operation = await sdk.client.api(location).get();
  const { id } = await sdk.client.api(operation.resourceLocation).get();
  await sdk.client.api(`${at}/closeSession`).header("workbook-session-id", id).post(null);
  expectBackgroundCreation(mock);
});

it("@pnp/graph works on the mock", async () => {
  await using mock = await startMock({ workbook: workbook() });
  const item = await pnpItem(mock, itemId);
  const session = await item.getWorkbookSession(true);
  const range = session.worksheets.getById("Sheet1").getRange("A1:B1");
  await range.update({ values });
  expect(await range()).toMatchObject({ values });
  await session.refreshSession();
  await session.closeSession();
  expectOneSession(mock);
});

it("@pnp/graph has a session created in the background", async () => {
  await using mock = await startMock({ creation: { polls: 1 } });
  const { GraphQueryable, graphGet, graphPost } = await import("@pnp/graph");
  const { body, HeaderParse, InjectHeaders } = await import("@pnp/queryable");
  const item = await pnpItem(mock, itemId);
  // The casts: see PnpItem.
  const begin = GraphQueryable(item.workbook as never, "createSession");
  begin.using(InjectHeaders({ Prefer: "respond-async" }), HeaderParse());
  const headers = (await graphPost(begin, body({ persistChanges: true }))) as Headers;
  const get = (url: string | null) => graphGet(GraphQueryable([item as never, url ?? ""]));
  let operation = await get(headers.get("location"));
  while (operation.status !== "succeeded") operation = await get(headers.get("location"));
  const { id } = await get(operation.resourceLocation);
  const close = GraphQueryable(item.workbook as never, "closeSession");
  await graphPost(close.using(InjectHeaders({ "workbook-session-id": id })));
  expectBackgroundCreation(mock);
});

it("openapi-fetch works on the mock", async () => {
  await using mock = await startMock({ workbook: workbook() });
  const client = createClient<paths>({ baseUrl: mock.url, headers: { Authorization: "Bearer token" } });
  const path = { "item-id": itemId };
  const { data } = await client.POST("/me/drive/items/{item-id}/workbook/createSession", {
    params: { path },
    body: { persistChanges: true },
  });
  const header = { "workbook-session-id": data && "id" in data ? data.id : "" };
  const headers = { ...header, authorization: "Bearer token" };
  const range = `${mock.url}/me/drive/items/${itemId}/workbook/worksheets/Sheet1/range(address='A1:B1')`;
  await fetch(range, { method: "PATCH", headers, body: JSON.stringify({ values }) });
  expect(await (await fetch(range, { headers })).json()).toMatchObject({ values });
  for (const verb of ["refreshSession", "closeSession"] as const) {
    const { response } = await client.POST(`/me/drive/items/{item-id}/workbook/${verb}`, { params: { path, header } });
    expect(response.status).toBe(204);
  }
  expectOneSession(mock);
});

it("curl works on the mock", async () => {
  await using mock = await startMock({ workbook: workbook() });
  const curl = async (path: string, ...options: string[]): Promise<string> => {
    const url = `${mock.url}/me/drive/items/${itemId}/workbook/${path}`;
    const always = ["-sS", "--globoff", "--fail-with-body", "-H", "Authorization: bearer token"];
    return (await promisify(execFile)("curl", [...always, ...options, url])).stdout;
  };
  const json = ["-H", "Content-Type: application/json"];
  const { id } = JSON.parse(await curl("createSession", ...json, "-d", '{"persistChanges":true}')) as { id: string };
  const session = ["-H", `workbook-session-id: ${id}`];
  const range = "worksheets/Sheet1/range(address='A1:B1')";
  await curl(range, "-X", "PATCH", ...json, ...session, "-d", JSON.stringify({ values }));
  expect(JSON.parse(await curl(range, ...session))).toMatchObject({ values });
  expect(await curl("refreshSession", "-X", "POST", ...session)).toBe("");
  expect(await curl("closeSession", "-X", "POST", ...session)).toBe("");
  expectOneSession(mock);
});

/** Programs that keep the service's own address, and are led to the mock by examples/to-the-mock.js. */
const programs = {
  "the Graph SDK": `
    import { Client } from "@microsoft/microsoft-graph-client";
    const client = Client.init({ authProvider: (done) => done(null, "token") });
    const at = "/me/drive/items/01ABC/workbook";
    const begin = client.api(at + "/createSession").header("Prefer", "respond-async").responseType("raw");
    const location = (await begin.post({ persistChanges: true })).headers.get("location");
    let operation = await client.api(location).get();
    while (operation.status !== "succeeded") operation = await client.api(location).get();
    const { id } = await client.api(operation.resourceLocation).get();
    await client.api(at + "/closeSession").header("workbook-session-id", id).post({});`,
  "the client of this package": `
    import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
    const graph = createGraphClient({ credential: "token" });
    const session = await openWorkbookSession(graph, { itemId: "01ABC" }, { respondAsync: true, pollInterval: 1 });
    await session.close();`,
};

it.each(Object.entries(programs))(
  "%s, which keeps the service's address, has a session created in the background",
  async (_, code) => {
    await using mock = await startMock({ creation: { polls: 1 } });
    const environment = { PATH: process.env.PATH, NODE_NO_WARNINGS: "1", GRAPH: mock.url };
    const args = ["--import", "./examples/to-the-mock.js", "--input-type=module", "-"];
    await using program = startNode(args, environment, code);
    expect([await program.ended, program.output()]).toEqual([0, ""]);
    expectBackgroundCreation(mock);
  },
);
