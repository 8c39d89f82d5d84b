import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { GRAPH = "http://127.0.0.1:4010/v1.0", TOKEN = "any-token", ITEM_ID = "any-item" } = process.env;
const graph = createGraphClient({ baseUrl: GRAPH, credential: TOKEN });

const session = await openWorkbookSession(
  graph,
  { itemId: ITEM_ID },
  {
    respondAsync: true,
    // The mock is quick. With the service, leave this out: it asks for 30 seconds.
    pollInterval: 1000,
    onProgress: (operation) => console.log(operation.status),
  },
);
console.log(await session.close());
