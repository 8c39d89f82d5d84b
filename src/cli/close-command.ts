import { servers } from "../../generated/contract.ts";
import { closeWorkbookSession } from "../client/close-session.ts";
import { createGraphClient } from "../client/graph-client.ts";
import { type CloseInput, inOptions, inputOptions, readInput } from "./close-input.ts";
import { type CloseReport, inWords, reportFailure, reportOf } from "./close-report.ts";
import { type Command, defineCommand } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Closes a session of which only the id is known. */
export const command: Command = defineCommand({
  name: "close",
  summary: "close a session, by its id and the address of its workbook",
  argument: "[session-id | -]",
  about: `Closes a session on the service, by its id and the address of its workbook. The id is read from the environment
variable GRAPH_SESSION_ID, or with - from standard input. As an argument it would stay in the history of the
shell, and show in the list of processes.`,
  options: {
    ...inputOptions,
    json: { type: "boolean", description: "print one JSON object to standard output, whatever happens" },
  },
  notes: `Environment:
  GRAPH_ACCESS_TOKEN  an access token with the permission Files.ReadWrite
  GRAPH_SESSION_ID    the id of the session, unless it is given as an argument or as -
  GRAPH_ROOT          the root of the service, unless --base-url is given (default ${servers[0]})

Exit codes:
  0  closed, or gone already
  1  the service refused or did not answer, or it took too long, or Ctrl-C came
  2  the command line or the environment is wrong; nothing was sent

The JSON object has outcome (closed, gone or failed), message, and as far as they are known status, code, recovery,
advice, retryAfterSeconds, requestId and clientRequestId. Neither token nor session id is ever printed.`,
  async run({ json, ...values }, argument) {
    const input = await readInput(values, argument);
    const report = await close(input).catch((error: unknown) => {
      const usage = error instanceof Error ? inOptions(error.message, values) : undefined;
      throw usage === undefined ? error : new UsageError(usage, { cause: error });
    });
    const failed = report.outcome === "failed";
    if (json) console.log(JSON.stringify(report));
    else (failed ? console.error : console.log)(inWords(report));
    return failed ? 1 : 0;
  },
});

/** @throws TypeError when the input is not what the client takes */
async function close({ address, token, sessionId, baseUrl, timeout }: CloseInput): Promise<CloseReport> {
  let status: number | undefined;
  const graph = createGraphClient({
    credential: token,
    baseUrl,
    retry: { maxWait: timeout },
    async fetch(request, init) {
      const response = await fetch(request, init);
      status = response.status;
      return response;
    },
  });
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort(`Stopped by ${signal}.`));
  const timer = setTimeout(() => stop.abort(`It took longer than ${timeout / 1000} s (--timeout).`), timeout);
  try {
    return reportOf(await closeWorkbookSession(graph, address, sessionId, { signal: stop.signal }), status);
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return reportFailure(error, stop.signal.aborted ? String(stop.signal.reason) : undefined);
  } finally {
    clearTimeout(timer);
  }
}
