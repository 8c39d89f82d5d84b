import { describe, expect, test } from "vitest";
import { unknownName } from "../../src/checks.ts";
import {
  closeWorkbookSession,
  createGraphClient,
  openWorkbookSession,
  type SessionOptions,
  withWorkbookSession,
} from "../../src/index.ts";
import { address, failure, sessionId, startClient, token } from "../support/client.ts";
import { openSession } from "../support/sessions.ts";

/*
 * A mistake is refused before anything is sent, with the one thing to change.
 */

describe.each<[string, string, unknown, string]>([
  [
    "createGraphClient",
    "an option in other letters",
    { baseURL: "x" },
    'createGraphClient has no option "baseURL". Did you mean baseUrl?',
  ],
  [
    "createGraphClient",
    "an option of other clients",
    { middleware: [] },
    'createGraphClient has no option "middleware". There are credential, baseUrl, ',
  ],
  ["createGraphClient", "a number as retry", { retry: 3 }, "retry must be an object, such as { attempts: 3 }."],
  ["createGraphClient", "a list as retry", { retry: [] }, "The options of retry must be an object."],
  ["createGraphClient", "null as retry", { retry: null }, "The options of retry must be an object."],
  [
    "createGraphClient",
    "a misspelt retry",
    { retry: { atempts: 3 } },
    'retry has no option "atempts". Did you mean attempts?',
  ],
  ["createGraphClient", "a text as number", { timeout: "5" }, "timeout must be a number."],
  [
    "createGraphClient",
    "a URL as baseUrl",
    { baseUrl: new URL("https://graph.microsoft.com/v1.0") },
    "baseUrl must be a text.",
  ],
  ["createGraphClient", "an object as fetch", { fetch: {} }, "fetch must be a function."],
  [
    "createGraphClient",
    "a clock that is none",
    { clock: { now: Date.now } },
    "clock must be an object with now and after.",
  ],
  ["createGraphClient", "null as clock", { clock: null }, "clock must be an object with now and after."],
  ["createGraphClient", "a listener that is none", { onLeftOpen: true }, "onLeftOpen must be a function."],
  [
    "openWorkbookSession",
    "an option in other letters",
    { persistchanges: false },
    'openWorkbookSession has no option "persistchanges". Did you mean persistChanges?',
  ],
  [
    "openWorkbookSession",
    "a text as boolean",
    { persistChanges: "false" },
    "persistChanges must be true or false, without quotes.",
  ],
  ["openWorkbookSession", "a number as boolean", { recreate: 1 }, "recreate must be true or false, without quotes."],
  [
    "openWorkbookSession",
    "a controller as signal",
    { signal: new AbortController() },
    "signal must be an AbortSignal.",
  ],
  ["openWorkbookSession", "a number as retry", { retry: 3 }, "retry must be an object, such as { attempts: 3 }."],
  [
    "openWorkbookSession",
    "a retry that is none",
    { retry: { maxWait: -1 } },
    "retry.maxWait must be from 0 to 2147483647.",
  ],
  [
    "openWorkbookSession",
    "a listener that is none",
    { retry: { onRetry: "log" } },
    "retry.onRetry must be a function.",
  ],
  ["openWorkbookSession", "a function as options", () => {}, "The options of openWorkbookSession must be an object."],
  ["openWorkbookSession", "null as options", null, "The options of openWorkbookSession must be an object."],
  [
    "closeWorkbookSession",
    "an option of another function",
    { recreate: true },
    'closeWorkbookSession has no option "recreate". There are signal.',
  ],
  [
    "fetch",
    "an option in other letters",
    { Idempotent: true },
    'fetch has no option "Idempotent". Did you mean idempotent?',
  ],
  ["fetch", "a misspelt option", { header: {} }, 'fetch has no option "header". Did you mean headers?'],
  ["fetch", "a text as boolean", { throwHttpErrors: "no" }, "throwHttpErrors must be true or false, without quotes."],
  ["fetch", "something else as signal", { signal: {} }, "signal must be an AbortSignal."],
])("%s", (owner, what, options, message) => {
  test(`refuses ${what}`, async () => {
    const { session, graph, service } = await openSession();
    // The casts: the types refuse all of these, and JavaScript has none.
    const uses: Record<string, () => Promise<unknown>> = {
      createGraphClient: async () => createGraphClient({ credential: token, ...(options as object) }),
      openWorkbookSession: () => openWorkbookSession(graph, address, options as SessionOptions),
      closeWorkbookSession: () => closeWorkbookSession(graph, address, sessionId, options as object),
      fetch: () => session.fetch("a", options as object),
    };
    const error = await failure(uses[owner]?.() ?? Promise.resolve());
    expect(error).toBeInstanceOf(message.includes("must be from") ? RangeError : TypeError);
    expect(error.message.startsWith(message)).toBe(true);
    expect(service.requests).toHaveLength(1);
  });
});

