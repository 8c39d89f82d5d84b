import { describe, expect, test } from "vitest";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import type { Command } from "../support/command.ts";
import { startExample, startWorkbook } from "../support/examples.ts";

const at = { args: ["Reports/2026/Budget Q1.xlsx"] };
const now = { "retry-after": "0" };

/** The statuses that the requests to an address got, without those of the other addresses. */
function statuses(mock: MockServer, end: string): unknown[] {
  return mock.requests.filter(({ path }) => path.split("?")[0]?.endsWith(end)).map(({ status }) => status);
}

/** A mock whose worksheets answer with errors as given, and then as they should. */
async function troubled(...errors: (readonly [status: number, code: string])[]): Promise<MockServer> {
  return startMock({
    workbook({ url }) {
      const [status, code] = errors.shift() ?? [];
      if (status) return Response.json({ error: { code, message: "Later." } }, { status, headers: now });
      return Response.json(url.includes("usedRange") ? { values: [[1, 2]] } : { value: [{ name: "Q1 & Q2" }] });
    },
  });
}

describe("the export job", () => {
  test("prints each worksheet as a line of JSON, and closes its session", async () => {
    const { mock } = await startWorkbook();
    await using _ = mock;
    await using job = await startExample(mock, "export-job", at);
    expect([await job.ended, job.output()]).toEqual([0, '{"worksheet":"Sheet1","values":[[1,2]]}\n']);
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    mock.assertClean();
  });

  test("survives throttling that outlasts the attempts of a client by default", async () => {
    const busy = Array.from({ length: 6 }, () => [429, "tooManyRequests"] as const);
    await using mock = await troubled(...busy, [503, "transientFailure"], [504, "gatewayTimeout"]);
    mock.respondNext("createSession", { status: 429, headers: { "retry-after": "1" } });
    mock.respondNext("createSession", { status: 503, example: "transientFailure", headers: now });
    mock.respondNext("createSession", { status: 504, headers: now });
    for (const status of [429, 503, 504] as const) mock.respondNext("closeSession", { status, headers: now });
    await using job = await startExample(mock, "export-job", at);
    expect([await job.ended, job.output()]).toEqual([0, '{"worksheet":"Q1 & Q2","values":[[1,2]]}\n']);
    expect(statuses(mock, "/createSession")).toEqual([429, 503, 504, 201]);
    expect(statuses(mock, "/worksheets")).toEqual([...busy.map(([status]) => status), 503, 504, 200]);
    expect(statuses(mock, "/closeSession")).toEqual([429, 503, 504, 204]);
    mock.assertClean();
  });

  test("survives the loss of its session", async () => {
    await using mock = await troubled([503, "serviceUnavailable"]);
    await using job = await startExample(mock, "export-job", at);
    expect([await job.ended, job.output()]).toEqual([0, '{"worksheet":"Q1 & Q2","values":[[1,2]]}\n']);
    expect(mock.sessions).toMatchObject([{ state: "closed" }, { state: "closed" }]);
    mock.assertClean();
  });

  test("closes its session and exits with 1 when the service refuses", async () => {
    await using mock = await troubled([403, "forbidden"]);
    await using job = await startExample(mock, "export-job", { ...at, env: { TOKEN: "secret-token" } });
    expect(await job.ended).toBe(1);
    expect(job.output()).toMatch(/^403 .*Later\..* [\w-]{36}\n$/);
    expect(job.output()).not.toContain("secret-token");
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    mock.assertClean();
  });

  test("exits with 2 and says how it is used when the workbook is missing", async () => {
    await using mock = await startMock();
    await using job = await startExample(mock, "export-job");
    expect(await job.ended).toBe(2);
    expect(job.output()).toMatch(/^Usage: /);
    expect(mock.requests).toEqual([]);
  });
});

describe("the export job, interrupted", () => {
  /** Starts the job, and interrupts it as soon as the workbook meets its first request, which is answered so. */
  async function interrupt(
    signal: "SIGINT" | "SIGTERM",
    answer: () => Promise<Response>,
  ): Promise<[MockServer, Command]> {
    let arrive!: () => void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const mock = await startMock({
      workbook() {
        arrive();
        return answer();
      },
    });
    const job = await startExample(mock, "export-job", at);
    await Promise.race([arrived, job.ended]);
    job.process.kill(signal);
    return [mock, job];
  }

  const never = () => new Promise<Response>(() => {});

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s closes its session and exits with %d", async (signal, code) => {
    const [mock, job] = await interrupt(signal, never);
    await using _ = mock;
    expect([await job.ended, job.output()]).toEqual([code, `${signal}\n`]);
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    mock.assertClean();
  });

  test("while it waits for the service closes its session once the service takes requests again", async () => {
    const [mock, job] = await interrupt(
      "SIGINT",
      async () => new Response(null, { status: 429, headers: { "retry-after": "1" } }),
    );
    await using _ = mock;
    expect(await job.ended).toBe(130);
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    mock.assertClean();
  });

  test("exits with 1 when it cannot close its session", async () => {
    const [mock, job] = await interrupt("SIGINT", never);
    await using _ = mock;
    mock.respondNext("closeSession", { status: 409, example: "conflictUncategorized" });
    expect(await job.ended).toBe(1);
    expect(job.output()).toMatch(/^SIGINT\n409 conflictUncategorized: .*\n$/);
    expect(mock.openSessions()).toHaveLength(1);
  });
});
