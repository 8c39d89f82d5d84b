import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createMock,
  leftBehind,
  type RequestRecord,
  recordHar,
  type StartMockOptions,
  startMock,
} from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

const secrets = {
  authorization: "Bearer secret-token",
  "proxy-authorization": "Basic secret-proxy",
  cookie: "a=secret-cookie",
};

describe("the mock remembers", () => {
  it("each request, its secrets masked", async () => {
    const mock = createMock({ creation: { polls: 0 } });
    const id = await open(mock);
    await send(mock, `${workbook}/closeSession`, { sessionId: id, headers: { ...secrets, "x-other": "kept" } });
    await send(mock, `${workbook}/sessionInfoResource(key='k')?sessionId=secret&x=1`, { method: "GET" });
    await send(mock, "/me?x=1&sessionid=secret");
    await send(mock, "/me?id_token=secret&refresh_token=secret");
    expect(mock.requests).toMatchObject([
      { method: "POST", path: `/v1.0${workbook}/createSession`, operation: "createSession", status: 201 },
      {
        operation: "closeSession",
        status: 204,
        headers: {
          ...{ authorization: "Bearer ***", "workbook-session-id": "***", cookie: "***", "proxy-authorization": "***" },
          "x-other": "kept",
        },
      },
      { path: expect.stringMatching(/\?sessionId=\*\*\*&x=1$/), operation: "sessionInfoResource", status: 404 },
      { path: "/v1.0/me?x=1&sessionid=***", operation: undefined, status: 501 },
      { path: "/v1.0/me?id_token=***&refresh_token=***" },
    ]);
    expect(JSON.stringify(mock.requests)).not.toMatch(/secret/);
  });

  it("no secret, wherever in a request it stood", async () => {
    const told: RequestRecord[] = [];
    const mock = createMock({ onAnswer: (request) => told.push(request) });
    const [sessionId, other] = [await open(mock), await open(mock)];
    const headers = { authorization: "Bearer hidden-token", "x-token": "hidden-token", "x-session": other };
    await send(mock, `/items/hidden-token/workbook/${encodeURIComponent(sessionId)}/${other}?id=${sessionId}`, {
      headers,
    });
    await send(mock, "/me?access_token=hidden-token", { method: "GET" });
    let said = "";
    try {
      mock.assertClean();
    } catch (error) {
      said = String(error);
    }
    expect(said).toContain("/***/workbook/***");
    const seen = JSON.stringify([mock.requests, mock.violations, told, said]);
    for (const secret of ["hidden", sessionId, other, encodeURIComponent(sessionId)])
      expect(seen).not.toContain(secret);
  });

  it.each([
    ["as it is", (id: string) => id],
    ["in base64", btoa],
    ["in escapes of HTML", (id: string) => id.replace(/[=&]/g, (letter) => `&#${letter.charCodeAt(0)};`)],
  ])("no session id, %s, where none belongs", async (_, written) => {
    const mock = createMock();
    const sessionId = await open(mock);
    await send(mock, "/me", { method: "GET", headers: { "x-any": written(sessionId) } });
    expect(mock.requests[1]?.headers["x-any"]).toMatch(/^\*{3}=*$/);
  });

  it("no token of another request, in whatever is shown", async () => {
    const told: RequestRecord[] = [];
    const mock = createMock({ onAnswer: (request) => told.push(request) });
    await send(mock, "/me", { headers: { authorization: "Bearer hidden-token" } });
    await send(mock, `${workbook}/worksheets?t=hidden-token`, { method: "GET", headers: { authorization: "" } });
    expect(mock.violations).toHaveLength(1);
    expect(JSON.stringify([mock.requests, mock.violations, told, leftBehind(mock)])).not.toContain("hidden");
  });

  it("no more requests, violations and ended sessions than it is told to", async () => {
    const mock = createMock({ history: 3 });
    for (let count = 0; count < 5; count += 1) {
      await send(mock, `${workbook}/closeSession`, { sessionId: await open(mock) });
      await send(mock, `/items/${count}/workbook`);
    }
    expect([mock.requests.length, mock.violations.length, mock.sessions.length]).toEqual([3, 3, 3]);
    expect(mock.violations.map(({ request }) => request.path)).toEqual([
      "/v1.0/items/2/workbook",
      "/v1.0/items/3/workbook",
      "/v1.0/items/4/workbook",
    ]);
  });

  it("nothing after a reset", async () => {
    const mock = createMock({ creation: { polls: 0 } });
    const began = Date.now();
    await open(mock);
    const accepted = await send(mock, `${workbook}/createSession`, {
      body: '{"persistChanges":true}',
      prefer: "respond-async",
    });
    await send(mock, "/items/1/workbook");
    mock.respondNext("createSession", { status: 503 });
    mock.advance(1_000_000);
    mock.reset();
    expect([mock.sessions, mock.requests, mock.violations]).toEqual([[], [], []]);
    mock.assertClean();
    await open(mock);
    expect(mock.openSessions()[0]?.openedAt).toBeLessThan(began + 1_000_000);
    expect((await send(mock, accepted.headers.get("location") ?? "", { method: "GET" })).status).toBe(404);
  });

  it("nothing of a request that was under way at a reset", async () => {
    const late: (() => void)[] = [];
    let isOver = false;
    const after = (_: number, run: () => void) => {
      if (isOver) run();
      else late.push(run);
      return () => {};
    };
    let answer!: (given: unknown) => void;
    const handled = new Promise((resolve) => (answer = resolve));
    let calls = 0;
    const workbookHandler = () => {
      calls += 1;
      return handled;
    };
    const mock = createMock({ clock: { now: Date.now, after }, workbook: workbookHandler });
    for (const operation of ["createSession", "workbook"] as const) mock.respondNext(operation, { delay: 50 });
    const opened = open(mock);
    const worked = [send(mock, `${workbook}/worksheets`), send(mock, `${workbook}/worksheets`)];
    while (late.length < 1 || calls < 2) await new Promise(setImmediate);
    mock.reset();
    isOver = true;
    for (const run of late) run();
    answer(undefined); // which is a violation by the mock
    expect(await opened).toMatch(/^cluster=/);
    expect((await Promise.all(worked)).map(({ status }) => status)).toEqual([500, 500]);
    expect([mock.sessions, mock.requests, mock.violations]).toEqual([[], [], []]);
    mock.assertClean();
  });

  it("nothing of a request whose body is not read yet at a reset, which takes no answer of the next test", async () => {
    const mock = createMock();
    const opened = open(mock);
    mock.reset();
    mock.respondNext("createSession", { status: 503 });
    expect(await opened).toMatch(/^cluster=/);
    expect([mock.sessions, mock.requests]).toEqual([[], []]);
    expect((await send(mock, `${workbook}/createSession`, { body: '{"persistChanges":true}' })).status).toBe(503);
  });

  it.each<[string, Pick<StartMockOptions, "wrap">]>([
    ["", {}],
    [" and passes a wrap", { wrap: (handler) => (request) => handler(request) }],
  ])("nothing of a request whose body comes over a socket%s after a reset", async (_, options) => {
    await using mock = await startMock(options);
    const body = '{"persistChanges":true}';
    const headers = { authorization: "Bearer t", "content-type": "application/json", expect: "100-continue" };
    const sent = request(`${mock.url}${workbook}/createSession`, { method: "POST", headers });
    sent.flushHeaders();
    await once(sent, "continue");
    mock.reset();
    mock.respondNext("createSession", { status: 503 });
    sent.end(body);
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, mock.sessions, mock.requests]).toEqual([201, [], []]);
    expect((await send({ fetch }, `${mock.url}${workbook}/createSession`, { body })).status).toBe(503);
  });

  it("and tells of each request once it is answered", async () => {
    const told: RequestRecord[] = [];
    const mock = createMock({ onAnswer: (request) => told.push(request) });
    await open(mock);
    expect(told).toEqual(mock.requests);
    expect(told).toMatchObject([{ status: 201, headers: { authorization: "Bearer ***" } }]);
  });
});