test.each([
  ["pollIntervall", "Did you mean pollInterval?"],
  ["POLLINTERVAL", "Did you mean pollInterval?"],
  ["polInterva", "Did you mean pollInterval?"],
  ["pollInterXY", "Did you mean pollInterval?"],
  ["ollIntervals", "Did you mean pollInterval?"],
  ["pollTime", "There are signal, pollInterval, keepAlive."],
  ["signa", "Did you mean signal?"],
  ["sgnl", "There are signal, pollInterval, keepAlive."],
  ["", "There are signal, pollInterval, keepAlive."],
])("the known name nearest to %j is named, if it is near", (name, instead) => {
  const known = ["signal", "pollInterval", "keepAlive"];
  expect(unknownName("option", name, "f", known)).toBe(`f has no option "${name}". ${instead}`);
});

test("an unknown name is shown with 50 characters at the most", () => {
  expect(unknownName("option", "x".repeat(1000), "f", ["a"])).toBe(`f has no option "${"x".repeat(50)}". There are a.`);
});

test("an option that is undefined is as one that is left out", async () => {
  const options = { persistChanges: undefined, signal: undefined, retry: undefined, keepAlive: undefined };
  const { session, service } = await openSession(undefined, options as unknown as SessionOptions);
  expect((await session.fetch("a", { signal: undefined, headers: undefined } as unknown as RequestInit)).status).toBe(
    200,
  );
  expect(service.requests[0]?.body).toBe('{"persistChanges":true}');
});

test("what is changed in options later changes nothing", async () => {
  const options = { recreate: false, retry: { attempts: 1 } };
  const { session, clock, asked } = await openSession(({ url }) => (url.endsWith("/a") ? "drop" : undefined), options);
  options.retry.attempts = 9;
  await clock.run(failure(session.fetch("a")));
  expect(asked()).toEqual(["createSession", "a"]);
});

test.each<[unknown]>([[undefined], [null], [{}], ["graph"]])("%j is no client", async (graph) => {
  expect(await failure(openWorkbookSession(graph as never, address))).toEqual(
    new TypeError("graph must be a client that createGraphClient made."),
  );
});

test("createGraphClient needs options", () => {
  expect(() => createGraphClient(undefined as never)).toThrow("The options of createGraphClient must be an object.");
  expect(() => createGraphClient({} as never)).toThrow("credential must be a token, ");
});

test("withWorkbookSession takes the options or leaves them out, and needs a body", async () => {
  const { graph, asked } = await startClient(({ url }) =>
    url.endsWith("/createSession") ? { status: 201, body: { id: sessionId } } : { status: 204 },
  );
  expect(await withWorkbookSession(graph, address, () => 1)).toBe(1);
  expect(await withWorkbookSession(graph, address, { persistChanges: false }, async () => 2)).toBe(2);
  const sent = asked().length;
  for (const rest of [[], [{}], [{}, {}], [undefined, undefined]]) {
    const call = (withWorkbookSession as (...all: unknown[]) => Promise<unknown>)(graph, address, ...rest);
    expect(await failure(call)).toEqual(
      new TypeError("withWorkbookSession needs a function that uses the session, as its last argument."),
    );
  }
  expect(asked()).toHaveLength(sent);
});

describe("retry of a session", () => {
  test("goes before that of the client, each part by itself, and is told of each repetition", async () => {
    const retries: unknown[] = [];
    const { graph, clock, service } = await startClient(
      ({ url }) => (url.endsWith("/createSession") ? { status: 201, body: { id: sessionId } } : "drop"),
      { retry: { attempts: 2, onRetry: (retry) => retries.push(["client", retry.attempts]) } },
    );
    const onRetry: NonNullable<NonNullable<SessionOptions["retry"]>["onRetry"]> = ({ error, wait, ...retry }) => {
      retries.push({ ...retry, waits: wait > 0, message: error.message });
      throw new Error("log");
    };
    const session = await openWorkbookSession(graph, address, { retry: { onRetry } });
    await clock.run(failure(session.fetch(`a?b=${encodeURIComponent(sessionId)}`)));
    await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    const path = "/me/drive/items/item/workbook/a?b=***";
    expect(retries).toEqual([
      {
        method: "GET",
        path,
        attempts: 1,
        waits: true,
        message: `GET ${path} got no answer: other side closed. Attempts: 1.`,
      },
      ["client", 1],
    ]);
    expect(service.requests).toHaveLength(5);
  });
});
