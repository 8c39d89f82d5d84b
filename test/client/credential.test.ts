import { expect, test } from "vitest";
import { type Credential, closeWorkbookSession, createGraphClient, openWorkbookSession } from "../../src/index.ts";
import { address, failure, sessionId, startClient } from "../support/client.ts";
import { errorReply } from "../support/local-service.ts";

const tokens = () => {
  let count = 0;
  return () => `token-${++count}`;
};

test.each<[string, (next: () => string) => Credential, string[]]>([
  ["a token", () => "token", ["token", "token"]],
  ["a function", (next) => next, ["token-1", "token-2"]],
  ["a function that gives a promise", (next) => async () => next(), ["token-1", "token-2"]],
  ["an object with getToken", (next) => ({ getToken: async () => ({ token: next() }) }), ["token-1", "token-2"]],
  ["an object with getAccessToken", (next) => ({ getAccessToken: async () => next() }), ["token-1", "token-2"]],
])("%s is asked for each attempt", async (_, make, wanted) => {
  const { graph, service, clock } = await startClient(
    ({ count }) => (count === 1 ? errorReply(429, "tooManyRequests") : { status: 204 }),
    {
      credential: make(tokens()),
    },
  );
  await clock.run(closeWorkbookSession(graph, address, sessionId));
  expect(service.requests.map(({ headers }) => headers.authorization)).toEqual(wanted.map((each) => `Bearer ${each}`));
});

test("a token of one character is sent", async () => {
  const { graph, service } = await startClient(undefined, { credential: "t" });
  await closeWorkbookSession(graph, address, sessionId);
  expect(service.requests[0]?.headers.authorization).toBe("Bearer t");
});

test("getToken is asked for all permissions at the origin of baseUrl, on the object it belongs to", async () => {
  class AzureCredential {
    scopes: string[] = [];
    async getToken(scope: string) {
      this.scopes.push(scope);
      return { token: "token" };
    }
  }
  const credential = new AzureCredential();
  const { graph, service } = await startClient(undefined, { credential });
  await closeWorkbookSession(graph, address, sessionId);
  expect(credential.scopes).toEqual([`${service.origin}/.default`]);
});

test("a 401 is repeated once, with a token asked for anew", async () => {
  const { graph, service, clock } = await startClient(() => errorReply(401, "unauthorized"), { credential: tokens() });
  const before = clock.now();
  const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
  expect(error).toMatchObject({ status: 401, attempts: 2 });
  expect(service.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  expect(clock.now()).toBe(before);
});

test("a 401 is followed by the right result where the new token is accepted", async () => {
  const { graph, clock } = await startClient(
    ({ headers }) => (headers.authorization === "Bearer token-1" ? errorReply(401, "unauthorized") : { status: 204 }),
    { credential: tokens() },
  );
  expect(await clock.run(closeWorkbookSession(graph, address, sessionId))).toEqual({ outcome: "closed" });
});

test("a 401 that means a dead session is not repeated", async () => {
  const { graph, service } = await startClient(() => errorReply(401, "unauthorized", "invalidSessionAuthentication"));
  await closeWorkbookSession(graph, address, sessionId);
  expect(service.requests).toHaveLength(1);
});

test("what the credential throws arrives as it is, and nothing is sent", async () => {
  const reason = new TypeError("signed out");
  const { graph, service } = await startClient(undefined, { credential: () => Promise.reject(reason) });
  expect(await failure(openWorkbookSession(graph, address))).toBe(reason);
  expect(service.requests).toEqual([]);
});

test.each([undefined, null])("a credential that rejects with %s is said to have failed", async (reason) => {
  const { graph } = await startClient(undefined, { credential: () => Promise.reject(reason) });
  expect(await failure(openWorkbookSession(graph, address))).toEqual(new Error("credential failed without a reason."));
});

test.each<[string, Credential]>([
  ["an empty token", () => ""],
  ["a token of two lines", () => "secret\nsecret"],
  ["a token that ends in a blank", () => "secret "],
  ["no token", { getToken: async () => null }],
  ["something else", (() => 7) as unknown as Credential],
])("%s is refused before anything is sent, and not shown", async (_, credential) => {
  const { graph, service } = await startClient(undefined, { credential });
  const error = await failure(openWorkbookSession(graph, address));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toBe("The token of credential is missing, or not one line of printable ASCII.");
  expect(service.requests).toEqual([]);
});

test("a credential that never answers is given up after the timeout", async () => {
  const { graph, clock } = await startClient(undefined, { credential: () => new Promise(() => {}), timeout: 5000 });
  const before = clock.now();
  const error = await clock.run(failure(openWorkbookSession(graph, address)));
  expect(error).toMatchObject({
    name: "TimeoutError",
    message: "Nothing was sent: credential gave no token within 5000 ms.",
  });
  expect(clock.now() - before).toBe(5000);
});

test("nothing is sent when the token comes too late", async () => {
  let give: (token: string) => void = () => {};
  const credential = () =>
    new Promise<string>((resolve) => {
      give = resolve;
    });
  let sent = false;
  const fetch = async () => {
    sent = true;
    return new Response();
  };
  const { graph, clock } = await startClient(undefined, { credential, fetch, timeout: 5000 });
  await clock.run(failure(openWorkbookSession(graph, address)));
  give("token");
  await new Promise((resolve) => setImmediate(resolve));
  expect(sent).toBe(false);
});

test.each([undefined, "", null, 7, true, {}, { getToken: "x" }, []])("%j as credential is refused", (credential) => {
  expect(() => createGraphClient({ credential: credential as never })).toThrow(
    new TypeError(
      "credential must be a token, a function that gives one, or an object with getToken or getAccessToken.",
    ),
  );
});

test("a token with Bearer before it is refused, with the one thing to change", async () => {
  const advice = 'The token of credential must not have "Bearer" before it: the client adds that.';
  expect(() => createGraphClient({ credential: "Bearer secret" })).toThrow(new TypeError(advice));
  const { graph, service } = await startClient(undefined, { credential: () => "bearer secret" });
  expect(await failure(openWorkbookSession(graph, address))).toEqual(new TypeError(advice));
  expect(service.requests).toEqual([]);
});

test("a token of two lines is refused when the client is made, and not shown", () => {
  expect(() => createGraphClient({ credential: "secret\nsecret" })).toThrow(
    new TypeError("The token of credential is missing, or not one line of printable ASCII."),
  );
});
