import { expect, test as base } from "vitest";
import { type MockServer, startMock } from "../../../src/mock/index.ts";

const test = base.extend<{ graph: MockServer }>({
  graph: async ({}, use) => {
    await using graph = await startMock();
    await use(graph);
    graph.assertClean();
  },
});

/** The program under test. */
async function touch(baseUrl: string): Promise<void> {
  const workbook = `${baseUrl}/me/drive/items/01ABC/workbook`;
  const headers = { authorization: "Bearer token", "content-type": "application/json" };
  const created = await fetch(`${workbook}/createSession`, { method: "POST", headers, body: '{"persistChanges":true}' });
  const { id } = (await created.json()) as { id: string };
  await fetch(`${workbook}/closeSession`, { method: "POST", headers: { ...headers, "workbook-session-id": id } });
}

test("closes the session that it opens", async ({ graph }) => {
  await touch(graph.url);
  expect(graph.sessions).toMatchObject([{ state: "closed" }]);
});
