import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import createClient from "openapi-fetch";
import { describe, expect, test } from "vitest";
import { openWorkbookSession, type SessionRequestInit } from "../../src/index.ts";
import { address, failure, place, sessionId, startClient, token } from "../support/client.ts";
import { errorReply, type Received } from "../support/local-service.ts";
import { gone, openSession, wellBehaved } from "../support/sessions.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What reuses one buffer for all of its chunks. */
async function* reusing(text: string) {
  const buffer = new Uint8Array(1);
  for (const byte of bytesOf(text)) {
    buffer[0] = byte;
    yield buffer;
  }
}

async function* pieces(text: string) {
  yield text.slice(0, 3);
  yield bytesOf(text.slice(3));
}

/** Gives what a generator gives to a stream. */
function pullFrom(chunks: AsyncGenerator<Uint8Array>): (controller: ReadableStreamDefaultController) => Promise<void> {
  return async (controller) => {
    const { done, value } = await chunks.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
}

/** Gives a stream all that it has. */
function finish(controller: ReadableStreamDefaultController): void {
  controller.enqueue(bytesOf("1"));
  controller.close();
}

/** Each way to give a body; what is given is made anew each time. */
const ways: Record<string, (text: string) => NonNullable<SessionRequestInit["body"]>> = {
  "a text": (text) => text,
  "an ArrayBuffer": (text) => bytesOf(text).buffer,
  "a typed array": (text) => bytesOf(text),
  "a part of a larger buffer": (text) => new DataView(bytesOf(`##${text}##`).buffer, 2, bytesOf(text).length),
  "a Buffer": (text) => Buffer.from(text),
  "a Blob": (text) => new Blob([text]),
  "a stream": (text) => new Blob([text]).stream(),
  "an async generator": pieces,
  "an async generator with one buffer": reusing,
  "an async generator of halves of characters": (text) => Readable.from(text.split("")),
  "a stream with one buffer": (text) => new ReadableStream({ pull: pullFrom(reusing(text)) }, { highWaterMark: 0 }),
  "a stream of Node": (text) => Readable.from([Buffer.from(text)]),
};

/** Changes what a caller may change once the call is made. */
function spoil(init: { -readonly [Name in keyof SessionRequestInit]: SessionRequestInit[Name] }): void {
  const { body, headers } = init;
  if (ArrayBuffer.isView(body)) new Uint8Array(body.buffer, body.byteOffset, body.byteLength).fill(0);
  if (body instanceof ArrayBuffer) new Uint8Array(body).fill(0);
  (headers as Headers).set("x-mine", "spoilt");
  init.method = "DELETE";
  init.body = "spoilt";
}

describe("a body", () => {
  test.each(Object.entries(ways))(
    "given as %s arrives as it was, in each attempt and in a recreated session",
    async (_, give) => {
      let tries = 0;
      const { session, clock, service } = await openSession(
        ({ url }) =>
          url.endsWith("/a") ? [errorReply(429, "x"), errorReply(401, "x"), gone(), undefined][tries++] : undefined,
        { recreate: true },
      );
      const init = { method: "PATCH", body: give('{"ü😀":1}'), headers: new Headers({ "x-mine": "1" }) };
      await clock.run(session.fetch("a", init));
      const sent = service.requests.filter(({ url }) => url.endsWith("/a"));
      expect(sent.map(({ body, headers }) => [body, headers["content-type"], headers["x-mine"]])).toEqual(
        Array(4).fill(['{"ü😀":1}', "application/json", "1"]),
      );
    },
  );

  test("is the one of its own call, whatever the caller does with init while calls wait for their turn", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...Object.values(ways)), fc.string({ minLength: 4 })), {
          minLength: 2,
          maxLength: 6,
        }),
        async (bodies) => {
          const { session, service, clock } = await openSession();
          const init: Record<string, unknown> = {};
          const calls = bodies.map(([give, text], index) => {
            Object.assign(init, {
              method: "POST",
              body: give(text),
              headers: new Headers({ "x-mine": String(index) }),
            });
            const call = session.fetch(`rows/${index}`, init);
            spoil(init);
            return call;
          });
          await clock.run(Promise.all(calls));
          const wanted = bodies.map(([, text], index) => ({
            method: "POST",
            url: `${place}/rows/${index}`,
            body: text,
            mine: String(index),
          }));
          const seen = ({ method, url, body, headers }: Received) => ({
            method,
            url: url.slice(5),
            body,
            mine: headers["x-mine"],
          });
          expect(service.requests.slice(1).map(seen)).toEqual(wanted);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("of a Request arrives in each attempt, too", async () => {
    const { session, clock, service } = await openSession(({ url, count }) =>
      url.endsWith("/a") && count < 3 ? errorReply(429, "x") : undefined,
    );
    const request = new Request(`${session.url}/a`, { method: "POST", body: "b" });
    await clock.run(session.fetch(request));
    expect(service.requests.slice(1).map(({ body }) => body)).toEqual(["b", "b", "b"]);
  });

  test("of a generator that fills one buffer again and again arrives as it was each time", async () => {
    const { session, service } = await openSession();
    const buffer = new Uint8Array(1);
    const body = (async function* () {
      for (const code of [97, 98, 99]) {
        buffer[0] = code;
        yield buffer;
      }
    })();
    await session.fetch("a", { method: "POST", body });
    await session.fetch("b", { method: "POST", body: null, json: 1 });
    expect(service.requests.slice(1).map((request) => request.body)).toEqual(["abc", "1"]);
  });

  test("of a form keeps its own type", async () => {
    const { session, service } = await openSession();
    const form = new FormData();
    form.set("a", "1");
    const search = new URLSearchParams({ a: "1 2" });
    const sending = [
      session.fetch("form", { method: "POST", body: form }),
      session.fetch("search", { method: "POST", body: search }),
      session.fetch("blob", { method: "POST", body: new Blob(["<a/>"], { type: "text/xml" }) }),
      session.fetch("said", { method: "POST", body: search, headers: { "content-type": "text/plain" } }),
    ];
    form.set("a", "2");
    search.set("a", "2");
    await Promise.all(sending);
    const [, sentForm, sentSearch, blob, said] = service.requests;
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(sentForm?.headers["content-type"] ?? "")?.[1];
    expect(sentForm?.body).toMatch(new RegExp(`${boundary}\r\n.*name="a"\r\n\r\n1\r\n`, "s"));
    expect([sentSearch?.body, sentSearch?.headers["content-type"]]).toEqual([
      "a=1+2",
      "application/x-www-form-urlencoded;charset=UTF-8",
    ]);
    expect([blob?.body, blob?.headers["content-type"]]).toEqual(["<a/>", "text/xml"]);
    expect([said?.body, said?.headers["content-type"]]).toEqual(["a=1+2", "text/plain"]);
  });

  test.each<[unknown]>([[{ values: [[1]] }], [[[1]]], [7], [true], [new Map()], [new Date(0)], [Symbol("x")]])(
    "that is %s is refused before anything is sent, and the error names json",
    async (body) => {
      const { session, service } = await openSession();
      const error = await failure(session.fetch("a", { method: "PATCH", body: body as never }));
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toBe(
        "body must be a text, bytes, a form, a Blob or a stream. To send a value as JSON, give json instead of body.",
      );
      expect(service.requests).toHaveLength(1);
    },
  );

  test("that fails while it is read fails its call, and no other", async () => {
    const reason = new Error("disk");
    async function* broken() {
      yield "a";
      throw reason;
    }
    const { session, asked } = await openSession();
    const [first, second] = await Promise.allSettled([
      session.fetch("a", { method: "POST", body: broken() }),
      session.fetch("b"),
    ]);
    expect(first).toEqual({ status: "rejected", reason });
    expect(second.status).toBe("fulfilled");
    const numbers = (async function* () {
      yield 7;
    })();
    const error = await failure(session.fetch("a", { method: "POST", body: numbers as never }));
    expect(error).toEqual(new TypeError("A stream must give texts or bytes."));
    expect(asked()).toEqual(["createSession", "b"]);
  });

  test("that never ends can be given up", async () => {
    const { session, clock } = await openSession();
    const controller = new AbortController();
    const endless = new ReadableStream();
    clock.after(1000, () => controller.abort(new Error("enough")));
    const call = session.fetch("a", { method: "POST", body: endless, signal: controller.signal });
    expect((await clock.run(failure(call))).message).toBe("enough");
    expect(await session.close()).toEqual({ outcome: "closed" });
  });
});

