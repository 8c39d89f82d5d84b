import { isCollection, isMap, parseDocument } from "yaml";

/** What path items and operations have in common. */
const common = ["parameters", "requestBody", "responses"];

/**
 * Says once what repeats: path items and operations name by a YAML alias what an earlier one has as well. The anchors
 * stand at the first address or at the same one, so that the paths of an address can be read with no others than the
 * first. That leaves little more than half of the bundle.
 *
 * @param {string} bundle the bundled contract, as YAML
 * @returns {string} the same document, as YAML
 */
export function withAliases(bundle) {
  const document = parseDocument(bundle);
  /** @type {Map<string, import("yaml").YAMLMap | import("yaml").YAMLSeq>} */
  const first = new Map();
  let [address, written] = ["", first];
  for (const [path, pathItem] of entriesOf(document.get("paths"))) {
    if (!path.startsWith(`${address}/workbook/`)) {
      if (address) written = new Map(first);
      address = path.slice(0, path.indexOf("/workbook/"));
    }
    for (const [, part] of [["", pathItem], ...entriesOf(pathItem)])
      if (isMap(part)) shareCommon(document, written, part);
  }
  return document.toString({ lineWidth: 0 });
}

/**
 * @param {import("yaml").Document} document
 * @param {Map<string, import("yaml").YAMLMap | import("yaml").YAMLSeq>} written what may be named, by what it says
 * @param {import("yaml").YAMLMap} part a path item or an operation
 */
function shareCommon(document, written, part) {
  for (const name of common) {
    const node = part.get(name, true);
    if (!isCollection(node)) continue;
    const text = JSON.stringify(node.toJS(document));
    const earlier = written.get(text);
    if (earlier) part.set(name, document.createAlias(earlier, name));
    else written.set(text, node);
  }
}

/**
 * @param {unknown} map
 * @returns {[string, unknown][]}
 */
function entriesOf(map) {
  return isMap(map) ? map.items.map(({ key, value }) => [String(key), value]) : [];
}
