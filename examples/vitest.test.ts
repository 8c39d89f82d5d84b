// A Vitest fixture: each test gets a mock of its own, and fails if the program under test leaves a session open or breaks
// the contract.

import { type MockServer, startMock } from "graph-workbook-session/mock";
import { test as base, expect } from "vitest";

const test = base.extend<{ mock: MockServer }>({
  mock: async ({}, use) => {
    await using mock = await startMock();
    await use(mock);
    mock.assertClean();
  },
});

/** The program under test. */
async function touch(baseUrl: string): Promise<void> {
  const workbook = `${baseUrl}/me/drive/items/01ABC/workbook`;
  const headers = { authorization: "Bearer token", "content-type": "application/json" };
  const created = await fetch(`${workbook}/createSession`, {
    method: "POST",
    headers,
    body: '{"persistChanges":true}',
  });
  const { id } = (await created.json()) as { id: string };
  await fetch(`${workbook}/closeSession`, { method: "POST", headers: { ...headers, "workbook-session-id": id } });
}

test("closes the session that it opens", async ({ mock }) => {
  await touch(mock.url);
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
});
