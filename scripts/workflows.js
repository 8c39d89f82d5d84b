/**
 * Runs the workflows of the contract with `redocly respect`, against the server that `--server` names. They poll without
 * a pause, so the server is to be a mock; `npm run verify:live` runs them against the service.
 *
 *   node scripts/workflows.js --server <url> [--workflow <id>]... [--har <file>] [--json <file>]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";

/** @param {string} file */
const inRepository = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const contractFile = inRepository("generated/openapi.yaml");

/**
 * @typedef {object} Run
 * @property {string} server what the paths of the contract follow
 * @property {string} accessToken masked in all output
 * @property {boolean} persistChanges whether the sessions save their changes
 * @property {boolean} patient whether to pause between polls as the workflows say
 * @property {string[]} only the ids of the workflows to run; none for all
 * @property {string} [har] where to write the traffic
 * @property {string} [json] where to write the result
 *
 * @param {Run} run
 * @returns {Promise<number>} 0 when every workflow passed
 */
export async function runWorkflows({ server, accessToken, persistChanges, patient, only, har, json }) {
  const { itemId, itemPath, driveId } = exampleIds();
  const worksheetsUrl = `${server}/me/drive/items/${itemId}/workbook/worksheets`;
  const inputs = { accessToken, persistChanges, itemId, itemPath, driveId, worksheetsUrl };
  const directory = mkdtempSync(join(tmpdir(), "workflows-"));
  try {
    const file = join(directory, "workflows.arazzo.yaml");
    writeFileSync(file, workflows(patient));
    const args = ["respect", file, "--server", `contract=${server}`, ...only.flatMap((id) => ["--workflow", id])];
    if (har) args.push("--har-output", har);
    if (json) args.push("--json-output", json);
    return await redocly(args, { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(inputs) });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The ids that the contract gives by way of example. */
function exampleIds() {
  const { ItemId, ItemPath, DriveId } = parse(readFileSync(contractFile, "utf8")).components.parameters;
  return { itemId: ItemId.example, itemPath: ItemPath.example, driveId: DriveId.example };
}

/**
 * The workflows, to be run from another directory.
 *
 * @param {boolean} patient
 */
function workflows(patient) {
  const document = parse(readFileSync(inRepository("openapi/workflows.arazzo.yaml"), "utf8"));
  document.sourceDescriptions[0].url = contractFile;
  const { workflows } = document;
  for (const { onFailure = [] } of workflows.flatMap((/** @type {{ steps: object[] }} */ { steps }) => steps)) {
    for (const action of onFailure) if (!patient) delete action.retryAfter;
  }
  return stringify(document);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @returns {Promise<number>}
 */
function redocly(args, environment) {
  const cli = inRepository("node_modules/@redocly/cli/bin/cli.js");
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...environment, REDOCLY_TELEMETRY: "off" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((ended) => child.once("close", (code) => ended(code ?? 1)));
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
  const { server, workflow: only, ...output } = values;
  process.exitCode = await runWorkflows({
    ...{ server, only, ...output },
    ...{ accessToken: "any-token", persistChanges: true, patient: false },
  });
}
