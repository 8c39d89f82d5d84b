// One level below the session functions: the typed client, which knows each operation at each address of the contract.
// Whoever opens a session in this way closes it as well.
import { createGraphClient, readGraphError } from "graph-workbook-session";

const { GRAPH = "https://graph.microsoft.com/v1.0", TOKEN = "", ITEM_ID = "" } = process.env;
const graph = createGraphClient({ credential: TOKEN, baseUrl: GRAPH });
const path = { "item-id": ITEM_ID };

const created = await graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
  params: { path },
  body: { persistChanges: false },
});
// It does not throw: an error answer may have no body, so look at the status. readGraphError says what the answer asks.
if (!created.response.ok) throw await readGraphError(created.response);
// A 202, which has no id, comes only if the request prefers `respond-async`.
if (!created.data || !("id" in created.data)) throw new Error("The session is created in the background.");
console.log(created.response.status, created.data.persistChanges);

const closed = await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
  params: { path, header: { "workbook-session-id": created.data.id } },
});
if (!closed.response.ok) throw await readGraphError(closed.response);
console.log(closed.response.status);
