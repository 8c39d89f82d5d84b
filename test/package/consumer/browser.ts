import { closeWorkbookSession, createGraphClient } from "graph-workbook-session";

const graph = createGraphClient({ credential: "any token" });
document.title = (await closeWorkbookSession(graph, { itemId: "01ABC" }, "an id")).outcome;
