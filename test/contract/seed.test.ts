import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import { contract, operations, resolve } from "../support/contract.ts";
import { type Changes, contractRequest } from "../support/contract-request.ts";
import { exchange } from "../support/raw-socket.ts";

/**
 * The German page that this project began with, statement by statement. Each is checked against the contract or the
 * running mock; what the page's translation broke stands here as the facts settle it.
 */
let mock: MockServer;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(async () => {
  await mock.stop();
});

const operationOf = (id: string): (typeof operations)[number] =>
  operations.find(({ operationId }) => operationId === id)!;
const closeSession = operationOf("closeSession");
const header = "workbook-session-id";

/** Opens a session on the workbook of the contract's examples. */
async function open(): Promise<string> {
  const response = await fetch(contractRequest(mock.url, operationOf("createSession")));
  const { id }: { id: string } = await response.json();
  return id;
}

/** Closes a session that was opened for it. */
async function close({ headers, ...changes }: Changes = {}): Promise<Response> {
  const request = contractRequest(mock.url, closeSession, {
    ...changes,
    headers: { [header]: await open(), ...headers },
  });
  return fetch(request);
}

/** The request of the page's example, as printed, with its two placeholders filled in. */
const example = (
  session: string,
): string => `POST ${new URL(mock.url).pathname}/me/drive/items/01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C/workbook/closeSession HTTP/1.1
Host: ${new URL(mock.url).host}
Authorization: Bearer token
Content-type: application/json
workbook-session-id: ${session}
Content-length: 0

{

}`;

describe("the seed", () => {
  it("Verwenden Sie diese API, um eine vorhandene Arbeitsmappensitzung zu schließen", async () => {
    const session = await open();
    expect((await close({ headers: { [header]: session } })).status).toBe(204);
    expect((await close({ headers: { [header]: session } })).status).toBe(404);
  });

  it("Delegiert (Geschäfts-, Schul- oder Unikonto): Files.ReadWrite", () => {
    const flow = contract.components.securitySchemes.microsoftIdentity?.flows.authorizationCode;
    expect(Object.keys(flow?.scopes ?? {})).toEqual(["Files.ReadWrite"]);
    expect(flow?.authorizationUrl).toContain("/organizations/");
  });

  it("Delegiert (persönliches Microsoft-Konto): nicht unterstützt", () => {
    const flows = JSON.stringify(contract.components.securitySchemes);
    expect(flows).not.toMatch(/\/(common|consumers)\//);
  });

  it("Anwendung: nicht unterstützt", () => {
    const flows = Object.values(contract.components.securitySchemes).flatMap((scheme) => Object.keys(scheme.flows));
    expect(flows).toEqual(["authorizationCode"]);
  });

  it("POST /workbook/closeSession, below each address of a workbook", () => {
    const closing = operations.filter(({ operationId }) => operationId.startsWith("closeSession"));
    const { driveRoots, items, itemRoots } = contract["x-workbook-addresses"];
    expect(closing).toHaveLength(driveRoots.length * items.length + itemRoots.length);
    for (const { method, path } of closing) expect(`${method} ${path}`).toMatch(/^POST \/.+\/workbook\/closeSession$/);
  });

  it("Authorization: Bearer {token}. Erforderlich.", async () => {
    const response = await close({ headers: { authorization: undefined } });
    expect(response.status).toBe(401);
    expect(await response.json()).toHaveProperty("error.code", "unauthorized");
  });

  it("„Arbeitsmappensitzungs-ID“ is called workbook-session-id, and names the session to close", async () => {
    const [kept, closed] = [await open(), await open()];
    await close({ headers: { [header]: closed } });
    const open_ = mock.openSessions().map(({ id }) => id);
    expect(open_).toContain(kept);
    expect(open_).not.toContain(closed);
  });

  it("Für diese API ist kein Anforderungstext erforderlich", async () => {
    const { post } = contract.paths[closeSession.path] ?? {};
    expect(post?.requestBody && resolve(post.requestBody).required).toBe(false);
    const headers = { authorization: "Bearer token", [header]: await open() };
    const url = contractRequest(mock.url, closeSession).url;
    expect((await fetch(url, { method: "POST", headers })).status).toBe(204);
  });

  it("Antwortcode 204 No Content", async () => {
    const response = await close();
    expect(`${response.status} ${response.statusText}`).toBe("204 No Content");
    expect(await response.text()).toBe("");
    expect(response.headers.get("content-type")).toBeNull();
  });

  it("the example request, byte for byte: the 204 comes first, and the mock goes on serving", async () => {
    const answer = await exchange(mock.port, example(await open()).replaceAll("\n", "\r\n"), () => false);
    expect(answer).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
    expect(answer.split("\r\n\r\n")[0]).not.toMatch(/content-type/i);
    expect((await close()).status).toBe(204);
  });

  it("Beachten Sie, dass ein Arbeitsmappensitzungs-ID-Header erforderlich ist", async () => {
    expect(closeSession.parameters.find(({ name }) => name === header)?.required).toBe(true);
    for (const value of [undefined, ""]) {
      const response = await close({ headers: { [header]: value } });
      expect(response.status).toBe(400);
      expect(await response.json()).toHaveProperty("error.innerError.code", "badRequestUncategorized");
    }
  });
});
