// Mock Service Worker: the program under test keeps the service's own address, and its requests reach the mock.

import { createGraphClient, withWorkbookSession } from "graph-workbook-session";
import { createMock, memoryWorkbook } from "graph-workbook-session/mock";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const mock = createMock({ workbook: memoryWorkbook({ Sheet1: [[1, 2]] }) });
// A connection that the mock drops: of what else a handler throws, MSW makes a 500.
const dropped = () => HttpResponse.error();
const server = setupServer(
  http.all("https://graph.microsoft.com/*", ({ request }) => mock.fetch(request).catch(dropped)),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  try {
    mock.assertClean();
  } finally {
    mock.reset();
  }
});
afterAll(() => server.close());

/** The program under test. */
async function namesOfWorksheets(): Promise<string[]> {
  const graph = createGraphClient({ credential: "any token" });
  return withWorkbookSession(graph, { itemId: "01ABC" }, async (session) => {
    const answer = await session.fetch("worksheets");
    const { value } = (await answer.json()) as { value: { name: string }[] };
    return value.map(({ name }) => name);
  });
}

test("closes the session that it opens", async () => {
  expect(await namesOfWorksheets()).toEqual(["Sheet1"]);
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
});

test("passes on what the service refuses", async () => {
  mock.respondNext("createSession", { status: 403 });
  await expect(namesOfWorksheets()).rejects.toMatchObject({ status: 403, recovery: "doNotResend" });
});
