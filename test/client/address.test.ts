import fc from "fast-check";
import { expect, test } from "vitest";
import { addresses, addressParameters } from "../../generated/contract.ts";
import { locate } from "../../src/client/address.ts";
import { closeWorkbookSession, type WorkbookAddress } from "../../src/index.ts";
import { failure, sessionId, startClient } from "../support/client.ts";

type ParameterName = keyof typeof addressParameters;

const tables = Object.entries(addresses) as [string, { parameters: readonly ParameterName[] }][];
const propertiesOf = (parameters: readonly ParameterName[]): string[] =>
  parameters.map((name) => addressParameters[name]);
const firstOf = new Map<string, string>();
for (const [template, { parameters }] of tables) {
  const key = propertiesOf(parameters).sort().join();
  if (!firstOf.has(key)) firstOf.set(key, template);
}

/** A name that a file, a drive or a site may have. */
const segment = fc
  .string({ unit: "grapheme", minLength: 1 })
  .filter((text) => !/^\.{1,2}$|\/|\p{Surrogate}/u.test(text));
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));

test("every address of the contract is reached by the names of its parameters, and each value arrives", () => {
  fc.assert(
    fc.property(fc.constantFrom(...firstOf), fc.infiniteStream(segment), path, ([key, template], values, itemPath) => {
      const names = key.split(",");
      const given = Object.fromEntries(
        names.map((name) => [name, name === "path" ? itemPath : (values.next().value as string)]),
      );
      // The cast: the names are put together at run time.
      const url = new URL(`https://host${locate(given as unknown as WorkbookAddress)}`);
      const pattern = template.replace(/\{[\w-]+\}:/g, "(.+):").replace(/\{[\w-]+\}/g, "([^/]+)");
      const found = new RegExp(`^${pattern}/workbook$`).exec(url.pathname)?.slice(1).map(decodeURIComponent);
      const order = [...template.matchAll(/\{([\w-]+)\}/g)].map(
        ([, name]) => addressParameters[name as keyof typeof addressParameters] as string,
      );
      expect(found).toEqual(order.map((name) => given[name]));
    }),
    { numRuns: 500 },
  );
});

test("the names that existing programs use lead where they always have", () => {
  const paths: [WorkbookAddress, string][] = [
    [{ itemId: "i!1" }, "/me/drive/items/i!1"],
    [{ path: "a b/ü.xlsx" }, "/me/drive/root:/a%20b/%C3%BC.xlsx:"],
    [{ driveId: "d", itemId: "i" }, "/drives/d/items/i"],
    [{ userId: "u@contoso.com", path: "p" }, "/users/u%40contoso.com/drive/root:/p:"],
    [{ groupId: "g", itemId: "i" }, "/groups/g/drive/items/i"],
    [{ siteId: "contoso.sharepoint.com,1,2", itemId: "i" }, "/sites/contoso.sharepoint.com%2C1%2C2/drive/items/i"],
    [{ siteId: "s", driveId: "d", path: "p" }, "/sites/s/drives/d/root:/p:"],
  ];
  for (const [address, wanted] of paths) expect(locate(address)).toBe(`${wanted}/workbook`);
});

test("the path of a file arrives in the request", async () => {
  const { graph, service } = await startClient();
  await closeWorkbookSession(graph, { path: "Reports/50% + a#b?c:d/x.xlsx" }, sessionId);
  expect(service.requests[0]?.url).toBe(
    "/v1.0/me/drive/root:/Reports/50%25%20%2B%20a%23b%3Fc%3Ad/x.xlsx:/workbook/closeSession",
  );
});

const segments = 'must not have a segment that is empty, "." or "..".';
test.each<[unknown, string]>([
  [{}, "The address needs itemId or path or shareId."],
  ["01ABC", "The address needs itemId or path or shareId."],
  [null, "The address needs itemId or path or shareId."],
  [undefined, "The address needs itemId or path or shareId."],
  [{ itemId: undefined }, "The address needs itemId or path or shareId."],
  [{ driveId: "d" }, "The address needs itemId or path."],
  [{ itemId: "i", driveID: "d" }, 'The address has no name "driveID". Did you mean driveId?'],
  [{ itemid: "i" }, 'The address has no name "itemid". Did you mean itemId?'],
  [{ itemId: "i", tenant: "t" }, 'The address has no name "tenant". There are itemId, path, '],
  [{ itemId: "i", path: "p" }, "itemId and path do not go together: the address takes one of them."],
  [{ itemId: "i", userId: "u", groupId: "g" }, "userId and groupId do not go together: "],
  [{ path: "p", siteId: "s", userId: "u" }, "siteId and userId do not go together: "],
  [{ shareId: "u!x", itemId: "i" }, "shareId and itemId do not go together: "],
  [{ itemId: "" }, "itemId must be a text that is not empty."],
  [{ itemId: 7 }, "itemId must be a text that is not empty."],
  [{ itemId: ".." }, `itemId ${segments}`],
  [{ itemId: "\ud800" }, "itemId must not have half a character."],
  [{ driveId: ".", itemId: "i" }, `driveId ${segments}`],
  [{ path: "/a" }, 'path must not begin with "/": it starts below the root of the drive.'],
  [{ path: "a//b" }, `path ${segments}`],
  [{ path: "a/" }, `path ${segments}`],
  [{ path: "a/../b" }, `path ${segments}`],
  [{ path: "./a" }, `path ${segments}`],
])("%j is refused before anything is sent, with what to change", async (address, message) => {
  const { graph, service } = await startClient();
  // The cast: the types refuse it, and JavaScript has none.
  const error = await failure(closeWorkbookSession(graph, address as WorkbookAddress, sessionId));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(message);
  expect(service.requests).toEqual([]);
});
