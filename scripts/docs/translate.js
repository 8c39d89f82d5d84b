import { readdirSync, readFileSync } from "node:fs";
import openapiFormat from "openapi-format";
import { parse } from "yaml";

const overlays = new URL("../../openapi/overlays/", import.meta.url);

/** The actions of all German overlays, in the order in which they apply. */
function germanOverlays() {
  return readdirSync(overlays)
    .sort()
    .map((file) => parse(readFileSync(new URL(file, overlays), "utf8")));
}

/**
 * Applies the German overlays to a copy of the bundled contract.
 *
 * @param {object} contract
 * @returns {Promise<any>} the German edition
 * @throws {Error} when an action finds nothing to act on
 */
export async function translate(contract) {
  /** @type {any} */
  let edition = structuredClone(contract);
  for (const overlaySet of germanOverlays()) {
    const { data, resultData } = await openapiFormat.openapiOverlay(edition, { overlaySet });
    const unused = /** @type {{ target: string }[]} */ (resultData.unusedActions).map(({ target }) => target);
    if (unused.length > 0) throw new Error(`The German overlay has no target for ${unused.join(", ")}.`);
    edition = data;
  }
  return edition;
}
