// Signs in with @azure/identity: with the token in TOKEN if there is one, else with a code that a person types in. It has
// to be a person: the service does not support sessions for an app of its own.
import {
  ChainedTokenCredential,
  CredentialUnavailableError,
  DeviceCodeCredential,
  type TokenCredential,
} from "@azure/identity";
import { createGraphClient, withWorkbookSession } from "graph-workbook-session";

const { TOKEN, CLIENT_ID = "", ITEM_ID = "", GRAPH = "https://graph.microsoft.com/v1.0" } = process.env;

/** Any object with such a `getToken` will do. */
const environmentToken: TokenCredential = {
  async getToken() {
    if (!TOKEN) throw new CredentialUnavailableError("TOKEN is not set.");
    return { token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 };
  },
};
const deviceCode = new DeviceCodeCredential({ tenantId: "organizations", clientId: CLIENT_ID });
const credential = new ChainedTokenCredential(environmentToken, deviceCode);

const graph = createGraphClient({ credential, baseUrl: GRAPH });
const names = await withWorkbookSession(graph, { itemId: ITEM_ID }, { persistChanges: false }, async (session) => {
  const answer = await session.fetch("worksheets?$select=name");
  return ((await answer.json()) as { value: { name: string }[] }).value.map(({ name }) => name);
});
console.log(names);
