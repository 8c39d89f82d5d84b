import { DeviceCodeCredential } from "@azure/identity";
import { createGraphClient, withWorkbookSession } from "graph-workbook-session";

const { CLIENT_ID = "", ITEM_ID = "" } = process.env;
const credential = new DeviceCodeCredential({ tenantId: "organizations", clientId: CLIENT_ID });
const graph = createGraphClient({ credential });

await withWorkbookSession(graph, { itemId: ITEM_ID }, { persistChanges: false }, async (session) => {
  const answer = await session.fetch("worksheets");
  console.log(await answer.json());
});
