import { describe, expect, it } from "vitest";
import { createMock, startMock } from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

const close = `${workbook}/closeSession`;
const create = `${workbook}/createSession`;
const body = '{"persistChanges":true}';

describe("Prefer chooses the answer of one request", () => {
  it.each([
    ["code=503, example=transientFailure", 503, "transientFailure"],
    ['code="503",example="transientFailure"', 503, "transientFailure"],
    ["example=transientFailure;code=503", 503, "transientFailure"],
    ["CODE = 503 , Example = transientFailure", 503, "transientFailure"],
    ["example=transientFailure", 503, "transientFailure"],
    ["return=minimal, code=429, code=503", 429, "tooManyRequestsUncategorized"],
    ["respond-async, code=504", 504, "gatewayTimeoutUncategorized"],
    ["respond-async;wait=10, code=201, example=nonPersistentSession", 201, undefined],
    ["respond-async", 202, undefined],
    ["code=202", 202, undefined],
    ["", 201, undefined],
  ])("%s", async (prefer, status, code) => {
    expect(await send(createMock(), create, { body, prefer })).toMatchObject({ status, code });
  });

  it.each([
    ["code=418", "createSession has no answer 418. It has 201, 202, 400"],
    ["code=teapot", "createSession has no answer NaN."],
    [
      "code=404, example=transientFailure",
      "createSession has no example transientFailure for 404. It has invalidSessionReCreatable",
    ],
    ["example=nothing", "createSession has no example nothing."],
  ])("%s is refused with what there is", async (prefer, message) => {
    const answer = await send(createMock(), create, { body, prefer });
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining(message) });
  });

  it("but a request that breaks the contract is refused all the same", async () => {
    expect((await send(createMock(), create, { body: "{}", prefer: "code=201" })).status).toBe(400);
  });

  it("and a chosen success does what it says", async () => {
    const mock = createMock();
    const created = await send(mock, create, { body, prefer: "code=201, example=nonPersistentSession" });
    expect(mock.openSessions()).toMatchObject([{ id: created.json.id, persistChanges: false }]);
    expect((await send(mock, close, { sessionId: String(created.json.id), prefer: "code=204" })).status).toBe(204);
    expect(mock.openSessions()).toEqual([]);
    expect((await send(mock, close, { sessionId: "unknown", prefer: "code=204" })).status).toBe(204);
  });
});

