// A mock with a little workbook behind it, to run the other examples on: it keeps what is written to a range. On Ctrl-C
// it says which sessions were left open, and which requests broke the contract.
import { memoryWorkbook, startMock } from "graph-workbook-session/mock";

const mock = await startMock({
  port: Number(process.argv[2] ?? 4010),
  workbook: memoryWorkbook({ Sheet1: [[1, 2]] }),
});
console.log(`GRAPH=${mock.url}`);

process.once("SIGINT", () => {
  mock.assertClean();
  void mock.stop();
});
