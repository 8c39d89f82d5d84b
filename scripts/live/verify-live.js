/**
 * `npm run verify:live`: holds the contract against the service itself, on a workbook of yours, and reports each
 * disagreement. It opens sessions that save nothing, and closes every one of them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { startLiveProxy } from "./live-proxy.js";
import { exampleIds, readWorkflows, runWorkflows } from "./workflows.js";

const help = `npm run verify:live holds the contract against the service, on a workbook of yours. It needs, in the environment:

  GRAPH_ACCESS_TOKEN  an access token for a work or school account, with the delegated permission Files.ReadWrite.
                      With the Azure CLI: az account get-access-token --resource https://graph.microsoft.com
                      In Graph Explorer: sign in, consent to Files.ReadWrite, and copy it from the tab "Access token".
  GRAPH_WORKBOOK      the address of the workbook below the root, such as /me/drive/items/{id}. Nothing in it is changed.
  GRAPH_ROOT          the root of another cloud than the global one, such as https://graph.microsoft.us/v1.0. Optional.

Options, after --:

  --har <file>        where to write the traffic, without token and session ids (default verify-live.har)
  --pause <seconds>   how long to wait between polls (default as the workflows say)
  --help              print this

Ctrl-C ends it: what is open is closed, and the traffic is written. A second Ctrl-C ends it at once.
`;

const options = readOptions();
const stop = new AbortController();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) {
  process.once(signal, () => {
    stop.abort(signal);
    // The next one, whichever it is, ends the process.
    for (const each of signals) process.removeAllListeners(each);
  });
}
/** Plain http is for this machine only: the access token must not be read on the way. */
const safeRoot = /^(https:\/\/[^/?#@]+|http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?)\/v1\.0\/?$/;
const { GRAPH_ACCESS_TOKEN: token, GRAPH_WORKBOOK: workbook, GRAPH_ROOT: root = globalRoot() } = process.env;

const mistake = token && workbook ? mistakeIn(workbook) : undefined;
if (options.help) {
  console.log(help);
} else if (mistake) {
  console.error(mistake);
  process.exitCode = 2;
} else if (token && workbook) {
  const disagreements = await verify(token, root.replace(/\/$/, "") + workbook.replace(/\/$/, ""));
  const { aborted, reason } = stop.signal;
  if (aborted) console.log(`Stopped by ${reason}, before all workflows had run.`);
  else console.log(disagreements.length === 0 ? "Service and contract agree." : "Service and contract disagree:");
  for (const disagreement of disagreements) console.log(`- ${disagreement}`);
  console.log(`The traffic, without token and session ids, is in ${options.har}.`);
  process.exitCode = disagreements.length === 0 && !aborted ? 0 : 1;
} else {
  console.error(help);
  process.exitCode = 2;
}

/** What the command line says. What it does not know is not quoted: it may be a secret. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        har: { type: "string", default: "verify-live.har" },
        pause: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch {
    console.error("This is not understood. There are --har, --pause and --help: npm run verify:live -- --help");
    process.exit(2);
  }
}

/**
 * What is wrong with the input, found before anything is sent.
 *
 * @param {string} workbook
 */
function mistakeIn(workbook) {
  if (!safeRoot.test(root)) return "GRAPH_ROOT must be an https URL that ends in /v1.0, or http on this machine.";
  if (!/^\/[^?#]+$/.test(workbook)) return "GRAPH_WORKBOOK must begin with a slash, such as /me/drive/items/{id}.";
  const pause = Number(options.pause ?? 0);
  return pause >= 0 && pause <= 240 ? undefined : "--pause takes a number of seconds from 0 to 240.";
}

/**
 * @param {string} token
 * @param {string} item the URL of the workbook's drive item
 * @returns {Promise<string[]>} the disagreements
 */
async function verify(token, item) {
  const proxy = await startLiveProxy({ token, item, path: `/me/drive/items/${exampleIds().itemId}` });
  /** @type {string[]} */
  const disagreements = [];
  try {
    const pause = options.pause === undefined ? {} : { pause: Number(options.pause) };
    const run = { server: proxy.url, accessToken: "the-proxy-has-it", persistChanges: false, only: safeWorkflows() };
    const { failed } = await runWorkflows({ ...run, ...pause, signal: stop.signal });
    disagreements.push(...proxy.problems(), ...failed.map((check) => `workflow ${check} does not hold`));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    disagreements.push(...proxy.problems());
  } finally {
    const left = await proxy.closeAll();
    if (left > 0) disagreements.push(`${left} sessions may be open. They idle out by themselves.`);
    await proxy.stop();
    writeFileSync(options.har, JSON.stringify(proxy.har(), null, 2));
  }
  return disagreements;
}

function safeWorkflows() {
  /** @type {{ workflowId: string, "x-verify-live"?: boolean }[]} */
  const workflows = readWorkflows().workflows;
  return workflows.filter((workflow) => workflow["x-verify-live"]).map(({ workflowId }) => workflowId);
}

/** The root of the first cloud that the contract names. */
function globalRoot() {
  return String(parse(readFileSync(new URL("../../generated/openapi.yaml", import.meta.url), "utf8")).servers[0].url);
}
