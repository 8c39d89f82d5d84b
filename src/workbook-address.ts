import { insist } from "./checks.ts";
import { parseUrl } from "./middleware/origin.ts";

type Absent<Name extends string> = { readonly [name in Name]?: never };

/** An item of a drive, by its id or by its path below the root of the drive. */
type Item =
  | ({ /** The id of the drive item. */ readonly itemId: string } & Absent<"path">)
  | ({ /** The path of the file, with plain slashes: `Reports/2026/Budget Q1.xlsx`. */ readonly path: string } & Absent<"itemId">);

/** A drive. Without any of the names it is the drive of the signed-in user. */
type Drive =
  | ({ readonly driveId?: string; readonly siteId?: string } & Absent<"userId" | "groupId">)
  | ({ readonly userId: string } & Absent<"driveId" | "groupId" | "siteId">)
  | ({ readonly groupId: string } & Absent<"driveId" | "userId" | "siteId">);

/**
 * Where a workbook is: an item (`itemId` or `path`) of a drive (of the signed-in user, or that of `driveId`, `userId`,
 * `groupId`, `siteId`, or `siteId` and `driveId`). Addressing by id works where addressing by path sometimes fails
 * with "Could not obtain a WAC token".
 *
 * @example
 * const byId: WorkbookAddress = { driveId: "b!x", itemId: "01KQ" };
 * const byPath: WorkbookAddress = { path: "Reports/2026/Budget Q1.xlsx" };
 */
export type WorkbookAddress = Item & Drive;

/**
 * Finds the path of the contract that an address means, and fills it in.
 *
 * @throws TypeError if an id or the path is empty or climbs
 */
export function locate(address: WorkbookAddress): string {
  const given = (name: keyof Item | keyof Drive) => address[name] !== undefined;
  const owner = (["site", "user", "group"] as const).find((each) => given(`${each}Id`));
  return fillTemplate(
    (owner ? `/${owner}s/{${owner}-id}` : given("driveId") ? "" : "/me") +
      (given("driveId") ? "/drives/{drive-id}" : "/drive") +
      (given("path") ? "/root:/{item-path}:" : "/items/{item-id}") +
      "/workbook",
    { ...address },
  );
}

/**
 * Fills in a path template: each value is encoded, but the slashes of `{item-path}` stay.
 *
 * @param values under the names of the template, or under those of a {@link WorkbookAddress}
 * @throws TypeError if a value is missing, is empty, or has a segment that is empty, `.` or `..`
 */
export function fillTemplate(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const argument = name.replace("item-path", "path").replace("-id", "Id");
    const value = String(values[name] ?? values[argument] ?? "");
    const segments = argument === "path" ? value.split("/") : [value];
    insist(
      !segments.some((segment) => /^\.{0,2}$/.test(segment)),
      `${argument} must not be empty, nor have a segment that is empty, "." or "..".`,
    );
    return segments.map(encodeURIComponent).join("/");
  });
}

/**
 * Gives a relative URL as it is resolved within a workbook.
 *
 * @throws TypeError if it leaves the workbook, or has a fragment
 */
export function withinWorkbook(relative: string): string {
  const workbook = "http://workbook/x/";
  const url = parseUrl(relative, workbook);
  insist(
    url?.href.startsWith(workbook) && !url.hash,
    'relative must stay below the workbook: no "/" at its beginning, no "..", and "#" written %23.',
  );
  return (url as URL).href.slice(workbook.length);
}
