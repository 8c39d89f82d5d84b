import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { closeWorkbookSession, type WorkbookAddress } from "../../src/index.ts";
import { failure, sessionId, startClient } from "../support/client.ts";

const contract: string[] = Object.keys(parse(readFileSync("generated/openapi.yaml", "utf8")).paths);
const templates = contract.filter((path) => path.endsWith("/closeSession"));

const items = [{ itemId: "the!item,1" }, { path: "a folder/b.xlsx" }] as const;
const drives = [
  {},
  { driveId: "b!d" },
  { userId: "u@contoso.com" },
  { groupId: "g" },
  { siteId: "contoso.sharepoint.com,1,2" },
  { siteId: "s", driveId: "d" },
] as const;
const addresses: WorkbookAddress[] = drives.flatMap((drive) => items.map((item) => ({ ...drive, ...item })));

const values: Record<string, string> = {
  "item-id": "the!item%2C1",
  "item-path": "a%20folder/b.xlsx",
  "user-id": "u%40contoso.com",
  "group-id": "g",
};

test("every address reaches its own path of the contract", async () => {
  const { graph, service } = await startClient();
  for (const address of addresses) await closeWorkbookSession(graph, address, sessionId);
  const wanted = templates.map((template) => {
    const both = template.startsWith("/sites/{site-id}/drives/");
    return template.replace(/\{(.+?)\}/g, (_, name: string) =>
      name === "site-id"
        ? both
          ? "s"
          : "contoso.sharepoint.com%2C1%2C2"
        : name === "drive-id"
          ? both
            ? "d"
            : "b!d"
          : (values[name] ?? name),
    );
  });
  expect(addresses).toHaveLength(templates.length);
  expect(service.requests.map(({ url }) => url).sort()).toEqual(wanted.map((path) => `/v1.0${path}`).sort());
});

test.each([
  "a b",
  "50%",
  "a#b",
  "a+b",
  "it's",
  "Übergröße",
  "📈.xlsx",
  "a?b&c=d",
  "a:b",
  "%2e%2e",
  "a\\b",
  "...",
  ".a",
])("a path with %j arrives intact", async (name) => {
  const { graph, service } = await startClient();
  await closeWorkbookSession(graph, { path: `Reports/${name}/x.xlsx` }, sessionId);
  const sent = service.requests[0]?.url ?? "";
  expect(sent.split("/").slice(5, -2).map(decodeURIComponent)).toEqual(["Reports", name, "x.xlsx:"]);
});

test.each(["a/b", "..a", "a#b?c"])("an id with %j stays one segment", async (itemId) => {
  const { graph, service } = await startClient();
  await closeWorkbookSession(graph, { itemId }, sessionId);
  expect(service.requests[0]?.url).toBe(`/v1.0/me/drive/items/${encodeURIComponent(itemId)}/workbook/closeSession`);
});

test.each<[string, WorkbookAddress]>([
  ["itemId", { itemId: "" }],
  ["itemId", { itemId: ".." }],
  ["itemId", {} as WorkbookAddress],
  ["path", { path: "" }],
  ["path", { path: "/a" }],
  ["path", { path: "a//b" }],
  ["path", { path: "a/" }],
  ["path", { path: "a/../b" }],
  ["path", { path: "./a" }],
  ["driveId", { driveId: "", itemId: "i" }],
  ["userId", { userId: ".", itemId: "i" }],
  ["groupId", { groupId: "", path: "p" }],
  ["siteId", { siteId: "", itemId: "i" }],
])("%s is refused in %j before anything is sent", async (name, address) => {
  const { graph, service } = await startClient();
  const error = await failure(closeWorkbookSession(graph, address, sessionId));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toBe(`${name} must not be empty, nor have a segment that is empty, "." or "..".`);
  expect(service.requests).toEqual([]);
});

test.each([
  { itemId: "i", path: "p" },
  { itemId: "i", userId: "u", driveId: "d" },
  { itemId: "i", userId: "u", groupId: "g" },
  { path: "p", siteId: "s", userId: "u" },
  { path: "p", siteId: "s", driveId: "d", groupId: "g" },
])("what names no one workbook is refused before anything is sent: %j", async (address) => {
  const { graph, service } = await startClient();
  // The cast: the types refuse it, and JavaScript has none.
  const error = await failure(closeWorkbookSession(graph, address as WorkbookAddress, sessionId));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(/^The address needs itemId or path, not both, and at most one of /);
  expect(service.requests).toEqual([]);
});
