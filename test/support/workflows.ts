import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const script = fileURLToPath(new URL("../../scripts/live/workflows.js", import.meta.url));

/** The ids of the workflows, in the order of their two files. */
export const workflowIds: string[] = ["workflows", "workflows-by-url"].flatMap((name) => {
  const file = new URL(`../../openapi/${name}.arazzo.yaml`, import.meta.url);
  const { workflows }: { workflows: { workflowId: string }[] } = parse(readFileSync(file, "utf8"));
  return workflows.map(({ workflowId }) => workflowId);
});

/** What `redocly respect` says of a run. */
export interface WorkflowRun {
  readonly output: string;
  /** The workflows that ran, in order. */
  readonly ran: string[];
  /** The checks that failed at last: `<workflow> <step>: <condition or name of the check>`. */
  readonly failed: string[];
}

/**
 * Runs workflows against a server.
 *
 * @param url what the paths of the contract follow
 * @param only the ids of the workflows to run; none for all
 * @param har where to write the traffic
 */
export async function runWorkflows(url: string, only: string[] = [], har?: string): Promise<WorkflowRun> {
  const directory = mkdtempSync(join(tmpdir(), "respect-"));
  try {
    const json = join(directory, "report.json");
    const args = ["--server", url, "--json", json, ...only.flatMap((id) => ["--workflow", id])];
    if (har !== undefined) args.push("--har", har);
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk;
      });
    }
    await once(child, "close");
    return { output, ...JSON.parse(readFileSync(json, "utf8")) };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
