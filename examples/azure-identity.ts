// Signs in with @azure/identity: a person opens a page, types in a code, and signs in there. It has to be a person with a
// work or school account: the service does not support sessions for an app of its own.
import { DeviceCodeCredential } from "@azure/identity";
import { createGraphClient, withWorkbookSession } from "graph-workbook-session";

const { CLIENT_ID = "", ITEM_ID = "" } = process.env;

// The client asks the credential before each attempt of a request; the credential keeps a token until it expires.
const credential = new DeviceCodeCredential({ tenantId: "organizations", clientId: CLIENT_ID });
const graph = createGraphClient({ credential });

const worksheets = await withWorkbookSession(graph, { itemId: ITEM_ID }, { persistChanges: false }, async (session) => {
  const answer = await session.fetch("worksheets?$select=name");
  return answer.json();
});
console.log(worksheets);
