import { describe, expect, it } from "vitest";
import { createMock, type MockOptions, startMock } from "../../src/mock/index.ts";
import { serve } from "../../src/mock/listen.ts";
import { runWorkflows, workflowIds } from "../support/workflows.ts";

const workbook = (): Response => Response.json({ value: [] });
const failing: MockOptions = { creation: { outcome: "failed" } };

describe("the workflows", () => {
  it("pass on the mock and leave no session open, and no secret shows", async () => {
    await using mock = await startMock({ workbook });
    const { ran, failed, output } = await runWorkflows(
      mock.url,
      workflowIds.filter((id) => id !== "failInBackground"),
    );
    expect(failed).toEqual([]);
    expect(ran).toHaveLength(workflowIds.length - 1);
    expect(mock.openSessions()).toEqual([]);
    expect(output).not.toContain("any-token");
  });

  it("show how a creation in the background fails", async () => {
    await using mock = await startMock(failing);
    const { ran, failed } = await runWorkflows(mock.url, ["failInBackground"]);
    expect(failed).toEqual([]);
    expect(ran).toEqual(["failInBackground"]);
  });
});

/** Does to an answer what the service never would. */
type Breakage = (response: Response, request: Request) => Response | Promise<Response>;

const to =
  (status: number): Breakage =>
  ({ headers }) =>
    new Response(status === 204 ? null : "{}", { status, headers });

const on =
  (pattern: RegExp, breakage: Breakage): Breakage =>
  (response, request) =>
    pattern.test(request.url) ? breakage(response, request) : response;

const rewriting =
  (from: RegExp, replacement: string): Breakage =>
  async (response) =>
    new Response((await response.text()).replace(from, replacement) || null, response);

const withoutHeader =
  (name: string): Breakage =>
  (response) => {
    const headers = new Headers(response.headers);
    headers.delete(name);
    return new Response(response.body, { status: response.status, headers });
  };

/** All of several breakages. */
const all =
  (...breakages: Breakage[]): Breakage =>
  async (response, request) => {
    let broken = response;
    for (const breakage of breakages) broken = await breakage(broken, request);
    return broken;
  };

/** Breakages of the mock that do not get in each other's way, and for each workflow the check that has to notice. */
const broken: [breakage: Breakage, noticed: Record<string, string>, options?: MockOptions][] = [
  [
    all(
      on(/refreshSession/, to(404)),
      on(/root:/, to(404)),
      on(/worksheets/, to(404)),
      on(/drives\/.*closeSession/, to(404)),
      on(/createSession/, rewriting(/false/, "true")),
      withoutHeader("location"),
      rewriting(/invalidSessionReCreatable/, "notFoundUncategorized"),
    ),
    {
      openRefreshClose: "refresh: $statusCode == 204",
      openUseClose: "use: $statusCode == 200",
      openAndCloseByPath: "open: $statusCode == 201",
      openAndCloseInDrive: "close: $statusCode == 204",
      openAndDiscard: "open: $response.body#/persistChanges == false",
      createInBackground: "accept: ^https?://.+/operations/.+$",
      closeUnknownSession: "close: $response.body#/error/innerError/code == 'invalidSessionReCreatable'",
    },
  ],
  [on(/closeSession/, to(200)), { openAndClose: "close: $statusCode == 204" }],
  [
    on(/closeSession/, to(204)),
    { closeTwice: "closeAgain: $statusCode == 404", closeWithoutHeader: "closeNothing: $statusCode == 400" },
  ],
  [rewriting(/"failed"/, '"running"'), { failInBackground: "poll: $response.body#/status == 'failed'" }, failing],
];

describe("each workflow fails for the right reason when the mock is broken:", () => {
  it("a breakage is written for each", () => {
    expect(broken.flatMap(([, noticed]) => Object.keys(noticed)).sort()).toEqual([...workflowIds].sort());
  });

  it.each(broken.map((row) => [Object.keys(row[1]).join(", "), row] as const))("%s", async (_ids, row) => {
    const [breakage, noticed, options] = row;
    const mock = createMock({ workbook, ...options });
    const handler = async (request: Request): Promise<Response> => breakage(await mock.fetch(request), request);
    const server = await serve(handler, { port: 0, host: "127.0.0.1" });
    try {
      const { failed } = await runWorkflows(server.url + mock.root, Object.keys(noticed));
      for (const [id, check] of Object.entries(noticed)) expect(failed).toContain(`${id} ${check}`);
    } finally {
      await server.stop();
    }
  });
});
