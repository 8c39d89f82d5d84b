import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { GRAPH = "http://127.0.0.1:4010/v1.0", TOKEN = "any-token", ITEM_ID = "any-item" } = process.env;
const graph = createGraphClient({ baseUrl: GRAPH, credential: TOKEN });

const session = await openWorkbookSession(graph, { itemId: ITEM_ID }, { persistChanges: true });
try {
  await session.fetch("worksheets/Sheet1/range(address='A1')", { method: "PATCH", json: { values: [[42]] } });
  console.log("saved");
} finally {
  await session.close();
}
