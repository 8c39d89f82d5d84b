import { createGraphClient, GraphError, openWorkbookSession, type SessionInfo } from "graph-workbook-session";

interface Range {
  address: string;
  values: (string | number)[][];
}

const graph = createGraphClient({ credential: () => process.env["TOKEN"] ?? "" });
const address = { driveId: "b!x", itemId: "01ABC" };
const path = "worksheets/Sheet1/range(address='A1:B2')";

export async function double(): Promise<Range> {
  await using session = await openWorkbookSession(graph, address);
  const range = (await (await session.fetch(path)).json()) as Range;
  const values = range.values.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell)));
  await session.fetch(path, { method: "PATCH", body: JSON.stringify({ values }) });
  await session.refresh();
  return { ...range, values };
}

export async function openOnly(): Promise<SessionInfo | undefined> {
  try {
    const params = { path: { "drive-id": address.driveId, "item-id": address.itemId } };
    const opened = await graph.POST("/drives/{drive-id}/items/{item-id}/workbook/createSession", {
      params,
      body: { persistChanges: true },
    });
    return opened.data && "persistChanges" in opened.data ? opened.data : undefined;
  } catch (error) {
    if (error instanceof GraphError) console.error(error.detail ?? error.code, error.recovery);
    throw error;
  }
}
