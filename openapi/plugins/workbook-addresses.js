/**
 * The bundle step. The sources write each operation once, for the first drive root and the first item form of
 * `x-workbook-addresses`; the decorator writes it for every other pair, with its own operationId and parameters.
 *
 * @typedef {{ path: string, operationIdSuffix: string, parameters: { $ref: string }[] }} AddressPart
 */

/** Declares `x-workbook-addresses`, so that Redocly checks it and follows its references. */
const addressPart = {
  properties: {
    path: { type: "string" },
    operationIdSuffix: { type: "string" },
    description: { type: "string" },
    parameters: "ParameterList",
  },
  required: ["path", "operationIdSuffix", "description", "parameters"],
};

/** The decorator: runs when everything else has been bundled. */
function expand() {
  return {
    Root: {
      leave(/** @type {any} */ root) {
        const { driveRoots, items } = root["x-workbook-addresses"];
        const written = addressOf(driveRoots[0], items[0]);
        const sources = Object.entries(root.paths);
        root.paths = {};
        for (const driveRoot of driveRoots) {
          for (const item of items) {
            const address = addressOf(driveRoot, item);
            for (const [path, pathItem] of sources) {
              root.paths[path.replace(written.path, address.path)] = rewrite(pathItem, written, address);
            }
          }
        }
      },
    },
  };
}

/**
 * @param {AddressPart} driveRoot
 * @param {AddressPart} item
 */
function addressOf(driveRoot, item) {
  return {
    path: driveRoot.path + item.path,
    suffix: driveRoot.operationIdSuffix + item.operationIdSuffix,
    parameters: [...driveRoot.parameters, ...item.parameters],
  };
}

/**
 * @param {any} pathItem
 * @param {ReturnType<typeof addressOf>} from
 * @param {ReturnType<typeof addressOf>} to
 */
function rewrite(pathItem, from, to) {
  const copy = structuredClone(pathItem);
  const own = copy.parameters.filter((/** @type {{ $ref: string }} */ { $ref }) =>
    from.parameters.every((parameter) => parameter.$ref !== $ref),
  );
  copy.parameters = structuredClone([...to.parameters, ...own]);
  for (const operation of Object.values(copy)) {
    if (!operation.operationId) continue;
    // The samples are for the docs, which are built without this step.
    delete operation["x-codeSamples"];
    if (to.suffix) {
      operation.description = `Does what \`${operation.operationId}\` does.`;
      operation.operationId += to.suffix;
    }
  }
  return copy;
}

export default function workbookAddresses() {
  return {
    id: "workbook-addresses",
    typeExtension: {
      oas3: (/** @type {Record<string, any>} */ types) => ({
        ...types,
        AddressPart: addressPart,
        AddressPartList: { properties: {}, items: "AddressPart" },
        WorkbookAddresses: {
          properties: { driveRoots: "AddressPartList", items: "AddressPartList" },
          required: ["driveRoots", "items"],
        },
        Root: {
          ...types.Root,
          properties: { ...types.Root.properties, "x-workbook-addresses": "WorkbookAddresses" },
        },
      }),
    },
    decorators: { oas3: { expand } },
  };
}
