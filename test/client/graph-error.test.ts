import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { closeWorkbookSession, GraphError, openWorkbookSession, readGraphError } from "../../src/index.ts";
import { address, failure, place, sessionId, startClient, stillOpen, token } from "../support/client.ts";
import { created, errorReply, type Reply } from "../support/local-service.ts";
import { batched, realAnswers } from "../support/real-answers.ts";
import { gone, openSession } from "../support/sessions.ts";

interface Code {
  readonly status: number;
  readonly recovery: string;
  readonly recoveryInSession?: string;
}
const { schemas } = parse(readFileSync("generated/openapi.yaml", "utf8")).components;
const second: Record<string, Code> = schemas.SecondLevelErrorCode["x-error-codes"];
/** Those that say more than their status does. */
const observed = Object.entries<Code>(schemas.SecondLevelErrorCode["x-observed-codes"]).filter(
  ([, code]) => code.recovery,
);
const top: Record<string, Code> = schemas.TopLevelErrorCode["x-error-codes"];
const recoveries: Record<string, { session: string; description: string; whenClosing: string }> =
  schemas.SecondLevelErrorCode["x-recoveries"];

const spellings = [(code: string) => code, (code: string) => code.toUpperCase(), (code: string) => code.toLowerCase()];

const places = [
  [0, ""],
  [1, "innerError"],
  [1, "innererror"],
  [7, "innererror"],
] as const;

/** Buries a code in so many inner errors. */
function nest(code: string, depth: number, key: string): object {
  return depth === 0 ? { code } : { code: "somethingNew", [key]: nest(code, depth - 1, key) };
}

/** What a session makes of an answer; the error is not a 503 or 504, which would be repeated. */
async function useSession(status: number, error: object) {
  const { graph, clock } = await startClient(({ url }) =>
    url.endsWith("/createSession") ? created(sessionId) : { status, body: { error } },
  );
  const session = await openWorkbookSession(graph, address);
  const thrown = await clock.run(failure(session.fetch("x", { method: "PATCH", body: "{}" })));
  return { thrown, state: session.state };
}

/** What a write is asked: of a timeout the service says only what to do with a createSession. */
const ofWrite = (recovery: string) => (recovery === "repeatCreateSession" ? "doNotResend" : recovery);

const stateAfter = (recovery: string) => (recoveries[recovery]?.session === "usable" ? "open" : "lost");

describe("second-level codes", () => {
  test.each(Object.entries(second))(
    "%s asks what the contract says, wherever it stands",
    async (code, { recovery }) => {
      for (const [index, [depth, key]] of places.entries()) {
        const spelt = spellings[index % spellings.length]?.(code) ?? code;
        const { thrown, state } = await useSession(418, { message: "No.", ...nest(spelt, depth, key) });
        expect(thrown).toBeInstanceOf(GraphError);
        expect({ ...thrown, state }).toMatchObject({
          ...{ detail: code, recovery: ofWrite(recovery), state: stateAfter(recovery) },
          advice: recoveries[ofWrite(recovery)]?.description,
        });
        expect(thrown.codes).toEqual([...Array<string>(depth).fill("somethingNew"), spelt]);
      }
    },
  );

  test("wins over the top-level code and the status; the innermost one known counts", async () => {
    const inner = {
      code: "newer",
      innerError: { code: "ACCESSCONFLICT", innerError: { code: "unsupportedWorkbook" } },
    };
    const { thrown } = await useSession(500, { code: "internalServerError", message: "No.", innerError: inner });
    expect(thrown).toMatchObject({
      code: "internalServerError",
      detail: "unsupportedWorkbook",
      recovery: "resendWhenSupported",
    });
    expect(thrown.codes).toEqual(["internalServerError", "newer", "ACCESSCONFLICT", "unsupportedWorkbook"]);
  });

  test("below the top level win over one that stands there, too", async () => {
    for (const code of ["itemNotFound", "accessDenied", "generalException", "invalidArgument"]) {
      const { thrown, state } = await useSession(404, { code, innerError: { code: "invalidSessionReCreatable" } });
      const meaning = { detail: "invalidSessionReCreatable", recovery: "recreateSession", state: "lost" };
      expect({ ...thrown, state }).toMatchObject({ code, ...meaning });
    }
  });
});

