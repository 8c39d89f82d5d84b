import type { paths } from "../generated/types.ts";

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

/** The path templates of all workbooks in the contract. */
type WorkbookTemplate = keyof paths extends infer Path ? (Path extends `${infer W}/closeSession` ? W : never) : never;

/** The template of one form of address. All forms have the same operations, so that the types of one serve for all. */
type OneTemplate = "/me/drive/items/{item-id}/workbook";

/** A workbook, ready to be asked for: the template of its path, and what belongs in the template. */
export interface Workbook {
  readonly template: OneTemplate;
  readonly parameters: { readonly "item-id": string };
}

/**
 * Finds the path of the contract that an address means.
 *
 * @throws TypeError if an id or the path is empty or climbs
 */
export function locate(address: WorkbookAddress): Workbook {
  const { itemId, path, driveId, siteId, userId, groupId } = address;
  const given = (name: unknown) => name !== undefined;
  const drive = given(siteId)
    ? given(driveId) ? "/sites/{site-id}/drives/{drive-id}" : "/sites/{site-id}/drive"
    : given(driveId) ? "/drives/{drive-id}"
    : given(userId) ? "/users/{user-id}/drive"
    : given(groupId) ? "/groups/{group-id}/drive"
    : "/me/drive";
  const template: WorkbookTemplate = `${drive}${given(path) ? "/root:/{item-path}:" : "/items/{item-id}"}/workbook`;
  const parameters = {
    "item-id": itemId,
    "item-path": path,
    "drive-id": driveId,
    "site-id": siteId,
    "user-id": userId,
    "group-id": groupId,
  };
  fillTemplate(template, parameters);
  return { template: template as OneTemplate, parameters: parameters as Workbook["parameters"] };
}

/**
 * Fills in a path template: each value is encoded, but the slashes of `{item-path}` stay.
 *
 * @throws TypeError if a value is missing, is empty, or has a segment that is empty, `.` or `..`
 */
export function fillTemplate(template: string, parameters: Record<string, unknown>): string {
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const value = parameters[name];
    const segments = name === "item-path" ? String(value ?? "").split("/") : [String(value ?? "")];
    if (segments.some((segment) => /^\.{0,2}$/.test(segment))) {
      const argument = name.replace("item-path", "path").replace("-id", "Id");
      throw new TypeError(`${argument} must not be empty, nor have a segment that is empty, "." or "..".`);
    }
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
  const { href, hash } = URL.canParse(relative, workbook) ? new URL(relative, workbook) : { href: "", hash: "" };
  if (href.startsWith(workbook) && !hash) return href.slice(workbook.length);
  throw new TypeError('relative must stay below the workbook: no "/" at its beginning, no "..", and "#" written %23.');
}
