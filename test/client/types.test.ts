import { expect, test } from "vitest";
import { createGraphClient, type GraphClient, type WorkbookAddress } from "../../src/index.ts";

/** Each line is checked by `npm run typecheck`; none is run. */
export const refused = (graph: GraphClient): Promise<unknown>[] => [
  // @ts-expect-error: without the session header
  graph.POST("/me/drive/items/{item-id}/workbook/closeSession", { params: { path: { "item-id": "i" } } }),
  // @ts-expect-error: an unknown path
  graph.POST("/me/drive/items/{item-id}/workbook/closeSessions", {}),
  graph.POST("/me/drive/items/{item-id}/workbook/closeSession", {
    // @ts-expect-error: a misspelt parameter
    params: { path: { itemid: "i" }, header: { "workbook-session-id": "s" } },
  }),
  // @ts-expect-error: a method that the path does not have
  graph.GET("/me/drive/items/{item-id}/workbook/closeSession", {}),
  graph.POST("/me/drive/items/{item-id}/workbook/createSession", {
    params: { path: { "item-id": "i" } },
    // @ts-expect-error: no null
    body: { persistChanges: null },
  }),
];

export const accepted: WorkbookAddress[] = [
  { itemId: "i" },
  { path: "p", driveId: "d" },
  { itemId: "i", userId: "u" },
  { itemId: "i", groupId: "g" },
  { itemId: "i", siteId: "s" },
  { path: "p", siteId: "s", driveId: "d" },
];

export const senseless: WorkbookAddress[] = [
  // @ts-expect-error: no item
  { driveId: "d" },
  // @ts-expect-error: two items
  { itemId: "i", path: "p" },
  // @ts-expect-error: two owners
  { itemId: "i", userId: "u", groupId: "g" },
  // @ts-expect-error: a drive of a user is not named
  { itemId: "i", userId: "u", driveId: "d" },
  // @ts-expect-error: a site has no users
  { itemId: "i", siteId: "s", userId: "u" },
  // @ts-expect-error: a drive of a group is not named
  { itemId: "i", groupId: "g", driveId: "d" },
  // @ts-expect-error: misspelt
  { itemID: "i" },
];

// @ts-expect-error: no credential
export const anonymous = (): GraphClient => createGraphClient({});
// @ts-expect-error: something that gives no token
export const useless = (): GraphClient => createGraphClient({ credential: { token: "t" } });

test("the accepted addresses are as many as the drive roots", () => {
  expect(accepted).toHaveLength(6);
});
