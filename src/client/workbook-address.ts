import { insist } from "./checks.ts";
import { resolveUrl } from "./origin.ts";

type Absent<Name extends string> = { readonly [name in Name]?: never };

/** An item of a drive, by its id or by its path below the root of the drive. */
type Item =
  | ({ /** The id of the drive item. */ readonly itemId: string } & Absent<"path">)
  | ({
      /** The path of the file, with plain slashes: `Reports/2026/Budget Q1.xlsx`. */ readonly path: string;
    } & Absent<"itemId">);

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
 * @throws TypeError if an id or the path is empty or climbs, or if the names do not go together
 */
export function locate(address: WorkbookAddress): string {
  const segments = (name: keyof Item | keyof Drive) => `/${name.replace("Id", "s")}/${encode(name, address[name])}`;
  const given = (["siteId", "userId", "groupId", "driveId"] as const).filter((name) => address[name] !== undefined);
  insist(
    (address.path === undefined || address.itemId === undefined) && /^(siteId,driveId|\w*)$/.test(given.join()),
    "The address needs itemId or path, not both, and at most one of driveId, userId, groupId and siteId; siteId and driveId go together.",
  );
  const drive = given.map(segments).join("") || "/me";
  const item = address.path === undefined ? segments("itemId") : `/root:/${encode("path", address.path)}:`;
  return `${drive}${address.driveId === undefined ? "/drive" : ""}${item}/workbook`;
}

/**
 * Fills in a path of the contract.
 *
 * @throws TypeError if a value is missing, is empty, or has a segment that is empty, `.` or `..`
 */
export function fillTemplate(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => encode(name, values[name]));
}

/** Encodes a value as one segment; but a path keeps its slashes. */
function encode(name: string, value: unknown): string {
  const encoded = encodeURIComponent((value as string | undefined) ?? "");
  const segments = name.endsWith("path") ? encoded.replaceAll("%2F", "/") : encoded;
  insist(
    !/(^|\/)\.{0,2}(\/|$)/.test(segments),
    `${name} must not be empty, nor have a segment that is empty, "." or "..".`,
  );
  return segments;
}

/**
 * Gives a relative URL in full.
 *
 * @param root the URL of the workbook
 * @throws TypeError if it leaves the workbook, or has a fragment
 */
export function withinWorkbook(relative: string, root: string): string {
  const url = resolveUrl(relative, root);
  insist(
    url.startsWith(root) && !url.includes("#"),
    'relative must stay below the workbook: no "/" at its beginning, no "..", and "#" written %23.',
  );
  return url;
}