describe("an onAnswer that fails", () => {
  it.each<[string, () => unknown]>([
    [
      "at once",
      () => {
        throw new Error("listener bug");
      },
    ],
    ["later", () => Promise.reject(new Error("listener bug"))],
    [
      "with what is no error",
      () => {
        throw "listener bug";
      },
    ],
  ])("%s changes no answer, and is a violation by the mock", async (_, onAnswer) => {
    await using mock = await startMock({ onAnswer });
    for (const at of [mock.url + workbook, workbook])
      expect(await open(at === workbook ? mock : { fetch }, at)).toMatch(/^cluster=/);
    expect(mock.requests).toMatchObject([{ status: 201 }, { status: 201 }]);
    const violation = { by: "mock", problems: [expect.stringMatching(/^onAnswer threw .*listener bug/)] };
    expect(mock.violations).toMatchObject([violation, violation]);
    expect(mock.openSessions()).toHaveLength(2);
  });
});

describe("assertClean", () => {
  it("accepts a program that closes what it opens", async () => {
    const mock = createMock();
    await send(mock, `${workbook}/closeSession`, { sessionId: await open(mock) });
    mock.assertClean();
    expect(leftBehind(mock)).toBeUndefined();
  });

  it("names each open session and each violation in one error", async () => {
    const mock = createMock({ workbook: () => undefined });
    const ids = [await open(mock), await open(mock, "/drives/b!D/items/2/workbook", false)];
    await send(mock, `${workbook}/closeSession`);
    await send(mock, `${workbook}/worksheets`);
    const left = [
      "2 sessions still open:",
      `  /me/drive/items/01ABC (persistent, id ending in ${ids[0]?.slice(-12)})`,
      `  /drives/b!D/items/2 (not persistent, id ending in ${ids[1]?.slice(-12)})`,
      "2 violations of the contract:",
      "  POST /v1.0/me/drive/items/01ABC/workbook/closeSession (closeSession): The header workbook-session-id is missing.",
      "  the answer to POST /v1.0/me/drive/items/01ABC/workbook/worksheets: The handler gave neither a Response nor plain JSON.",
    ].join("\n");
    expect(leftBehind(mock)).toBe(left);
    expect(() => mock.assertClean()).toThrow(`The mock is not clean.\n${left}`);
  });

  it("says once what happened often", async () => {
    const mock = createMock();
    for (const _ of "abc") await send(mock, `${workbook}/closeSession`);
    await send(mock, `${workbook}/refreshSession`);
    const [headline, ...lines] = leftBehind(mock)?.split("\n") ?? [];
    expect(headline).toBe("4 violations of the contract:");
    expect(lines).toEqual([
      expect.stringMatching(/closeSession .* is missing\. \(3 times\)$/),
      expect.stringMatching(/refreshSession .* is missing\.$/),
    ]);
  });

  it("counts all violations, however many are remembered", async () => {
    const history = fc.oneof(fc.nat(4), fc.constant(Number.POSITIVE_INFINITY));
    await fc.assert(
      fc.asyncProperty(history, fc.nat(6), async (history, total) => {
        const mock = createMock({ history });
        for (let count = 0; count < total; count += 1) await send(mock, `${workbook}/closeSession`);
        expect([mock.violationCount, mock.violations.length]).toEqual([total, Math.min(total, history)]);
        if (total === 0) return mock.assertClean();
        expect(() => mock.assertClean()).toThrow(`\n${total} violation`);
        mock.reset();
        expect(mock.violationCount).toBe(0);
        mock.assertClean();
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [0, "3 violations of the contract, of which none is remembered"],
    [1, "3 violations of the contract, the latest 1:\n  POST "],
    [2, "3 violations of the contract, the latest 2:\n  POST "],
    [3, "3 violations of the contract:\n  POST "],
  ])("says how many of them are remembered: %d", async (history, left) => {
    const mock = createMock({ history });
    for (const _ of "abc") await send(mock, `${workbook}/closeSession`);
    expect(leftBehind(mock)?.startsWith(left)).toBe(true);
  });

  it("names no session id and no token that a program took for an item", async () => {
    const mock = createMock();
    const [token, id] = ["a-token-of-the-program", await open(mock)];
    await send(mock, `${workbook}/closeSession`, { sessionId: id });
    mock.respondNext("createSession", { body: { id: "an-id-of-the-test", persistChanges: true } });
    const headers = { authorization: `Bearer ${token}` };
    for (const item of [id, token, await open(mock)]) {
      const at = `/me/drive/items/${encodeURIComponent(item)}/workbook`;
      expect((await send(mock, `${at}/createSession`, { body: '{"persistChanges":true}', headers })).status).toBe(201);
    }
    const left = leftBehind(mock) ?? "";
    expect(left.match(/^ {2}\/me\/drive\/items\/\*\*\* \(persistent, id ending in .{12}\)$/gm)).toHaveLength(3);
    for (const secret of [token, id, encodeURIComponent(id)]) expect(left).not.toContain(secret);
    expect(() => mock.assertClean()).toThrow(left);
  });

  it("counts one as one", async () => {
    const mock = createMock();
    await open(mock);
    await send(mock, "/items/1/workbook");
    expect(leftBehind(mock)).toMatch(/^1 session still open:\n.*\n1 violation of the contract:\n/);
  });
});

describe("a HAR log", () => {
  it("has what passed, in and out, without a secret in any of its forms", async () => {
    const mock = createMock({
      creation: { polls: 0 },
      workbook: () => new Response("x", { headers: { "set-cookie": "b=secret-set" } }),
    });
    const recorder = recordHar(mock.fetch);
    const fetch: typeof globalThis.fetch = (input, init) => recorder.fetch(new Request(input, init));
    const sessionId = await open({ fetch });
    await send({ fetch }, `${workbook}/worksheets`, { sessionId, headers: secrets });
    const begun = await send({ fetch }, `${workbook}/createSession`, {
      body: '{"persistChanges":false}',
      prefer: "respond-async",
    });
    const { json } = await send({ fetch }, begun.headers.get("location") ?? "", { method: "GET" });
    const info = await send({ fetch }, String(json.resourceLocation), { method: "GET" });
    await send({ fetch }, `${workbook}/closeSession`, { sessionId, body: "{}" });
    const { log } = recorder.har();
    const text = JSON.stringify(log);
    const ids = [sessionId, String(info.json.id)];
    for (const id of ids) {
      for (const form of [id, encodeURIComponent(id), Buffer.from(id).toString("base64").replace(/=+$/, "")]) {
        expect(text).not.toContain(form);
      }
    }
    expect(text).not.toMatch(/secret/);
    expect([log.version, log.entries.length]).toEqual(["1.2", 6]);
    const [first, second] = log.entries;
    expect(first).toMatchObject({
      request: {
        ...{ method: "POST", url: `https://graph.microsoft.com/v1.0${workbook}/createSession` },
        postData: { mimeType: "application/json", text: '{"persistChanges":true}' },
        headers: expect.arrayContaining([{ name: "authorization", value: "Bearer ***" }]),
      },
      response: { status: 201, content: { mimeType: "application/json", text: expect.stringContaining('"id":"***"') } },
    });
    const masked = ["cookie", "proxy-authorization", "workbook-session-id"].map((name) => ({
      name,
      value: "***",
    }));
    expect(second?.request.headers).toEqual(expect.arrayContaining(masked));
    expect(second?.response.headers).toContainEqual({ name: "set-cookie", value: "***" });
    expect(log.entries[3]?.request).toMatchObject({
      url: expect.stringMatching(/\?sessionId=\*\*\*=*$/),
      queryString: [{ name: "sessionId", value: expect.stringMatching(/^\*\*\*=*$/) }],
    });
    expect(log.entries[2]?.response.redirectURL).toMatch(/\?sessionId=\*\*\*=*$/);
  });

  it.each([
    '{"id":"a\\u0026hidden","persistCha',
    '{"@odata.context":"x","id":"a\\u0026hidden',
    '\uFEFF{"id":"a&hidden"}',
  ])("has no session id of an answer that cannot be read: %s", async (answer) => {
    const recorder = recordHar(async () => new Response(answer, { status: 201 }));
    await recorder.fetch(new Request(`https://localhost${workbook}/createSession`, { method: "POST" }));
    await recorder.fetch(new Request("https://localhost/me?q=a%26hidden"));
    expect(JSON.stringify(recorder.har())).not.toContain("hidden");
  });

  it("has the members that the format asks for, where there is nothing to say, too", async () => {
    const recorder = recordHar(async () => new Response(null, { status: 204, statusText: "No Content" }));
    const before = Date.now();
    await recorder.fetch(new Request("https://localhost/me?a=1"));
    const [after, { log }] = [Date.now(), recorder.har()];
    const time = expect.toSatisfy((value: number) => value >= 0 && value <= after - before);
    const none = { httpVersion: "HTTP/1.1", headers: [], cookies: [], headersSize: -1, bodySize: 0 };
    const request = { method: "GET", url: "https://localhost/me?a=1", queryString: [{ name: "a", value: "1" }] };
    const content = { size: 0, mimeType: "", text: "" };
    const response = { status: 204, statusText: "No Content", content, redirectURL: "" };
    expect(log).toEqual({
      version: "1.2",
      creator: { name: "graph-workbook-session", version: "1" },
      entries: [
        {
          ...{ startedDateTime: expect.any(String), time, cache: {}, timings: { send: 0, wait: time, receive: 0 } },
          ...{ request: { ...request, ...none }, response: { ...response, ...none } },
        },
      ],
    });
  });

  it("has no secret that only a URL or a body carries", async () => {
    const recorder = recordHar(createMock({ seed: 1 }).fetch);
    const fetch: typeof globalThis.fetch = (input, init) => recorder.fetch(new Request(input, init));
    const body = '{"persistChanges":true}';
    const begun = await send({ fetch }, `${workbook}/createSession`, { body, prefer: "respond-async" });
    const written = new URL(begun.headers.get("location") ?? "").searchParams.get("sessionId") ?? "";
    const headers = { "workbook-session-id": "hidden-session", Authorization: "Bearer hidden-token" };
    await send({ fetch }, "/$batch", { body: JSON.stringify({ requests: [{ id: "1", headers }] }) });
    await send({ fetch }, "/me?access_token=hidden-query", { method: "GET" });
    const resourceLocation = "https://localhost/?sessionId=aGlkZGVuLXJlc291cmNl";
    await send({ fetch }, "/me", { body: JSON.stringify({ resourceLocation }) });
    const downloadUrl = "https://contoso.sharepoint.com/download.aspx?UniqueId=1&tempauth=v1.hidden&ApiVersion=2.0";
    await send({ fetch }, "/me", { body: JSON.stringify({ "@microsoft.graph.downloadUrl": downloadUrl }) });
    const text = JSON.stringify(recorder.har());
    expect(text).toContain("tempauth=***&ApiVersion=2.0");
    expect(written).not.toBe("");
    for (const form of [written, Buffer.from(written, "base64").toString()]) expect(text).not.toContain(form);
    expect(text).not.toMatch(/hidden|aGlkZGVu/);
  });

  it("masks an id as a whole in the list of parameters, where it falls into several", async () => {
    const recorder = recordHar(createMock().fetch);
    const sessionId = "cluster=hidden-one&session=hidden-two&usid=hidden-three";
    const headers = { "workbook-session-id": sessionId };
    await recorder.fetch(new Request(`https://localhost/me?q=a&s=${sessionId}&top=1`, { headers }));
    const [entry] = recorder.har().log.entries;
    expect(entry?.request).toMatchObject({
      url: "https://localhost/me?q=a&s=***&top=1",
      queryString: [
        { name: "q", value: "a" },
        { name: "s", value: "***" },
        { name: "top", value: "1" },
      ],
    });
  });

  it("has no secret of a sign-in, be it in JSON, a form or a query, there and elsewhere", async () => {
    const names = [
      ...["access_token", "refresh_token", "id_token", "client_secret", "client_assertion", "assertion"],
      ...["password", "device_code", "code_verifier"],
    ];
    const value = fc
      .string({
        unit: fc.constantFrom("a", "Z", "0", "~", ".", "-", "_", "+", "/", "%", "&", '"', "\\", " "),
        maxLength: 20,
      })
      .map((text) => `<hidden>${text}`);
    const cut = (text: string) => text.slice(0, -2);
    const json = (name: string, secret: string) => JSON.stringify({ token_type: "Bearer", deep: [{ [name]: secret }] });
    const form = (name: string, secret: string) => `${new URLSearchParams({ grant_type: "x", [name]: secret })}`;
    const place = fc.constantFrom<(name: string, secret: string) => [url: string, sent: string, received: string]>(
      (name, secret) => ["/token", "", json(name, secret)],
      (name, secret) => ["/token", "", cut(json(name, secret))],
      (name, secret) => ["/token", form(name, secret), ""],
      (name, secret) => [`/token?${form(name, secret)}`, "", ""],
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), place, value, async (name, at, secret) => {
        const [url, body, received] = at(name, secret);
        let answer = received;
        const recorder = recordHar(async () => new Response(answer));
        await recorder.fetch(new Request(`https://localhost${url}`, { method: "POST", body }));
        answer = JSON.stringify({ message: `no ${secret} here` });
        await recorder.fetch(new Request("https://localhost/elsewhere", { method: "POST", body: secret }));
        expect(JSON.stringify(recorder.har())).not.toContain("hidden");
      }),
      { numRuns: 300 },
    );
  });

  it("can be made of what reaches a port", async () => {
    let har = {};
    await using mock = await startMock({
      wrap(handler) {
        const recorder = recordHar(handler);
        return async (request) => {
          const answer = await recorder.fetch(request);
          har = recorder.har();
          return answer;
        };
      },
    });
    expect(await open({ fetch }, mock.url + workbook)).toMatch(/^cluster=/);
    expect(har).toMatchObject({
      log: { entries: [{ request: { url: `${mock.url}${workbook}/createSession` }, response: { status: 201 } }] },
    });
  });
});