describe("top-level codes", () => {
  test.each(Object.entries(top))(
    "%s asks what the contract says, in a session and out of it",
    async (code, meaning) => {
      for (const spell of spellings) {
        const error = { code: spell(code), message: "No." };
        const { thrown, state } = await useSession(418, error);
        const recovery = ofWrite(meaning.recoveryInSession ?? meaning.recovery);
        expect({ ...thrown, state }).toMatchObject({ code: spell(code), recovery, state: stateAfter(recovery) });
        expect(thrown.detail).toBe(code in second ? code : undefined);

        const { graph, clock } = await startClient(() => ({ status: 418, body: { error } }), {
          retry: { attempts: 1 },
        });
        const outside = await clock.run(failure(openWorkbookSession(graph, address)));
        expect(outside.recovery).toBe(meaning.recovery);
      }
    },
  );

  test.each(Object.entries(top))("%s is what its status means where the code is unknown", async (_, meaning) => {
    const { thrown } = await useSession(meaning.status, { code: "somethingNew", message: "No." });
    expect(thrown.recovery).toBe(ofWrite(meaning.recoveryInSession ?? meaning.recovery));
  });

  test("that are unknown, with an unknown status, ask not to resend", async () => {
    const { thrown, state } = await useSession(418, { code: "somethingNew", message: "No." });
    expect({ ...thrown, state }).toMatchObject({ code: "somethingNew", recovery: "doNotResend", state: "open" });
    expect(thrown.message).toContain("418 somethingNew: No. ");
  });

  test("that are missing, with an unknown status, leave an error that says so", async () => {
    const { thrown } = await useSession(418, {});
    expect(thrown).toMatchObject({ code: undefined, recovery: "doNotResend" });
    expect(thrown.message).toContain("418 error: The answer gives no reason. ");
  });
});

describe("a close that fails", () => {
  const closing = async (reply: Reply) => {
    const { graph, clock } = await startClient(() => reply);
    return await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
  };

  test.each(Object.entries(second).filter(([, { recovery }]) => recoveries[recovery]?.session !== "dead"))(
    "with %s says what that means for the session",
    async (code, { recovery }) => {
      const { advice, message } = await closing(errorReply(418, "x", code));
      expect(advice).toBe(recoveries[recovery]?.whenClosing);
      expect(message).toContain(` ${advice} `);
    },
  );

  test.each([500, 502, 503, 504])("with no more than %d says that nobody knows", async (status) => {
    for (const reply of [{ status }, errorReply(status, "serviceUnavailable"), errorReply(status, "x")]) {
      const { advice, message } = await closing(reply);
      expect(advice).toBe(recoveries.repeatCreateSession?.whenClosing);
      expect(message).not.toContain("is gone");
    }
  });
});

test("a close that fails with a code, or with less than 500, says what that means and no more", async () => {
  const [seen = "", { recovery = "" } = {}] =
    observed.find(([, { recovery }]) => recoveries[recovery]?.session === "usable") ?? [];
  for (const [reply, asked] of [
    [errorReply(503, "x", "serviceUnavailableUncategorized"), "resendAfterCooldown"],
    [errorReply(500, seen), recovery],
    [errorReply(403, "x"), "doNotResend"],
  ] as const) {
    const { graph, clock } = await startClient(() => reply);
    const { advice } = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect([reply, advice]).toEqual([reply, recoveries[asked]?.whenClosing]);
  }
});

