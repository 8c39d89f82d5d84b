import { isDeepStrictEqual } from "node:util";
import { isMap, isNode, parseDocument } from "yaml";

/** @typedef {import("yaml").YAMLMap} YAMLMap */

/** What an operation has in common with itself at another address. */
const common = ["parameters", "requestBody", "responses"];

/**
 * Says once what repeats: an operation at a further address names what it shares with the same operation at the first
 * address by a YAML alias. That leaves a little more than half of the bundle.
 *
 * @param {string} bundle the bundled contract, as YAML
 * @returns {string} the same document, as YAML
 */
export function withAliases(bundle) {
  const document = parseDocument(bundle);
  /** @type {Map<string, YAMLMap>} */
  const written = new Map();
  for (const { key, value } of entriesOf(document.get("paths"))) {
    const ending = key.slice(key.indexOf("/workbook/"));
    for (const { value: operation } of entriesOf(value)) {
      if (!isMap(operation)) continue;
      const first = written.get(ending);
      if (first) shareCommon(document, first, operation);
      else written.set(ending, operation);
    }
  }
  return document.toString({ lineWidth: 0 });
}

/**
 * @param {import("yaml").Document} document
 * @param {YAMLMap} first the operation at the first address
 * @param {YAMLMap} operation the same operation at another one
 */
function shareCommon(document, first, operation) {
  for (const name of common) {
    const [part, copy] = [first.get(name, true), operation.get(name, true)];
    if (!isNode(part) || !isNode(copy) || !isDeepStrictEqual(part.toJS(document), copy.toJS(document))) continue;
    operation.set(name, document.createAlias(part, `${first.get("operationId")}-${name}`));
  }
}

/**
 * @param {unknown} map
 * @returns {{ key: string, value: unknown }[]}
 */
function entriesOf(map) {
  return isMap(map) ? map.items.map(({ key, value }) => ({ key: String(key), value })) : [];
}
