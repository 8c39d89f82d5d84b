/**
 * Draws the tables of the introduction from the data of the contract, so that no row is typed twice. A row of the text
 * whose first cell is `addresses`, say, stands for all rows of that table.
 *
 * @typedef {{ status: number, recovery: string, recoveryInSession?: string }} ErrorCode
 */

/** The decorator: runs when everything else has been bundled. */
function drawTables() {
  return {
    Root: {
      leave(/** @type {any} */ root) {
        const tables = { addresses, "address-parameters": addressParameters, ...errorTables(root) };
        let text = root.info.description.trim();
        for (const [name, rows] of Object.entries(tables)) {
          const placeholder = `| \`${name}\` |`;
          if (!text.includes(placeholder)) throw new Error(`The introduction has no row ${placeholder}.`);
          text = text.replace(placeholder, () => rows(root).map(row).join("\n"));
        }
        root.info.description = text;
      },
    },
  };
}

/** @param {any} root */
function addresses({ "x-workbook-addresses": { driveRoots, items } }) {
  return driveRoots.map((/** @type {any} */ { path, description }) => [
    withoutStop(description),
    ...items.map((/** @type {any} */ item) => code(path + item.path)),
  ]);
}

/** @param {any} root */
function addressParameters({ "x-workbook-addresses": { driveRoots, items }, components }) {
  const refs = [...items, ...driveRoots].flatMap((part) => part.parameters.map((/** @type {any} */ { $ref }) => $ref));
  return [...new Set(refs)].map((ref) => {
    const { name, description, example } = components.parameters[ref.split("/").at(-1)];
    return [code(`{${name}}`), description, code(example)];
  });
}

/** @param {any} root */
function errorTables({ components: { schemas } }) {
  const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = schemas;
  const advice = (/** @type {string | undefined} */ word) => (word ? second["x-recoveries"][word].description : "");
  return {
    "second-level-codes": () =>
      byStatus(second).map(([name, { status, recovery }]) => [String(status), code(name), advice(recovery)]),
    "top-level-codes": () =>
      byStatus(top).map(([name, { status, recovery, recoveryInSession }]) => [
        String(status),
        code(name),
        advice(recovery),
        advice(recoveryInSession),
      ]),
  };
}

/**
 * @param {any} schema
 * @returns {[string, ErrorCode][]}
 */
function byStatus(schema) {
  /** @type {[string, ErrorCode][]} */
  const codes = Object.entries(schema["x-error-codes"]);
  return codes.sort(([, a], [, b]) => a.status - b.status);
}

const code = (/** @type {string} */ text) => `\`${text}\``;
const row = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
const withoutStop = (/** @type {string} */ sentence) => sentence.replace(/\.$/, "");

export default function docs() {
  return { id: "docs", decorators: { oas3: { "draw-tables": drawTables } } };
}