describe("codes that were seen in practice", () => {
  test.each(observed)("%s asks what the contract says, at any level", async (code, { recovery }) => {
    for (const depth of [0, 1, 2]) {
      const { thrown, state } = await useSession(418, {
        message: "No.",
        ...nest(code.toUpperCase(), depth, "innerError"),
      });
      const asked = ofWrite(recovery);
      expect({ ...thrown, state }).toMatchObject({ detail: undefined, recovery: asked, state: stateAfter(asked) });
    }
  });

  test("below the top level win over a documented one that stands there", async () => {
    for (const code of ["itemNotFound", "accessDenied", "generalException", "invalidArgument"]) {
      const { thrown, state } = await useSession(404, { code, innerError: { code: "InvalidOrTimedOutSession" } });
      expect({ ...thrown, state }).toMatchObject({
        code,
        detail: undefined,
        recovery: "recreateSession",
        state: "lost",
      });
    }
  });

  test("give way to documented ones", async () => {
    const error = { code: "InvalidOrTimedOutSession", message: "No.", innerError: { code: "accessConflict" } };
    expect((await useSession(404, error)).thrown).toMatchObject({
      detail: "accessConflict",
      recovery: "resolveConflict",
    });
  });
});

/** What becomes of each real error: what it asks of the request that it answers, in a session. */
const readings: Record<string, string> = {
  closeSessionWithoutHeader: "doNotResend",
  createSessionHtml: "doNotResend",
  createSessionInternalError: "resendAfterCooldown",
  genericFileOpenError: "abandonSession internalServerErrorUncategorized",
  genericFileOpenErrorBare: "doNotResend",
  accessDenied: "doNotResend accessDenied",
  accessDeniedPersonal: "doNotResend accessDenied",
  fileOpenUserUnauthorized: "doNotResend unauthorizedUncategorized",
  fileOpenUserUnauthorizedDateOnly: "doNotResend unauthorizedUncategorized",
  fileOpenUserUnauthorizedHeaders: "doNotResend",
  generalException: "doNotResend generalException",
  generalExceptionPascalCase: "doNotResend generalException",
  maxRequestDurationExceeded: "resendAfterCooldown gatewayTimeoutUncategorized",
  unknownErrorEmptyMessage: "resendAfterCooldown",
  unknownErrorHeaders: "repeatCreateSession",
  responsePayloadSizeLimitExceeded: "resendSmallerRange",
  apiNotFound: "doNotResend",
  openWorkbookAccessDenied: "doNotResend forbiddenUncategorized",
  deploymentInvalidEditSession: "recreateSession",
  invalidOrTimedOutSession: "recreateSession",
  badRequestUri: "doNotResend",
  itemNotFoundWithoutInnerError: "doNotResend itemNotFound",
  resourceNotFound: "resendAfterCooldown",
  editModeCannotAcquireLock: "resolveConflict",
  editModeCannotAcquireLockTooManyRequests: "resendAfterCooldown",
  editModeAccessDenied: "doNotResend",
  fileCorruptTryRepair: "doNotResend",
  operationFailed: "doNotResend itemNotFound",
  "batchGenericFileOpenError[0]": "recreateSession",
  "batchUnknownError[0]": "recreateSession",
  "batchMaxRequestDurationExceeded[0]": "doNotResend",
};

describe("real answers", () => {
  const errors = realAnswers
    .flatMap((answer) => (typeof answer.body === "object" ? batched(answer) : [answer]))
    .filter(({ status, body }) => status >= 400 || (body as { status?: string } | null)?.status === "failed");

  test.each(errors.map((answer) => [answer.name, answer] as const))("%s is read rightly", async (name, answer) => {
    const body = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    const creates = answer.request.path.endsWith("/createSession");
    const reply = { status: answer.status, headers: answer.headers, body };
    let error: Error & Partial<Record<string, unknown>>;
    if (answer.status === 200) {
      error = { ...(await readGraphError(new Response(body, { status: 200 }))), message: "" };
    } else if (creates) {
      const { graph, clock } = await startClient(() => reply, { retry: { attempts: 1 } });
      error = await clock.run(failure(openWorkbookSession(graph, address)));
    } else {
      const use = ({ url }: { url: string }) => (url.endsWith("/x") ? reply : undefined);
      const { session, clock } = await openSession(use, { retry: { attempts: 1 } });
      const method = answer.request.method;
      error = await clock.run(failure(session.fetch("x", method === "GET" ? {} : { method, json: {} })));
      expect(session.state).toBe(stateAfter(String(error.recovery)));
    }
    const codes = body.startsWith("{") ? [...body.matchAll(/"code":\s*"(\w+)"/g)].map(([, code]) => code) : [];
    expect(error).toMatchObject({ status: answer.status, codes });
    expect([error.recovery, error.detail].filter(Boolean).join(" ")).toBe(readings[name]);
    const messages = [...body.matchAll(/"message":\s*"([^"]+)"/g)].map(([, message]) => message);
    expect(error.serviceMessage).toBe(body.startsWith("{") ? messages.at(-1) : undefined);
    const id =
      answer.headers["request-id"] ?? answer.headers["Request-Id"] ?? /"request-id":\s*"([^"]+)"/.exec(body)?.[1];
    expect(error.requestId).toBe(id);
  });
});

