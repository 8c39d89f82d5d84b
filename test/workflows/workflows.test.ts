import { describe, expect, it } from "vitest";
import { createMock, type MockOptions, startMock } from "../../src/mock/index.ts";
import { serve } from "../../src/mock/server.ts";
import { runWorkflows, workflowIds } from "../support/workflows.ts";

const workbook = (): Response => Response.json({ value: [] });
const failing: MockOptions = { creation: { outcome: "failed" } };

describe("the workflows", () => {
  it("pass on the mock and leave no session open, and no secret shows", async () => {
    await using mock = await startMock({ workbook });
    const { ran, failed, output } = await runWorkflows(mock.url, workflowIds.filter((id) => id !== "failInBackground"));
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

const to = (status: number): Breakage => ({ headers }) => new Response(status === 204 ? null : "{}", { status, headers });

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

/** For each workflow a breakage of the mock, and the check that has to notice it. */
const broken: Record<string, [failed: string, breakage: Breakage, options?: MockOptions]> = {
  openAndClose: ["close: $statusCode == 204", on(/closeSession/, to(200))],
  openUseRefreshClose: ["refresh: $statusCode == 204", on(/refreshSession/, to(404))],
  openAndCloseByPath: ["open: $statusCode == 201", on(/root:/, to(404))],
  openAndCloseInDrive: ["close: $statusCode == 204", on(/drives\/.*closeSession/, to(404))],
  openAndDiscard: ["open: $response.body#/persistChanges == false", on(/createSession/, rewriting(/false/, "true"))],
  createInBackground: ["accept: ^https?://.+/operations/.+$", withoutHeader("location")],
  failInBackground: ["poll: $response.body#/status == 'failed'", rewriting(/"failed"/, '"running"'), failing],
  closeTwice: ["closeAgain: $statusCode == 404", on(/closeSession/, to(204))],
  closeUnknownSession: [
    "close: $response.body#/error/innerError/code == 'invalidSessionReCreatable'",
    rewriting(/invalidSessionReCreatable/, "notFoundUncategorized"),
  ],
  closeWithoutHeader: ["closeNothing: $statusCode == 400", on(/closeSession/, to(204))],
};

describe("a workflow fails for the right reason when the mock is broken:", () => {
  it.each(workflowIds)("%s", async (id) => {
    const [expected, breakage, options] = broken[id] ?? ["no breakage is written for it", to(500)];
    const mock = createMock({ workbook, ...options });
    const handler = async (request: Request): Promise<Response> => breakage(await mock.fetch(request), request);
    const server = await serve(handler, { port: 0, host: "127.0.0.1" });
    try {
      const { failed } = await runWorkflows(server.url + mock.root, [id]);
      expect(failed).toContain(`${id} ${expected}`);
    } finally {
      await server.stop();
    }
  });
});
