/** Where a workbook is: the part of a URL's path before `/workbook`. */
export interface Address {
  /** Percent-encoded, the way the mock writes it. */
  readonly path: string;
  /** The template of the contract that it matches, such as `/drives/{drive-id}/items/{item-id}`. */
  readonly template: string;
  /** The parameters, decoded, by their name in the template. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a path was found to be. */
export interface Match {
  readonly address: Address;
  /** The path template of the contract. Without one it is another workbook call. */
  readonly template?: string;
  readonly path: string;
  /** The parameter that the operation itself has, decoded. */
  readonly parameter: string;
}

/** The paths of the contract, taken apart into addresses and operations. */
export interface Routes {
  /** The templates at the first address: one for each operation. */
  readonly base: readonly string[];
  /** The template of the same operation at the first address. */
  baseOf(template: string): string;
  /** @throws URIError when the path is not well-formed */
  match(path: string): Match | undefined;
}

/** What stands between an address and an operation. */
export const separator = "/workbook/";

/** Takes the path templates of the contract apart. */
export function routes(templates: readonly string[]): Routes {
  const addresses = [...new Set(templates.map((template) => template.slice(0, template.indexOf(separator))))];
  const suffixes = [...new Set(templates.map((template) => template.slice(template.indexOf(separator))))];
  const addressPatterns = addresses.map((template) => ({ template, ...pattern(template, "(/workbook(?:/.*)?)") }));
  const suffixPatterns = suffixes.map((template) => ({ template, ...pattern(template, "") }));
  const [firstAddress = ""] = addresses;
  const baseOf = (template: string): string => firstAddress + template.slice(template.indexOf(separator));
  return {
    base: suffixes.map(baseOf),
    baseOf,
    match(path) {
      const normal = normalize(path);
      for (const { template, names, expression } of addressPatterns) {
        const found = expression.exec(normal);
        if (!found) continue;
        const rest = found[names.length + 1] ?? "";
        const own = found.slice(1, names.length + 1);
        const address = {
          path: normal.slice(0, normal.length - rest.length),
          template,
          parameters: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(own[index] ?? "")])),
        };
        const suffix = suffixPatterns.find((candidate) => candidate.expression.test(rest));
        const inOneSegment = own.map((value) => value.replaceAll("/", "%2F"));
        return {
          address,
          path: template.replace(/\{[^}]+\}/g, () => inOneSegment.shift() ?? "") + rest,
          parameter: decodeURIComponent(suffix?.expression.exec(rest)?.[1] ?? ""),
          ...(suffix && { template: template + suffix.template }),
        };
      }
      return undefined;
    },
  };
}

/**
 * Whether two addresses name the same workbook, as far as addresses can tell. By id: the item is the same, and nothing
 * else that both of them name differs, because an item id belongs to one drive, whichever way that drive is named. By
 * path: the whole address is the same, without regard to case. An id and a path cannot be compared.
 */
export function isSameWorkbook(one: Address, other: Address): boolean {
  const isById = (address: Address): boolean => address.parameters["item-id"] !== undefined;
  if (isById(one) !== isById(other) || (!isById(one) && one.template !== other.template)) return false;
  const fold = (name: string, value: string): string => (name === "item-path" ? value.toLowerCase() : value);
  return Object.entries(one.parameters).every(
    ([name, value]) => fold(name, other.parameters[name] ?? value) === fold(name, value),
  );
}

function pattern(template: string, end: string): { names: string[]; expression: RegExp } {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "");
  const literals = template.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  // A parameter holds one segment; only a path that stands between colons has several.
  const source = literals.reduce((text, literal) => `${text}${text.endsWith(":/") ? "(.+?)" : "([^/]+)"}${literal}`);
  return { names, expression: new RegExp(`^${source}${end}$`) };
}

/** Encodes every segment in the one way that the templates are written in. */
function normalize(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURIComponent(decodeURIComponent(segment)).replaceAll("%3A", ":").replaceAll("%3D", "="))
    .join("/");
}
