// A mock with a workbook in memory, to run the other examples on. The workbook in memory has no formulas, so the one that
// nightly-job.ts reads is worked out here. On Ctrl-C it says what was left open, and what broke the contract.
import { leftBehind, memoryWorkbook, startMock } from "graph-workbook-session/mock";

const workbook = memoryWorkbook({ Sheet1: [["Total", 42]] });

const mock = await startMock({
  port: Number(process.argv[2] ?? 4010),
  workbook(request, session) {
    if (!request.url.includes("range(address='D1')")) return workbook(request, session);
    const amounts = workbook.saved.Sheet1?.map(([, amount]) => Number(amount)) ?? [];
    return { values: [[amounts.reduce((sum, amount) => sum + amount, 0)]] };
  },
});
console.log(`GRAPH=${mock.url}`);

// Not `once`: npm and tsx may pass on a Ctrl-C that this has got already.
await new Promise((resolve) => process.on("SIGINT", resolve));
await mock.stop();
const left = leftBehind(mock);
if (left) console.error(left);
process.exitCode = left ? 1 : 0;
