import { addresses, addressParameters } from "../../generated/contract.ts";
import { insist, unknownName } from "../checks.ts";
import type { AddressTemplate } from "./paths.ts";

type ParameterName = keyof typeof addressParameters;

/** What the client calls a parameter: `itemId` for `{item-id}`. */
type Property<Name extends ParameterName> = (typeof addressParameters)[Name];

/** What names a workbook at one address of the contract, and nothing else. */
type NamesAt<Template extends AddressTemplate> = {
  readonly [Name in (typeof addresses)[Template]["parameters"][number] as Property<Name>]: string;
} & {
  readonly [Name in Exclude<
    ParameterName,
    (typeof addresses)[Template]["parameters"][number]
  > as Property<Name>]?: never;
};

/**
 * Where a workbook is: an item, by its id or by its path below the root of a drive, and which drive, unless it is that
 * of the signed-in user. The names are those of the contract's addresses: `itemId`, `path`, `driveId`, `userId`, and so
 * on. Addressing by id works where addressing by path sometimes fails with "Could not obtain a WAC token".
 *
 * @example
 * const byId: WorkbookAddress = { driveId: "b!x", itemId: "01KQ" };
 * const byPath: WorkbookAddress = { path: "Reports/2026/Budget Q1.xlsx" };
 */
export type WorkbookAddress = { [Template in AddressTemplate]: NamesAt<Template> }[AddressTemplate];

/** The addresses of the contract: the template, and what the client calls its parameters. */
const places = Object.entries(addresses).map(([template, { parameters }]) => ({
  template,
  properties: parameters.map((name: ParameterName): string => addressParameters[name]),
}));

const properties: readonly string[] = Object.values(addressParameters);

/**
 * Finds the address of the contract that has these names, and fills it in. Where two have the same, the first counts.
 *
 * @returns the path of the workbook: `/me/drive/items/01KQ/workbook`
 * @throws TypeError if a name is unknown, missing or too many, or a value is not what it should be
 */
export function locate(address: WorkbookAddress): string {
  const given = typeof address === "object" && address !== null ? Object.entries(address) : [];
  for (const [name] of given) {
    if (!properties.includes(name)) throw new TypeError(unknownName("name", name, "The address", properties));
  }
  const values = new Map(given.filter(([, value]) => value !== undefined));
  const names = [...values.keys()];
  const place = places.find(
    (each) => each.properties.length === names.length && names.every((name) => each.properties.includes(name)),
  );
  if (!place) throw new TypeError(whatIsWrong(names));
  return `${fillTemplate(place.template, (name) => [
    addressParameters[name as ParameterName],
    values.get(addressParameters[name as ParameterName]),
  ])}/workbook`;
}

/** Says why no address has exactly these names. */
function whatIsWrong(names: string[]): string {
  const having = (wanted: string[]) =>
    places.filter((place) => wanted.every((name) => place.properties.includes(name)));
  for (const one of names) {
    const other = names.find((each) => having([one, each]).length === 0);
    if (other) return `${one} and ${other} do not go together: the address takes one of them.`;
  }
  const missing = having(names).map((place) => place.properties.filter((name) => !names.includes(name)));
  const fewest = Math.min(...missing.map(({ length }) => length));
  const ways = missing.filter(({ length }) => length === fewest).map((each) => each.join(" and "));
  return ways.length > 0
    ? `The address needs ${[...new Set(ways)].join(" or ")}.`
    : `${names.join(", ")} do not go together: no address has all of them.`;
}

/**
 * Fills in a path template of the contract.
 *
 * @param given gives what the caller calls a parameter, and its value
 * @throws TypeError if a value is no text, is empty, or has a segment that is empty, `.` or `..`
 */
export function fillTemplate(
  template: string,
  given: (name: string) => readonly [name: string, value: unknown],
): string {
  // A path stands between colons, and keeps its slashes; anything else is one segment.
  return template.replace(/\{([\w-]+)\}(:?)/g, (_, parameter: string, colon: string) => {
    const [name, value] = given(parameter);
    insist(typeof value === "string" && value, `${name} must be a text that is not empty.`);
    insist(!/\p{Surrogate}/u.test(value), `${name} must not have half a character.`);
    const segments = colon ? value.split("/") : [value];
    if (colon) insist(segments[0], `${name} must not begin with "/": it starts below the root of the drive.`);
    insist(
      !segments.some((segment) => /^\.{0,2}$/.test(segment)),
      `${name} must not have a segment that is empty, "." or "..".`,
    );
    return segments.map(encodeURIComponent).join("/") + colon;
  });
}

/** A workbook at any address of the contract, and what is asked of it. */
const inWorkbook = new RegExp(
  `^(?:${Object.keys(addresses)
    .map((template) => template.replace(/\{[\w-]+\}(:?)/g, (_, colon: string) => (colon ? ".+:" : "[^/]+")))
    .join("|")})/workbook/(.*)$`,
);

/** The rest of a path below a workbook, such as `closeSession`; `undefined` where it leads to none. */
export function belowWorkbook(path: string): string | undefined {
  return inWorkbook.exec(path)?.[1];
}
