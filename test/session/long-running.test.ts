import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { openWorkbookSession, type SessionOptions, type WorkbookOperation } from "../../src/index.ts";
import {
  address,
  type Client,
  failure,
  left,
  place,
  sessionId,
  startClient,
  token,
  workbook,
} from "../support/client.ts";
import { errorReply, type Reply } from "../support/local-service.ts";

const operationPath = `${workbook}/operations/op-1`;
const resultPath = `${workbook}/sessionInfoResource(key='k')?sessionId=${sessionId}`;

interface Answers {
  /** The answers to the looks, one after the other. */
  looks?: ((origin: string) => Reply)[];
  location?: (origin: string) => string | undefined;
  accepted?: Record<string, string>;
  result?: Reply;
}

const progress =
  (status: string, headers = {}) =>
  (): Reply => ({ status: 200, headers, body: { id: "op-1", status } });
const succeeded =
  (location: (origin: string) => unknown = (origin) => origin + resultPath) =>
  (origin: string): Reply => ({
    status: 200,
    body: { id: "op-1", status: "succeeded", resourceLocation: location(origin) },
  });
const done: Reply = { status: 200, body: { id: sessionId, persistChanges: true } };

async function startCreation(answers: Answers): Promise<Client> {
  const {
    looks = [succeeded()],
    location = (origin) => origin + operationPath,
    accepted = {},
    result = done,
  } = answers;
  const client = await startClient();
  client.service.behave(({ url, count }) => {
    const { origin } = client.service;
    if (url.endsWith("/createSession")) {
      const where = location(origin);
      return { status: 202, headers: { ...accepted, ...(where === undefined ? {} : { location: where }) } };
    }
    if (url.startsWith(operationPath)) return looks[count - 1]?.(origin) ?? errorReply(418, "tooManyLooks");
    return result;
  });
  return client;
}

async function open(answers: Answers, options: SessionOptions = {}) {
  const client = await startCreation(answers);
  const before = client.clock.now();
  const session = await client.clock.run(
    openWorkbookSession(client.graph, address, { respondAsync: true, ...options }),
  );
  return { ...client, session, waited: client.clock.now() - before };
}

async function fail(answers: Answers, options: SessionOptions = {}) {
  const client = await startCreation(answers);
  const error = await client.clock.run(
    failure(openWorkbookSession(client.graph, address, { respondAsync: true, ...options })),
  );
  expect(inspect(error)).not.toContain("secret");
  expect(client.clock.pending).toBe(0);
  return { ...client, error };
}