describe("json", () => {
  test("sends a value as JSON", async () => {
    const { session, service } = await openSession();
    const values: unknown[] = [[1], "a", null];
    const call = session.fetch("a", { method: "PATCH", json: { values } });
    values.push("later");
    await call;
    await session.fetch("b", { method: "POST", json: null, headers: { "content-type": "application/vnd.x+json" } });
    expect(service.requests.slice(1).map(({ body, headers }) => [body, headers["content-type"]])).toEqual([
      ['{"values":[[1],"a",null]}', "application/json"],
      ["null", "application/vnd.x+json"],
    ]);
  });

  test("does not go with the body of a Request", async () => {
    const { session, service } = await openSession();
    const request = new Request(`${session.url}/a`, { method: "PATCH", body: "1" });
    await expect(session.fetch(request, { json: 1 })).rejects.toThrow(new TypeError("Give json or body, not both."));
    expect(service.requests).toHaveLength(1);
  });

  test.each<[SessionRequestInit, string]>([
    [{ method: "PATCH", json: 1, body: "1" }, "Give json or body, not both."],
    [{ method: "PATCH", json: () => 1 }, "json must be a value that JSON can have."],
    [{ json: {} }, 'A GET has no body. For a body give a method, such as "PATCH".'],
    [{ body: "{}" }, 'A GET has no body. For a body give a method, such as "PATCH".'],
    [{ method: "patsch" }, "method must be one of GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE."],
  ])("is refused where it makes no sense: %j", async (init, message) => {
    const { session, service } = await openSession();
    expect(await failure(session.fetch("a", init))).toEqual(new TypeError(message));
    expect(service.requests).toHaveLength(1);
  });
});

