// Vitest: each test gets a mock with a workbook in memory, and fails if the program under test leaves a session open or
// breaks the contract.

import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
import { type MemoryWorkbook, type MockServer, memoryWorkbook, startMock } from "graph-workbook-session/mock";
import { afterEach, beforeEach, expect, test } from "vitest";

let workbook: MemoryWorkbook;
let mock: MockServer;

beforeEach(async () => {
  workbook = memoryWorkbook({ Sheet1: [[1, 2]] });
  mock = await startMock({ workbook });
});

afterEach(async () => {
  await mock.stop();
  mock.assertClean();
});

/** The program under test: doubles A1, and has a break in the middle. */
async function double(baseUrl: string, pause = () => {}): Promise<void> {
  const graph = createGraphClient({ credential: "any token", baseUrl });
  await using session = await openWorkbookSession(graph, { itemId: "01ABC" }, { recreate: true });
  const answer = await session.fetch("worksheets/Sheet1/range(address='A1')");
  const { values } = (await answer.json()) as { values: [[number]] };
  pause();
  const json = { values: [[2 * values[0][0]]] };
  await session.fetch("worksheets/Sheet1/range(address='A1')", { method: "PATCH", json });
}

test("saves what it has doubled", async () => {
  await double(mock.url);
  expect(workbook.saved).toEqual({ Sheet1: [[2, 2]] });
});

test("survives throttling", async () => {
  mock.respondNext("workbook", { status: 429, headers: { "retry-after": "0" } });
  await double(mock.url);
  expect(workbook.saved).toEqual({ Sheet1: [[2, 2]] });
});

test("survives a break that is longer than the service keeps a session", async () => {
  await double(mock.url, () => mock.advance(6 * 60_000));
  expect(workbook.saved).toEqual({ Sheet1: [[2, 2]] });
  expect(mock.sessions.map(({ state }) => state)).toEqual(["expired", "closed"]);
});

test("says that the workbook may not be written to", async () => {
  mock.respondNext("createSession", { status: 403, example: "accessDenied" });
  await expect(double(mock.url)).rejects.toMatchObject({ status: 403, detail: "accessDenied" });
});
