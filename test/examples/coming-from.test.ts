import { describe, expect, onTestFinished, test } from "vitest";
import { createGraphClient, openWorkbookSession, type WorkbookSession } from "../../src/index.ts";
import { type MockServer, startMock } from "../../src/mock/index.ts";
import { failure } from "../support/client.ts";
import { pnpItem, type Sdk, sdkOn } from "../support/other-clients.ts";

// What the README says of other clients, next to this one.

const itemId = "01ABC";
const at = `/me/drive/items/${itemId}/workbook`;
const cells = { values: [[1]] };

/** A mock whose workbook always answers so, with nothing to wait for. */
async function startAnswering(status: number): Promise<MockServer> {
  const error = { code: "busy", message: "Busy." };
  const mock = await startMock({
    workbook: () => Response.json({ error }, { status, headers: { "retry-after": "0" } }),
  });
  onTestFinished(() => mock.stop());
  return mock;
}

function sdkFor(mock: MockServer): Sdk["client"] {
  const sdk = sdkOn(mock);
  onTestFinished(() => sdk[Symbol.dispose]());
  return sdk.client;
}

/** Each opens a session. */
const opening = {
  sdk: (mock: MockServer): Promise<unknown> => sdkFor(mock).api(`${at}/createSession`).post({ persistChanges: true }),
  pnp: async (mock: MockServer): Promise<unknown> => (await pnpItem(mock, itemId)).getWorkbookSession(true),
  async own(mock: MockServer): Promise<WorkbookSession> {
    const graph = createGraphClient({ credential: "token", baseUrl: mock.url });
    return openWorkbookSession(graph, { itemId });
  },
};

/** Each opens a session, makes a call in it, and closes it, as the README shows. */
const whole = {
  async sdk(mock: MockServer): Promise<void> {
    const sdk = sdkFor(mock);
    const call = (path: string) => sdk.api(`${at}/${path}`);
    const { id } = await call("createSession").post({ persistChanges: true });
    await call("worksheets").header("workbook-session-id", id).get();
    await call("closeSession").header("workbook-session-id", id).post({});
  },
  async pnp(mock: MockServer): Promise<void> {
    const workbook = await (await pnpItem(mock, itemId)).getWorkbookSession(true);
    await workbook.worksheets();
    await workbook.closeSession();
  },
  async own(mock: MockServer): Promise<void> {
    const graph = createGraphClient({ credential: "token", baseUrl: mock.url });
    await using session = await openWorkbookSession(graph, { itemId });
    await session.fetch("worksheets");
  },
};

/** Each writes to a worksheet. */
const writing = {
  sdk: (mock: MockServer): Promise<unknown> => sdkFor(mock).api(`${at}/worksheets/A`).patch(cells),
  pnp: async (mock: MockServer): Promise<unknown> =>
    (await pnpItem(mock, itemId)).workbook.worksheets.getById("A").update(cells),
  own: async (mock: MockServer): Promise<unknown> =>
    (await opening.own(mock)).fetch("worksheets/A", { method: "PATCH", body: JSON.stringify(cells) }),
};

test.each(["sdk", "pnp", "own"] as const)("%s opens a session, makes a call in it, and closes it", async (client) => {
  const mock = await startAnswering(200);
  await whole[client](mock);
  expect(mock.requests.map(({ status }) => status)).toEqual([201, 200, 204]);
  mock.assertClean();
});

describe.each([
  { client: "sdk", throttled: 4, timedOut: 4, unanswered: 1 },
  { client: "pnp", throttled: 3, timedOut: 3, unanswered: 3 },
  { client: "own", throttled: 4, timedOut: 1, unanswered: 1 },
] as const)("$client", ({ client, throttled, timedOut, unanswered }) => {
  const sent = (mock: MockServer, method: string) => mock.requests.filter((request) => request.method === method);

  test(`tries a request that is answered 429, in all: ${throttled}`, async () => {
    const mock = await startAnswering(429);
    await failure(writing[client](mock));
    expect(sent(mock, "PATCH")).toHaveLength(throttled);
  });

  test(`tries a PATCH that is answered 504, in all: ${timedOut}`, async () => {
    const mock = await startAnswering(504);
    await failure(writing[client](mock));
    expect(sent(mock, "PATCH")).toHaveLength(timedOut);
  });

  test(`tries a createSession that is not answered, in all: ${unanswered}`, async () => {
    const mock = await startAnswering(200);
    for (let count = 0; count < 4; count++) mock.respondNext("createSession", new Error("dropped"));
    await failure(opening[client](mock));
    expect(sent(mock, "POST")).toHaveLength(unanswered);
  });
});

describe("of an error with the second-level code accessConflict", () => {
  async function refused(client: keyof typeof opening): Promise<Record<string, unknown> & Error> {
    const mock = await startAnswering(200);
    mock.respondNext("createSession", { status: 409, example: "accessConflict" });
    return failure(opening[client](mock));
  }

  test("the Graph SDK has the status, the top-level code, and the rest as text", async () => {
    const error = await refused("sdk");
    expect(error).toMatchObject({
      statusCode: 409,
      code: "conflict",
      body: expect.stringContaining('"accessConflict"'),
    });
  });

  test("PnPjs has the status, and the rest as text", async () => {
    const error = await refused("pnp");
    expect(error).toMatchObject({ status: 409, message: expect.stringContaining('"accessConflict"') });
    expect(error).not.toHaveProperty("code");
  });

  test("this client has the status, both codes, and what it asks", async () => {
    const error = await refused("own");
    expect(error).toMatchObject({
      status: 409,
      code: "conflict",
      detail: "accessConflict",
      recovery: "resolveConflict",
    });
  });
});

describe("a creation in the background", () => {
  async function accepting(): Promise<MockServer> {
    const mock = await startAnswering(200);
    mock.respondNext("createSession", { status: 202 });
    return mock;
  }

  test("is left to the user of the Graph SDK", async () => {
    expect(await opening.sdk(await accepting())).toEqual({});
  });

  test("is an error of PnPjs", async () => {
    expect((await failure(opening.pnp(await accepting()))).message).toBe(
      "createSession did not respond with a session ID",
    );
  });
});
