/**
 * Writes the module that carries what code reads of the contract: error codes and what they ask, times, addresses, and
 * the five operations with their documented answers.
 *
 * @param {any} contract the bundled contract
 * @returns {string} TypeScript
 */
export function contractModule(contract) {
  const { servers, components } = contract;
  const { schemas, parameters, examples } = components;
  const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = schemas;
  const addresses = addressesOf(contract);
  const operations = operationsOf(contract);

  return [
    "/** The clouds that have session operations: the root of the service in each. The first is the global one. */",
    constant(
      "servers",
      servers.map((/** @type {{ url: string }} */ { url }) => url),
    ),
    "/** The header that says which session a request belongs to. */",
    constant("sessionHeader", parameters.WorkbookSessionId.name),
    "/** How long a session may idle, in minutes. */",
    constant("idleMinutes", schemas.CreateSessionRequest.properties.persistChanges["x-idle-minutes"]),
    "/** How often a long-running operation is looked at, in seconds: as suggested, and at the longest. */",
    constant("pollingSeconds", schemas.WorkbookOperation["x-polling-seconds"]),
    "/** How far an operation can be, in the order in which it goes. */",
    constant("operationStatuses", schemas.WorkbookOperationStatus.enum),
    "/** What a made-up session id is made of: `{guid}` is a GUID, `{opaque:N}` are N letters and digits. */",
    constant("sessionIdTemplate", sessionIdTemplate(schemas)),
    "/** What an error asks of the caller, and what the session is afterwards. */",
    constant("recoveries", second["x-recoveries"]),
    "/** The second-level codes that the service documents. */",
    constant("secondLevelCodes", withoutProse(second["x-error-codes"])),
    "/** Codes that real services send, at whichever level, and that no page lists; those that ask something. */",
    constant("observedCodes", withoutProse(withRecovery(second["x-observed-codes"]))),
    "/** The top-level codes, and what each asks where no other code says more. */",
    constant("topLevelCodes", withoutProse(top["x-error-codes"])),
    "/** Where a workbook can be: how the operationIds end there, and the parameters. */",
    constant("addresses", addresses),
    "/** The parameters of an address: what the client calls each. */",
    constant(
      "addressParameters",
      mapped(addressParameters(contract), ({ property }) => property),
    ),
    "/** What each parameter of an address is. */",
    constant(
      "addressParameterDescriptions",
      mapped(addressParameters(contract), ({ description }) => description),
    ),
    "/** The operations: their method, the path below the workbook, what they take, and which answer each status has. */",
    constant(
      "operations",
      Object.fromEntries(operations.map((operation) => [operation.id, operationOf(operation, contract)])),
    ),
    "/** The documented answers: their media type, their headers, each with an example, and their named examples. */",
    constant(
      "answers",
      Object.fromEntries(
        answersOf(operations, contract).map(({ name, response }) => [name, answerOf(response, contract)]),
      ),
      "Readonly<Record<string, DocumentedAnswer>>",
    ),
    "/** The named examples of the contract: what they show. */",
    constant("examples", valuesOf(examples), "Readonly<Record<string, unknown>>"),
    "/** An answer that the contract documents. */",
    "export interface DocumentedAnswer {",
    "  /** Without one it has no body. */",
    "  readonly mediaType?: string;",
    "  readonly headers: Readonly<Record<string, unknown>>;",
    "  readonly examples: readonly string[];",
    "}",
    "",
  ].join("\n");
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {string} [type] what to declare it as, where no type is made of its values
 */
function constant(name, value, type) {
  if (value === undefined) throw new Error(`The contract says nothing of ${name}.`);
  const text = JSON.stringify(value, undefined, 2);
  return type ? `export const ${name}: ${type} = ${text};\n` : `export const ${name} = ${text} as const;\n`;
}

/** @param {any} schemas */
function sessionIdTemplate(schemas) {
  return schemas.WorkbookSessionInfo.properties.id["x-sample-template"];
}

/** @param {Record<string, { description?: string }>} codes */
function withoutProse(codes) {
  return Object.fromEntries(Object.entries(codes).map(([code, { description: _, ...rest }]) => [code, rest]));
}

/** @param {Record<string, { recovery?: string, description?: string }>} codes */
function withRecovery(codes) {
  return Object.fromEntries(Object.entries(codes).filter(([, { recovery }]) => recovery));
}

/**
 * @typedef {{ path: string, operationIdSuffix: string, parameters: { $ref: string }[] }} AddressPart
 * @param {any} contract
 */
function addressesOf(contract) {
  const { driveRoots, items, itemRoots } = contract["x-workbook-addresses"];
  /** @type {AddressPart[][]} */
  const parts = [
    ...driveRoots.flatMap((/** @type {AddressPart} */ root) =>
      items.map((/** @type {AddressPart} */ item) => [root, item]),
    ),
    ...itemRoots.map((/** @type {AddressPart} */ root) => [root]),
  ];
  return Object.fromEntries(
    parts.map((of) => [
      of.map(({ path }) => path).join(""),
      {
        suffix: of.map(({ operationIdSuffix }) => operationIdSuffix).join(""),
        parameters: of.flatMap(({ parameters }) => parameters).map((reference) => resolved(reference, contract).name),
      },
    ]),
  );
}

/**
 * @template Value
 * @param {Record<string, Value>} record
 * @param {(value: Value) => string} change
 */
function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

/** @param {any} contract @returns {Record<string, { property: string, description: string }>} */
function addressParameters(contract) {
  const { driveRoots, items, itemRoots } = contract["x-workbook-addresses"];
  /** @type {{ $ref: string }[]} */
  const references = [...items, ...driveRoots, ...itemRoots].flatMap(({ parameters }) => parameters);
  return Object.fromEntries(
    references.map((reference) => {
      const { name, description, "x-property": property = camelCase(name) } = resolved(reference, contract);
      return [name, { property, description }];
    }),
  );
}

/** @param {string} name */
const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * An operation as it is written by hand.
 *
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} method
 * @property {string} path below the workbook
 * @property {any} operation
 * @property {any[]} parameters its own, without those of the address
 */