describe("a creation in the background", () => {
  test("is asked for, and may be answered at once", async () => {
    const { graph, service } = await startClient(() => ({ ...(done as object), status: 201 }));
    const session = await openWorkbookSession(graph, address, { respondAsync: true });
    expect({ id: session.id, prefer: service.requests[0]?.headers.prefer }).toEqual({
      id: sessionId,
      prefer: "respond-async",
    });
  });

  test("is followed to its end, with a first look after a second and then every 30 seconds", async () => {
    const seen: WorkbookOperation[] = [];
    const { session, service, waited } = await open(
      { looks: [progress("notStarted"), progress("running"), succeeded()] },
      { onProgress: (operation) => void seen.push(operation) },
    );
    expect(session.id).toBe(sessionId);
    expect(seen.map(({ status }) => status)).toEqual(["notStarted", "running", "succeeded"]);
    expect(seen[0]).toEqual({ id: "op-1", status: "notStarted" });
    expect(waited).toBe(61_000);
    expect(service.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST ${workbook}/createSession`,
      ...Array<string>(3).fill(`GET ${operationPath}`),
      `GET ${resultPath.replaceAll("%27", "'")}`,
    ]);
    for (const { headers } of service.requests) {
      expect(headers.authorization).toBe(`Bearer ${token}`);
      expect(headers["client-request-id"]).toBeTruthy();
    }
  });

  test.each([
    ["the pollInterval", { pollInterval: 5000 }, {}, {}, 6000],
    ["a pollInterval below a second", { pollInterval: 10 }, {}, {}, 20],
    ["the service's first Retry-After", {}, { "retry-after": "12" }, {}, 42_000],
    ["the service's next Retry-After", {}, {}, { "retry-after": "12" }, 13_000],
    ["never more than 4 minutes", {}, { "retry-after": "1000000000" }, { "retry-after": "241" }, 480_000],
    ["never less than a second where the service says none", {}, { "retry-after": "0" }, { "retry-after": "0" }, 2000],
  ])("is looked at in the pace of %s", async (_, options, accepted, headers, wanted) => {
    const { waited } = await open({ accepted, looks: [progress("running", headers), succeeded()] }, options);
    expect(waited).toBe(wanted);
  });

  test("is looked at again where a look is throttled, or gets no answer", async () => {
    const { session, waited } = await open({
      looks: [() => errorReply(429, "x", undefined, { "retry-after": "70" }), () => "drop", succeeded()],
    });
    expect(session.id).toBe(sessionId);
    expect(waited).toBeGreaterThan(71_000);
  });

  test.each([
    ["502", () => ({ status: 502, body: "<html>" })],
    ["503", () => ({ status: 503, body: "<html>" })],
    ["404 of whoever knows nothing of it yet", () => errorReply(404, "itemNotFound")],
  ])("is looked at again after a %s", async (_, answer) => {
    const { session, service } = await open({ looks: [answer, succeeded()] });
    expect(session.id).toBe(sessionId);
    expect(service.requests.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "GET"]);
  });

  test("is told of once where it is given up before another look", async () => {
    const ending = new AbortController();
    const retry = { onRetry: () => ending.abort(new Error("enough")) };
    const { error, leftOpen } = await fail(
      { looks: [() => ({ status: 503, body: "<html>" }), succeeded()] },
      { signal: ending.signal, retry },
    );
    expect(error).toMatchObject({ message: "enough" });
    expect(leftOpen).toEqual([expect.objectContaining({ message: expect.stringContaining("may be left open") })]);
  });

  test("is not looked at for ever where it is not known", async () => {
    const missing = () => errorReply(404, "itemNotFound");
    const { error, service } = await fail({ looks: [missing, missing, missing] });
    expect(error).toMatchObject({ status: 404, attempts: 2, message: expect.stringContaining("may be left open") });
    expect(service.requests).toHaveLength(3);
  });

  test("that fails is a GraphError", async () => {
    const error = { code: "conflict", message: `No: ${token}`, innerError: { code: "accessConflict" } };
    const { error: thrown, leftOpen } = await fail({
      looks: [() => ({ status: 200, body: { id: "op-1", status: "failed", error } })],
    });
    expect(thrown).toMatchObject({
      name: "GraphError",
      status: 200,
      detail: "accessConflict",
      recovery: "resolveConflict",
      attempts: 1,
      message: expect.stringContaining(`POST ${place}/createSession: 200 accessConflict (conflict): No: ***.`),
    });
    expect(leftOpen).toEqual([]);
  });

  test("reports a failure to onProgress, too", async () => {
    const seen: unknown[] = [];
    await fail({ looks: [progress("failed")] }, { onProgress: ({ status }) => seen.push(status) });
    expect(seen).toEqual(["failed"]);
  });

  test("waits for onProgress, and hides the id of the session from it", async () => {
    const steps: unknown[] = [];
    const { session } = await open(
      { looks: [progress("running"), succeeded()] },
      {
        async onProgress({ status, resourceLocation }) {
          steps.push(`${status} ${resourceLocation}`);
          await new Promise((resolve) => setImmediate(resolve));
          steps.push("waited");
        },
      },
    );
    expect(session.id).toBe(sessionId);
    const hidden = expect.stringMatching(/^succeeded .*\?sessionId=\*\*\*$/);
    expect(steps).toEqual(["running undefined", "waited", hidden, "waited"]);
  });

  test("finds the result under the other spelling of its name, too", async () => {
    const looks = [
      (origin: string) => ({
        status: 200,
        body: { id: "op-1", status: "succeeded", resourcelocation: origin + resultPath },
      }),
    ];
    const seen: WorkbookOperation[] = [];
    const { session } = await open({ looks }, { onProgress: (operation) => void seen.push(operation) });
    expect(session.id).toBe(sessionId);
    expect(JSON.stringify(seen)).toContain("?sessionId=***");
    expect(JSON.stringify(seen)).not.toContain("secret");
  });

  test("hides the id from onProgress where an error quotes it", async () => {
    const query = `?sessionId=${encodeURIComponent(btoa(sessionId))}`;
    const message = `No session ${sessionId} for ${token}`;
    const looks = [() => ({ status: 200, body: { id: "op-1", status: "failed", error: { code: "x", message } } })];
    const seen: WorkbookOperation[] = [];
    const location = (origin: string) => `${origin}${operationPath}${query}`;
    await fail({ looks, location }, { onProgress: (operation) => void seen.push(operation) });
    expect(seen).toMatchObject([{ status: "failed", error: { message: "No session *** for ***" } }]);
  });

  test.each(["running", "succeeded"])(
    "does not wait for onProgress once its signal fires, after %s",
    async (status) => {
      const reason = new Error("enough");
      const controller = new AbortController();
      const looks = [status === "running" ? progress("running") : succeeded()];
      const onProgress = () => {
        controller.abort(reason);
        return new Promise(() => {});
      };
      const { error, leftOpen } = await fail({ looks }, { signal: controller.signal, onProgress });
      expect(error).toBe(reason);
      await new Promise((resolve) => setImmediate(resolve));
      expect(leftOpen.map(({ message }) => message)).toEqual([left]);
    },
  );

  test("ends with what onProgress throws", async () => {
    const reason = new Error("stop");
    const { error } = await fail(
      { looks: [progress("running")] },
      {
        onProgress: () => {
          throw reason;
        },
      },
    );
    expect(error).toBe(reason);
  });

  test("ends at once when the signal fires", async () => {
    const controller = new AbortController();
    const { graph, clock } = await startCreation({ looks: [progress("running")] });
    clock.after(11_000, () => controller.abort(new Error("enough")));
    const before = clock.now();
    const error = await clock.run(
      failure(openWorkbookSession(graph, address, { respondAsync: true, signal: controller.signal })),
    );
    expect({ message: error.message, waited: clock.now() - before }).toEqual({ message: "enough", waited: 11_000 });
    await clock.settle();
    expect(clock.pending).toBe(0);
  });

  test.each<[string, Answers]>([
    ["a look hangs", { looks: [() => "stall"] }],
    ["the result hangs", { result: "stall" }],
  ])("ends when the signal fires while %s", async (_, answers) => {
    const controller = new AbortController();
    const { graph, clock } = await startCreation(answers);
    clock.after(11_000, () => controller.abort(new Error("enough")));
    const before = clock.now();
    const opening = openWorkbookSession(graph, address, { respondAsync: true, signal: controller.signal });
    expect((await clock.run(failure(opening))).message).toBe("enough");
    await clock.settle();
    expect({ waited: clock.now() - before, pending: clock.pending }).toEqual({ waited: 11_000, pending: 0 });
  });

  test("that fails without a reason says so", async () => {
    const { error } = await fail({ looks: [progress("failed")] });
    expect(error.message).toContain("200 error: The answer gives no reason.");
    expect(error.message).not.toContain("left open");
  });
});

describe("what the service leaves out is named", () => {
  test.each<[string, Answers, string]>([
    ["the Location", { location: () => undefined }, "The Location of the 202 answer is missing."],
    [
      "the resourceLocation",
      { looks: [succeeded(() => undefined)] },
      "The resourceLocation of the operation is missing.",
    ],
    [
      "the text of the resourceLocation",
      { looks: [succeeded(() => 7)] },
      "The resourceLocation of the operation is missing.",
    ],
    ["a known status", { looks: [progress("Completed")] }, "The status of the operation is unknown."],
    ["any status", { looks: [() => ({ status: 200, body: {} })] }, "The status of the operation is unknown."],
    ["JSON", { looks: [() => ({ status: 200, body: "<html>" })] }, "The status of the operation is unknown."],
    ["all but null", { looks: [() => ({ status: 200, body: "null" })] }, "The status of the operation is unknown."],
    [
      "the id",
      { result: { status: 200, body: {} } },
      "The session id in the answer is missing, or not one line of printable ASCII.",
    ],
  ])("%s", async (_, answers, message) => {
    const { error, leftOpen } = await fail(answers);
    expect(error.message).toBe(`${message} ${left}`);
    expect(leftOpen).toEqual([]);
  });

  test("an unknown status is not reported as progress", async () => {
    const seen: unknown[] = [];
    await fail({ looks: [progress("Completed")] }, { onProgress: (operation) => seen.push(operation) });
    expect(seen).toEqual([]);
  });
});

describe("a URL that leads elsewhere is refused, and nothing is sent there", () => {
  const elsewhere: [string, (origin: string) => string][] = [
    ["another host", () => `https://evil.example/?sessionId=${sessionId}`],
    ["another port", () => `http://127.0.0.1:1${operationPath}`],
    ["another scheme", (origin) => origin.replace("http:", "https:") + operationPath],
    ["another name of the host", (origin) => origin.replace("127.0.0.1", "localhost") + operationPath],
    ["//host", () => "//evil.example/op"],
    ["a user", (origin) => `${origin.replace("//", "//user@")}${operationPath}`],
    ["a password", (origin) => `${origin.replace("//", "//:secret@")}${operationPath}`],
    ["no URL at all", () => "http://[secret"],
    ["a scheme without a host", () => "javascript:alert(1)"],
  ];

  test.each(elsewhere)("in Location: %s", async (_, location) => {
    const { error, service, asked } = await fail({ location });
    expect(error.message).toBe(
      `The Location of the 202 answer does not lead to ${service.origin}. Nothing was sent there. ${left}`,
    );
    expect(asked()).toEqual(["createSession"]);
  });

  test.each(elsewhere)("in resourceLocation: %s", async (_, location) => {
    const { error, service, asked } = await fail({ looks: [succeeded(location)] });
    expect(error.message).toBe(
      `The resourceLocation of the operation does not lead to ${service.origin}. Nothing was sent there. ${left}`,
    );
    expect(asked()).toEqual(["createSession", "operations/op-1"]);
  });

  test.each(["operations/op-1", "./operations/op-1", operationPath])(
    "but a relative one is followed: %s",
    async (relative) => {
      const { session } = await open({
        location: () => relative,
        looks: [succeeded(() => `../sessionInfoResource(key='k')`)],
      });
      expect(session.id).toBe(sessionId);
    },
  );
});
