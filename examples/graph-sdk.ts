// The Microsoft Graph JavaScript SDK takes part in a session: this package opens and closes it, the SDK works in it. One
// authentication provider serves both.
import { type AuthenticationProvider, Client } from "@microsoft/microsoft-graph-client";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { TOKEN = "", ITEM_ID = "" } = process.env;

/** Put your own here, such as a TokenCredentialAuthenticationProvider. */
const authProvider: AuthenticationProvider = { getAccessToken: async () => TOKEN };

const sdk = Client.initWithMiddleware({ authProvider });
const graph = createGraphClient({ credential: authProvider });

await using session = await openWorkbookSession(graph, { itemId: ITEM_ID });
const range = `/me/drive/items/${ITEM_ID}/workbook/worksheets/Sheet1/range(address='A1:B1')`;

// One request at a time: the SDK does not know of those that the session has under way.
await sdk
  .api(range)
  .headers(session.headers)
  .patch({ values: [["Total", 42]] });
const { values } = await sdk.api(range).headers(session.headers).get();
console.log(values);
