import { expect, test } from "vitest";
import { locate } from "../../src/client/address.ts";
import { createGraphClient, type GraphClient, type WorkbookAddress, type WorkbookSession } from "../../src/index.ts";

/** Each line is checked by `npm run typecheck`; none is run. */
const refused = (graph: GraphClient): Promise<unknown>[] => [
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

const accepted: WorkbookAddress[] = [
  { itemId: "i" },
  { path: "p", driveId: "d" },
  { itemId: "i", userId: "u" },
  { itemId: "i", groupId: "g" },
  { itemId: "i", siteId: "s" },
  { path: "p", siteId: "s", driveId: "d" },
  { itemId: "i", userId: "u", driveId: "d" },
  { itemId: "i", groupId: "g", driveId: "d" },
  { shareId: "u!s" },
];

const senseless: WorkbookAddress[] = [
  // @ts-expect-error: no item
  { driveId: "d" },
  // @ts-expect-error: two items
  { itemId: "i", path: "p" },
  // @ts-expect-error: two owners
  { itemId: "i", userId: "u", groupId: "g" },
  // @ts-expect-error: a site has no users
  { itemId: "i", siteId: "s", userId: "u" },
  // @ts-expect-error: a share is itself the item
  { itemId: "i", shareId: "u!s" },
  // @ts-expect-error: misspelt
  { itemID: "i" },
];

/** Other clients can be given a session's fetch as their own. */
const asFetch = (session: WorkbookSession): typeof globalThis.fetch => session.fetch;

// @ts-expect-error: no credential
const anonymous = (): GraphClient => createGraphClient({});
// @ts-expect-error: something that gives no token
const useless = (): GraphClient => createGraphClient({ credential: { token: "t" } });

test("the types refuse what is wrong, which `npm run typecheck` checks, and take what is right", () => {
  expect([refused, senseless, anonymous, useless, asFetch]).toHaveLength(5);
  for (const address of accepted) expect(locate(address)).toMatch(/\/workbook$/);
});
