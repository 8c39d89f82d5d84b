// PnPjs takes part in a session: this package opens and closes it, PnPjs works in it.
import { GraphBrowser, graphfi } from "@pnp/graph";
import "@pnp/graph/files/index.js";
import "@pnp/graph/users/index.js";
import "@pnp/graph/workbooks/index.js";
import { BearerToken, InjectHeaders } from "@pnp/queryable";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { TOKEN = "", ITEM_ID = "", GRAPH = "https://graph.microsoft.com/v1.0" } = process.env;

const graph = createGraphClient({ credential: TOKEN, baseUrl: GRAPH });
await using session = await openWorkbookSession(graph, { itemId: ITEM_ID });

const pnp = graphfi().using(GraphBrowser({ baseUrl: GRAPH }), BearerToken(TOKEN), InjectHeaders(session.headers));
const { workbook } = pnp.me.drive.getItemById(ITEM_ID);
const range = workbook.worksheets.getById("Sheet1").getRange("A1:B1");

// One request at a time: PnPjs does not know of those that the session has under way.
await range.update({ values: [["Total", 42]] });
const { values } = await range();
console.log(values);
