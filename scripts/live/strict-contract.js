import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";

/** Headers that the service sends at times only. */
const occasional = ["Retry-After"];

/**
 * The contract, read as strictly as it can be: an object has no property, and an answer lacks no header, but those that
 * are written down. A program must not read it so, since the service may add to its answers at any time. A check that is
 * to notice such an addition must.
 *
 * @returns {string} YAML
 */
export function strictContract() {
  const document = parse(readFileSync(new URL("../../generated/openapi.yaml", import.meta.url), "utf8"));
  for (const schema of Object.values(document.components.schemas)) {
    if (schema.properties) schema.additionalProperties ??= false;
  }
  for (const [name, header] of Object.entries(document.components.headers)) {
    header.required = !occasional.includes(name);
  }
  return stringify(document);
}
