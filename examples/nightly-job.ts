// A nightly job: writes 500 rows in batches, and reads back the total that a formula in D1 makes of them. It survives
// throttling, timeouts, an expired token and the loss of its session. Told to stop, it closes its session first.
// Exit codes: 0 done, 1 failed, 130 or 143 stopped.
import { constants } from "node:os";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";

const { GRAPH = "https://graph.microsoft.com/v1.0", ITEM_ID = "" } = process.env;

// It ends whatever is under way, but never a close. Not `once`: npm and tsx may pass on a Ctrl-C
// that the job has got already.
const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => stop.abort(name));

const graph = createGraphClient({
  baseUrl: GRAPH,
  // Asked before each attempt, so that an expired token is renewed. See azure-identity.ts.
  credential: () => process.env.TOKEN ?? "",
  retry: {
    attempts: 10,
    maxWait: 15 * 60_000,
    onRetry: ({ wait, error }) => console.error(`${error.message} Again in ${Math.round(wait)} ms.`),
  },
});

const rows = Array.from({ length: 500 }, (_, index) => [`Item ${index + 1}`, index + 1]);
try {
  await using session = await openWorkbookSession(
    graph,
    { itemId: ITEM_ID },
    {
      signal: stop.signal,
      recreate: true,
      onRecreate: (loss) => console.error(`${loss.message} The session was opened anew.`),
    },
  );
  for (let start = 0; start < rows.length; start += 100) {
    const values = rows.slice(start, start + 100);
    const address = `A${start + 1}:B${start + values.length}`;
    // The same cells written twice are the same cells, so the client may repeat this after a 504.
    const write = { method: "PATCH", json: { values }, idempotent: true };
    const written = await session.fetch(`worksheets/Sheet1/range(address='${address}')?$select=address`, write);
    // It fails if this is the page of a gateway, which may come with a 200, and not the service's answer.
    await written.json();
  }
  const total = await session.fetch("worksheets/Sheet1/range(address='D1')?$select=values");
  console.log(await total.json());
} catch (error) {
  console.error(error);
  const { aborted, reason } = stop.signal;
  process.exitCode = aborted && error === reason ? 128 + constants.signals[reason as NodeJS.Signals] : 1;
}
