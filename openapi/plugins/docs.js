/**
 * Draws what the texts of the contract say about its data, so that no fact is typed twice: rows of tables in the
 * introduction, and a section for each error code.
 *
 * @typedef {{ status: number, recovery?: string, recoveryInSession?: string, description?: string }} ErrorCode
 * @typedef {[name: string, code: ErrorCode]} NamedCode
 */

/**
 * Draws the texts of a bundled contract, in place.
 *
 * @param {any} root
 * @throws {Error} when a text has no place for what is to be drawn
 */
export function drawTexts(root) {
  root.info.description = drawTables(root, root.info.description.trim());
  const chapter = root.tags.find((/** @type {{ name: string }} */ { name }) => name === "Error codes");
  if (!chapter) throw new Error("There is no tag `Error codes`.");
  chapter.description = drawSections(root, chapter.description.trim());
}

/**
 * A row of the text whose first cell is `addresses`, say, stands for all rows of that table.
 *
 * @param {any} root
 * @param {string} text
 */
function drawTables(root, text) {
  const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = root.components.schemas;
  const { driveRoots, items, itemRoots } = root["x-workbook-addresses"];
  const tables = {
    "drive-roots": driveRoots.map(addressRow),
    items: items.map(addressRow),
    "item-roots": itemRoots.map(addressRow),
    "address-parameters": addressParameters(root),
    "second-level-codes": byStatus(second["x-error-codes"]).map(([name, { status, recovery }]) => [
      `[${code(name)}](${placeOf(name)})`,
      `${code(String(status))} ${adviceOf(root, recovery).description}`,
    ]),
    "top-level-codes": byStatus(top["x-error-codes"]).map(([name, { status, recovery }]) => [
      code(name),
      `${code(String(status))} ${adviceOf(root, recovery).description}`,
    ]),
    "top-level-codes-in-session": byStatus(top["x-error-codes"])
      .filter(([, { recoveryInSession }]) => recoveryInSession)
      .map(([name, { status, recoveryInSession }]) => [
        code(name),
        `${code(String(status))} ${adviceOf(root, recoveryInSession).description}`,
      ]),
  };
  for (const [name, rows] of Object.entries(tables)) {
    const placeholder = `| \`${name}\` |`;
    if (!text.includes(placeholder)) throw new Error(`The introduction has no row ${placeholder}.`);
    text = text.replace(placeholder, () => rows.map((/** @type {string[]} */ cells) => row(cells)).join("\n"));
  }
  return text;
}

/**
 * A section of the text whose heading is a kind of codes stands for a section for each of them.
 *
 * @param {any} root
 * @param {string} text
 */
function drawSections(root, text) {
  const { "x-error-codes": documented, "x-observed-codes": observed } = root.components.schemas.SecondLevelErrorCode;
  const byStatusOf = recoveriesByStatus(root);
  const [before, ...sections] = text.split(/^(?=### )/m);
  const kinds = { "### `documented-codes`": documented, "### `observed-codes`": observed };
  const drawn = Object.entries(kinds).flatMap(([heading, codes]) => {
    const section = sections.find((one) => one.startsWith(heading));
    if (!section) throw new Error(`The chapter on error codes has no section ${heading}.`);
    const body = section.slice(heading.length).trim();
    return Object.entries(codes).map(([name, { status, description, recovery = byStatusOf[status] }]) => {
      const { session, whenClosing, description: advice } = adviceOf(root, recovery);
      const state = root.components.schemas.SecondLevelErrorCode["x-session-states"][session].description;
      const texts = { status: String(status), description, state, whenClosing, advice };
      return { name, text: `### ${name}\n\n${fill(body, texts)}` };
    });
  });
  drawn.sort((one, other) => one.name.localeCompare(other.name, "en"));
  return [before?.trim(), ...drawn.map((section) => section.text)].join("\n\n");
}

/**
 * @param {any} root
 * @returns {Record<string, string>} what an error of each status asks for when it has no code that says more
 */
function recoveriesByStatus(root) {
  /** @type {ErrorCode[]} */
  const codes = Object.values(root.components.schemas.TopLevelErrorCode["x-error-codes"]);
  return Object.fromEntries(codes.map(({ status, recovery = "" }) => [status, recovery]));
}

/**
 * @param {any} root
 * @param {string} [recovery]
 */
function adviceOf(root, recovery) {
  return root.components.schemas.SecondLevelErrorCode["x-recoveries"][recovery ?? ""];
}

/** @param {{ path: string, description: string }} part */
function addressRow({ path, description }) {
  return [code(path), description];
}

/** @param {any} root */
function addressParameters({ "x-workbook-addresses": { driveRoots, items, itemRoots }, components }) {
  const refs = [...items, ...driveRoots, ...itemRoots].flatMap((part) =>
    part.parameters.map((/** @type {{ $ref: string }} */ { $ref }) => $ref),
  );
  return [...new Set(refs)].map((ref) => {
    const { name, description, example } = components.parameters[ref.split("/").at(-1)];
    return [code(`{${name}}`), `${description}<br>${code(example)}`];
  });
}

/**
 * @param {Record<string, ErrorCode>} codes
 * @returns {NamedCode[]}
 */
function byStatus(codes) {
  return Object.entries(codes).sort(([, one], [, other]) => one.status - other.status);
}

/**
 * Fills texts into a template, which has the stop at their end.
 *
 * @param {string} template
 * @param {Record<string, string | undefined>} texts
 */
function fill(template, texts) {
  return template.replace(/\{(\w+)\}/g, (_, name) => texts[name]?.replace(/\.$/, "") ?? "");
}

const code = (/** @type {string} */ text) => `\`${text}\``;
const row = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
const placeOf = (/** @type {string} */ name) => `#/error-codes/${name.toLowerCase()}`;

export default function docs() {
  return { id: "docs", decorators: { oas3: { "draw-texts": () => ({ Root: { leave: drawTexts } }) } } };
}
