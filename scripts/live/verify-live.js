/**
 * `npm run verify:live`: holds the contract against the service itself, on a workbook of yours, and reports each
 * disagreement. It opens sessions that save nothing, and closes every one of them.
 */
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createGraphClient } from "graph-workbook-session";
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

Ctrl-C ends it: what is open is closed, and the traffic is written. Where the service does not answer, that takes up to
45 seconds. A second Ctrl-C ends it at once, and may leave sessions open.
`;

const options = readOptions();
const stop = new AbortController();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) {
  process.on(signal, () => stop.abort(signal));
}
stop.signal.addEventListener("abort", () => {
  const what = "what is open is being closed. Another one ends this at once, and may leave sessions open.";
  console.error(`${stop.signal.reason}: ${what}`);
  // What comes within a second may be the same one: npm passes on what the terminal has sent to both.
  const endAtOnce = () => {
    for (const signal of signals) process.removeAllListeners(signal);
  };
  setTimeout(endAtOnce, 1000).unref();
});
// Whoever read the output may have gone, such as `head`. What is open is closed all the same.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

/** Plain http is for this machine only: the access token must not be read on the way. */
const safeRoot = /^(https:\/\/[^/?#@]+|http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?)\/v1\.0\/?$/;
const { GRAPH_ACCESS_TOKEN: token, GRAPH_WORKBOOK: workbook, GRAPH_ROOT: root = globalRoot() } = process.env;

const code = await main();
// A service that does not answer holds its connections for minutes.
process.exit(code);

/** @returns the exit code */
async function main() {
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (!token || !workbook) {
    console.error(help);
    return 2;
  }
  const mistake = mistakeIn(token, workbook);
  if (mistake !== undefined) {
    console.error(mistake);
    return 2;
  }
  const service = root.replace(/\/$/, "");
  const unreachable = await whyUnreachable(service);
  if (unreachable !== undefined && !stop.signal.aborted) {
    console.error(`The service cannot be reached: ${unreachable}`);
    return 1;
  }
  return verify({ token, root: service, workbook: workbook.replace(/\/$/, "") });
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
 * @param {string} token
 * @param {string} workbook
 */
function mistakeIn(token, workbook) {
  if (!safeRoot.test(root)) return "GRAPH_ROOT must be an https URL that ends in /v1.0, or http on this machine.";
  if (!/^\/[^?#]+$/.test(workbook))
    return "GRAPH_WORKBOOK must begin with a slash and have neither ? nor #, such as /me/drive/items/{id}.";
  const pause = Number(options.pause ?? 0);
  if (!(pause >= 0 && pause <= 240)) return "--pause takes a number of seconds from 0 to 240.";
  try {
    // The client knows what a token is, and does not quote one that is none.
    createGraphClient({ credential: token });
  } catch (error) {
    return messageOf(error).replace("The token of credential", "GRAPH_ACCESS_TOKEN");
  }
  try {
    // What is in the file stays until there is something new.
    closeSync(openSync(options.har, "a"));
  } catch (error) {
    return `--har: the file cannot be written: ${messageOf(error)}`;
  }
  return undefined;
}

/**
 * Asks the service for anything, without the token: whether it answers is no matter of the contract.
 *
 * @param {string} service
 * @returns {Promise<string | undefined>} why it does not answer
 */
async function whyUnreachable(service) {
  try {
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(30_000)]);
    await fetch(service, { method: "HEAD", redirect: "manual", signal });
    return undefined;
  } catch (error) {
    return messageOf(error instanceof Error && error.cause ? error.cause : error);
  }
}

/** @param {unknown} error */
function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  // Where several addresses failed, there is a code only. Where a proxy asks for a password, there is neither.
  return error.message || String(Reflect.get(error, "code") ?? "no reason is given");
}

/**
 * Runs the workflows against the service, says how they ended, and writes the traffic.
 *
 * @param {{ token: string, root: string, workbook: string }} upstream
 * @returns {Promise<number>} the exit code
 */
async function verify(upstream) {
  const proxy = await startLiveProxy({ ...upstream, itemId: exampleIds().itemId });
  /** @type {string[]} */
  const failed = [];
  let problem = "";
  try {
    const pause = options.pause === undefined ? {} : { pause: Number(options.pause) };
    const run = { server: proxy.url, accessToken: "the-proxy-has-it", persistChanges: false, only: safeWorkflows() };
    failed.push(...(await runWorkflows({ ...run, ...pause, signal: stop.signal })).failed);
  } catch (error) {
    const { aborted, reason } = stop.signal;
    problem = aborted ? `Stopped by ${reason}, before all workflows had run.` : messageOf(error);
  }
  const left = await proxy.closeAll();
  await proxy.stop();
  const disagreements = [...proxy.problems(), ...failed.map((check) => `workflow ${check} does not hold`)];
  const verdict = disagreements.length === 0 ? "Service and contract agree." : "Service and contract disagree:";
  console.log(problem || verdict);
  for (const disagreement of disagreements) console.log(`- ${disagreement}`);
  if (left === 1) console.log("- 1 session may be open. It idles out by itself.");
  if (left > 1) console.log(`- ${left} sessions may be open. They idle out by themselves.`);
  const isWritten = writeTraffic(proxy.har());
  return disagreements.length === 0 && left === 0 && !problem && isWritten ? 0 : 1;
}

/**
 * @param {object} har
 * @returns {boolean} whether it could be written
 */
function writeTraffic(har) {
  try {
    writeFileSync(options.har, JSON.stringify(har, null, 2));
    console.log(`The traffic, without token and session ids, is in ${options.har}.`);
    return true;
  } catch (error) {
    console.error(`The traffic cannot be written to ${options.har}: ${messageOf(error)}`);
    return false;
  }
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
