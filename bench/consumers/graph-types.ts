import { Client, GraphError } from "@microsoft/microsoft-graph-client";
import type { WorkbookRange, WorkbookSessionInfo } from "@microsoft/microsoft-graph-types";

const graph = Client.init({ authProvider: (done) => done(null, process.env["TOKEN"] ?? "") });
const workbook = "/drives/b!x/items/01ABC/workbook";
const path = `${workbook}/worksheets/Sheet1/range(address='A1:B2')`;

export async function double(): Promise<WorkbookRange> {
  const session = await openOnly();
  const request = (at: string) => graph.api(at).header("workbook-session-id", session.id ?? "");
  try {
    const range = (await request(path).get()) as WorkbookRange;
    const rows = range.values as (string | number)[][];
    const values = rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell)));
    await request(path).patch({ values });
    await request(`${workbook}/refreshSession`).post({});
    return { ...range, values };
  } finally {
    await request(`${workbook}/closeSession`).post({});
  }
}

export async function openOnly(): Promise<WorkbookSessionInfo> {
  try {
    return (await graph.api(`${workbook}/createSession`).post({ persistChanges: true })) as WorkbookSessionInfo;
  } catch (error) {
    if (error instanceof GraphError) console.error(error.code, error.statusCode);
    throw error;
  }
}
