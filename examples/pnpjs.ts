// PnPjs takes part in a session through `session.fetch`: its requests wait for their turn, carry token and session id, and
// are repeated as the session's are; a lost session is noticed. Its types take `"moduleResolution": "bundler"`.
import { DefaultHeaders, DefaultInit, graphfi } from "@pnp/graph";
import "@pnp/graph/files/index.js";
import "@pnp/graph/users/index.js";
import "@pnp/graph/workbooks/index.js";
import { DefaultParse, type Queryable } from "@pnp/queryable";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { TOKEN = "", ITEM_ID = "", GRAPH = "https://graph.microsoft.com/v1.0" } = process.env;

const graph = createGraphClient({ credential: TOKEN, baseUrl: GRAPH });
await using session = await openWorkbookSession(graph, { itemId: ITEM_ID });

/** Takes the place of the way in which PnPjs sends requests. Errors stay those of PnPjs. */
function InSession(instance: Queryable): Queryable {
  instance.on.send.replace((url, init) => session.fetch(url, { ...init, throwHttpErrors: false }));
  return instance;
}
const pnp = graphfi().using(DefaultHeaders(), DefaultInit(GRAPH), InSession, DefaultParse());
const worksheet = pnp.me.drive.getItemById(ITEM_ID).workbook.worksheets.getById("Sheet1");

// Sent at the same time, and all the same the first is over before the second goes.
const [, { values }] = await Promise.all([
  worksheet.getRange("A1:B1").update({ values: [["Total", 42]] }),
  worksheet.getRange("A1:B1")(),
]);
console.log(values);
