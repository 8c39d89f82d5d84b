import { describe, expect, it } from "vitest";
import { examples, secondLevelCodes } from "../../generated/contract.ts";
import { createMock, startMock, testClock } from "../../src/mock/index.ts";
import { answerProblems } from "../support/contract-validator.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

const close = `${workbook}/closeSession`;
const create = `${workbook}/createSession`;
const worksheets = `${workbook}/worksheets`;
const body = '{"persistChanges":true}';
const ring: { ring?: object } = {};
ring.ring = ring;
const plain = { code: "x", message: "y" };

describe("Prefer chooses the answer of one request", () => {
  it.each([
    ["code=503, example=transientFailure", 503, "transientFailure"],
    ['code="503",example="transientFailure"', 503, "transientFailure"],
    ["example=transientFailure;code=503", 503, "transientFailure"],
    ["CODE = 503 , Example = transientFailure", 503, "transientFailure"],
    ['example="transient\\Failure"', 503, "transientFailure"],
    ["example=transientFailure", 503, "transientFailure"],
    ["return=minimal, code=429, code=503", 429, "tooManyRequestsUncategorized"],
    ["respond-async, code=504", 504, "gatewayTimeoutUncategorized"],
    ["respond-async;wait=10, code=201, example=nonPersistentSession", 201, undefined],
    ["respond-async", 202, undefined],
    ["Respond-Async, code=201", 201, undefined],
    ["code=202", 202, undefined],
    ["code=423", 423, undefined],
    ["code=423, example=unknownError", 423, undefined],
    ["code=400, example=unknownError", 400, undefined],
    ["example=unknownError", 504, undefined],
  ])("%s", async (prefer, status, code) => {
    expect(await send(createMock(), create, { body, prefer })).toMatchObject({ status, code });
  });

  it.each([
    ["code=299", "createSession has no answer 299. It has 201, 202, 400"],
    ["code=600", "createSession has no answer 600."],
    ["code=2010", "A status has three digits, such as 503."],
    ["code=x201", "A status has three digits, such as 503."],
    ["code=teapot", "A status has three digits, such as 503."],
    [
      "code=404, example=transientFailure",
      "createSession has no example transientFailure for 404. It has invalidSessionReCreatable",
    ],
    ["code=201, example=unknownError", "createSession has no example unknownError for 201. It has persistentSession"],
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

  it("for other calls of a workbook as well", async () => {
    const mock = createMock({ workbook: () => ({}) });
    const answer = async (prefer: string) => (await send(mock, worksheets, { prefer })).status;
    expect(await answer("code=503, example=transientFailure")).toBe(503);
    expect(await answer("code=202")).toBe(202);
    expect(await answer("return=minimal")).toBe(200);
    expect(await answer("example=nothing")).toBe(400);
    expect(mock.violations).toMatchObject([
      { problems: [expect.stringContaining("workbook has no example nothing.")] },
    ]);
  });

  it("with every second-level code, which asks for a cooldown where it says so", async () => {
    const mock = createMock();
    for (const [code, { recovery }] of Object.entries(secondLevelCodes)) {
      const answer = await send(mock, create, { body, prefer: `example=${code}` });
      expect(answer.code).toBe(code);
      expect(answerProblems("createSession", answer.response, answer.text)).toEqual([]);
      expect([code, answer.headers.has("retry-after")]).toEqual([code, recovery === "resendAfterCooldown"]);
    }
    expect(mock.violations).toEqual([]);
  });

  it("with the date and the ids of the request, where the example has any", async () => {
    const mock = createMock({ clock: testClock(0) });
    const dated = await send(mock, create, {
      body,
      prefer: "example=accessConflict",
      headers: { "client-request-id": "mine" },
    });
    const ids = { "request-id": dated.headers.get("request-id"), "client-request-id": "mine" };
    expect(dated.json).toMatchObject({ error: { innerError: { date: "1970-01-01T00:00:00", ...ids } } });
    mock.advance(1000);
    const later = await send(mock, create, { body, prefer: "example=accessConflict" });
    expect(later.json).toMatchObject({ error: { innerError: { date: "1970-01-01T00:00:01" } } });
    const bare = await send(mock, create, { body, prefer: "example=EditModeCannotAcquireLock" });
    expect(Object.keys(Object(bare.json.error))).toEqual(
      Object.keys(Object(Object(examples.EditModeCannotAcquireLock).error)),
    );
    mock.respondNext("createSession", { status: 409, body: { error: { ...plain, innerError: { code: "z" } } } });
    expect((await send(mock, create, { body })).json).toEqual({ error: { ...plain, innerError: { code: "z" } } });
  });

  it("in each of the shapes that real errors have", async () => {
    const { json: gateway } = await send(createMock(), create, { body, prefer: "example=gatewayAccessDenied" });
    expect(gateway).toMatchObject({ error: { code: "AccessDenied", innerError: { date: expect.any(String) } } });
    expect(gateway).not.toHaveProperty("error.innerError.code");
    const answer = await send(createMock(), create, { body, prefer: "example=GenericFileOpenError" });
    const [code, id] = ["GenericFileOpenError", answer.headers.get("request-id")];
    expect(answer.json).toMatchObject({ error: { code, innerError: { "request-id": id, innerError: { code } } } });
    expect(answer.code).toBe("internalServerErrorUncategorized");
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

  it("and leaves it to the next request that is valid", async () => {
    const mock = createMock();
    mock.respondNext("createSession", { status: 504 });
    expect((await send(mock, create, { body: "{}" })).status).toBe(400);
    expect((await send(mock, create, { body })).status).toBe(504);
  });

  it.each(["refreshSession", "workbook"] as const)(
    "and ends the session whose program is told that it is dead: %s",
    async (of) => {
      const mock = createMock({ workbook: () => ({}) });
      const path = of === "workbook" ? worksheets : `${workbook}/refreshSession`;
      const dead = {
        error: { code: "notFound", message: "Gone.", innerError: { code: "invalidSessionUnexpected", message: "x" } },
      };
      for (const [answer, state] of [
        [{ example: "transientFailure" }, "open"],
        [{ status: 404 }, of === "workbook" ? "open" : "lost"],
        [{ example: "invalidSessionNotFound" }, "lost"],
        [{ example: "InvalidOrTimedOutSession" }, "lost"],
        [{ status: 500, body: dead }, "lost"],
        [{ status: 404, body: { error: { ...plain, innererror: { code: "InvalidSessionRecreatable" } } } }, "lost"],
        [{ status: 404, body: { error: { ...plain, innerError: { code: "transientFailure" } } } }, "open"],
        [{ delay: 0 }, "open"],
      ] as const) {
        const sessionId = await open(mock);
        mock.respondNext(of, answer);
        await send(mock, path, { sessionId });
        expect([answer, mock.sessions.find(({ id }) => id === sessionId)?.state]).toEqual([answer, state]);
      }
    },
  );

  it("by a status alone, and says of no session that it is dead where none is asked for", async () => {
    const mock = createMock({ workbook: () => ({}) });
    for (const [operation, path] of [
      ["createSession", create],
      ["workbook", worksheets],
    ] as const) {
      mock.respondNext(operation, { status: 404 });
      for (const prefer of [undefined, "code=404"]) {
        const answer = await send(mock, path, {
          ...(operation === "createSession" && { body }),
          ...(prefer && { prefer }),
        });
        expect([operation, answer.status, answer.code]).toEqual([operation, 404, "notFoundUncategorized"]);
      }
    }
  });

  it("also where the handler of the other calls says that the session is dead", async () => {
    const dead = () => Response.json({ error: { ...plain, code: "invalidSessionReCreatable" } }, { status: 404 });
    const mock = createMock({ workbook: dead });
    const sessionId = await open(mock);
    await send(mock, worksheets, { sessionId });
    expect(mock.sessions).toMatchObject([{ state: "lost" }]);
  });

  it("but not where an answer that is no error has such a code", async () => {
    const dead = { error: { code: "notFound", innerError: { code: "invalidSessionReCreatable" } } };
    const mock = createMock({ workbook: () => dead });
    const sessionId = await open(mock);
    expect((await send(mock, worksheets, { method: "GET", sessionId })).status).toBe(200);
    expect(mock.openSessions()).toHaveLength(1);
  });

  it.each([400, 599])("with any status of an error, such as %d", async (status) => {
    const mock = createMock();
    mock.respondNext("closeSession", { status });
    expect((await send(mock, close, { sessionId: await open(mock) })).status).toBe(status);
    mock.respondNext("workbook", { status, body: "x" });
    expect(await send(mock, worksheets, { method: "GET" })).toMatchObject({ status, text: "x" });
    expect(mock.violations).toEqual([]);
  });

  it("also as a text that is read as JSON", async () => {
    const mock = createMock();
    const sessionId = await open(mock);
    const text = JSON.stringify({ error: { ...plain, code: "invalidSessionReCreatable" } });
    mock.respondNext("workbook", { status: 404, body: text });
    await send(mock, worksheets, { sessionId });
    expect(mock.sessions).toMatchObject([{ state: "lost" }]);
  });

  it.each(["refreshSession", "closeSession", "workbook"] as const)(
    "whichever session is named, and an error keeps none from idling out: %s",
    async (of) => {
      const mock = createMock({ workbook: () => ({}) });
      const path = of === "workbook" ? worksheets : `${workbook}/${of}`;
      mock.respondNext(of, { status: 503 });
      expect((await send(mock, path, { sessionId: "unknown" })).status).toBe(503);
      const sessionId = await open(mock);
      mock.advance(4 * 60_000);
      mock.respondNext(of, { status: 429 });
      expect((await send(mock, path, { sessionId })).status).toBe(429);
      mock.advance(2 * 60_000);
      mock.respondNext(of, { example: "invalidSessionReCreatable" });
      expect((await send(mock, path, { sessionId })).status).toBe(404);
      expect(mock.sessions).toMatchObject([{ state: "expired" }]);
    },
  );

  it("with an error, which rejects the handler", async () => {
    const mock = createMock({ workbook: () => ({}) });
    const error = new TypeError("fetch failed");
    mock.respondNext("createSession", error);
    mock.respondNext("workbook", error);
    await expect(send(mock, create, { body })).rejects.toBe(error);
    await expect(send(mock, worksheets)).rejects.toBe(error);
    expect(mock.requests).toMatchObject([{ operation: "createSession", status: undefined }, { status: undefined }]);
    expect((await send(mock, create, { body })).status).toBe(201);
    expect((await send(mock, worksheets)).status).toBe(200);
  });

  it("with an error, which drops the connection", async () => {
    await using mock = await startMock();
    mock.respondNext("createSession", { error: new Error("dropped"), delay: 1 });
    await expect(send({ fetch }, mock.url + create, { body })).rejects.toThrow("fetch failed");
    expect((await send({ fetch }, mock.url + create, { body })).status).toBe(201);
  });

  it.each(["workbook", "refreshSession", "closeSession"] as const)(
    "late, in a session that has not idled out when the request comes: %s",
    async (of) => {
      const clock = testClock(0);
      const mock = createMock({ clock, workbook: () => ({}) });
      const sessionId = await open(mock);
      mock.advance(4.9 * 60_000);
      mock.respondNext(of, { delay: 10 * 60_000 });
      const answer = await send(mock, of === "workbook" ? worksheets : `${workbook}/${of}`, { sessionId });
      expect(answer.status).toBe(of === "workbook" ? 200 : 204);
    },
  );

  it("never, by a clock of the test's own as well", async () => {
    const clock = {
      now: () => Date.now(),
      after: (milliseconds: number, run: () => void) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    };
    const mock = createMock({ clock });
    mock.respondNext("createSession", { delay: Number.POSITIVE_INFINITY });
    const signal = AbortSignal.timeout(20);
    await expect(
      send({ fetch: (input, init) => mock.fetch(input, { ...init, signal }) }, create, { body }),
    ).rejects.toThrow();
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
    const init = { method: "POST", body, headers, signal: controller.signal };
    const stalled = mock.fetch(`http://localhost/v1.0${create}`, init);
    controller.abort(new Error("enough"));
    await expect(stalled).rejects.toThrow("enough");
    await expect(mock.fetch("http://localhost/", { signal: controller.signal })).rejects.toThrow("enough");
    expect(mock.requests).toHaveLength(2);
  });

  it("after a delay, for which the process stays", async () => {
    const backgrounds: (boolean | undefined)[] = [];
    const after = (_milliseconds: number, run: () => void, background?: boolean) => {
      backgrounds.push(background);
      run();
      return () => {};
    };
    const mock = createMock({ clock: { now: Date.now, after } });
    mock.respondNext("createSession", { delay: 20 });
    expect((await send(mock, create, { body })).status).toBe(201);
    expect(backgrounds.map(Boolean)).toEqual([false]);
  });

  it("but not with an answer that the contract does not have", () => {
    const mock = createMock();
    expect(() => mock.respondNext("closeSession", { status: 201 })).toThrow(
      "closeSession has no answer 201. It has 204, 400",
    );
    // @ts-expect-error no operation has this id
    expect(() => mock.respondNext("closeSesion", { status: 204 })).toThrow(
      'The contract has no operation "closeSesion". Did you mean closeSession?',
    );
    for (const [given, said] of [
      ["closeSessionInDrvie", "Did you mean closeSessionInDrive?"],
      ["workbok", "Did you mean workbook?"],
      ["nothing-like-it", /There are createSession, .*closeSession, .*workbook\.$/],
    ] as const) {
      expect(() => mock.respondNext(given as never, { status: 204 })).toThrow(said);
    }
    expect(() => mock.respondNext("closeSession", { status: 404, example: "x" })).toThrow(
      "closeSession has no example x for 404.",
    );
    expect(() => mock.respondNext("closeSession", { status: 204, example: "x" })).toThrow(
      "closeSession has no example x for 204. It has none.",
    );
    expect(() => mock.respondNext("workbook", { status: 99 })).toThrow(
      /^workbook has no answer 99\. It has 400, 401, .*, default\.$/,
    );
    expect(() => mock.respondNext("workbook", { example: "x" })).toThrow("workbook has no example x.");
    expect(() => mock.respondNext("workbook", { status: 99, body: {} })).toThrow("workbook has no answer 99.");
    for (const status of [204, 205, 304]) {
      expect(() => mock.respondNext("workbook", { status, body: {} })).toThrow(`A ${status} has no body.`);
    }
    expect(() => mock.respondNext("workbook", { headers: { "not a name": "x" } })).toThrow(TypeError);
    expect(() => mock.respondNext("workbook", { status: 600, body: {} })).toThrow("workbook has no answer 600.");
  });

  it.each([
    ["closesession", { status: 204 }, "Did you mean closeSession?"],
    ["closeSession", undefined, "The answer must be an object."],
    ["closeSession", [], "The answer must be an object."],
    ["closeSession", { stauts: 503 }, 'respondNext has no option "stauts". Did you mean status?'],
    ["closeSession", { status: "503" }, "status must be a number."],
    ["closeSession", { delay: 2 ** 31 }, "delay must be from 0 to 2147483647."],
    ["closeSession", { delay: Number.NaN }, "delay must be from"],
    ["closeSession", { error: "dropped" }, "error must be an Error."],
    ...["Content-Length", "transfer-encoding", "trailer", "content-encoding", "connection"].map(
      (name) =>
        ["workbook", { headers: { [name]: "1" } }, `The header ${name} is not the answer's to choose.`] as const,
    ),
  ] as const)("but not of %s with %j", (operation, answer, message) => {
    // The cast: what a program without types may pass.
    expect(() => createMock().respondNext(operation as "workbook", answer as never)).toThrow(message);
  });

  it.each([
    ["that leads back to itself", ring, "body cannot be written as JSON. TypeError: Converting circular structure"],
    ["with a BigInt", { values: [[1n]] }, "body cannot be written as JSON. TypeError: Do not know how"],
    ["that JSON leaves out", { toJSON() {} }, "body cannot be written as JSON: there it is no object."],
    ["that is a text in JSON", new Date(0), "body cannot be written as JSON: there it is no object."],
  ])("but not with a body %s", (_, wrong, message) => {
    for (const operation of ["closeSession", "workbook"] as const) {
      expect(() => createMock().respondNext(operation, { body: wrong })).toThrow(message);
      expect(() => createMock().respondNext(operation, { body: wrong })).toThrow(TypeError);
    }
  });

  it("as it is at the time of the call, whatever becomes of it", async () => {
    const mock = createMock();
    const answer = { status: 503, headers: { "X-Own": "1" }, body: { error: { code: "x", message: "first" } } };
    for (const operation of ["createSession", "workbook"] as const) {
      mock.respondNext(operation, answer);
      answer.status = 504;
      answer.headers["X-Own"] = "2";
      answer.body.error.message = "second";
      mock.respondNext(operation, answer);
      Object.assign(answer, { status: 204, body: ring, headers: { "content-length": "999" } });
      for (const [status, own, message] of [
        [503, "1", "first"],
        [504, "2", "second"],
      ]) {
        const {
          status: got,
          headers,
          json,
        } = await send(mock, operation === "workbook" ? worksheets : create, { body });
        expect([got, headers.get("x-own"), json]).toEqual([status, own, { error: { code: "x", message } }]);
      }
      Object.assign(answer, {
        status: 503,
        headers: { "X-Own": "1" },
        body: { error: { code: "x", message: "first" } },
      });
    }
    mock.assertClean();
  });

  it("with a body of the test's own, such as an error that is not known today", async () => {
    const mock = createMock();
    const unknown = { code: "someNewCode", message: "Something new." };
    const own = { error: { ...unknown, innerError: { ...unknown, "request-id": "replaced", innerError: unknown } } };
    mock.respondNext("closeSession", { status: 409, body: own });
    const answer = await send(mock, close, { sessionId: await open(mock) });
    expect(answer).toMatchObject({ status: 409, json: { error: { ...unknown, innerError: { innerError: unknown } } } });
    expect(answer.json).toMatchObject({ error: { innerError: { "request-id": answer.headers.get("request-id") } } });
    expect(own.error.innerError["request-id"]).toBe("replaced");
  });

  it.each([
    [
      "an error without a code",
      { status: 409, body: { error: { message: "x" } } },
      "must have required property 'code'",
    ],
    [
      "an answer in HTML",
      { status: 403, body: "<html>", headers: { "Content-Type": "text/html" } },
      "The body must be object.",
    ],
    [
      "an error in an error that is none",
      { status: 409, body: { error: { ...plain, innerError: 7 } } },
      "/error/innerError must be",
    ],
    ["a body where there is none", { status: 204, body: {} }, "The contract documents no body for 204."],
    ["a body where there is none by default", { body: {} }, "The contract documents no body for 204."],
    [
      "a media type that it does not document",
      { status: 403, headers: { "content-type": "text/html" } },
      "The header content-type must match",
    ],
  ] as const)("but is loud about %s", async (_, next, message) => {
    const mock = createMock();
    mock.respondNext("closeSession", next);
    const answer = await send(mock, close, { sessionId: await open(mock) });
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining(message) });
    expect(mock.violations).toMatchObject([{ by: "mock" }]);
  });

  it("with a session of the test's own, which is the one that is open", async () => {
    const mock = createMock();
    const own = { id: "an-id=with&odd%2bsigns", persistChanges: false };
    for (const status of [201, undefined]) {
      mock.respondNext("createSession", { ...(status && { status }), body: own });
      expect((await send(mock, create, { body })).json).toEqual(own);
      expect(mock.openSessions()).toMatchObject([{ ...own, workbook: "/me/drive/items/01ABC", state: "open" }]);
    }
    mock.respondNext("createSession", { body: { ...own, persistChanges: true } });
    expect(await open(mock)).toBe(own.id);
    expect(mock.openSessions()).toMatchObject([{ ...own, persistChanges: true }]);
    expect((await send(mock, close, { sessionId: own.id })).status).toBe(204);
    mock.assertClean();
  });

  it.each([
    ["a body", { body: { id: "own" } }],
    ["a text", { body: "own" }],
    ["a header", { headers: { "content-type": "text/html" } }],
  ])("and opens no session where the contract does not allow %s of the answer", async (_, next) => {
    const mock = createMock();
    mock.respondNext("createSession", next);
    expect((await send(mock, create, { body })).status).toBe(500);
    expect([mock.sessions, mock.violationCount]).toEqual([[], 1]);
  });

  it("and is loud when the test makes the answer break the contract", async () => {
    const mock = createMock();
    mock.respondNext("createSession", { status: 202, headers: { Location: "not a URL" } });
    const answer = await send(mock, create, { body });
    expect(answer).toMatchObject({ status: 500, text: expect.stringContaining("breaks the contract") });
    expect(mock.violations).toMatchObject([{ by: "mock" }]);
  });
});

describe("respondNext chooses the next answer to another call of a workbook", () => {
  it.each([
    [{ status: 503 }, 503, "serviceUnavailableUncategorized"],
    [{ example: "accessConflict" }, 409, "accessConflict"],
    [{ status: 200, body: { values: [[1]] } }, 200, '{"values":[[1]]}'],
    [{ body: { values: [[1]] } }, 200, '{"values":[[1]]}'],
    [{ status: 418, body: { error: {} } }, 418, '{"error":{}}'],
    [{ status: 403, body: "<h1>No</h1>", headers: { "Content-Type": "text/html" } }, 403, "<h1>No</h1>"],
    [{ status: 204 }, 204, ""],
    [{ headers: { "X-Own": "1" } }, 200, '{"own":true}'],
  ] as const)("%j", async (next, status, text) => {
    const mock = createMock({ workbook: () => ({ own: true }) });
    mock.respondNext("workbook", next);
    const answer = await send(mock, worksheets);
    expect(answer).toMatchObject({ status, text: expect.stringContaining(text) });
    expect(answer.headers.get("request-id")).toMatch(/^[\da-f-]{36}$/);
    for (const [name, value] of Object.entries("headers" in next ? next.headers : {}))
      expect(answer.headers.get(name)).toBe(value);
    const type =
      "body" in next && typeof next.body === "object" ? "application/json" : answer.headers.get("content-type");
    expect(answer.headers.get("content-type")).toBe(type);
    if (text === "") expect(type).toBeNull();
    expect((await send(mock, worksheets)).text).toBe('{"own":true}');
    mock.assertClean();
  });

  it("for no operation, and no call to another place", async () => {
    const mock = createMock({ workbook: () => ({}) });
    mock.respondNext("workbook", { status: 503 });
    expect([(await send(mock, create, { body })).status, (await send(mock, "/me")).status]).toEqual([201, 501]);
    expect((await send(mock, worksheets)).status).toBe(503);
  });
});
