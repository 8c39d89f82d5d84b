/**
 * Writes the module that carries what code reads of the contract: error codes and what they ask, times, addresses, and
 * the five operations with their documented answers.
 *
 * @param {any} contract the bundled contract
 * @returns {string} TypeScript
 */
export function contractModule(contract) {
  const { servers, components, paths } = contract;
  const { schemas, parameters, headers, responses, examples } = components;
  const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = schemas;
  const addresses = addressesOf(contract);
  const operations = operationsAt(paths, Object.keys(addresses)[0] ?? "");

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
    "/** The parameters of an address, and what the client calls them. */",
    constant("addressParameters", addressParameters(contract)),
    "/** The operations: their method, and the path below the workbook. */",
    constant("operations", Object.fromEntries(operations.map(({ id, method, path }) => [id, { method, path }]))),
    "/** The named examples of the contract: what they show. */",
    constant("examples", valuesOf(examples), "Readonly<Record<string, unknown>>"),
    "/** The documented answers of each operation: their headers, each with an example, and the names of their examples. */",
    constant(
      "answers",
      Object.fromEntries(operations.map(({ id, operation }) => [id, answersOf(operation, responses, headers)])),
      "Readonly<Record<keyof typeof operations, Readonly<Record<string, DocumentedAnswer>>>>",
    ),
    "/** An answer that the contract documents. */",
    "export interface DocumentedAnswer {",
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
        parameters: of.flatMap(({ parameters }) => parameters).map((reference) => component(contract, reference).name),
      },
    ]),
  );
}

/** @param {any} contract */
function addressParameters(contract) {
  const { driveRoots, items, itemRoots } = contract["x-workbook-addresses"];
  /** @type {{ $ref: string }[]} */
  const references = [...items, ...driveRoots, ...itemRoots].flatMap(({ parameters }) => parameters);
  return Object.fromEntries(
    references.map((reference) => {
      const { name, description, "x-property": property = camelCase(name) } = component(contract, reference);
      return [name, { property, description }];
    }),
  );
}

/**
 * @param {any} contract
 * @param {{ $ref: string }} reference
 */
function component({ components }, { $ref }) {
  return components.parameters[$ref.slice($ref.lastIndexOf("/") + 1)];
}

/** @param {string} name */
const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * The operations as they are written by hand.
 *
 * @param {Record<string, Record<string, any>>} paths
 * @param {string} address
 */
function operationsAt(paths, address) {
  const start = `${address}/workbook/`;
  return Object.entries(paths)
    .filter(([path]) => path.startsWith(start))
    .flatMap(([path, pathItem]) =>
      Object.entries(pathItem)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => ({
          id: operation.operationId,
          method: method.toUpperCase(),
          path: path.slice(start.length),
          operation,
        })),
    );
}

/**
 * @param {any} operation
 * @param {any} responses
 * @param {any} headers
 */
function answersOf(operation, responses, headers) {
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, reference]) => {
      const response = resolve(reference, responses);
      const [media = {}] = Object.values(response.content ?? {});
      return [
        status,
        {
          headers: Object.fromEntries(
            Object.entries(response.headers ?? {}).map(([name, header]) => [name, exampleOf(resolve(header, headers))]),
          ),
          examples: Object.keys(media.examples ?? {}),
        },
      ];
    }),
  );
}

/**
 * @param {any} reference
 * @param {any} components
 */
function resolve(reference, components) {
  return reference.$ref ? components[reference.$ref.slice(reference.$ref.lastIndexOf("/") + 1)] : reference;
}

/** @param {{ example?: unknown, schema?: { examples?: unknown[] } }} header */
const exampleOf = ({ example, schema }) => example ?? schema?.examples?.[0];

/** @param {Record<string, { value: unknown }>} examples */
const valuesOf = (examples) => Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [name, value]));
