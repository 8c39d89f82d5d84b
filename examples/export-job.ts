// A command-line job that survives throttling and a lost session: prints each worksheet of a workbook as a line of JSON.
// Interrupted, it closes its session first. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 or 143 interrupted.
import { constants } from "node:os";
import { createGraphClient, GraphError, openWorkbookSession } from "graph-workbook-session";

const { TOKEN = "", GRAPH = "https://graph.microsoft.com/v1.0" } = process.env;
const [path] = process.argv.slice(2);
if (!path) {
  console.error("Usage: export-job.ts <path of the workbook in your drive>, with a token in TOKEN");
  process.exit(2);
}

// `once`: a second Ctrl-C ends the job at once.
const interruption = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interruption.abort(name));

const graph = createGraphClient({ credential: TOKEN, baseUrl: GRAPH, retry: { attempts: 20, maxWait: 30 * 60_000 } });
try {
  await using session = await openWorkbookSession(graph, { path }, { recreate: true, signal: interruption.signal });
  const worksheets = await session.fetch("worksheets?$select=name");
  const { value } = (await worksheets.json()) as { value: { name: string }[] };
  for (const { name } of value) {
    const range = await session.fetch(
      `worksheets/${encodeURIComponent(name)}/usedRange(valuesOnly=true)?$select=values`,
    );
    const { values } = (await range.json()) as { values: unknown[][] };
    console.log(JSON.stringify({ worksheet: name, values }));
  }
} catch (error) {
  // If closing the session fails as well, that is `error`, and what went wrong before is `suppressed`.
  const { suppressed, error: closing } = error as Partial<SuppressedError>;
  for (const each of closing ? [suppressed, closing] : [error]) {
    console.error(each instanceof GraphError ? `${each.message} ${each.requestId}` : each);
  }
  process.exitCode = error === "SIGINT" || error === "SIGTERM" ? 128 + constants.signals[error] : 1;
}