test("a body that does not come to its end is given up after the timeout, and the close is sent", async () => {
  const { graph, clock, asked } = await startClient(wellBehaved(), { timeout: 5000 });
  const session = await openWorkbookSession(graph, address);
  const before = clock.elapsed;
  const stalled = failure(session.fetch("a", { method: "PATCH", body: new ReadableStream() }));
  const next = session.fetch("b");
  const closing = session.close();
  expect(await clock.run(stalled)).toMatchObject({
    name: "TimeoutError",
    message: "Nothing was sent: body was not read within 5000 ms.",
  });
  await clock.run(Promise.all([next, closing]));
  expect({ asked: asked(), waited: clock.elapsed - before, pending: clock.pending }).toEqual({
    ...{ asked: ["createSession", "b", "closeSession"], waited: 5000, pending: 0 },
  });
});

test.each(["the timeout", "its signal", "a loss before its turn"])(
  "a body is read no further after %s",
  async (end) => {
    for (const kind of ["a stream", "an async generator"]) {
      const { graph, clock } = await startClient(
        wellBehaved(({ url }) => (url.endsWith("/lost") ? gone() : undefined)),
        { timeout: 5000 },
      );
      const session = await openWorkbookSession(graph, address);
      const controller = new AbortController();
      if (end === "a loss before its turn") void failure(session.fetch("lost"));
      let pulled = 0;
      let stopped!: () => void;
      const stop = new Promise<void>((resolve) => (stopped = resolve));
      const bytes = () => new Promise<Uint8Array>((resolve) => setImmediate(() => resolve(new Uint8Array([++pulled]))));
      async function* endless() {
        try {
          while (true) yield await bytes();
        } finally {
          stopped();
        }
      }
      const pull = async (to: ReadableStreamDefaultController) => to.enqueue(await bytes());
      const body = kind === "a stream" ? new ReadableStream({ pull, cancel: stopped }) : endless();
      const call = failure(session.fetch("a", { method: "PATCH", body, signal: controller.signal }));
      if (end === "its signal") while (pulled < 3) await new Promise((resolve) => setImmediate(resolve));
      if (end === "its signal") controller.abort(new Error("enough"));
      expect(await clock.run(call)).toBeInstanceOf(Error);
      await stop;
      const before = pulled;
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(pulled - before).toBeLessThanOrEqual(1);
      await session.close();
    }
  },
);

test("what comes of another context of the engine, as in Jest and in jsdom, is what it is", async () => {
  const { session, service } = await openSession();
  const foreign = (script: string) => runInNewContext(script, { text: '{"a":1}' });
  const buffer: ArrayBuffer = foreign("Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer");
  const blob = new Blob(["not this"]);
  Object.defineProperty(blob, "arrayBuffer", { value: () => foreign("Promise").resolve(buffer) });
  for (const body of [buffer, blob]) await session.fetch("a", { method: "PUT", body });
  expect(service.requests.map(({ body }) => body).slice(1)).toEqual(['{"a":1}', '{"a":1}']);
  const reason = foreign('Object.assign(new TypeError("fetch failed"), { cause: new Error("no route") })');
  const { graph } = await startClient(wellBehaved(), { fetch: () => Promise.reject(reason) });
  const error = await failure(openWorkbookSession(graph, address));
  expect(error.message).toMatch("createSession got no answer: no route. Attempts: 1.");
});

