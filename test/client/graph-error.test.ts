import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { closeWorkbookSession, GraphError, openWorkbookSession } from "../../src/index.ts";
import { address, failure, sessionId, startClient, token } from "../support/client.ts";
import { created, errorReply } from "../support/local-service.ts";

interface Code {
  readonly status: number;
  readonly recovery: string;
  readonly recoveryInSession?: string;
}
const { schemas } = parse(readFileSync("generated/openapi.yaml", "utf8")).components;
const second: Record<string, Code> = schemas.SecondLevelErrorCode["x-error-codes"];
const top: Record<string, Code> = schemas.TopLevelErrorCode["x-error-codes"];
const recoveries: Record<string, { session: string }> = schemas.SecondLevelErrorCode["x-recoveries"];

const spellings = [(code: string) => code, (code: string) => code.toUpperCase(), (code: string) => code.toLowerCase()];

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

const stateAfter = (recovery: string) => (recoveries[recovery]?.session === "usable" ? "open" : "lost");

describe("second-level codes", () => {
  test.each(Object.entries(second))(
    "%s asks what the contract says, wherever it stands",
    async (code, { recovery }) => {
      for (const spell of spellings) {
        for (const [depth, key] of [
          [0, ""],
          [1, "innerError"],
          [1, "innererror"],
          [7, "innererror"],
        ] as const) {
          const { thrown, state } = await useSession(418, { message: "No.", ...nest(spell(code), depth, key) });
          expect(thrown).toBeInstanceOf(GraphError);
          expect({ ...thrown, state }).toMatchObject({ detail: code, recovery, state: stateAfter(recovery) });
          expect(thrown.codes).toEqual([...Array<string>(depth).fill("somethingNew"), spell(code)]);
        }
      }
    },
  );

  test("wins over the top-level code and the status; the first one known counts", async () => {
    const inner = {
      code: "newer",
      innerError: { code: "ACCESSCONFLICT", innerError: { code: "unsupportedWorkbook" } },
    };
    const { thrown } = await useSession(500, { code: "internalServerError", message: "No.", innerError: inner });
    expect(thrown).toMatchObject({
      code: "internalServerError",
      detail: "accessConflict",
      recovery: "resolveConflict",
    });
    expect(thrown.codes).toEqual(["internalServerError", "newer", "ACCESSCONFLICT", "unsupportedWorkbook"]);
  });
});

describe("top-level codes", () => {
  test.each(Object.entries(top))(
    "%s asks what the contract says, in a session and out of it",
    async (code, meaning) => {
      for (const spell of spellings) {
        const error = { code: spell(code), message: "No." };
        const { thrown, state } = await useSession(418, error);
        const recovery = meaning.recoveryInSession ?? meaning.recovery;
        expect({ ...thrown, state }).toMatchObject({ code: spell(code), recovery, state: stateAfter(recovery) });
        expect(thrown.detail).toBeUndefined();

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
    expect(thrown.recovery).toBe(meaning.recoveryInSession ?? meaning.recovery);
  });

  test("that are unknown, with an unknown status, ask not to resend", async () => {
    const { thrown, state } = await useSession(418, { code: "somethingNew", message: "No." });
    expect({ ...thrown, state }).toMatchObject({ code: "somethingNew", recovery: "doNotResend", state: "open" });
    expect(thrown.message).toBe("418 somethingNew: No. Attempts: 1.");
  });

  test("that are missing, with an unknown status, leave an error that says so", async () => {
    const { thrown } = await useSession(418, {});
    expect(thrown).toMatchObject({ code: undefined, recovery: "doNotResend" });
    expect(thrown.message).toBe("418 error: The answer gives no reason. Attempts: 1.");
  });
});

describe("an error", () => {
  test("carries what the answer says", async () => {
    const headers = { "request-id": "r-1", "client-request-id": "c-1", "retry-after": "7" };
    const { graph, clock } = await startClient(() => errorReply(409, "conflict", "accessConflict", headers));
    const error = await clock.run(failure(closeWorkbookSession(graph, address, sessionId)));
    expect(error).toMatchObject({
      name: "GraphError",
      message: "409 accessConflict: The service refused. Attempts: 1.",
      status: 409,
      code: "conflict",
      detail: "accessConflict",
      codes: ["conflict", "accessConflict"],
      requestId: "r-1",
      clientRequestId: "c-1",
      retryAfter: 7000,
      recovery: "resolveConflict",
      attempts: 1,
    });
  });

  test("names the id that the client sent where the service does not echo it", async () => {
    const { graph, service } = await startClient(() => errorReply(409, "conflict"));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.clientRequestId).toBe(service.requests[0]?.headers["client-request-id"]);
    expect(error).toMatchObject({
      requestId: undefined,
      retryAfter: undefined,
      message: "409 conflict: The service refused. Attempts: 1.",
    });
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
    expect(error).toMatchObject({ status: 409, code: undefined, codes: [], recovery: "resolveConflict" });
    expect(error.message).toBe("409 conflict: The answer gives no reason. Attempts: 1.");
  });

  test("says where the answer gives no reason, from status 400 on", async () => {
    const { graph } = await startClient(() => ({ status: 400 }));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.message).toBe("400 badRequest: The answer gives no reason. Attempts: 1.");
  });

  test("is short even where the answer is 10 MB long", async () => {
    const body = { error: { code: "conflict", message: "x".repeat(10_000_000) } };
    const { graph } = await startClient(() => ({ status: 409, body }));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error.message).toBe(`409 conflict: ${"x".repeat(500)} Attempts: 1.`);
  });

  test("hides the token and the session id that the service repeats", async () => {
    const secrets = `${token} and ${sessionId} and ${sessionId}`;
    const body = { error: { code: secrets, message: secrets, innerError: { code: secrets } } };
    const { graph } = await startClient(() => ({ status: 409, body, headers: { "request-id": secrets } }));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(error).toMatchObject({ code: "*** and *** and ***", requestId: "*** and *** and ***" });
    expect(error.message).toContain("*** and *** and ***");
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});
