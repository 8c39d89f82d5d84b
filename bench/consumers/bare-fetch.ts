interface Range {
  address: string;
  values: (string | number)[][];
}

const workbook = "https://graph.microsoft.com/v1.0/drives/b!x/items/01ABC/workbook";
const path = `${workbook}/worksheets/Sheet1/range(address='A1:B2')`;

async function send(url: string, method: string, session?: string, body?: object): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${process.env["TOKEN"]}`, "content-type": "application/json" });
  if (session) headers.set("workbook-session-id", session);
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${response.status}`);
  return response;
}

export async function double(): Promise<Range> {
  const opened = await send(`${workbook}/createSession`, "POST", undefined, { persistChanges: true });
  const { id } = (await opened.json()) as { id: string };
  try {
    const range = (await (await send(path, "GET", id)).json()) as Range;
    const values = range.values.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell)));
    await send(path, "PATCH", id, { values });
    await send(`${workbook}/refreshSession`, "POST", id);
    return { ...range, values };
  } finally {
    await send(`${workbook}/closeSession`, "POST", id);
  }
}
