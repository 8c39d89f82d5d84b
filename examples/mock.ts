// A mock with a little workbook behind it, to run the other examples on: it keeps what is written to a range. On Ctrl-C
// it says which sessions were left open, and which requests broke the contract.
import { startMock } from "graph-workbook-session/mock";

const ranges = new Map<string, unknown>();

const mock = await startMock({
  port: Number(process.argv[2] ?? 4010),
  async workbook(request) {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/worksheets")) return Response.json({ value: [{ name: "Sheet1" }] });
    if (request.method === "PATCH") ranges.set(pathname, await request.json());
    return Response.json(ranges.get(pathname) ?? { values: [[1, 2]] });
  },
});
console.log(`GRAPH=${mock.url}`);

process.once("SIGINT", () => {
  mock.assertClean();
  void mock.stop();
});
