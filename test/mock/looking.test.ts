import { describe, expect, it } from "vitest";
import { createMock, testClock } from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

describe("the mock remembers", () => {
  it("each request, its secrets masked", async () => {
    const mock = createMock({ creation: { polls: 0 } });
    const id = await open(mock);
    await send(mock, `${workbook}/closeSession`, { sessionId: id, headers: { cookie: "a=b", "x-other": "kept" } });
    await send(mock, `${workbook}/sessionInfoResource(key='k')?sessionId=secret&x=1`, { method: "GET" });
    await send(mock, "/me");
    expect(mock.requests).toMatchObject([
      { method: "POST", path: `/v1.0${workbook}/createSession`, operation: "createSession", status: 201 },
      {
        operation: "closeSession",
        status: 204,
        headers: { authorization: "Bearer ***", "workbook-session-id": "***", cookie: "***", "x-other": "kept" },
      },
      {
        method: "GET",
        path: expect.stringMatching(/\?sessionId=\*\*\*&x=1$/),
        operation: "sessionInfoResource",
        status: 404,
      },
      { operation: undefined, status: 404 },
    ]);
    expect(JSON.stringify(mock.requests)).not.toMatch(/Bearer token|secret/);
  });

  it("no more requests, violations and ended sessions than it is told to", async () => {
    const mock = createMock({ history: 3 });
    for (let count = 0; count < 5; count += 1) {
      await send(mock, `${workbook}/closeSession`, { sessionId: await open(mock) });
      await send(mock, "/me");
    }
    expect([mock.requests.length, mock.violations.length, mock.sessions.length]).toEqual([3, 3, 3]);
  });

  it("nothing after a reset", async () => {
    const mock = createMock({ clock: testClock(0) });
    await open(mock);
    await send(mock, "/me");
    mock.respondNext("createSession", { status: 503 });
    mock.advance(1000);
    mock.reset();
    expect([mock.sessions, mock.requests, mock.violations]).toEqual([[], [], []]);
    mock.assertClean();
    await open(mock);
    expect(mock.openSessions()).toMatchObject([{ openedAt: 0 }]);
  });
});

describe("assertClean", () => {
  it("accepts a program that closes what it opens", async () => {
    const mock = createMock();
    await send(mock, `${workbook}/closeSession`, { sessionId: await open(mock) });
    mock.assertClean();
  });

  it("names each open session and each violation in one error", async () => {
    const mock = createMock();
    const ids = [await open(mock), await open(mock, "/drives/b!D/items/2/workbook", false)];
    await send(mock, `${workbook}/closeSession`);
    expect(() => mock.assertClean()).toThrow(
      [
        "The mock is not clean.",
        "2 sessions still open:",
        `  /me/drive/items/01ABC (persistent, id ending in ${ids[0]?.slice(-12)})`,
        `  /drives/b!D/items/2 (not persistent, id ending in ${ids[1]?.slice(-12)})`,
        "1 violation of the contract:",
        "  POST /v1.0/me/drive/items/01ABC/workbook/closeSession (closeSession): Request header must have required property 'workbook-session-id'.",
      ].join("\n"),
    );
  });
});
