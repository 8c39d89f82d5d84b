import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createMock } from "../../../src/mock/index.ts";

const graph = createMock();
const server = setupServer(http.all("https://graph.microsoft.com/*", ({ request }) => graph.fetch(request)));

beforeAll(() => server.listen());
afterEach(() => {
  try {
    graph.assertClean();
  } finally {
    graph.reset();
  }
});
afterAll(() => server.close());

test("the program talks to the service's own address", async () => {
  const response = await fetch("https://graph.microsoft.com/v1.0/me/drive/items/01ABC/workbook/closeSession", {
    method: "POST",
    headers: { authorization: "Bearer token", "workbook-session-id": "closed long ago" },
  });
  expect(response.status).toBe(404);
});
