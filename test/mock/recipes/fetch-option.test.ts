import createClient from "openapi-fetch";
import { expect, test } from "vitest";
import type { paths } from "../../../generated/types.ts";
import { createMock } from "../../../src/mock/index.ts";

test("the client asks the mock, without a socket", async () => {
  const mock = createMock();
  const graph = createClient<paths>({
    baseUrl: "https://graph.microsoft.com/v1.0",
    headers: { authorization: "Bearer token" },
    fetch: mock.fetch,
  });
  await graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
    params: { path: { "item-id": "01ABC" } },
    body: { persistChanges: true },
  });
  expect(mock.openSessions()).toHaveLength(1);
});
