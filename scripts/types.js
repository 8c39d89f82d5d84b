import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";

/**
 * Writes the typings of the contract. openapi-typescript types each operation as it is written, at the first address of
 * `x-workbook-addresses`. What it is at the other addresses, the types work out by themselves: sixty operations, each
 * spelt out, would be most of what the package weighs.
 *
 * @param {string} contract the bundled contract, as YAML
 * @returns {Promise<string>} TypeScript
 */
export async function typesModule(contract) {
  const document = parse(contract);
  const [first, ...others] = addressesOf(document);
  if (!first) throw new Error("The contract names no address.");
  const written = Object.entries(document.paths).filter(([path]) => path.startsWith(first.path));
  const types = concise(astToString(await openapiTS({ ...document, paths: Object.fromEntries(written) })));
  return [
    renamed(renamed(types, "paths", "FirstPaths"), "operations", "FirstOperations"),
    ...parametersInterface(others),
    ...addressesInterface(others),
    ...typesAt(first),
    ...everyAddress("paths", "FirstPaths", "PathsAt", others),
    ...everyAddress("operations", "FirstOperations", "OperationsAt", others),
  ].join("\n");
}

/**
 * @typedef {{ component: string, name: string, description: string }} Parameter
 * @typedef {{ path: string, operationIdSuffix: string, parameters: { $ref: string }[] }} AddressPart
 *
 * @param {any} document
 * @returns {{ path: string, suffix: string, parameters: Parameter[] }[]}
 */
function addressesOf({ "x-workbook-addresses": { driveRoots, items }, components }) {
  const parameter = (/** @type {{ $ref: string }} */ { $ref }) => {
    const component = $ref.slice($ref.lastIndexOf("/") + 1);
    return { component, ...components.parameters[component] };
  };
  return driveRoots.flatMap((/** @type {AddressPart} */ driveRoot) =>
    items.map((/** @type {AddressPart} */ item) => ({
      path: driveRoot.path + item.path,
      suffix: driveRoot.operationIdSuffix + item.operationIdSuffix,
      parameters: [...driveRoot.parameters, ...item.parameters].map(parameter),
    })),
  );
}

/** @typedef {ReturnType<typeof addressesOf>[number]} Address */

/**
 * Leaves out what the contract has anyway: the examples, and the descriptions of the parameters of a path, which its
 * operations repeat. The headers that most answers have are named instead of repeated.
 *
 * @param {string} types
 */
function concise(types) {
  const headers = [...types.matchAll(/headers: (\{[^}]*\});/g)].map(([, block]) => String(block));
  const [most = ""] = headers.sort((a, b) => count(headers, b) - count(headers, a));
  const [paths = "", ...rest] = types
    .replaceAll(/^ *\* @example .*\n/gm, "")
    .split(/^(?=export interface components )/m);
  const brief = [paths.replaceAll(/^ *\/\*\*\s+\* @description [^\n]*\n *\*\/\n/gm, ""), ...rest]
    .join("")
    .replaceAll(`headers: ${most};`, "headers: AnswerHeaders;");
  return `${brief}\n/** The headers of an answer that has no others. */\ninterface AnswerHeaders ${most}`;
}

/**
 * @param {string[]} values
 * @param {string} wanted
 */
const count = (values, wanted) => values.filter((value) => value === wanted).length;

/**
 * @param {string} types
 * @param {string} from the name of an interface that openapi-typescript exports
 * @param {string} to
 */
function renamed(types, from, to) {
  const declaration = `export interface ${from} {`;
  if (!types.includes(declaration)) throw new Error(`openapi-typescript no longer writes \`${declaration}\`.`);
  return types.replace(declaration, `interface ${to} {`);
}

/** @param {Address[]} addresses */
function parametersInterface(addresses) {
  const parameters = new Map(addresses.flatMap(({ parameters }) => parameters).map((each) => [each.name, each]));
  return [
    "/** The parameters that name a workbook. */",
    "interface AddressParameters {",
    ...[...parameters.values()].flatMap(({ name, component, description }) => [
      `    /** @description ${description} */`,
      `    ${JSON.stringify(name)}: components["parameters"][${JSON.stringify(component)}];`,
    ]),
    "}",
  ];
}

/** @param {Address[]} addresses */
function addressesInterface(addresses) {
  const union = (/** @type {Parameter[]} */ parameters) =>
    parameters.map(({ name }) => JSON.stringify(name)).join(" | ");
  return [
    "/** The other addresses of a workbook: how their operationIds end, and the parameters they have. */",
    "interface Addresses {",
    ...addresses.map(
      ({ path, suffix, parameters }) =>
        `    ${JSON.stringify(path)}: { suffix: ${JSON.stringify(suffix)}; path: ${union(parameters)} };`,
    ),
    "}",
  ];
}

/** @param {Address} first */
function typesAt({ path, parameters }) {
  const names = parameters.map(({ name }) => JSON.stringify(name)).join(" | ");
  return [
    "/** A path item, an operation or its parameters at another address: all is the same but what names the workbook. */",
    "type At<Address extends keyof Addresses, Part> = {",
    '    [Name in keyof Part]: Name extends "path"',
    `        ? Omit<Part[Name], ${names}> & Pick<AddressParameters, Addresses[Address]["path"]>`,
    '        : Name extends "parameters" | "get" | "post" ? At<Address, Part[Name]> : Part[Name];',
    "};",
    "type PathsAt<Address extends keyof Addresses> = {",
    `    [Path in keyof FirstPaths as Path extends \`${path}\${infer Ending}\` ? \`\${Address}\${Ending}\` : never]:`,
    "        At<Address, FirstPaths[Path]>;",
    "};",
    "type OperationsAt<Address extends keyof Addresses> = {",
    '    [Id in keyof FirstOperations as `${Id}${Addresses[Address]["suffix"]}`]: At<Address, FirstOperations[Id]>;',
    "};",
  ];
}

/**
 * @param {string} name
 * @param {string} first
 * @param {string} at
 * @param {Address[]} addresses
 */
function everyAddress(name, first, at, addresses) {
  const bases = [first, ...addresses.map(({ path }) => `${at}<${JSON.stringify(path)}>`)];
  return [`export interface ${name} extends`, `    ${bases.join(",\n    ")} {}`, ""];
}
