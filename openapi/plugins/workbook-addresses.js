/**
 * The bundle step. The sources write each operation once, for the first drive root and the first item form of
 * `x-workbook-addresses`; the decorator writes it at every other address, with its own operationId, summary and
 * parameters, and with links that lead to the operations of that address.
 *
 * @typedef {{ path: string, operationIdSuffix: string, summarySuffix: string, parameters: { $ref: string }[] }} AddressPart
 * @typedef {{ driveRoots: AddressPart[], items: AddressPart[], itemRoots: AddressPart[] }} Addresses
 */

/** Declares `x-workbook-addresses`, so that Redocly checks it and follows its references. */
const addressPart = {
  properties: {
    path: { type: "string" },
    operationIdSuffix: { type: "string" },
    summarySuffix: { type: "string" },
    description: { type: "string" },
    parameters: "ParameterList",
  },
  required: ["path", "operationIdSuffix", "summarySuffix", "description", "parameters"],
};

/** The decorator: runs when everything else has been bundled. */
function expand() {
  return {
    Root: {
      leave(/** @type {any} */ root) {
        const addresses = addressesOf(root["x-workbook-addresses"]);
        const [written] = addresses;
        if (!written) throw new Error("The contract names no address.");
        const sources = Object.entries(root.paths);
        root.paths = {};
        for (const address of addresses) {
          for (const [path, pathItem] of sources) {
            root.paths[path.replace(written.path, address.path)] = rewrite(root, pathItem, written, address);
          }
        }
      },
    },
  };
}

/**
 * Every address, in the contract's order: each drive root with each item form, then the item roots.
 *
 * @param {Addresses} addresses
 */
function addressesOf({ driveRoots, items, itemRoots }) {
  const joined = driveRoots.flatMap((driveRoot) => items.map((item) => addressOf(driveRoot, item)));
  return [...joined, ...itemRoots.map((itemRoot) => addressOf(itemRoot))];
}

/** @param {AddressPart[]} parts */
function addressOf(...parts) {
  return {
    path: parts.map(({ path }) => path).join(""),
    operationIdSuffix: parts.map(({ operationIdSuffix }) => operationIdSuffix).join(""),
    summarySuffix: parts.map(({ summarySuffix }) => summarySuffix && ` ${summarySuffix}`).join(""),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** @typedef {ReturnType<typeof addressOf>} Address */

/**
 * @param {any} root
 * @param {any} pathItem
 * @param {Address} from
 * @param {Address} to
 */
function rewrite(root, pathItem, from, to) {
  const copy = structuredClone(pathItem);
  const own = copy.parameters.filter((/** @type {{ $ref: string }} */ { $ref }) => !refersTo(from.parameters, $ref));
  copy.parameters = structuredClone([...to.parameters, ...own]);
  for (const operation of Object.values(copy)) {
    if (!operation.operationId) continue;
    if (to === from) continue;
    // The samples are those of the first address.
    delete operation["x-codeSamples"];
    operation.description = `Does what \`${operation.operationId}\` does.`;
    operation.operationId += to.operationIdSuffix;
    operation.summary += to.summarySuffix;
    for (const [status, { $ref }] of Object.entries(operation.responses)) {
      const response = followed(root, $ref);
      if (response.links) {
        operation.responses[status] = { ...response, links: linksAt(root, response.links, from, to) };
      }
    }
  }
  return copy;
}

/**
 * Links to the same operations at another address.
 *
 * @param {any} root
 * @param {Record<string, { $ref: string }>} links
 * @param {Address} from
 * @param {Address} to
 */
function linksAt(root, links, from, to) {
  const namesOf = (/** @type {Address} */ { parameters }) => parameters.map(({ $ref }) => followed(root, $ref).name);
  const entries = Object.entries(links).map(([name, { $ref }]) => {
    const link = followed(root, $ref);
    const workbook = namesOf(to).map((parameter) => [parameter, `$request.path.${parameter}`]);
    const own = Object.entries(link.parameters).filter(([parameter]) => !namesOf(from).includes(parameter));
    const parameters = Object.fromEntries([...workbook, ...own]);
    return [name, { ...link, operationId: link.operationId + to.operationIdSuffix, parameters }];
  });
  return Object.fromEntries(entries);
}

/**
 * @param {{ $ref: string }[]} references
 * @param {string} ref
 */
function refersTo(references, ref) {
  return references.some(({ $ref }) => $ref === ref);
}

/**
 * @param {any} root
 * @param {string} ref such as `#/components/parameters/ItemId`
 */
function followed(root, ref) {
  const [, , folder = "", name = ""] = ref.split("/");
  return root.components[folder][name];
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
          properties: { driveRoots: "AddressPartList", items: "AddressPartList", itemRoots: "AddressPartList" },
          required: ["driveRoots", "items", "itemRoots"],
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
