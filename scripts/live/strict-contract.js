import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

/** Headers that the service sends at times only. */
const occasional = ["Retry-After"];

/**
 * The contract, read as strictly as it can be: an operation has no status, an object has no property, and an answer lacks
 * no header, but those that are written down. A program must not read it so, since the service may add to its answers at
 * any time. A check that is to notice such an addition must.
 */
export class StrictContract {
  #document = parse(readFileSync(new URL("../../generated/openapi.yaml", import.meta.url), "utf8"));
  #ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });

  constructor() {
    // Its types do not know that the function is the module itself.
    /** @type {(ajv: Ajv2020) => void} */ (/** @type {unknown} */ (formats))(this.#ajv);
    for (const schema of Object.values(this.#document.components.schemas)) {
      if (schema.properties) schema.additionalProperties ??= false;
    }
  }

  /**
   * What an answer has against the contract; nothing if the contract does not have the operation.
   *
   * @param {{ method: string, path: string }} request the path below the root of the service
   * @param {Response} response
   * @param {string} text its body
   * @returns {string[]}
   */
  problemsOf({ method, path }, { status, headers }, text) {
    const operation = this.#operationAt(method, path);
    if (operation === undefined) return [];
    const responses = operation.responses;
    const documented = this.#resolved(responses[status]);
    const problems = documented ? this.#differences(documented, headers, text) : ["this status is not documented"];
    return problems.map((problem) => `${operation.operationId}, ${status}: ${problem}`);
  }

  /** @param {string} method @param {string} path */
  #operationAt(method, path) {
    const [template] = Object.keys(this.#document.paths).filter((each) => patternOf(each).test(path));
    return template && this.#document.paths[template][method.toLowerCase()];
  }

  /** @param {any} documented @param {Headers} headers @param {string} text */
  #differences({ headers: expected = {}, content = {} }, headers, text) {
    const missing = Object.keys(expected).filter((name) => !occasional.includes(name) && !headers.has(name));
    const problems = missing.map((name) => `the header ${name} is missing`);
    const [type = ""] = headers.get("content-type")?.split(";") ?? [];
    const types = Object.keys(content);
    if (!types.includes(type))
      return type || types.length > 0
        ? [...problems, `it is ${type || "empty"}, not ${types.join(" or ") || "empty"}`]
        : problems;
    try {
      return [...problems, ...this.#schemaProblems(content[type].schema, JSON.parse(text || "null"))];
    } catch (error) {
      if (error instanceof SyntaxError) return [...problems, "the body is no JSON"];
      throw error;
    }
  }

  /** @param {object} schema @param {unknown} value */
  #schemaProblems(schema, value) {
    const validate = this.#ajv.compile({ ...schema, components: this.#document.components });
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params: { additionalProperty: extra } }) =>
        `the body${instancePath} ${message}${extra === undefined ? "" : `: ${extra}`}`,
    );
  }

  /** @param {any} value @returns {any} */
  #resolved(value) {
    if (value?.$ref === undefined) return value;
    const keys = String(value.$ref).slice(2).split("/");
    return this.#resolved(keys.reduce((at, key) => at[key], this.#document));
  }
}

/** What fits the template of a path. An item path has slashes. @param {string} template */
function patternOf(template) {
  const parts = template.split(/(\{[^}]+\})/).map((part) => {
    if (part.startsWith("{")) return part === "{item-path}" ? ".+" : "[^/]+";
    return part.replace(/[.()]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
