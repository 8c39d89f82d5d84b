import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  type MemoryWorkbook,
  type MockOptions,
  type MockServer,
  memoryWorkbook,
  startMock,
} from "../../src/mock/index.ts";
import { launchChromium, skipReason, whySkipped } from "../support/chromium.ts";
import { contract } from "../support/contract.ts";
import { type Start, startExample } from "../support/examples.ts";
import { startLocalService } from "../support/local-service.ts";
import { runShell } from "../support/samples.ts";
import { wellBehaved } from "../support/sessions.ts";

async function startedMock(options: MockOptions = {}): Promise<MockServer> {
  const mock = await startMock({ workbook: memoryWorkbook({ Sheet1: [[1, 2]] }), ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** Runs an example to its end. */
async function run(
  mock: { readonly url: string },
  name: string,
  start?: Start,
): Promise<[code: number | null, output: string]> {
  await using example = await startExample(name, { ...start, env: { GRAPH: mock.url, ...start?.env } });
  return [await example.ended, example.output()];
}

/** Serves files. */
async function serve(files: Record<string, [type: string, body: string | undefined]>) {
  const server = createServer(({ url = "" }, response) => {
    const [type, body] = files[url.split("?")[0] ?? ""] ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: async () => void server.close() };
}

const now = { "retry-after": "0" };
const total = "[ [ 'Total', 42 ] ]\n";

test.each([
  { name: "typed-ranges", printed: `${total}Sheet1!A1:B1 1\n` },
  { name: "typed-client", printed: "201 false\n204\n" },
  { name: "graph-sdk", printed: total },
  { name: "pnpjs", printed: total },
])("$name works in a session and closes it", async ({ name, printed }) => {
  const mock = await startedMock({ requireSession: true });
  expect(await run(mock, name)).toEqual([0, printed]);
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
  mock.assertClean();
});

test.each(["createSession", "closeSession"])(
  "typed-client sees that %s failed, though the answer has no body",
  async (failing) => {
    await using service = await startLocalService(
      wellBehaved(({ url }) => (url.endsWith(failing) ? { status: 403 } : undefined)),
    );
    const [code, output] = await run(service, "typed-client");
    expect([code, output]).toEqual([1, expect.stringContaining(`${failing}: 403 forbidden: `)]);
  },
);

describe.each(["graph-sdk", "pnpjs"])("%s, whose requests go through the session,", (name) => {
  test("sends one after the other, each as often as the session does", async () => {
    let underWay = 0;
    const memory = memoryWorkbook();
    const mock = await startedMock({
      async workbook(request, session) {
        expect(++underWay).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return memory(request, session);
      },
    });
    for (let count = 0; count < 3; count += 1) mock.respondNext("workbook", { status: 429, headers: now });
    expect(await run(mock, name)).toEqual([0, total]);
    expect(mock.requests.filter(({ method }) => method === "PATCH").map(({ status }) => status)).toEqual([
      429, 429, 429, 200,
    ]);
    mock.assertClean();
  });

  test("notices that the session is lost, so that it is not closed once more", async () => {
    const mock = await startedMock();
    mock.respondNext("workbook", { status: 404, example: "invalidSessionReCreatable" });
    const [code, output] = await run(mock, name);
    expect([code, output]).toEqual([1, expect.stringMatching(/404|The session is lost/)]);
    expect(mock.requests.map(({ operation }) => operation)).not.toContain("closeSession");
    expect(mock.openSessions()).toEqual([]);
  });
});

test("azure-identity has a person sign in, once", async () => {
  const tokens: unknown[] = [];
  const mock = await startedMock({
    workbook(request) {
      tokens.push(request.headers.get("authorization"));
      return { value: [{ name: "Sheet1" }] };
    },
  });
  const imports = ["./examples/to-the-mock.js", "./test/examples/sign-in.js"];
  const env = { CLIENT_ID: "5c9e2a74-1d8b-4f60-b3a7-9e0c6d5f2b18" };
  const [code, output] = await run(mock, "azure-identity", { imports, env });
  expect([code, output]).toEqual([0, "Open the page and type in U.\n{ value: [ { name: 'Sheet1' } ] }\n"]);
  expect(tokens).toEqual(["Bearer token-of-a-person"]);
  mock.assertClean();
});

describe("the nightly job", () => {
  const rows = Array.from({ length: 500 }, (_, index) => [`Item ${index + 1}`, index + 1]);
  const done = "{ values: [ [ 125250 ] ] }\n";

  /** A mock whose workbook makes a total of what is written to it, as that of the job does. */
  async function mockWithTotal(before?: (written: number) => void): Promise<[MockServer, MemoryWorkbook]> {
    const memory = memoryWorkbook({ Sheet1: [] });
    const mock = await startedMock({
      workbook(request, session) {
        const written = memory.saved.Sheet1 ?? [];
        before?.(written.length);
        if (!request.url.includes("range(address='D1')")) return memory(request, session);
        return { values: [[written.reduce((sum, [, amount]) => sum + Number(amount), 0)]] };
      },
    });
    return [mock, memory];
  }

  test("writes 500 rows and reads their total", async () => {
    const [mock, memory] = await mockWithTotal();
    expect(await run(mock, "nightly-job")).toEqual([0, done]);
    expect(memory.saved).toEqual({ Sheet1: rows });
    expect(mock.requests).toHaveLength(8);
    mock.assertClean();
  });

  test("survives 429, 503, 504, an expired token, an idle session, and one that is lost", async () => {
    const [mock, memory] = await mockWithTotal((written) => {
      if (written === 200) mock.advance(6 * 60_000);
    });
    for (const status of [504, 429, 503] as const) mock.respondNext("createSession", { status, headers: now });
    for (const status of [429, 401, 504]) mock.respondNext("workbook", { status, headers: now });
    const bare = { error: { code: "serviceUnavailable", message: "The service is unavailable." } };
    mock.respondNext("workbook", { status: 503, headers: now, body: bare });
    for (const status of [429, 503] as const) mock.respondNext("closeSession", { status, headers: now });
    const [code, output] = await run(mock, "nightly-job");
    expect([code, output]).toEqual([0, expect.stringContaining(done)]);
    expect(memory.saved).toEqual({ Sheet1: rows });
    expect(output.match(/ Again in .* ms\.\n/g)?.length).toBeGreaterThanOrEqual(8);
    expect(output).not.toMatch(/ Again in \d+\D\d/);
    expect(output.match(/ The session was opened anew\.\n/g)).toHaveLength(2);
    mock.assertClean();
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stopped by %s closes its session and exits with %d", async (signal, code) => {
    const [mock] = await mockWithTotal((written) => {
      if (written === 200) job.process.kill(signal);
    });
    await using job = await startExample("nightly-job", { env: { GRAPH: mock.url } });
    expect([await job.ended, job.output()]).toEqual([code, `${signal}\n`]);
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
    mock.assertClean();
  });

  test("fails on the page of a gateway that comes with a 200", async () => {
    const [mock] = await mockWithTotal();
    mock.respondNext("workbook", { status: 200, headers: { "content-type": "text/html" }, body: "<p>Sign in</p>" });
    const [code, output] = await run(mock, "nightly-job");
    expect([code, output]).toEqual([1, expect.stringContaining("is not valid JSON")]);
    expect(mock.sessions).toMatchObject([{ state: "closed" }]);
  });

  test("says what it could not do, and exits with 1", async () => {
    const [mock] = await mockWithTotal();
    mock.respondNext("workbook", { status: 403, example: "accessDenied" });
    const [code, output] = await run(mock, "nightly-job", { env: { TOKEN: "secret-token" } });
    expect([code, output]).toEqual([1, expect.stringContaining("accessDenied")]);
    expect(output).not.toContain("secret-token");
    mock.assertClean();
  });
});

test("many workbooks are as many at a time as the service's limit allows", () => {
  const limits = contract.components.responses.TooManyRequests?.["x-throttling-limits"];
  const source = readFileSync(new URL("../../examples/many-workbooks.ts", import.meta.url), "utf8");
  expect(source).toContain(
    `${limits?.requestsPerAppAndTenant.toLocaleString("en")} requests in ${limits?.seconds} seconds`,
  );
});

test("many workbooks are read in spite of throttling, and a second run takes only what failed", async () => {
  const list = `${await runShell("mktemp -d")}`.trim();
  onTestFinished(() => void runShell(`rm -r '${list}'`));
  const itemIds = Array.from({ length: 120 }, (_, index) => `item-${index}`);
  await runShell(`printf '%s\\n' ${itemIds.join(" ")} > '${list}/workbooks.txt'`);
  const locked = new Set(["item-7", "item-30"]);
  let [underWay, most] = [0, 0];
  const memory = memoryWorkbook({ Sheet1: [[1]] });
  const mock = await startedMock({
    async workbook(request, session) {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      const [, itemId = ""] = /items\/([^/]+)/.exec(request.url) ?? [];
      const error = { code: "forbidden", message: "No.", innerError: { code: "accessDenied", message: "No." } };
      return locked.delete(itemId) ? Response.json({ error }, { status: 403 }) : memory(request, session);
    },
  });
  for (let count = 0; count < 20; count += 1) {
    mock.respondNext("createSession", { status: 429, headers: now });
    mock.respondNext("workbook", { status: 503, example: "transientFailure", headers: now });
  }
  const args = [`${list}/workbooks.txt`];
  const [code, output] = await run(mock, "many-workbooks", { args });
  expect(code).toBe(1);
  expect(output).toContain(
    "2 × 403 accessDenied: Do not resend the request; the session can be used further. Such as item-",
  );
  expect(output).toContain("118 done, 2 failed, 0 were done before.\n");
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(50);
  mock.assertClean();

  mock.reset();
  expect(await run(mock, "many-workbooks", { args })).toEqual([0, "2 done, 0 failed, 118 were done before.\n"]);
  const opened = mock.requests.filter(({ operation }) => operation === "createSession").map(({ path }) => path);
  expect(opened.map((path) => path.split("/")[5]).sort()).toEqual(["item-30", "item-7"]);
  mock.assertClean();
});

/** Writes a list of workbooks, and what an earlier run has done of it. */
function writeList(text: string, done = ""): string {
  const directory = mkdtempSync(join(tmpdir(), "many-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const list = join(directory, "workbooks.txt");
  writeFileSync(list, text);
  writeFileSync(`${list}.done`, done);
  return list;
}

test("many workbooks: each session that may be left open is told of, with its workbook", async () => {
  const mock = await startedMock();
  for (let count = 0; count < 2; count += 1) mock.respondNext("createSession", new Error("dropped"));
  mock.respondNext("workbook", { status: 403, example: "accessDenied" });
  mock.respondNext("closeSession", { status: 403, example: "accessDenied" });
  const [code, output] = await run(mock, "many-workbooks", { args: [writeList("a\nb\nc\n")] });
  expect(code).toBe(1);
  const told = [...output.matchAll(/ open on \/me\/drive\/items\/(\w)\/workbook; /g)].map(([, itemId]) => itemId);
  expect(told.sort()).toEqual(["a", "b", "c"]);
  expect(output).toMatch(/^1 × 403 accessDenied: Do not resend the request/m);
  expect(output).toContain("0 done, 3 failed, 0 were done before.\n");
});

test("many workbooks, stopped: those that were not read are told of together", async () => {
  const itemIds = Array.from({ length: 60 }, (_, index) => `item-${index}`);
  const mock = await startedMock({
    workbook() {
      // The second one would end it at once.
      if (!many.process.killed) many.process.kill("SIGINT");
      return { values: [[1]] };
    },
  });
  const args = [writeList(itemIds.join("\n"))];
  await using many = await startExample("many-workbooks", { env: { GRAPH: mock.url }, args });
  expect(await many.ended).toBe(1);
  expect(many.output()).toMatch(/^\d+ × SIGINT Such as item-\d+\.$/m);
  expect(mock.openSessions()).toEqual([]);
});

test("many workbooks: half a line of a killed run does not count, nor do line ends of Windows", async () => {
  const mock = await startedMock();
  const whole = `${JSON.stringify({ itemId: "a", cell: "ä" })}\n`;
  const args = [writeList("a\r\nb\r\nc\r\n", `${whole}{"itemId":"b","ce`)];
  expect(await run(mock, "many-workbooks", { args })).toEqual([0, "2 done, 0 failed, 1 were done before.\n"]);
  expect(mock.sessions.map(({ workbook }) => workbook).sort()).toEqual(["b", "c"].map((id) => `/me/drive/items/${id}`));
  expect(await run(mock, "many-workbooks", { args })).toEqual([0, "0 done, 0 failed, 3 were done before.\n"]);
});

test("many workbooks: a list that does not exist is none that is done", async () => {
  const mock = await startedMock();
  const [code, output] = await run(mock, "many-workbooks", { args: [`${writeList("a\n")}.wrong`] });
  expect([code, output]).toEqual([1, expect.stringMatching(/ENOENT: .*workbooks\.txt\.wrong'/)]);
  expect(output).not.toContain("0 done");
});

/** Opens the page of the example, reads a workbook in it, and notes which origins it has asked. */
async function readInPage(graph: string) {
  const built = await build({ entryPoints: ["examples/browser.ts"], bundle: true, format: "esm", write: false });
  const html = readFileSync(new URL("../../examples/browser.html", import.meta.url), "utf8");
  const script = built.outputFiles[0]?.text;
  const site = await serve({ "/browser.html": ["text/html", html], "/browser.ts": ["text/javascript", script] });
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await site[Symbol.asyncDispose]();
  });
  const page = await browser.newPage();
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await page.goto(`${site.url}/browser.html?graph=${graph}`);
  await page.fill("[name=itemId]", "01ABC");
  await page.fill("[name=token]", "any-token");
  await page.click("button");
  await page.waitForFunction("document.querySelector('pre').textContent !== ''");
  return { page, asked: [...origins].filter((origin) => origin !== site.url) };
}

test.skipIf(skipReason)(`the page shows a worksheet${whySkipped}`, async () => {
  const mock = await startedMock();
  const { page } = await readInPage(mock.url);
  expect(await page.textContent("pre")).toBe('{"values":[[1,2]]}');
  expect(mock.sessions).toMatchObject([{ state: "closed", persistChanges: false }]);
  mock.assertClean();

  for (const operation of ["workbook", "closeSession"] as const)
    mock.respondNext(operation, { example: "accessDenied" });
  await page.click("button");
  await page.waitForFunction("document.querySelector('pre').textContent.includes('403')");
  expect(await page.textContent("pre")).toMatch(
    /^GET .* 403 accessDenied.*\nPOST .* 403 accessDenied.* may still be open on /,
  );
});

test.skipIf(skipReason)(`the page sends no token where its link says${whySkipped}`, async () => {
  const { asked } = await readInPage("https://evil.example/v1.0");
  expect(asked).toEqual(["https://graph.microsoft.com"]);
});

test("the mock has a total, and says what was left open", async () => {
  await using mock = await startExample("mock", { args: ["0"] });
  const url = (await mock.printed(/GRAPH=\S+\n/)).trim().slice("GRAPH=".length);
  const headers = { authorization: "Bearer token", "content-type": "application/json" };
  const workbook = `${url}/me/drive/items/1/workbook`;
  const answer = await fetch(`${workbook}/worksheets/Sheet1/range(address='D1')`, { headers });
  expect(await answer.json()).toEqual({ values: [[42]] });
  await fetch(`${workbook}/createSession`, { method: "POST", headers, body: '{"persistChanges":true}' });
  mock.process.kill("SIGINT");
  expect(await mock.ended).toBe(1);
  expect(mock.output()).toContain("1 session still open");
});
