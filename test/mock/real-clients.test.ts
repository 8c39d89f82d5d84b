import { execFile } from "node:child_process";
import { promisify } from "node:util";
import createClient from "openapi-fetch";
import { expect, it } from "vitest";
import type { paths } from "../../src/index.ts";
import { createMock, type Mock, startMock } from "../../src/mock/index.ts";
import { pnpItem, sdkOn } from "../support/other-clients.ts";

const itemId = "01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C";
const rows = { values: [["a", 1]] };
const workbook = (): Response => Response.json(rows);

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

it("@microsoft/microsoft-graph-client works on the mock", async () => {
  const mock = createMock({ workbook });
  using sdk = sdkOn(mock);
  const at = `/me/drive/items/${itemId}/workbook`;
  const { id } = (await sdk.client.api(`${at}/createSession`).post({ persistChanges: true })) as { id: string };
  expect(await sdk.client.api(`${at}/worksheets/A/usedRange`).header("workbook-session-id", id).get()).toEqual(rows);
  await sdk.client.api(`${at}/refreshSession`).header("workbook-session-id", id).post({});
  await sdk.client.api(`${at}/closeSession`).header("workbook-session-id", id).post({});
  expectOneSession(mock);
});

it("@pnp/graph works on the mock", async () => {
  await using mock = await startMock({ workbook: () => Response.json({ value: [rows] }) });
  const item = await pnpItem(mock, itemId);
  const workbook = await item.getWorkbookSession(true);
  expect(await workbook.worksheets()).toEqual([rows]);
  await workbook.refreshSession();
  await workbook.closeSession();
  expectOneSession(mock);
});

it("openapi-fetch works on the mock", async () => {
  await using mock = await startMock({ workbook });
  const client = createClient<paths>({ baseUrl: mock.url, headers: { Authorization: "Bearer token" } });
  const path = { "item-id": itemId };
  const { data } = await client.POST("/me/drive/items/{item-id}/workbook/createSession", {
    params: { path },
    body: { persistChanges: true },
  });
  const header = { "workbook-session-id": data && "id" in data ? data.id : "" };
  const headers = { ...header, authorization: "Bearer token" };
  expect(await (await fetch(`${mock.url}/me/drive/items/${itemId}/workbook/worksheets`, { headers })).json()).toEqual(
    rows,
  );
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
    const { stdout } = await promisify(execFile)("curl", [
      "-sS",
      "--fail-with-body",
      "-H",
      "Authorization: Bearer token",
      ...options,
      url,
    ]);
    return stdout;
  };
  const { id } = JSON.parse(
    await curl("createSession", "-H", "Content-Type: application/json", "-d", '{"persistChanges":true}'),
  ) as { id: string };
  const session = ["-H", `workbook-session-id: ${id}`];
  expect(JSON.parse(await curl("worksheets", ...session))).toEqual(rows);
  expect(await curl("refreshSession", "-X", "POST", ...session)).toBe("");
  expect(await curl("closeSession", "-X", "POST", ...session)).toBe("");
  expectOneSession(mock);
});
