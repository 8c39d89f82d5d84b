import { closeWorkbookSession, createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { GRAPH = "http://127.0.0.1:4010/v1.0", TOKEN = "any-token", ITEM_ID = "any-item" } = process.env;
const graph = createGraphClient({ baseUrl: GRAPH, credential: TOKEN });
const workbook = { itemId: ITEM_ID };

const session = await openWorkbookSession(graph, workbook, { persistChanges: false });
console.log(await session.close());

// Another program needs its id only. By now the session is gone.
console.log(await closeWorkbookSession(graph, workbook, session.id));
