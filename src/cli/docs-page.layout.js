/**
 * Arranges the contract for the page, which shows each operation once, open and in the sidebar.
 *
 * @typedef {import("./docs-build.ts").Contract} Contract
 * @typedef {{ operationId: string, tags: string[], description: string, requestBody?: any,
 *   externalDocs: { description: string, url: string } }} Operation
 */

/**
 * Makes the edition of the contract that the page is drawn from.
 *
 * @param {any} contract the contract, with its texts in the language of the page
 * @returns {any}
 */
export function layOut(contract) {
  const page = structuredClone(contract);
  page.paths = atFirstAddress(page);
  // A box for this alone would be empty of anything that a reader looks for.
  delete page.info.license;
  const links = operationLinks(page);
  for (const operation of operationsOf(page)) {
    // Redoc folds the operations of a tag away. Those of the tag without a name it shows, where that tag stands.
    operation.tags = [""];
    operation.description = [operation.description, page["x-operation-note"].description, linkTo(operation)].join(
      "\n\n",
    );
  }
  for (const body of requestBodiesOf(page)) keepOneExample(body);
  for (const response of Object.values(page.components.responses)) linkCodes(response, page.components.schemas);
  page.tags = inReadingOrder(page.tags);
  return withLinks(page, links);
}

/** @param {Contract} contract */
function atFirstAddress({ paths, "x-workbook-addresses": { driveRoots, items } }) {
  const first = `${driveRoots[0]?.path}${items[0]?.path}/`;
  return Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith(first)));
}

/**
 * @param {any} page
 * @returns {Operation[]}
 */
function operationsOf({ paths }) {
  return Object.values(paths).map(({ post, get }) => post ?? get);
}

/**
 * Where the texts link to an operation, and where the page has it.
 *
 * @param {any} page
 * @returns {[string, string][]}
 */
function operationLinks(page) {
  return operationsOf(page).map(({ operationId, tags: [tag = ""] }) => {
    const name = operationId.toLowerCase();
    return [`(#/${tag.toLowerCase().replaceAll(" ", "-")}/${name})`, `(#/other/${name})`];
  });
}

/**
 * A link to the page that documents an operation, which Redoc does not show.
 *
 * @param {Operation} operation
 */
function linkTo({ externalDocs: { description, url } }) {
  return `[${description.replace(/\.$/, "")}](${url})`;
}

/** @param {any} page */
function requestBodiesOf(page) {
  const own = operationsOf(page).map(({ requestBody }) => requestBody);
  return [...own, ...Object.values(page.components.requestBodies)].filter((body) => body?.content);
}

/**
 * The sample shows one request. Another example of it to choose would not change what the sample sends.
 *
 * @param {any} requestBody
 */
function keepOneExample({ content: { "application/json": json } }) {
  if (json.examples) json.examples = Object.fromEntries(Object.entries(json.examples).slice(0, 1));
}

/**
 * Ends the description of an error answer with links to the codes that it may carry. Each example is named after its code.
 *
 * @param {any} response
 * @param {any} schemas
 */
function linkCodes(response, { SecondLevelErrorCode: { "x-error-codes": documented, "x-observed-codes": observed } }) {
  const names = Object.keys(response.content?.["application/json"]?.examples ?? {});
  const codes = names.filter((name) => name in documented || name in observed);
  if (codes.length === 0) return;
  const links = codes.map((name) => `[\`${name}\`](#/error-codes/${name.toLowerCase()})`);
  response.description = `${response.description}\n\n${links.join(", ")}`;
}

/**
 * Tags that are chapters stand before the operations when they introduce them, and after them otherwise.
 *
 * @param {{ name: string }[]} tags
 */
function inReadingOrder(tags) {
  const isReference = (/** @type {{ name: string }} */ { name }) => ["Error codes", "Sources"].includes(name);
  return [...tags.filter((tag) => !isReference(tag)), { name: "" }, ...tags.filter(isReference)];
}

/**
 * @param {any} value
 * @param {[string, string][]} links
 * @returns {any}
 */
function withLinks(value, links) {
  if (typeof value === "string") return links.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map((one) => withLinks(one, links));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withLinks(one, links)]));
}
