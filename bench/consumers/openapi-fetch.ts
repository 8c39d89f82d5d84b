import createClient from "openapi-fetch";

interface Call<Answer> {
  parameters: { path: { "drive-id": string; "item-id": string }; header?: { "workbook-session-id": string } };
  responses: {
    200: { content: { "application/json": Answer } };
    default: { content: { "application/json": { error: { code: string } } } };
  };
}
type Range = { address: string; values: (string | number)[][] };
type Body<Content> = { requestBody: { content: { "application/json": Content } } };
interface paths {
  "/drives/{drive-id}/items/{item-id}/workbook/createSession": {
    post: Call<{ id: string }> & Body<{ persistChanges: boolean }>;
  };
  "/drives/{drive-id}/items/{item-id}/workbook/refreshSession": { post: Call<never> };
  "/drives/{drive-id}/items/{item-id}/workbook/closeSession": { post: Call<never> };
  "/drives/{drive-id}/items/{item-id}/workbook/worksheets/Sheet1/range": {
    get: Call<Range>;
    patch: Call<Range> & Body<Partial<Range>>;
  };
}
const graph = createClient<paths>({ baseUrl: "https://graph.microsoft.com/v1.0" });
const path = { "drive-id": "b!x", "item-id": "01ABC" };

export async function double(): Promise<Range> {
  const opened = await graph.POST("/drives/{drive-id}/items/{item-id}/workbook/createSession", {
    params: { path },
    body: { persistChanges: true },
  });
  if (opened.error) throw new Error(opened.error.error.code);
  const params = { path, header: { "workbook-session-id": opened.data.id } };
  const range = await graph.GET("/drives/{drive-id}/items/{item-id}/workbook/worksheets/Sheet1/range", { params });
  if (range.error) throw new Error(range.error.error.code);
  const values = range.data.values.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell)));
  await graph.PATCH("/drives/{drive-id}/items/{item-id}/workbook/worksheets/Sheet1/range", {
    params,
    body: { values },
  });
  await graph.POST("/drives/{drive-id}/items/{item-id}/workbook/refreshSession", { params });
  await graph.POST("/drives/{drive-id}/items/{item-id}/workbook/closeSession", { params });
  return { ...range.data, values };
}
