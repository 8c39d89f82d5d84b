import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import { type Command, startNode } from "./command.ts";

/** The files of the examples. */
export const examples: readonly string[] = readdirSync(new URL("../../examples", import.meta.url)).filter((name) =>
  /\.[jt]s$/.test(name),
);

/** How an example is started. */
export interface Start {
  /** What it gets in its environment. */
  readonly env?: Record<string, string>;
  readonly args?: string[];
  /** Whether requests to the service's own address go to the mock at GRAPH. */
  readonly redirected?: boolean;
}

/** Starts an example on a mock: as JavaScript, with the built package under the name by which it is installed. */
export async function startExample(
  mock: MockServer,
  name: string,
  { env, args = [], redirected }: Start = {},
): Promise<Command> {
  const source = readFileSync(new URL(`../../examples/${name}.ts`, import.meta.url), "utf8");
  const { code } = await transform(source, { loader: "ts", format: "esm", target: "node20" });
  const redirection = redirected ? ["--import", "./examples/to-the-mock.js"] : [];
  // Node 26 warns of what MSW does.
  const quiet = { NODE_NO_WARNINGS: "1" };
  const own = { PATH: process.env["PATH"], ...quiet, GRAPH: mock.url, TOKEN: "any-token", ITEM_ID: "01ABC", ...env };
  return startNode([...redirection, "--input-type=module", "-", ...args], own, code);
}

/** A request in a session, as a mock's workbook has met it. */
export interface Met {
  readonly request: Request;
  readonly session: string | undefined;
}

/** A mock with a worksheet of two cells, which keeps what is written to it; and the requests that it has met. */
export async function startWorkbook(): Promise<{ mock: MockServer; met: Met[] }> {
  let range: unknown = { values: [[1, 2]] };
  const met: Met[] = [];
  const mock = await startMock({
    async workbook(request, session) {
      met.push({ request: request.clone(), session: session?.id });
      if (request.method === "PATCH") range = await request.json();
      const isList = new URL(request.url).pathname.endsWith("/worksheets");
      return Response.json(isList ? { value: [{ name: "Sheet1" }] } : range);
    },
  });
  return { mock, met };
}
