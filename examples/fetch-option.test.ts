// The `fetch` option of a client: its requests reach a mock without a socket, and without anything being patched.

import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
import { createMock } from "graph-workbook-session/mock";
import { expect, test } from "vitest";

test("a session that the service has lost says so", async () => {
  const mock = createMock({ workbook: () => Response.json({ value: [] }) });
  const graph = createGraphClient({ credential: "any token", fetch: mock.fetch });

  const session = await openWorkbookSession(graph, { itemId: "01ABC" });
  await session.fetch("worksheets");
  mock.advance(6 * 60_000); // The session idles out.

  await expect(session.fetch("worksheets")).rejects.toMatchObject({ detail: "invalidSessionReCreatable" });
  expect(session.state).toBe("lost");
  expect(await session.close()).toMatchObject({ outcome: "gone" });
  mock.assertClean();
});
