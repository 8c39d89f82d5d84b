// Thousands of workbooks, fifty at a time, with a progress bar: reads a cell of each. Says at the end what failed and why.
// What is done is kept in a file beside the list, so that the next run takes only the rest.
// Usage: many-workbooks.ts <file with the item id of a workbook on each line>
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { SingleBar } from "cli-progress";
import { createGraphClient, GraphError, withWorkbookSession } from "graph-workbook-session";
import pMap from "p-map";

const { GRAPH = "https://graph.microsoft.com/v1.0", TOKEN = "" } = process.env;
const [list = "workbooks.txt"] = process.argv.slice(2);
const linesIn = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);
const itemIds = linesIn(readFileSync(list, "utf8"));
// A run that was killed, or a full disk, may have left half a line, which counts for nothing.
const itemIdIn = (line: string): string[] => {
  try {
    return [JSON.parse(line).itemId];
  } catch {
    return [];
  }
};
const before = existsSync(`${list}.done`) ? readFileSync(`${list}.done`, "utf8") : "";
const done = new Set(linesIn(before).flatMap(itemIdIn));
const left = itemIds.filter((itemId) => !done.has(itemId));

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => stop.abort(name));

/** Item ids by the reasons why they failed. */
const failures = new Map<string, string[]>();
const counts = { failed: 0, repeated: 0 };
const bar = new SingleBar({ format: "{bar} {value} of {total}, {failed} failed, {repeated} repeats, {eta} s left" });
const onRetry = () => bar.update({ repeated: ++counts.repeated });
const graph = createGraphClient({ baseUrl: GRAPH, credential: TOKEN, retry: { attempts: 10, onRetry } });
// In short; but on which workbook a session may be open stands in the message alone.
const reasonOf = (error: unknown) =>
  error instanceof GraphError && !/ open on /.test(error.message)
    ? `${error.status} ${error.detail ?? error.code}: ${error.advice}`
    : String(error);

async function readOne(itemId: string): Promise<void> {
  try {
    const options = { persistChanges: false, signal: stop.signal };
    const cell = await withWorkbookSession(graph, { itemId }, options, async (session) => {
      const range = await session.fetch("worksheets/Sheet1/range(address='A1')?$select=values");
      return range.json();
    });
    // The line begins with its end, so that it stands apart from half a line.
    appendFileSync(`${list}.done`, `\n${JSON.stringify({ itemId, cell })}`);
  } catch (error) {
    // If the close has failed as well, the error has both.
    const { error: ofClose, suppressed = error } = Object(error);
    for (const reason of [suppressed, ofClose].filter(Boolean).map(reasonOf)) {
      failures.set(reason, [...(failures.get(reason) ?? []), itemId]);
    }
    counts.failed += 1;
  }
  bar.increment(counts);
}

bar.start(left.length, 0, counts);
// The service takes 1,500 requests in 10 seconds of an app in a tenant. Fifty at a time stay below, at half a second each.
await pMap(left, readOne, { concurrency: 50 });
bar.stop();
for (const [reason, those] of failures) console.error(`${those.length} × ${reason} Such as ${those[0]}.`);
console.log(`${left.length - counts.failed} done, ${counts.failed} failed, ${done.size} were done before.`);
process.exitCode = counts.failed > 0 ? 1 : 0;