describe("an error", () => {
  test("says which request failed, why, and what to do, in the order of use", async () => {
    const headers = { "request-id": "r-1", "client-request-id": "c-1", "retry-after": "7" };
    const { session, clock } = await openSession(({ url }) =>
      url.endsWith("/a?b=c") ? errorReply(409, "conflict", "accessConflict", headers) : undefined,
    );
    const error = await clock.run(failure(session.fetch("a?b=c", { method: "PATCH", json: 1 })));
    const advice = "Resend the request only once the conflict is resolved; the session can be used further.";
    expect({ ...error }).toEqual({
      name: "GraphError",
      method: "PATCH",
      path: `${place}/a?b=c`,
      status: 409,
      code: "conflict",
      detail: "accessConflict",
      codes: ["conflict", "accessConflict"],
      serviceMessage: "Inner.",
      requestId: "r-1",
      clientRequestId: "c-1",
      retryAfter: 7000,
      recovery: "resolveConflict",
      advice,
      attempts: 1,
    });
    expect(error.message).toBe(
      `PATCH ${place}/a?b=c: 409 accessConflict (conflict): Inner. Request-id: r-1. Retry after: 7 s. ${advice} Attempts: 1.`,
    );
  });

  test("of a close has the contract's advice on closing, and says what stays open", async () => {
    const { session } = await openSession(({ url }) =>
      url.endsWith("/closeSession") ? errorReply(409, "conflict", "accessConflict") : undefined,
    );
    const error = await failure(session.close());
    expect(error.advice).toBe("The session was not closed. Close it again once the conflict is resolved.");
    expect(error.message).toMatch(`${error.advice} Attempts: 1. ${stillOpen}`);
  });

  test("has the caller's line in its stack", async () => {
    const { graph, session } = await openSession(({ url, count }) =>
      url.endsWith("/createSession") && count === 1 ? undefined : errorReply(409, "x"),
    );
    async function theCaller(use: () => Promise<unknown>) {
      await use();
    }
    const signal = new AbortController().signal;
    for (const use of [
      () => session.fetch("a"),
      () => session.fetch("a", { signal }),
      () => openWorkbookSession(graph, address),
      () => openWorkbookSession(graph, address, { signal }),
      () => session.refresh(),
    ]) {
      const { stack, message } = await failure(theCaller(use));
      expect(stack?.replace(message, "")).toMatch(/^GraphError: \n {4}at /);
      expect(stack).toContain("theCaller");
    }
  });

  test("names the id that the client sent where the service does not echo it", async () => {
    const { graph, service } = await startClient(() => errorReply(409, "conflict"));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.clientRequestId).toBe(service.requests[0]?.headers["client-request-id"]);
    expect(error).toMatchObject({ requestId: undefined, retryAfter: undefined });
    expect(error.message).toMatch(`409 conflict: The service refused. Client-request-id: ${error.clientRequestId}. `);
  });

  test.each([
    ["HTML", "<html>token</html>"],
    ["truncated JSON", '{"error": {"code": "acc'],
    ["null", "null"],
    ["a number", "7"],
    ["an error that is a text", '{"error": "no"}'],
    ["an error that is null", '{"error": null}'],
    ["a code that is no text", '{"error": {"code": 7, "message": {}}}'],
    ["nothing", ""],
  ])("is read from the status where the body is %s", async (_, body) => {
    const { graph } = await startClient(() => ({ status: 409, body }));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error).toMatchObject({ status: 409, code: undefined, codes: [], recovery: "doNotResend" });
    expect(error.message).toContain(": 409 conflict: The answer gives no reason. ");
  });

  test("says where the answer gives no reason, from status 400 on", async () => {
    const { graph } = await startClient(() => ({ status: 400 }));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.message).toContain(": 400 badRequest: The answer gives no reason. ");
  });

  test("shows 500 characters of a text, and no part of a secret, however long the text is", async () => {
    const shown = async (message: string) => {
      const { session } = await openSession(({ url }) =>
        url.endsWith("/a")
          ? { status: 400, body: { error: { code: 7, message, innerError: { code: "x".repeat(501) } } } }
          : undefined,
      );
      const error = await failure(session.fetch("a"));
      expect(error).toMatchObject({ code: undefined, codes: [`${"x".repeat(500)}…`] });
      return error.serviceMessage;
    };
    expect(await shown("x".repeat(500))).toBe("x".repeat(500));
    expect(await shown("x".repeat(501))).toBe(`${"x".repeat(500)}…`);
    expect(await shown(`${"x".repeat(200_000)}y`)).toBe(`${"x".repeat(500)}…`);
    // The last of them is cut in two where the reading ends.
    expect(await shown(`${sessionId}, `.repeat(6000))).toBe("***");
  });

  test("has at most a hundred codes", async () => {
    let error: object = { code: "inmost" };
    for (let level = 0; level < 150; level++) error = { code: `x${level}`, innerError: error };
    const { session } = await openSession(({ url }) =>
      url.endsWith("/a") ? { status: 400, body: { error } } : undefined,
    );
    expect((await failure(session.fetch("a"))).codes).toHaveLength(100);
  });

  test("does not call a 304 a redirect", async () => {
    const { session } = await openSession(({ url }) => (url.endsWith("/a") ? { status: 304 } : undefined));
    expect((await failure(session.fetch("a"))).message).toContain("304 error: The answer gives no reason. ");
  });

  test("masks a code that has the token or the session id in it, but never a code of the contract", async () => {
    const secrets = `${token} and ${sessionId} and ${sessionId}`;
    const body = { error: { code: secrets, message: secrets, innerError: { code: "invalidSessionReCreatable" } } };
    const { graph } = await startClient(() => ({ status: 409, body, headers: { "request-id": secrets } }));
    expect(await closeWorkbookSession(graph, address, sessionId)).toMatchObject({ code: "invalidSessionReCreatable" });
    const session = await openSession(({ url }) => (url.endsWith("/a") ? { status: 409, body } : undefined));
    const error = await failure(session.session.fetch("a"));
    expect(error).toMatchObject({
      codes: ["*** and *** and ***", "invalidSessionReCreatable"],
      serviceMessage: "*** and *** and ***",
      recovery: "recreateSession",
    });
  });

  test.each(["t", "a", "invalidSessionReCreatable"])(
    "reads codes rightly where the token is %j",
    async (credential) => {
      const { graph } = await startClient(({ url }) => (url.endsWith("/createSession") ? created("s") : gone()), {
        credential,
      });
      const session = await openWorkbookSession(graph, address);
      expect(await failure(session.fetch("x"))).toMatchObject({
        detail: "invalidSessionReCreatable",
        codes: ["notFound", "invalidSessionReCreatable"],
      });
      expect(session.state).toBe("lost");
    },
  );
});