test("a stream of a request that is refused stays its caller's", async () => {
  const { session, service } = await openSession();
  const { session: lost } = await openSession(({ url }) => (url.endsWith("/a") ? gone() : undefined));
  await failure(lost.fetch("a"));
  const body = pieces("12345");
  const stream = new ReadableStream({ start: finish });
  const request = new Request(`${session.url}/b`, { method: "PUT", body: "12345" });
  const init = { method: "PUT", signal: AbortSignal.abort("given up") };
  expect(await failure(session.fetch("b", { ...init, body }))).toBe("given up");
  expect(await failure(session.fetch(request, init))).toBe("given up");
  expect((await failure(lost.fetch("b", { method: "PUT", body: stream }))).message).toMatch("The session is lost.");
  for (const each of [body, stream]) await session.fetch("b", { method: "PUT", body: each });
  await session.close();
  expect((await failure(session.fetch(request))).message).toMatch("The session is closed.");
  expect(await request.text()).toBe("12345");
  expect(service.requests.map(({ body }) => body).slice(1)).toEqual(["12345", "1", ""]);
});

test("a body that has been read already is refused, and nothing is sent", async () => {
  const { session, service } = await openSession();
  const text = () => new ReadableStream({ start: finish });
  const read = text();
  await new Response(read).text();
  const begun = text();
  const reader = begun.getReader();
  await reader.read();
  reader.releaseLock();
  const locked = text();
  locked.getReader();
  const node = Readable.from(["1"]);
  await node.toArray();
  const [twice, generator] = [Readable.from(["1"]), pieces("12345")];
  for (const body of [twice, generator]) await session.fetch("a", { method: "PATCH", body });
  const shared = pieces("12345");
  const wrapped = { [Symbol.asyncIterator]: () => shared };
  const old = { pipe: () => {}, [Symbol.asyncIterator]: () => pieces("12345") };
  for (const body of [wrapped, old]) await session.fetch("a", { method: "PATCH", body });
  const before = service.requests.length;
  for (const body of [read, begun, locked, node, twice, generator, wrapped, old]) {
    const error = await failure(session.fetch("a", { method: "PATCH", body }));
    expect(error).toEqual(new TypeError("body has been read already: a stream can be sent once. Give a new one."));
  }
  expect(service.requests).toHaveLength(before);
});

test("what can be read again is, and how it is told to stop does no harm", async () => {
  const { session, service } = await openSession();
  const chunks = {
    async *[Symbol.asyncIterator]() {
      yield "1";
    },
  };
  const stops = [
    undefined,
    () => undefined,
    () => ({ done: true }),
    () => {
      throw new Error("stop");
    },
  ];
  const bodies = stops.map((stop) => {
    let count = 0;
    const next = async () => (count++ ? { done: true, value: undefined } : { done: false, value: "1" });
    return { [Symbol.asyncIterator]: () => ({ next, return: stop }) };
  });
  for (const body of [chunks, chunks, ...bodies] as AsyncIterable<string>[]) {
    expect((await session.fetch("a", { method: "PATCH", body })).status).toBe(200);
    expect(service.requests.at(-1)?.body).toBe("1");
  }
});

test("a stream that gives what cannot be sent is ended", async () => {
  const { session } = await openSession();
  let ended = false;
  const body = new ReadableStream({
    start: (to) => to.enqueue(7),
    cancel: () => {
      ended = true;
    },
  });
  expect(await failure(session.fetch("a", { method: "PATCH", body }))).toBeInstanceOf(TypeError);
  expect(ended).toBe(true);
});

test("a body is not read by a call that is refused", async () => {
  const { session } = await openSession();
  const body = new ReadableStream({ start: finish });
  await failure(session.fetch("a", { body }));
  await failure(session.fetch("a", { method: "PATCH", body, cache: "wrong" as "default" }));
  expect((await session.fetch("a", { method: "PATCH", body })).status).toBe(200);
});

test("a signal beside a Request stands in the place of its own, as in fetch", async () => {
  const { session } = await openSession();
  const request = new Request(`${session.url}/a`, { signal: AbortSignal.abort(new Error("enough")) });
  expect((await failure(session.fetch(request))).message).toBe("enough");
  expect((await session.fetch(request, { signal: null })).status).toBe(200);
  expect((await session.fetch(request, { signal: new AbortController().signal })).status).toBe(200);
});

