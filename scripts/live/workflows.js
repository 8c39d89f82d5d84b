/**
 * Runs the workflows of the contract with `redocly respect`, against the server that `--server` names. They poll without
 * a pause, so the server is to be a mock; `npm run verify:live` runs them against the service.
 *
 *   node scripts/workflows.js --server <url> [--workflow <id>]... [--har <file>] [--json <file>]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";

/** @param {string} file */
const inRepository = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const contractFile = inRepository("generated/openapi.yaml");

/**
 * @typedef {object} Run
 * @property {string} server what the paths of the contract follow
 * @property {string} accessToken masked in all output
 * @property {boolean} persistChanges whether the sessions save their changes
 * @property {number} [pause] how many seconds to pause between polls; as the workflows say by default
 * @property {string[]} only the ids of the workflows to run; none for all
 * @property {string} [har] where to write the traffic
 * @property {AbortSignal} [signal] ends the run, which throws its reason then
 *
 * @typedef {object} Result
 * @property {string[]} ran the workflows that ran, in order
 * @property {string[]} failed the checks that failed at last: `<workflow> <step>: <condition or name of the check>`
 *
 * @param {Run} run
 * @returns {Promise<Result>}
 * @throws {Error} when they did not run to their end
 */
export async function runWorkflows({ server, accessToken, persistChanges, pause, only, har, signal }) {
  const { itemId, itemPath, driveId } = exampleIds();
  const worksheetsUrl = `${server}/me/drive/items/${itemId}/workbook/worksheets`;
  const inputs = { accessToken, persistChanges, itemId, itemPath, driveId, worksheetsUrl };
  const directory = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    const file = join(directory, "workflows.arazzo.yaml");
    writeFileSync(file, workflows(pause));
    const report = join(directory, "report.json");
    const args = ["respect", file, "--server", `contract=${server}`, "--json-output", report];
    for (const id of only) args.push("--workflow", id);
    if (har) args.push("--har-output", har);
    await redocly(args, { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs) }, signal);
    return resultOf(reportIn(report));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** All workflows, as they are written: those that any tool runs, and those that follow a URL. */
export function readWorkflows() {
  const [document, byUrl] = ["workflows", "workflows-by-url"].map((name) =>
    parse(readFileSync(inRepository(`openapi/${name}.arazzo.yaml`), "utf8")),
  );
  document.workflows.push(...byUrl.workflows);
  Object.assign(document.components.inputs, byUrl.components.inputs);
  return document;
}

/** The ids that the contract gives by way of example. */
export function exampleIds() {
  const { ItemId, ItemPath, DriveId } = parse(readFileSync(contractFile, "utf8")).components.parameters;
  return { itemId: ItemId.example, itemPath: ItemPath.example, driveId: DriveId.example };
}

/**
 * The workflows, to be run from another directory.
 *
 * @param {number} [pause]
 */
function workflows(pause) {
  const document = readWorkflows();
  document.sourceDescriptions[0].url = contractFile;
  const { workflows } = document;
  for (const { onFailure = [] } of workflows.flatMap((/** @type {{ steps: object[] }} */ { steps }) => steps)) {
    for (const action of onFailure) action.retryAfter = pause ?? action.retryAfter;
  }
  return stringify(document);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @param {AbortSignal} [signal]
 */
async function redocly(args, environment, signal) {
  signal?.throwIfAborted();
  const cli = inRepository("node_modules/@redocly/cli/bin/cli.js");
  const colours = process.stdout.isTTY && { FORCE_COLOR: "1" };
  // Its output goes through this process: it would fail where nobody reads that any more.
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...colours, ...environment, REDOCLY_TELEMETRY: "off" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(process.stderr, { end: false });
  createInterface({ input: child.stdout }).on("line", (line) => {
    // The report is removed when it has been read.
    if (!line.includes("JSON logs saved in ")) console.log(line);
  });
  signal?.addEventListener("abort", () => child.kill());
  await once(child, "close");
  signal?.throwIfAborted();
}

/** @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error("The workflows did not run to their end: Redocly wrote no report of them.", { cause });
  }
}

/**
 * @typedef {{ stepId: string, checks: { name: string, passed: boolean, condition?: string }[] }} Step
 *
 * @param {{ files: Record<string, { executedWorkflows: { workflowId: string, executedSteps: Step[] }[] }> }} report
 * @returns {Result}
 */
function resultOf({ files }) {
  const workflows = Object.values(files).flatMap(({ executedWorkflows }) => executedWorkflows);
  return {
    ran: workflows.map(({ workflowId }) => workflowId),
    failed: workflows.flatMap(({ workflowId, executedSteps }) =>
      // A step that was retried stands in the report once for each time. Only the last one tells how it ended.
      [...new Map(executedSteps.map((step) => [step.stepId, step])).values()].flatMap(({ stepId, checks }) =>
        checks
          .filter(({ passed }) => !passed)
          .map(({ name, condition = name }) => `${workflowId} ${stepId}: ${condition}`),
      ),
    ),
  };
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      server: { type: "string" },
      workflow: { type: "string", multiple: true, default: [] },
      har: { type: "string" },
      json: { type: "string" },
    },
  });
  if (values.server === undefined) throw new Error("Name the server to run the workflows against: --server <url>");
  const { server, workflow: only, har, json } = values;
  const mock = { accessToken: "any-token", persistChanges: true, pause: 0 };
  const result = await runWorkflows({ server, only, ...mock, ...(har && { har }) });
  if (json) writeFileSync(json, JSON.stringify(result));
  process.exitCode = result.failed.length > 0 ? 1 : 0;
}