describe("readGraphError", () => {
  const call = {
    params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
  };

  test("reads an answer of the typed client, though that has read the body", async () => {
    const { graph } = await startClient(() => errorReply(409, "conflict", "accessConflict"));
    const { response } = await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", call);
    async function theCaller() {
      return await readGraphError(response);
    }
    const error = await theCaller();
    expect(error).toMatchObject({
      method: "POST",
      path: `${place}/closeSession`,
      detail: "accessConflict",
      attempts: 1,
    });
    expect(error.stack).toContain("theCaller");
  });

  test("reads an answer that a session gives instead of throwing", async () => {
    const { session } = await openSession(({ url }) => (url.endsWith("/a") ? errorReply(403, "forbidden") : undefined));
    const response = await session.fetch("a", { throwHttpErrors: false });
    expect({ status: response.status, url: response.url }).toEqual({ status: 403, url: `${session.url}/a` });
    expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
    expect(await readGraphError(response)).toMatchObject({ method: "GET", path: `${place}/a`, code: "forbidden" });
  });

  test("reads a clone of such an answer, also in a middleware, and masks the same", async () => {
    const error = { code: "forbidden", message: `Bearer ${token} has no part in ${sessionId}.` };
    const reply = { status: 403, body: { error } };
    const { session } = await openSession(({ url }) => (url.endsWith("/a") ? reply : undefined));
    const response = await session.fetch("a", { throwHttpErrors: false });
    const { graph } = await startClient(() => reply);
    const errors = [await readGraphError(response.clone().clone())];
    graph.use({
      async onResponse({ response }) {
        errors.push(await readGraphError(response.clone()));
      },
    });
    await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", call);
    for (const error of errors) {
      expect(error).toMatchObject({ attempts: 1, serviceMessage: "Bearer *** has no part in ***." });
    }
    expect(errors.map(({ path }) => path)).toEqual([`${place}/a`, `${place}/closeSession`]);
    expect(await response.clone().json()).toHaveProperty("error");
  });

  test("reads an answer of any other client, and leaves its body to be read", async () => {
    const { service } = await startClient(() => errorReply(429, "x", undefined, { "retry-after": "9" }));
    const response = await fetch(`${service.url}/me/drive`);
    const error = await readGraphError(response);
    expect(error).toMatchObject({ method: undefined, path: "/me/drive", status: 429, retryAfter: 9000 });
    expect(error.message).toMatch(/^\/me\/drive: 429 x: The service refused\. Retry after: 9 s\./);
    expect(await response.json()).toHaveProperty("error");
    expect(await readGraphError(await fetch(`${service.origin}/gateway/v1.0/me`))).toMatchObject({
      path: "/gateway/v1.0/me",
    });
    const made = await readGraphError(new Response(null, { status: 400 }));
    expect(made.message).toBe(
      "400 badRequest: The answer gives no reason. Do not resend the request; the session can be used further. Attempts: 1.",
    );
    for (const status of [502, 504]) {
      expect(await readGraphError(new Response(null, { status }))).toMatchObject({ recovery: "doNotResend" });
    }
  });

  test.each([
    [502, "recreateSession"],
    [503, "recreateSession"],
    [504, "doNotResend"],
  ])("reads a bare %d in a workbook as that of a session", async (status, recovery) => {
    const { service } = await startClient(() => ({ status }));
    const response = await fetch(`${service.url}${place}/worksheets`);
    expect(await readGraphError(response)).toMatchObject({ path: `${place}/worksheets`, recovery });
    const created = await fetch(`${service.url}${place}/createSession`);
    expect((await readGraphError(created)).recovery).not.toBe("recreateSession");
  });

  test("refuses what is no error, or has been read by others", async () => {
    expect(await failure(readGraphError(undefined as never))).toEqual(
      new TypeError("readGraphError needs a Response."),
    );
    expect(await failure(readGraphError(new Response("{}")))).toEqual(
      new TypeError("An answer with status 200 is no error."),
    );
    const response = new Response("{}", { status: 400 });
    await response.text();
    expect(await failure(readGraphError(response))).toEqual(
      new TypeError("The body of the answer has been read already: give a clone that has not."),
    );
  });
});
