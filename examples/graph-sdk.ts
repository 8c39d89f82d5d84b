// The Microsoft Graph JavaScript SDK takes part in a session through `session.fetch`: its requests wait for their turn,
// carry token and session id, and are repeated as the session's are; a lost session is noticed.
import { Client, type Context } from "@microsoft/microsoft-graph-client";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { TOKEN = "", ITEM_ID = "", GRAPH = "https://graph.microsoft.com/v1.0" } = process.env;

const graph = createGraphClient({ credential: TOKEN, baseUrl: GRAPH });
await using session = await openWorkbookSession(graph, { itemId: ITEM_ID });

/** Takes the place of all of the SDK's own middleware. Errors stay the SDK's. */
const middleware = {
  async execute(context: Context) {
    context.response = await session.fetch(context.request, { ...context.options, throwHttpErrors: false });
  },
};
const sdk = Client.initWithMiddleware({ middleware, baseUrl: new URL(GRAPH).origin });

const range = `/me/drive/items/${ITEM_ID}/workbook/worksheets/Sheet1/range(address='A1:B1')`;
// Sent at the same time, and all the same the first is over before the second goes.
const [, { values }] = await Promise.all([sdk.api(range).patch({ values: [["Total", 42]] }), sdk.api(range).get()]);
console.log(values);
