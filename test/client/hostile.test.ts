import { once } from "node:events";
import { createServer } from "node:net";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  closeWorkbookSession,
  createGraphClient,
  type GraphClientOptions,
  openWorkbookSession,
  readGraphError,
} from "../../src/index.ts";
import { recordHar } from "../../src/mock/index.ts";
import { address, failure, sessionId, startClient, token } from "../support/client.ts";
import { created, errorReply, type Reply, startLocalService } from "../support/local-service.ts";
import { gone, openSession, wellBehaved } from "../support/sessions.ts";

type Fetch = NonNullable<GraphClientOptions["fetch"]>;

/** Ways to give a client its `fetch`, as programs do. */
const wrappers: Record<string, () => Fetch | undefined> = {
  "the platform's": () => undefined,
  "one that takes one argument": () => (request) => fetch(request),
  "one that hands on what it gets":
    () =>
    async (request, ...rest: []) =>
      await fetch(request, ...rest),
  "one that copies the request": () => (request) => fetch(new Request(request)),
  "one that clones it": () => (request) => fetch(request.clone()),
  "recordHar's": () => recordHar(fetch).fetch,
};

const typedClose = {
  params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
  redirect: "follow",
} as const;

describe.each(Object.entries(wrappers))("with a fetch that is %s", (_, wrap) => {
  const clientOf = (baseUrl: string, options: Partial<GraphClientOptions> = {}) => {
    const fetch = wrap();
    return createGraphClient({ credential: token, baseUrl, ...(fetch && { fetch }), ...options });
  };

  test("no redirect is followed, by whatever request", async () => {
    await using elsewhere = await startLocalService();
    await using service = await startLocalService();
    const redirect = fc.record({
      status: fc.constantFrom(301, 302, 303, 307, 308),
      location: fc.constantFrom(`${elsewhere.url}/x`, "/v1.0/again", `${elsewhere.origin.replace("//", "//u:p@")}/`),
      use: fc.constantFrom("open", "get", "post", "refresh", "close", "typed"),
    });
    await fc.assert(
      fc.asyncProperty(redirect, async ({ status, location, use }) => {
        let redirecting = false;
        service.behave(({ url }) =>
          redirecting
            ? { status, headers: { location } }
            : url.endsWith("/createSession")
              ? created(sessionId)
              : { status: 204 },
        );
        const graph = clientOf(service.url);
        const session = await openWorkbookSession(graph, address);
        redirecting = true;
        const uses: Record<typeof use, () => Promise<unknown>> = {
          open: () => openWorkbookSession(graph, address),
          get: () => session.fetch("a"),
          post: () => session.fetch("a", { method: "POST", json: {}, redirect: "follow" }),
          refresh: () => session.refresh(),
          close: () => session.close(),
          typed: async () => {
            throw await readGraphError(
              (await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", typedClose)).response,
            );
          },
        };
        const before = service.requests.length;
        const error = await failure(uses[use]());
        expect(error).toMatchObject({
          name: "GraphError",
          status,
          message: expect.stringContaining("A redirect is not followed."),
        });
        expect(service.requests.length).toBe(before + 1);
        expect(elsewhere.requests).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("the time limit and the signal reach the wire", async () => {
    await using service = await startLocalService(wellBehaved(({ url }) => (url.endsWith("/a") ? "stall" : undefined)));
    const graph = clientOf(service.url, { timeout: 100 });
    const session = await openWorkbookSession(graph, address);
    const controller = new AbortController();
    const givenUp = failure(session.fetch("a", { method: "POST", signal: controller.signal }));
    while (service.requests.length < 2) await new Promise((resolve) => setImmediate(resolve));
    controller.abort(null);
    expect(await givenUp).toBeNull();
    expect((await failure(session.fetch("a", { method: "POST" }))).cause).toMatchObject({ name: "TimeoutError" });
    for (const { url, left } of service.requests.filter(({ url }) => url.endsWith("/a"))) {
      if (!left.aborted) await once(left, "abort");
      expect(url).toMatch(/a$/);
    }
    await session.close();
  });
});

test("a baseUrl of a single call does not get the token", async () => {
  await using elsewhere = await startLocalService();
  const { graph, service } = await startClient();
  for (const baseUrl of [elsewhere.url, `${service.origin}/beta`, `${service.origin}/v1.01`]) {
    const call = graph.POST("/me/drive/items/{item-id}/workbook/closeSession", { ...typedClose, baseUrl });
    const message = `The request does not lead below ${service.url}. Nothing was sent. Another baseUrl takes another client.`;
    expect(await failure(call)).toEqual(new TypeError(message));
  }
  expect([...elsewhere.requests, ...service.requests]).toEqual([]);
});

test("a fetch of a single call is refused, which would follow a redirect", async () => {
  const { graph, service } = await startClient();
  const fetch = (request: Request) => globalThis.fetch(request);
  const call = graph.POST("/me/drive/items/{item-id}/workbook/closeSession", { ...typedClose, fetch });
  const message = "fetch is an option of createGraphClient, not of a single call.";
  expect(await failure(call)).toEqual(new TypeError(message));
  expect(service.requests).toEqual([]);
});

test("a middleware that sends a request elsewhere is stopped", async () => {
  await using elsewhere = await startLocalService();
  const { graph } = await startClient();
  graph.use({ onRequest: ({ request }) => new Request(`${elsewhere.url}/x`, request) });
  await failure(graph.POST("/me/drive/items/{item-id}/workbook/closeSession", typedClose));
  expect(elsewhere.requests).toEqual([]);
});

test("an untyped params.header does not name another session", async () => {
  const { session, service } = await openSession();
  const init = { params: { header: { "workbook-session-id": "other" } } };
  expect((await failure(session.fetch("a", init as never))).message).toMatch('fetch has no option "params".');
  await session.fetch("a", { headers: { "Workbook-Session-Id": "other", authorization: "Bearer other" } });
  expect(service.requests[1]?.headers).toMatchObject({
    "workbook-session-id": sessionId,
    authorization: `Bearer ${token}`,
  });
});

/** All that a program can see of a value: hidden fields, getters, causes, stacks. */
function allOf(value: unknown, depth = 6): string {
  if (depth === 0 || typeof value !== "object" || value === null) return String(value);
  const seen = [
    inspect(value, { depth: 9, showHidden: true, getters: true, maxStringLength: null }),
    JSON.stringify(value),
  ];
  const hidden = ["cause", "error", "suppressed", "stack", "message"] as const;
  return [...seen, ...hidden.map((name) => allOf((value as Record<string, unknown>)[name], depth - 1))].join("\n");
}

const json = (text: string) => JSON.stringify(text).slice(1, -1);
const quotes: ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  (text) => json(text).replaceAll("&", "\\u0026").replaceAll("=", "\\u003d"),
  (text) => text.replaceAll("&", "&amp;"),
  (text) => btoa(text),
  (text) => encodeURIComponent(btoa(text)),
];

describe("token and session id are shown by no error", () => {
  const secret = fc
    .array(fc.constantFrom("%2b", "&", "=", "a", "Z9", "/", "+", "."), { minLength: 6, maxLength: 30 })
    .map((parts) => `q${parts.join("")}q`);
  /** Where a service may quote a secret. */
  const places: ((text: string) => Reply)[] = [
    (text) => ({ status: 409, body: { error: { code: "conflict", message: text } } }),
    (text) => ({
      status: 409,
      body: { error: { code: text, message: "No.", innerError: { code: text, message: text } } },
    }),
    (text) => ({ status: 500, body: `<html>${text}` }),
    (text) => ({
      status: 400,
      headers: { "request-id": text, "client-request-id": text, "retry-after": text },
      body: "{}",
    }),
    (text) => ({ status: 307, headers: { location: `https://evil.example/?${text}` } }),
    (text) => ({ status: 403, body: { error: { message: `${"x".repeat(480)}${text}` } } }),
  ];

  test("however and wherever the service quotes them", async () => {
    await using service = await startLocalService();
    await fc.assert(
      fc.asyncProperty(
        secret,
        secret,
        fc.constantFrom(...quotes),
        fc.constantFrom(...places),
        fc.constantFrom("GET", "POST", "close"),
        async (id, credential, quote, place, use) => {
          service.behave(({ url }) =>
            url.endsWith("/createSession") ? created(id) : place(`${quote(id)} ${quote(credential)}`),
          );
          const graph = createGraphClient({ credential: () => credential, baseUrl: service.url });
          const session = await openWorkbookSession(graph, address);
          const error = await failure(
            use === "close" ? session.close() : session.fetch(`a?b=${encodeURIComponent(id)}`, { method: use }),
          );
          const shown = allOf(error) + allOf(session) + allOf(graph);
          for (const form of quotes.flatMap((each) => [each(id), each(credential)])) expect(shown).not.toContain(form);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("not where the session's information, or a look at its creation, fails and quotes the URL", async () => {
    const base64 = btoa(sessionId);
    const values = [encodeURIComponent(base64), base64, `${base64}&a=b`, sessionId, encodeURIComponent(sessionId)];
    const cases = ["/operations/1", "/sessionInfoResource"].flatMap((failing) =>
      values.map((value) => ({ failing, value })),
    );
    for (const { failing, value } of cases) {
      const query = `?sessionId=${value}`;
      const { graph, clock } = await startClient(({ url }) => {
        if (url.endsWith("/createSession")) return { status: 202, headers: { location: `operations/1${query}` } };
        if (url.includes(failing)) {
          return {
            status: 403,
            body: { error: { code: "x", message: `No ${url}, ${btoa(sessionId)}, ${sessionId}` } },
          };
        }
        const resourceLocation = `../sessionInfoResource(key='1')${query}`;
        return { status: 200, body: { id: "1", status: "succeeded", resourceLocation } };
      });
      const operations: unknown[] = [];
      const onProgress = (operation: unknown) => void operations.push(operation);
      const error = await clock.run(failure(openWorkbookSession(graph, address, { onProgress })));
      expect(error).toMatchObject({ status: 403, path: expect.stringContaining("?sessionId=***") });
      const shown = allOf(error) + allOf(operations);
      for (const form of [sessionId, btoa(sessionId), encodeURIComponent(btoa(sessionId))])
        expect(shown).not.toContain(form);
    }
  });

  test.each<[string, string]>([
    ["malformed", `HTTP/1.1 ${sessionId} ${token}\r\n\r\n`],
    ["cut off in its headers", `HTTP/1.1 200 OK\r\nx: ${sessionId} ${token}\r\n`],
    ["cut off in its body", `HTTP/1.1 409 Conflict\r\ncontent-length: 999\r\n\r\n${sessionId} ${token}`],
    ["chunked wrongly", `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${sessionId} ${token}\r\n`],
  ])("not where an answer is %s", async (_, answer) => {
    const baseUrl = await startRawServer(answer);
    const graph = createGraphClient({ credential: token, baseUrl, retry: { attempts: 1 } });
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.message).toMatch(/got no answer: .+\. Attempts: 1\./);
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(allOf(error)).not.toMatch(/secret|cluster=/);
  });

  test("not where the option fetch fails and quotes the request", async () => {
    const shout: Fetch = async (request) => {
      const headers = Object.fromEntries(request.headers);
      const inner = Object.assign(new Error(`${headers.authorization}`), { headers, code: token });
      throw new TypeError(`failed: ${JSON.stringify(headers)}`, { cause: inner });
    };
    const { graph, clock } = await startClient(undefined, { fetch: shout });
    const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect(error.cause).toMatchObject({ name: "TypeError", cause: { message: "Bearer ***", code: "***" } });
    expect((error.cause as Error).stack).toBe(`TypeError: ${(error.cause as Error).message}`);
    expect(inspect(error)).toContain("code: '***'");
    expect(allOf(error)).not.toMatch(/secret|cluster=/);
  });

  test("nor is what the option fetch throws though it is no error, or is its own cause", async () => {
    const circle = new Error(token);
    circle.cause = circle;
    const none = new Error("x");
    const causes = new Map<unknown, unknown>([
      [`no ${token}`, "no ***"],
      [undefined, undefined],
      [none, expect.not.objectContaining({ cause: expect.anything() })],
      [circle, expect.objectContaining({ message: "***" })],
    ]);
    const messages = [": no ***.", ".", ": x.", ": ***."];
    for (const [reason, cause] of causes) {
      const { graph, clock } = await startClient(undefined, { fetch: () => Promise.reject(reason) });
      const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
      expect(error.cause).toEqual(cause);
      expect(error.message).toContain(`closeSession got no answer${messages.shift()} Attempts: 4.`);
      let depth = 0;
      for (let each: unknown = error; each instanceof Error && depth < 20; each = each.cause) depth++;
      expect(depth).toBe(reason === circle ? 7 : reason === none ? 2 : 1);
      expect(allOf(error)).not.toMatch(/secret/);
    }
  });
});

/** A server that sends the same bytes to everybody. */
async function startRawServer(answer: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/v1.0`;
}

test.each(["201 成功", "201 d\u00e9j\u00e0 vu", "201 "])(
  "an answer arrives whatever its reason phrase is: %s",
  async (status) => {
    const body = JSON.stringify({ id: sessionId, persistChanges: true });
    const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    const graph = createGraphClient({ credential: token, baseUrl: await startRawServer(head + body) });
    const { data } = await graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
      params: { path: { "item-id": "item" } },
      body: { persistChanges: true },
    });
    expect(data).toMatchObject({ id: sessionId });
  },
);

test("an answer has its reason phrase, and a status that no Response can have", async () => {
  const { session } = await openSession(({ url }) => (url.endsWith("/b") ? { status: 600, body: "{}" } : undefined));
  const init = { throwHttpErrors: false };
  expect(await session.fetch("a", init)).toMatchObject({ status: 200, statusText: "OK" });
  const strange = await session.fetch("b", init);
  expect(strange).toMatchObject({ status: 600, ok: false });
  expect(await strange.text()).toBe("{}");
});

test("a token that was renewed, and the id of a session that was replaced, are masked as well", async () => {
  let renewed = false;
  const { graph, clock } = await startClient(
    wellBehaved(({ url, count }) => {
      if (!url.endsWith("/a")) return undefined;
      renewed = true;
      const quoting = errorReply(409, `first-secret-token second-secret-token ${sessionId}, ${sessionId}-2`);
      return [gone(), errorReply(401, "x")][count - 1] ?? quoting;
    }),
    { credential: () => (renewed ? "second-secret-token" : "first-secret-token") },
  );
  const session = await openWorkbookSession(graph, address, { recreate: true });
  const error = await clock.run(failure(session.fetch("a")));
  expect(error).toMatchObject({ status: 409, code: "*** *** ***, ***" });
  expect(allOf(error)).not.toMatch(/secret/);
});

test("a secret that was given as the address by mistake is not shown by what says that a session may be open", async () => {
  for (const itemId of [token, sessionId]) {
    for (const status of [403, 404, 500, 504]) {
      const { graph, clock, leftOpen } = await startClient(({ url, count }) =>
        url.endsWith("/createSession") && count > 1 ? created(sessionId) : errorReply(status, "x"),
      );
      const errors: unknown[] = [
        await clock.run(closeWorkbookSession(graph, { itemId }, sessionId).catch((error) => error)),
      ];
      errors.push(await clock.run(openWorkbookSession(graph, { itemId: token }).catch((error) => error)));
      const told = [...errors, ...leftOpen].filter((each) => each instanceof Error);
      for (const error of told) expect(allOf(error)).not.toMatch(/secret-(token|session)/);
    }
  }
  const failing = await startClient(undefined, { credential: () => Promise.reject(new Error("no")) });
  const unsent = await failure(closeWorkbookSession(failing.graph, { itemId: sessionId }, sessionId));
  expect(unsent.message).toMatch(/^closeSession was not sent, .* on \/me\/drive\/items\/\*\*\*\/workbook;/);
});

test("a client keeps its last ten tokens, and no more", async () => {
  let count = 0;
  const { graph } = await startClient(() => errorReply(409, "one-secret-token-20 one-secret-token-21"), {
    credential: () => `one-secret-token-${++count}`,
  });
  for (let call = 1; call < 30; call++) await failure(closeWorkbookSession(graph, address, sessionId));
  const error = await failure(closeWorkbookSession(graph, address, sessionId));
  expect(error.code).toBe("one-secret-token-20 ***");
});

test("a request's own token is masked, however many others came after it", async () => {
  let count = 0;
  const { graph } = await startClient(
    ({ headers }) => errorReply(409, String(headers.authorization).slice("Bearer ".length)),
    { credential: () => `one-secret-token-${++count}` },
  );
  const errors = await Promise.all(
    Array.from({ length: 30 }, () => failure(closeWorkbookSession(graph, address, sessionId))),
  );
  expect(errors.map(({ code }) => code)).toEqual(Array(30).fill("***"));
});

test("what the service writes cannot move the cursor of a terminal", async () => {
  const { graph } = await startClient(() => errorReply(409, "a\u001b[2Jb\r\nc\u0007"));
  const error = await failure(closeWorkbookSession(graph, address, sessionId));
  expect(error.message).toContain("a [2Jb  c ");
  expect(error.code).toBe("a [2Jb  c ");
});

test("what the option fetch gives that is no answer is none", async () => {
  for (const answer of [undefined, "x", Response.error()]) {
    const { graph, clock } = await startClient(undefined, { fetch: async () => answer as Response });
    const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect(error.message).toMatch(/got no answer: .+\. Attempts: 4\./);
    expect(error.cause).toBeInstanceOf(TypeError);
    const told = answer instanceof Response ? "The answer is a network error." : "The option fetch gave no Response.";
    expect(error.cause).toMatchObject({ message: told });
  }
});

test("an answer with an unexpected status that is ok is read all the same", async () => {
  const { graph } = await startClient(() => ({ status: 200, body: { id: sessionId } }));
  expect((await openWorkbookSession(graph, address)).id).toBe(sessionId);
});
