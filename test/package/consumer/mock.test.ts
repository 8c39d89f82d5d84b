import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
import { startMock } from "graph-workbook-session/mock";
import { expect, it } from "vitest";

it("closes the session", async () => {
  await using mock = await startMock();
  const graph = createGraphClient({ credential: "any token", baseUrl: mock.url });
  {
    await using session = await openWorkbookSession(graph, { itemId: "01ABC" });
    expect(mock.openSessions()).toEqual([expect.objectContaining({ id: session.id })]);
  }
  mock.assertClean();
});
