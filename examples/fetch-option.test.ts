// The `fetch` option of a client: its requests reach a mock without a socket. With a clock that the test moves, nobody waits
// for a cooldown.

import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
import { createMock, memoryWorkbook, testClock } from "graph-workbook-session/mock";
import { expect, test } from "vitest";

test("waits for as long as the service asks for", async () => {
  const clock = testClock();
  const mock = createMock({ clock, workbook: memoryWorkbook({ Sheet1: [[1, 2]] }) });
  const graph = createGraphClient({ credential: "any token", clock, fetch: clock.watch(mock.fetch) });
  const start = clock.now();

  const session = await openWorkbookSession(graph, { itemId: "01ABC" });
  mock.respondNext("workbook", { status: 503, example: "transientFailure", headers: { "retry-after": "120" } });
  await session.fetch("worksheets");
  await session.close();

  expect(clock.now() - start).toBe(120_000);
  mock.assertClean();
});

test("notices that the service has lost the session", async () => {
  const clock = testClock();
  const mock = createMock({ clock });
  const graph = createGraphClient({ credential: "any token", clock, fetch: clock.watch(mock.fetch) });

  const session = await openWorkbookSession(graph, { itemId: "01ABC" });
  await clock.advance(6 * 60_000);

  await expect(session.fetch("worksheets")).rejects.toMatchObject({ detail: "invalidSessionReCreatable" });
  expect(session.state).toBe("lost");
  expect(await session.close()).toMatchObject({ outcome: "gone" });
  mock.assertClean();
});
