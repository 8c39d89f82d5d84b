import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const graph = createGraphClient({ credential: process.env.TOKEN!, baseUrl: process.env.GRAPH! });

await using session = await openWorkbookSession(graph, { itemId: process.env.ITEM_ID! }, { persistChanges: true });
console.log(session.id);
