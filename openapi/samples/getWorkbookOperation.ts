import { createGraphClient } from "graph-workbook-session";

const graph = createGraphClient({ credential: process.env.TOKEN!, baseUrl: process.env.GRAPH! });

const { data, error } = await graph.GET("/me/drive/items/{item-id}/workbook/operations/{operation-id}", {
  params: { path: { "item-id": process.env.ITEM_ID!, "operation-id": process.env.OPERATION_ID! } },
});
console.log(data?.status ?? error);
