import { closeWorkbookSession, createGraphClient } from "graph-workbook-session";

const graph = createGraphClient({ credential: process.env.TOKEN!, baseUrl: process.env.GRAPH! });

const { outcome } = await closeWorkbookSession(graph, { itemId: process.env.ITEM_ID! }, process.env.SESSION_ID!);
console.log(outcome);
