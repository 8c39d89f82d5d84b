import { describe, expect, it } from "vitest";
import { createMock, startMock, testClock } from "../../src/mock/index.ts";
import { type Answer, send, workbook } from "../support/mock-requests.ts";

type Sender = Parameters<typeof send>[0];

async function begin(mock: Sender, at = workbook, persistChanges = true): Promise<string> {
  const body = JSON.stringify({ persistChanges });
  const accepted = await send(mock, `${at}/createSession`, { body, prefer: "respond-async" });
  expect(accepted).toMatchObject({ status: 202, text: "{}" });
  return accepted.headers.get("location") ?? "";
}

const get = (mock: Sender, url: string, more = {}): Promise<Answer> => send(mock, url, { method: "GET", ...more });

describe("creating a session in the background", () => {
  it("goes from notStarted over running to succeeded, and to a session that can be closed", async () => {
    await using mock = await startMock();
    const overHttp = { fetch };
    const location = await begin(overHttp, `${mock.url}${workbook}`, false);
    const operationId = /^.*\/operations\/([\da-f-]{36})\?sessionId=[\w+/]+=*$/.exec(location)?.[1];
    expect(location.startsWith(`${mock.url}${workbook}/operations/`)).toBe(true);
    const polls = [await get(overHttp, location), await get(overHttp, location), await get(overHttp, location)];
    expect(polls.map(({ json }) => json.status)).toEqual(["notStarted", "running", "succeeded"]);
    const resourceLocation = String(polls[2]?.json.resourceLocation);
    const start = `${mock.url}${workbook}/sessionInfoResource(key='${operationId}')?sessionId=`;
    expect(resourceLocation.startsWith(start)).toBe(true);
    const info = await get(overHttp, resourceLocation);
    const carried = Buffer.from(resourceLocation.slice(start.length), "base64").toString();
    expect(info.json).toMatchObject({ id: carried, persistChanges: false });
    expect(carried).toMatch(/^cluster=.*%2[bf]/);
    expect(mock.openSessions()).toMatchObject([{ id: carried, persistChanges: false }]);
    expect(
      (await send(overHttp, `${mock.url}${workbook}/closeSession`, { sessionId: String(info.json.id) })).status,
    ).toBe(204);
    expect(await get(overHttp, resourceLocation)).toMatchObject({ status: 404, code: "invalidSessionReCreatable" });
    mock.assertClean();
  });

  it.each([0, 1, 5])("takes %d polls", async (polls) => {
    const mock = createMock({ creation: { polls } });
    const location = await begin(mock);
    const expected = [
      ...["notStarted", "running", "running", "running", "running"].slice(0, polls),
      "succeeded",
      "succeeded",
    ];
    for (const status of expected) expect((await get(mock, location)).json.status).toBe(status);
    expect(mock.openSessions()).toHaveLength(1);
  });

  it("can fail", async () => {
    const mock = createMock({ creation: { polls: 0, outcome: "failed" } });
    const answer = await get(mock, await begin(mock));
    expect(answer).toMatchObject({
      status: 200,
      json: { status: "failed", error: { innerError: { "request-id": answer.headers.get("request-id") } } },
    });
    expect(mock.openSessions()).toEqual([]);
  });

  it("ends without a result when a poll was told so", async () => {
    const mock = createMock();
    const { json } = await get(mock, await begin(mock), { prefer: "example=succeededWithoutResult" });
    expect(json).toMatchObject({ status: "succeeded", resourceLocation: null });
  });

  it("ends as a single poll was told to", async () => {
    const mock = createMock();
    const [fails, succeeds] = [await begin(mock), await begin(mock)];
    expect((await get(mock, fails, { prefer: "code=200, example=failed" })).json.status).toBe("failed");
    expect((await get(mock, fails)).json.status).toBe("failed");
    expect((await get(mock, fails, { prefer: "example=succeeded" })).json.status).toBe("failed");
    mock.respondNext("getWorkbookOperation", { status: 200, example: "succeeded" });
    const { json } = await get(mock, succeeds);
    expect((await get(mock, String(json.resourceLocation))).status).toBe(200);
  });

  it.each(["failed", "running", "somethingNew"])("opens nothing where the body of a poll says %s", async (status) => {
    const mock = createMock({ creation: { polls: 0 } });
    const location = await begin(mock);
    const body = { id: "x", status, ...(status === "failed" && { error: { code: "generalException", message: "m" } }) };
    mock.respondNext("getWorkbookOperation", { status: 200, body });
    await get(mock, location);
    expect(mock.openSessions()).toEqual([]);
    expect((await get(mock, location)).json.status).toBe(status === "failed" ? "failed" : "succeeded");
  });

  it("has operations and keys that nobody else can guess", async () => {
    const mock = createMock({ creation: { polls: 0 } });
    const location = await begin(mock);
    const { json } = await get(mock, location);
    const resource = String(json.resourceLocation);
    const unknown = { status: 404, code: "notFoundUncategorized" };
    expect(await get(mock, location.replace(/operations\/.{4}/, "operations/0000"))).toMatchObject(unknown);
    expect(await get(mock, location.replace("01ABC", "02DEF"))).toMatchObject(unknown);
    expect(await get(mock, resource.replace(/key='.{4}/, "key='0000"))).toMatchObject(unknown);
    expect(await get(mock, resource.replace("01ABC", "02DEF"))).toMatchObject(unknown);
    for (const url of [location, resource]) {
      expect(await get(mock, url.replace("sessionId=", "sessionId=0000"))).toMatchObject(unknown);
      expect((await get(mock, url.replace(/\?.*/, ""))).status).toBe(200);
      // Without the padding, and with a plus that has become a space on its way, it is the same.
      expect((await get(mock, url.replace(/=+$/, ""))).status).toBe(200);
    }
  });

  it("has a key only once it has succeeded", async () => {
    const mock = createMock({ creation: { polls: 1 }, seed: 1 });
    const twin = createMock({ creation: { polls: 0 }, seed: 1 });
    const [location] = [await begin(mock), await begin(twin)];
    const { json } = await get(twin, location);
    expect(await get(mock, String(json.resourceLocation))).toMatchObject({
      status: 404,
      code: "notFoundUncategorized",
    });
  });

  it("checks the session that a poll names", async () => {
    const mock = createMock();
    const location = await begin(mock);
    expect(await get(mock, location, { sessionId: "unknown" })).toMatchObject({
      status: 404,
      code: "invalidSessionReCreatable",
    });
    expect((await get(mock, location)).json.status).toBe("notStarted");
  });

  it("is forgotten when nobody polls", async () => {
    const mock = createMock({ clock: testClock(0) });
    const [old, polled] = [await begin(mock), await begin(mock)];
    mock.advance(9 * 60_000);
    await get(mock, polled);
    mock.advance(60_000);
    await begin(mock);
    expect((await get(mock, old)).status).toBe(404);
    expect((await get(mock, polled)).status).toBe(200);
  });
});