/**
 * The operations as they are written by hand.
 *
 * @param {any} contract
 * @returns {Operation[]}
 */
export function operationsOf(contract) {
  const [address = ""] = Object.keys(addressesOf(contract));
  const start = `${address}/workbook/`;
  const isOfAddress = (/** @type {any} */ { name }) => name in addressParameters(contract);
  return Object.entries(contract.paths)
    .filter(([path]) => path.startsWith(start))
    .flatMap(([path, pathItem]) =>
      Object.entries(pathItem)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => ({
          id: operation.operationId,
          method: method.toUpperCase(),
          path: path.slice(start.length),
          operation,
          parameters: [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]
            .map((parameter) => resolved(parameter, contract))
            .filter((parameter) => !isOfAddress(parameter)),
        })),
    );
}

/**
 * The answers that the operations share, each once: under the name of its component, or of its operation and status.
 *
 * @param {Operation[]} operations
 * @param {any} contract
 * @returns {{ name: string, response: any }[]}
 */
export function answersOf(operations, contract) {
  const answers = operations.flatMap(({ id, operation }) =>
    Object.entries(operation.responses).map(([status, response]) => ({
      name: answerName(id, status, response),
      response,
    })),
  );
  return answers
    .filter(({ name }, index) => answers.findIndex((other) => other.name === name) === index)
    .map(({ name, response }) => ({ name, response: resolved(response, contract) }));
}

/**
 * @param {string} id
 * @param {string} status
 * @param {{ $ref?: string }} response
 */
function answerName(id, status, { $ref }) {
  return $ref?.slice($ref.lastIndexOf("/") + 1) ?? `${id}${status}`;
}

/**
 * @param {Operation} operation
 * @param {any} contract
 */
function operationOf({ id, method, path, operation }, contract) {
  const body = operation.requestBody && resolved(operation.requestBody, contract);
  const security = operation.security ?? contract.security ?? [];
  return {
    method,
    path,
    bearer: security.length > 0 && security.every((/** @type {object} */ scheme) => Object.keys(scheme).length > 0),
    mediaTypes: Object.keys(body?.content ?? {}),
    answers: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [status, answerName(id, status, response)]),
    ),
  };
}

/**
 * @param {any} response
 * @param {any} contract
 */
function answerOf(response, contract) {
  const [mediaType, media] = Object.entries(response.content ?? {})[0] ?? [];
  return {
    mediaType,
    headers: Object.fromEntries(
      Object.entries(response.headers ?? {}).map(([name, header]) => [name, exampleOf(resolved(header, contract))]),
    ),
    examples: Object.keys(media?.examples ?? {}),
  };
}

/**
 * Follows a reference within the contract; gives back what is none.
 *
 * @param {any} value
 * @param {any} contract
 * @returns {any}
 */
export function resolved(value, contract) {
  if (value?.$ref === undefined) return value;
  const keys = value.$ref.slice("#/".length).split("/");
  return resolved(
    keys.reduce((/** @type {any} */ part, /** @type {string} */ key) => part[key], contract),
    contract,
  );
}

/** @param {{ example?: unknown, schema?: { examples?: unknown[] } }} header */
const exampleOf = ({ example, schema }) => example ?? schema?.examples?.[0];

/** @param {Record<string, { value: unknown }>} examples */
const valuesOf = (examples) => Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [name, value]));
