// Mock Service Worker: the program under test keeps the service's own address, and its requests reach the mock.

import { createGraphClient, withWorkbookSession } from "graph-workbook-session";
import { createMock } from "graph-workbook-session/mock";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

const mock = createMock();
const server = setupServer(http.all("https://graph.microsoft.com/*", ({ request }) => mock.fetch(request)));

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
async function touch(): Promise<void> {
  const graph = createGraphClient({ credential: "any token" });
  await withWorkbookSession(graph, { itemId: "01ABC" }, {}, (session) => session.refresh());
}

test("closes the session that it opens", async () => {
  await touch();
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
});

test("passes on what the service refuses", async () => {
  mock.respondNext("createSession", { status: 403 });
  await expect(touch()).rejects.toMatchObject({ status: 403, recovery: "doNotResend" });
});