describe("what fetch takes", () => {
  test("is a text, a URL or a Request below session.url", async () => {
    const { session, service } = await openSession();
    expect(session.url).toBe(`${service.url}${place}`);
    const request = new Request(`${session.url}/request`, {
      method: "PUT",
      body: "1",
      headers: { "x-mine": "1", "content-type": "a/b" },
    });
    await session.fetch(`${session.url}/text?a=b`);
    await session.fetch(new URL(`${session.url}/url`));
    await session.fetch(request);
    await session.fetch(new Request(`${session.url}/overridden`, { method: "PUT", body: "1" }), {
      method: "POST",
      body: "2",
    });
    await session.fetch(new Request(`${session.url}/typed`, { method: "PUT", body: "3" }), {
      headers: { "x-mine": "2" },
    });
    await session.fetch(new Request(`${session.url}/bytes`, { method: "PUT", body: new Uint8Array([52]) }));
    const types = service.requests.slice(-2).map(({ headers }) => headers["content-type"]);
    expect(types).toEqual(["text/plain;charset=UTF-8", "application/json"]);
    await session.fetch(session.url);
    await session.fetch("?$select=id");
    await session.fetch(`${session.url}?$select=id`);
    expect(service.requests.slice(1).map(({ method, url, body }) => `${method} ${url.slice(5)} ${body}`)).toEqual([
      `GET ${place}/text?a=b `,
      `GET ${place}/url `,
      `PUT ${place}/request 1`,
      `POST ${place}/overridden 2`,
      `PUT ${place}/typed 3`,
      `PUT ${place}/bytes 4`,
      `GET ${place} `,
      `GET ${place}/?$select=id `,
      `GET ${place}?$select=id `,
    ]);
    expect(service.requests[3]?.headers).toMatchObject({
      "x-mine": "1",
      "content-type": "a/b",
      "workbook-session-id": sessionId,
    });
    expect(request.bodyUsed).toBe(true);
  });

  test.each<[unknown]>([[undefined], [7], [{}], [null]])("is not %s", async (input) => {
    const { session } = await openSession();
    const error = await failure(session.fetch(input as string));
    expect(error).toEqual(new TypeError("input must be a text, a URL or a Request."));
  });

  test("does not leave the workbook, and says which it is", async () => {
    const { session, service } = await openSession();
    for (const input of [new URL(`${service.url}/me`), new Request(`${session.url}2/x`), "https://evil.example/"]) {
      const error = await failure(session.fetch(input));
      expect(error).toEqual(new TypeError(`input must stay below the workbook, ${session.url}.`));
    }
    expect(service.requests).toHaveLength(1);
  });

  test("has the signal of a Request heeded, too", async () => {
    const { session, clock } = await openSession(({ url }) => (url.endsWith("/a") ? "stall" : undefined));
    const controller = new AbortController();
    clock.after(10, () => controller.abort(new Error("enough")));
    const request = new Request(`${session.url}/a`, { signal: controller.signal });
    expect((await clock.run(failure(session.fetch(request)))).message).toBe("enough");
  });

  test("has the platform say what is wrong with the rest, before anything is sent", async () => {
    const { session, service } = await openSession();
    expect(await failure(session.fetch("a", { mode: "navigate" }))).toBeInstanceOf(TypeError);
    expect(await failure(session.fetch("a", { headers: { "a b": "c" } }))).toBeInstanceOf(TypeError);
    expect((await session.fetch("a", { cache: "no-store", signal: null })).status).toBe(200);
    expect(service.requests).toHaveLength(2);
  });

  test("serves another client without `this`", async () => {
    const { session, service } = await openSession(({ url }) =>
      url.endsWith("/missing") ? errorReply(404, "itemNotFound") : undefined,
    );
    const { fetch } = session;
    const client = createClient<Record<string, never>>({
      baseUrl: session.url,
      fetch: (request) => fetch(request, { throwHttpErrors: false }),
    });
    const get = client.GET as unknown as (path: string) => Promise<{ data?: unknown; error?: unknown }>;
    expect(await get("/worksheets")).toMatchObject({ data: { value: [] } });
    expect(await get("/missing")).toMatchObject({ error: { error: { code: "itemNotFound" } } });
    expect(service.requests[1]?.headers).toMatchObject({
      "workbook-session-id": sessionId,
      authorization: `Bearer ${token}`,
    });
  });
});

describe("throwHttpErrors: false", () => {
  test("gives the error answer, and the session is lost all the same", async () => {
    const { session } = await openSession(({ url }) => (url.endsWith("/a") ? gone() : undefined));
    const response = await session.fetch("a", { throwHttpErrors: false });
    expect({ status: response.status, state: session.state }).toEqual({ status: 404, state: "lost" });
    expect((await failure(session.fetch("b", { throwHttpErrors: false }))).message).toMatch("The session is lost.");
  });

  test("still throws where no answer comes", async () => {
    const { session, clock } = await openSession(({ url }) => (url.endsWith("/a") ? "drop" : undefined));
    expect((await clock.run(failure(session.fetch("a", { throwHttpErrors: false })))).message).toMatch("got no answer");
  });
});
