import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Har, type HarRecorder, recordHar } from "../../src/har.ts";
import { createMock, type OperationId, startMock } from "../../src/mock/index.ts";
import { contract, contractFile, operations } from "../support/contract.ts";
import { contractRequest } from "../support/contract-request.ts";
import { runWorkflows, workflowIds } from "../support/workflows.ts";

const service = contract.servers[0]?.url ?? "";
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "coverage-"));
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

interface Coverage {
  totals: Record<string, { covered: number; total: number }>;
  operations: { operationId: string; missing: object[] }[];
}
interface Drift {
  problems: { message: string }[];
}

/** Errors nest further errors, with codes not known today, and with a date and ids at each level. No example does. */
const unknown = {
  code: "someNewCode",
  message: "Something new.",
  date: "2026-03-02T09:30:00",
  "request-id": "any",
  "client-request-id": "any",
};
const unknownError = { error: { ...unknown, innerError: { ...unknown, innerError: unknown } } };
const failed = { id: "any", status: "failed", ...unknownError };

/** The recorder of a service that answers with a status that the contract does not name. */
function recordOtherErrors(): HarRecorder {
  const headers = { "request-id": "any", "client-request-id": "any", "Retry-After": "10" };
  return recordHar(async () => Response.json(unknownError, { status: 423, headers }));
}

/** Every operation at every address, with every parameter, answered with every example of every status, and new errors. */
async function everyAnswer(): Promise<Har> {
  const mock = createMock({ stateless: true, history: 10 });
  const recorder = recordHar(mock.fetch);
  const others = recordOtherErrors();
  for (const operation of operations) {
    await others.fetch(contractRequest(service, operation, { optional: true }));
    for (const [status, examples] of Object.entries(operation.examples)) {
      const own =
        Number(status) >= 400 ? [{ body: unknownError }] : examples.includes("failed") ? [{ body: failed }] : [];
      for (const answer of [...(examples.length > 0 ? examples.map((example) => ({ example })) : [{}]), ...own]) {
        // The casts: the ids and statuses come from the contract that the type is generated from.
        mock.respondNext(operation.operationId as OperationId, {
          status: Number(status) as never,
          ...answer,
        });
        const response = await recorder.fetch(contractRequest(service, operation, { optional: true }));
        expect(response.status).toBe(Number(status));
      }
    }
  }
  const har = recorder.har();
  har.log.entries.push(...others.har().log.entries);
  return har;
}

/**
 * What the workflows send and get, as if the service had answered, without the calls that the contract does not have.
 * One workflow is left out: it leaves out a required header on purpose, and that is a finding.
 */
async function workflowTraffic(): Promise<Har> {
  await using mock = await startMock({ workbook: () => Response.json({ value: [] }) });
  const file = join(directory, "respect.har");
  await runWorkflows(
    mock.url,
    workflowIds.filter((id) => id !== "closeWithoutHeader"),
    file,
  );
  const har: Har = JSON.parse(readFileSync(file, "utf8"));
  har.log.entries = har.log.entries.filter(({ request }) => !request.url.endsWith("/worksheets"));
  for (const { request } of har.log.entries) request.url = asContractUrl(request.url.replace(mock.url, service));
  return har;
}

/** A path of several segments is one parameter of the contract. */
function asContractUrl(url: string): string {
  return url.replace(/(?<=root:\/).*(?=:\/workbook)/, (path) => path.replaceAll("/", "%2F"));
}

function drift(traffic: string, ...options: string[]): string {
  const args = [redocly, "drift", traffic, "--api", fileURLToPath(contractFile), ...options];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
  return execFileSync(process.execPath, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
}

describe("the traffic of the workflows and of every documented answer", () => {
  it("agrees with the contract, and covers all of it", async () => {
    const traffic = join(directory, "traffic.har");
    const [answers, workflows] = [await everyAnswer(), await workflowTraffic()];
    answers.log.entries.push(...workflows.log.entries);
    writeFileSync(traffic, JSON.stringify(answers));

    const report = join(directory, "coverage.json");
    const { problems }: Drift = JSON.parse(
      drift(traffic, "--format", "json", "--coverage-output", report).replace(/^[^{]*/, ""),
    );
    const coverage: Coverage = JSON.parse(readFileSync(report, "utf8"));
    console.table(
      Object.fromEntries(
        Object.entries(coverage.totals).map(([what, { covered, total }]) => [
          what,
          { covered, total, percent: (100 * covered) / total },
        ]),
      ),
    );
    expect(problems).toEqual([]);
    expect(coverage.operations.flatMap(({ missing }) => missing.map((what) => JSON.stringify(what)))).toEqual([]);
    for (const { covered, total } of Object.values(coverage.totals)) expect(covered).toBe(total);
  });
});
