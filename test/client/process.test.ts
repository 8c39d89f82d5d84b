import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { bundleClient } from "../support/bundle.ts";
import { errorReply, type Reply, startLocalService } from "../support/local-service.ts";
import { wellBehaved } from "../support/sessions.ts";

const run = promisify(execFile);

/** Runs a program that uses the client, in a process of its own; fails when that does not end by itself. */
async function runProgram(
  program: string,
  baseUrl: string,
  node = process.execPath,
  ...options: string[]
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "client.mjs"), await bundleClient());
  await writeFile(
    join(folder, "program.mjs"),
    `import * as client from "./client.mjs";\nconst baseUrl = "${baseUrl}";\n${program}`,
  );
  const { stdout } = await run(node, [...options, join(folder, "program.mjs")], { timeout: 20_000 });
  return stdout.trim();
}

const open = `
  const graph = client.createGraphClient({ credential: "token", baseUrl });
  const session = await client.openWorkbookSession(graph, { itemId: "item" }, { keepAlive: true });`;

test("a process ends by itself when the session is closed", async () => {
  await using service = await startLocalService(wellBehaved());
  expect(
    await runProgram(`${open} await session.fetch("a"); console.log((await session.close()).outcome);`, service.url),
  ).toBe("closed");
});

test("a process ends by itself though a session with keepAlive is open", async () => {
  await using service = await startLocalService(wellBehaved());
  expect(await runProgram(`${open} console.log(session.state);`, service.url)).toBe("open");
});

test.each([
  ["ends by itself though the service has asked for a pause of ten minutes", "600", "", "409\nclosed"],
  ["goes on until a pause is over that its next request waits for", "1", 'await session.fetch("b");', "409\nclosed"],
])("a process %s", async (_, pause, next, printed) => {
  await using service = await startLocalService(
    wellBehaved(({ url }) =>
      url.endsWith("/a") ? errorReply(409, "conflict", undefined, { "retry-after": pause }) : undefined,
    ),
  );
  const program = `${open}
    await session.fetch("a").catch(({ status }) => console.log(status));
    ${next}
    console.log((await session.close()).outcome);`;
  expect(await runProgram(program, service.url)).toBe(printed);
});

test("a session keeps no answer that its program is done with", async () => {
  await using service = await startLocalService(wellBehaved());
  const program = `${open}
    const answer = new WeakRef(await session.fetch("a"));
    await new Promise(setImmediate);
    gc();
    console.log(answer.deref() === undefined);
    await session.close();`;
  expect(await runProgram(program, service.url, process.execPath, "--expose-gc")).toBe("true");
});

test.each<Reply>(["stall", { status: 403, body: "{}", hang: true }])(
  "a request through a fetch of one's own ends in time, though memory is collected: %j",
  async (reply) => {
    await using service = await startLocalService(wellBehaved(({ url }) => (url.endsWith("/a") ? reply : undefined)));
    const program = `
      const fetchOf = (request) => fetch(request);
      const graph = client.createGraphClient({ credential: "token", baseUrl, fetch: fetchOf, timeout: 300 });
      const session = await client.openWorkbookSession(graph, { itemId: "item" });
      const collecting = setInterval(gc, 10);
      await session.fetch("a", { method: "POST" }).catch(({ cause }) => console.log(cause.name));
      await session.close();
      clearInterval(collecting);`;
    expect(await runProgram(program, service.url, process.execPath, "--expose-gc")).toBe("TimeoutError");
  },
);

/** A Node that knows `await using` itself: this one, or the one that NODE_24 names. */
const native = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : process.env.NODE_24;

test.skipIf(!native)(
  `await using runs as it is written${native ? "" : " (needs Node 24: set NODE_24 to its path)"}`,
  async () => {
    await using service = await startLocalService(
      wellBehaved(({ url }) => (url.endsWith("/closeSession") ? { status: 409 } : undefined)),
    );
    const program = `
    const graph = client.createGraphClient({ credential: "token", baseUrl });
    try {
      await using session = await client.openWorkbookSession(graph, { itemId: "item" });
      throw new Error("block");
    } catch (error) {
      console.log(error instanceof SuppressedError, error.error.status, error.suppressed.message);
    }`;
    expect(await runProgram(program, service.url, native)).toBe("true 409 block");
  },
);