describe("respondNext chooses the next answer of an operation", () => {
  it("once, and in order", async () => {
    const mock = createMock();
    mock.respondNext("closeSession", { status: 503, example: "transientFailure", headers: { "Retry-After": "3" } });
    mock.respondNext("closeSession", { status: 429 });
    const sessionId = await open(mock);
    const first = await send(mock, close, { sessionId });
    expect([first.code, first.headers.get("retry-after")]).toEqual(["transientFailure", "3"]);
    expect((await send(mock, close, { sessionId })).status).toBe(429);
    expect((await send(mock, close, { sessionId })).status).toBe(204);
  });

  it("at every address, or at its own", async () => {
    const mock = createMock();
    mock.respondNext("createSession", { status: 504 });
    mock.respondNext("createSessionInDrive", { status: 503 });
    const inDrive = "/drives/b!D/items/01ABC/workbook/createSession";
    expect((await send(mock, inDrive, { body })).status).toBe(503);
    expect((await send(mock, inDrive, { body })).status).toBe(504);
    expect((await send(mock, inDrive, { body })).status).toBe(201);
  });

  it("and ends the session whose program is told that it is dead", async () => {
    const mock = createMock();
    for (const [example, state] of [
      ["transientFailure", "open"],
      ["invalidSessionNotFound", "lost"],
    ] as const) {
      const sessionId = await open(mock);
      mock.respondNext("refreshSession", { example });
      expect((await send(mock, `${workbook}/refreshSession`, { sessionId })).code).toBe(example);
      expect(mock.sessions.find(({ id }) => id === sessionId)?.state).toBe(state);
    }
  });

  it("with an error, which rejects the handler", async () => {
    const mock = createMock();
    const error = new TypeError("fetch failed");
    mock.respondNext("createSession", error);
    await expect(send(mock, create, { body })).rejects.toBe(error);
    expect(mock.requests).toMatchObject([{ operation: "createSession", status: undefined }]);
    expect((await send(mock, create, { body })).status).toBe(201);
  });

  it("with an error, which drops the connection", async () => {
    await using mock = await startMock();
    mock.respondNext("createSession", { error: new Error("dropped"), delay: 1 });
    await expect(send({ fetch }, mock.url + create, { body })).rejects.toThrow("fetch failed");
    expect((await send({ fetch }, mock.url + create, { body })).status).toBe(201);
  });

  it("after a delay, which ends with the request", async () => {
    const mock = createMock();
    mock.respondNext("createSession", { delay: 20 });
    const began = performance.now();
    expect((await send(mock, create, { body })).status).toBe(201);
    expect(performance.now() - began).toBeGreaterThan(15);

    mock.respondNext("createSession", { delay: Number.POSITIVE_INFINITY });
    const controller = new AbortController();
    const headers = { authorization: "Bearer token", "content-type": "application/json" };
    const stalled = mock.fetch(`http://localhost/v1.0${create}`, {
      method: "POST",
      body,
      headers,
      signal: controller.signal,
    });
    controller.abort(new Error("enough"));
    await expect(stalled).rejects.toThrow("enough");
    await expect(mock.fetch("http://localhost/", { signal: controller.signal })).rejects.toThrow("enough");
  });

  it("but not with an answer that the contract does not have", () => {
    const mock = createMock();
    // @ts-expect-error closeSession documents no 201
    expect(() => mock.respondNext("closeSession", { status: 201 })).toThrow(
      "closeSession has no answer 201. It has 204, 400",
    );
    // @ts-expect-error no operation has this id
    expect(() => mock.respondNext("closeSesion", { status: 204 })).toThrow(
      "The contract has no operation closeSesion.",
    );
    expect(() => mock.respondNext("closeSession", { status: 404, example: "x" })).toThrow(
      "closeSession has no example x for 404.",
    );
  });

  it("with a body of the test's own, such as an error that is not known today", async () => {
    const mock = createMock();
    const unknown = { code: "someNewCode", message: "Something new." };
    const body = { error: { ...unknown, innerError: { ...unknown, "request-id": "replaced", innerError: unknown } } };
    mock.respondNext("closeSession", { status: 409, body });
    const answer = await send(mock, close, { sessionId: await open(mock) });
    expect(answer).toMatchObject({ status: 409, json: { error: { ...unknown, innerError: { innerError: unknown } } } });
    expect(answer.json).toMatchObject({ error: { innerError: { "request-id": answer.headers.get("request-id") } } });
    expect(body.error.innerError["request-id"]).toBe("replaced");
  });

  it.each([
    [
      "an error without a code",
      { status: 409, body: { error: { message: "x" } } },
      "must have required property 'code'",
    ],
    ["a body where there is none", { status: 204, body: {} }, "closeSession documents no body for 204."],
    ["a body where there is none by default", { body: {} }, "closeSession documents no body for 204."],
  ] as const)("but is loud about %s", async (_, next, message) => {
    const mock = createMock();
    mock.respondNext("closeSession", next);
    const answer = await send(mock, close, { sessionId: await open(mock) });
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining(message) });
    expect(mock.violations).toMatchObject([{ by: "mock" }]);
  });

  it("and is loud when the test makes the answer break the contract", async () => {
    const mock = createMock();
    mock.respondNext("createSession", { status: 202, headers: { Location: "not a URL" } });
    const answer = await send(mock, create, { body });
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining("breaks the contract") });
    expect(mock.violations).toMatchObject([{ by: "mock" }]);
  });
});
