import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, startStandIn } from "../support/stand-in.ts";

const script = fileURLToPath(new URL("../../scripts/live/verify-live.js", import.meta.url));
const token = "a-real-access-token";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "verify-live-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

async function verify(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { GRAPH_ACCESS_TOKEN: _token, GRAPH_WORKBOOK: _workbook, GRAPH_ROOT: _root, ...own } = process.env;
  const options = ["--pause", "0", "--har", join(directory, "traffic.har")];
  const child = spawn(process.execPath, [script, ...options], { env: { ...own, ...environment } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const [code]: (number | null)[] = await once(child, "close");
  return { code: code ?? null, output };
}

/** Verifies against a stand-in that deviates, and expects that no session is left open, or only those that must be. */
async function verifyStandIn(
  deviate?: (answer: Answer) => void,
  left = 0,
): Promise<Awaited<ReturnType<typeof verify>>> {
  await using standIn = await startStandIn(deviate);
  const result = await verify({
    GRAPH_ACCESS_TOKEN: token,
    GRAPH_WORKBOOK: "/drives/b!drive/items/01ITEM",
    GRAPH_ROOT: standIn.url,
  });
  expect(standIn.sessions.size).toBe(left);
  return result;
}

describe("verify:live", () => {
  it("says what it needs and how to get a token when the environment is empty", async () => {
    const { code, output } = await verify({});
    expect(code).toBe(2);
    expect(output).toContain("GRAPH_ACCESS_TOKEN");
    expect(output).toContain("GRAPH_WORKBOOK");
    expect(output).toContain("az account get-access-token");
  });

  it.each([
    [{ GRAPH_ROOT: "http://graph.microsoft.com/v1.0" }, "GRAPH_ROOT must be an https URL"],
    [{ GRAPH_ROOT: "https://graph.microsoft.com" }, "GRAPH_ROOT must be an https URL that ends in /v1.0"],
    [{ GRAPH_WORKBOOK: ".example.com/me/drive/items/1" }, "GRAPH_WORKBOOK must begin with a slash"],
  ])("refuses %j before it sends anything, and prints no token", async (input, message) => {
    const { code, output } = await verify({ GRAPH_ACCESS_TOKEN: token, GRAPH_WORKBOOK: "/me/drive/items/1", ...input });
    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toContain(token);
  });

  it("finds nothing where the service follows the facts, and writes the traffic without secrets", async () => {
    const { code, output } = await verifyStandIn();
    expect(output).toContain("Service and contract agree.");
    expect(code).toBe(0);
    const har = readFileSync(join(directory, "traffic.har"), "utf8");
    expect(JSON.parse(har).log.entries.length).toBeGreaterThan(15);
    expect(har).toContain("/drives/b!drive/items/01ITEM/workbook/closeSession");
    for (const text of [har, output]) {
      expect(text).not.toContain(token);
      expect(text).not.toMatch(/cluster(=|%3D)standin/);
    }
  });

  it("reports another status, a missing header or property, and another media type, and closes what it opened", async () => {
    const { code, output } = await verifyStandIn((answer) => {
      if (answer.call === "refreshSession") answer.status = 202;
      if (answer.call === "closeSession" && answer.status === 204) delete answer.headers["request-id"];
      if (answer.call === "sessionInfoResource") delete answer.body?.persistChanges;
      if (answer.status === 404) answer.headers["Content-Type"] = "text/html";
    });
    for (const deviation of [
      "refreshSession, 202: this status is not documented",
      "closeSession, 204: the header request-id is missing",
      "sessionInfoResource, 200: the body must have required property 'persistChanges'",
      "closeSession, 404: it is text/html, not application/json",
    ]) {
      expect(output).toContain(`- ${deviation}`);
    }
    expect(code).toBe(1);
  });

  it("reports an extra property, another code, and a 202 without Location, whose session nobody can close", async () => {
    const { output } = await verifyStandIn(({ call, status, headers, body }) => {
      if (status === 201) Object.assign(body ?? {}, { extra: true });
      delete headers.Location;
      const isGone = call === "closeSession" && status === 404;
      if (isGone) Object.assign(body?.error ?? {}, { innerError: { code: "other" } });
    }, 1);
    expect(output).toContain("- createSession, 202: the header Location is missing");
    expect(output).toContain("- createSession, 201: the body must NOT have additional properties: extra");
    const check = "$response.body#/error/innerError/code == 'invalidSessionReCreatable'";
    expect(output).toContain(`- workflow closeUnknownSession close: ${check} does not hold`);
  });

  it("reports a status that an operation does not have, and closes the session that it opened", async () => {
    const { output } = await verifyStandIn(({ body }) => {
      if (body?.status === "succeeded") body.status = "Completed";
    });
    expect(output).toContain("- getWorkbookOperation, 200: the body/status must be equal to one of");
  });
});
