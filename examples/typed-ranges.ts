// Typed calls in a session, in two ways: with openapi-fetch over paths of one's own, and with Microsoft's types.
import type { WorkbookRange } from "@microsoft/microsoft-graph-types";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
import createClient from "openapi-fetch";

const { GRAPH = "https://graph.microsoft.com/v1.0", TOKEN = "", ITEM_ID = "" } = process.env;

type Values = (string | number | boolean)[][];
type Answer = { responses: { 200: { content: { "application/json": { values: Values } } } } };
type Range = { parameters: { path: { name: string; address: string } } };

/** What this program calls below the workbook. openapi-typescript writes such types from a description. */
interface RangePaths {
  "/worksheets/{name}/range(address='{address}')": {
    get: Range & Answer;
    patch: Range & Answer & { requestBody: { content: { "application/json": { values: Values } } } };
  };
}

const graph = createGraphClient({ credential: TOKEN, baseUrl: GRAPH });
await using session = await openWorkbookSession(graph, { itemId: ITEM_ID });

// Requests take their turn in the session. An error answer is thrown, as a GraphError.
const ranges = createClient<RangePaths>({ baseUrl: session.url, fetch: session.fetch });
const params = { path: { name: "Sheet1", address: "A1:B1" } };
await ranges.PATCH("/worksheets/{name}/range(address='{address}')", { params, body: { values: [["Total", 42]] } });
const { data } = await ranges.GET("/worksheets/{name}/range(address='{address}')", { params });
console.log(data?.values);

const answer = await session.fetch("worksheets/Sheet1/usedRange(valuesOnly=true)");
const used = (await answer.json()) as WorkbookRange;
console.log(used.address, used.rowCount);
