import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { openWorkbookSession } from "../../src/index.ts";
import { address, failure, sessionId, startClient, token } from "../support/client.ts";
import { startLocalService } from "../support/local-service.ts";
import { openSession } from "../support/sessions.ts";

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("with status %d is not followed, wherever it leads", async (status) => {
    await using elsewhere = await startLocalService();
    for (const location of [
      `${elsewhere.url}/x`,
      "//evil.example/",
      "/v1.0/again",
      `${elsewhere.origin.replace("//", "//u:p@")}/`,
    ]) {
      const { session, service, asked } = await openSession(({ url }) =>
        url.endsWith("/a") ? { status, headers: { location } } : undefined,
      );
      const error = await failure(session.fetch("a"));
      expect(error).toMatchObject({ name: "GraphError", status, recovery: "doNotResend" });
      expect(error.message).toContain("A redirect is not followed.");
      expect(asked()).toEqual(["createSession", "a"]);
      expect(service.requests).toHaveLength(2);
    }
    expect(elsewhere.requests).toEqual([]);
  });

  test("is not followed by a typed call either, though it asks for it", async () => {
    await using elsewhere = await startLocalService();
    const { graph } = await startClient(() => ({ status: 307, headers: { location: elsewhere.url } }));
    const { response } = await graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
      params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
      redirect: "follow",
    });
    expect(response.status).toBe(307);
    expect(elsewhere.requests).toEqual([]);
  });
});

test("a baseUrl of a single call does not get the token", async () => {
  await using elsewhere = await startLocalService();
  const { graph, service } = await startClient();
  const call = graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
    params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
    baseUrl: elsewhere.url,
  });
  expect((await failure(call)).message).toMatch(
    `The request does not lead to ${service.origin}. Nothing was sent: POST ${elsewhere.origin}`,
  );
  expect(elsewhere.requests).toEqual([]);
});

test("a middleware that sends a request elsewhere is stopped", async () => {
  await using elsewhere = await startLocalService();
  const { graph } = await startClient();
  graph.use({ onRequest: ({ request }) => new Request(`${elsewhere.url}/x`, request) });
  const call = graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
    params: { path: { "item-id": "item" }, header: { "workbook-session-id": sessionId } },
  });
  await failure(call);
  expect(elsewhere.requests).toEqual([]);
});

test("what fetch says about a broken answer holds neither token nor session id", async () => {
  const { session, clock } = await openSession(({ url }) =>
    url.endsWith("/a") ? { status: 200, body: { a: sessionId }, hang: true } : undefined,
  );
  const error = await clock.run(failure(session.fetch("a", { method: "POST", body: "{}" })));
  const shown = inspect(error, { depth: 9, showHidden: true });
  expect(shown).not.toContain(sessionId);
  expect(shown).not.toContain(token);
});

test("an answer of 10 MB that is no error arrives whole", async () => {
  const value = "x".repeat(10_000_000);
  const { session } = await openSession(({ url }) =>
    url.endsWith("/a") ? { status: 200, body: { value } } : undefined,
  );
  expect(await (await session.fetch("a")).json()).toEqual({ value });
});

test("an answer with an unexpected status that is ok is read all the same", async () => {
  const { graph } = await startClient(() => ({ status: 200, body: { id: sessionId } }));
  expect((await openWorkbookSession(graph, address)).id).toBe(sessionId);
});
