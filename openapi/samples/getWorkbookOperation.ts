import { createGraphClient } from "graph-workbook-session";

const { GRAPH = "http://127.0.0.1:4010/v1.0", TOKEN = "any-token", ITEM_ID = "any-item" } = process.env;
const graph = createGraphClient({ baseUrl: GRAPH, credential: TOKEN });

const { response } = await graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
  params: { path: { "item-id": ITEM_ID }, header: { Prefer: "respond-async" } },
  body: { persistChanges: false },
});
const location = new URL(response.headers.get("location") ?? "");
const operationId = location.pathname.split("/").at(-1) ?? "";

const { data, error } = await graph.GET("/me/drive/items/{item-id}/workbook/operations/{operation-id}", {
  params: { path: { "item-id": ITEM_ID, "operation-id": operationId } },
});
console.log(data?.status ?? error);
