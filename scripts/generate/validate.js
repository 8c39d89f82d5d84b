import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { fastFormats, fullFormats } from "ajv-formats/dist/formats.js";
import { answersOf, operationsOf, resolved } from "./contract.js";

/** The formats that the contract uses, as regular expressions: those that are functions cannot be written to a file. */
const formats = { uuid: fullFormats.uuid, uri: fastFormats.uri, "date-time": fastFormats["date-time"] };

/** What JSON pointers into the contract start with. */
const document = "contract.json";

/**
 * Writes the module that checks requests and answers: a validator for the request of each operation, and one for each
 * documented answer. A request is `{ headers, query, path, body }`, an answer `{ headers, body }`; names of headers are in
 * lower case.
 *
 * @param {any} contract the bundled contract
 * @returns {string} JavaScript
 */
export function validateModule(contract) {
  const { ajv, requests, answers } = compiled(contract);
  const keys = new Set([...Object.values(requests), ...Object.values(answers)]);
  const code = standaloneCode.default(ajv, Object.fromEntries([...keys].map((key) => [key, key])));
  if (code.includes("require(")) throw new Error("The validators need a module of ajv, which users do not have.");
  return [code, table("requests", requests), table("answers", answers), ""].join("\n");
}

/**
 * Writes the declaration of that module.
 *
 * @returns {string} TypeScript
 */
export function validateDeclaration() {
  return `/** What is wrong with a part of a value. */
export interface Problem {
  /** A JSON pointer to that part. */
  readonly instancePath: string;
  /** The rule of JSON Schema that it breaks, what that rule says, and its message. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether a value is valid; if not, \`errors\` has what is wrong, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly Problem[] | null;
}

/** By operation. */
export const requests: Readonly<Record<string, Validator>>;
/** By the name of the answer. */
export const answers: Readonly<Record<string, Validator>>;
`;
}

/**
 * The schemas of all requests and answers in one ajv, and under which key each is there. What is the same is there once.
 *
 * @param {any} contract
 */
function compiled(contract) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // Lengths are counted in code units, without a helper of ajv's that would have to be installed.
    unicode: false,
    // Else it says that `unicode` is deprecated.
    logger: false,
    validateSchema: false,
    formats,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary([...new Set([...Object.keys(contract), ...extensionsIn(contract)])]);
  ajv.addSchema(contract, document);
  /** @type {Map<string, string>} */
  const known = new Map();
  /**
   * @param {string} key
   * @param {object} schema
   */
  function add(key, schema) {
    const text = JSON.stringify(schema);
    const same = known.get(text);
    if (same) return same;
    ajv.addSchema(schema, key);
    known.set(text, key);
    return key;
  }
  const operations = operationsOf(contract);
  return {
    ajv,
    requests: Object.fromEntries(
      operations.map((operation) => [operation.id, add(`${operation.id}Request`, requestSchema(operation, contract))]),
    ),
    answers: Object.fromEntries(
      answersOf(operations, contract).map(({ name, response }) => [
        name,
        add(`${name}Answer`, answerSchema(response, contract)),
      ]),
    ),
  };
}

/**
 * @param {import("./contract.js").Operation} operation
 * @param {any} contract
 */
function requestSchema({ operation, parameters }, contract) {
  const body = operation.requestBody && resolved(operation.requestBody, contract);
  const of = (/** @type {string} */ where) => parameters.filter((parameter) => parameter.in === where);
  return {
    type: "object",
    required: ["headers", "query", "path", ...(body?.required ? ["body"] : [])],
    properties: {
      headers: fields(of("header").map((header) => ({ ...header, name: header.name.toLowerCase() }))),
      query: fields(of("query")),
      path: fields(of("path")),
      ...(body && { body: bodySchema(body) }),
    },
  };
}

/**
 * @param {any} response
 * @param {any} contract
 */
function answerSchema(response, contract) {
  const headers = Object.entries(response.headers ?? {}).map(([name, header]) => ({
    ...resolved(header, contract),
    name: name.toLowerCase(),
  }));
  const [mediaType] = Object.keys(response.content ?? {});
  if (!mediaType) return { type: "object", properties: { headers: fields(headers), body: false } };
  const contentType = {
    name: "content-type",
    required: true,
    schema: { type: "string", pattern: `^${mediaType}(;|$)` },
  };
  return {
    type: "object",
    required: ["headers", "body"],
    properties: { headers: fields([...headers, contentType]), body: bodySchema(response) },
  };
}

/** @param {{ name: string, required?: boolean, schema: object }[]} described parameters or headers */
function fields(described) {
  return {
    type: "object",
    required: described.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(described.map(({ name, schema }) => [name, absolute(schema)])),
  };
}

/** @param {{ content: Record<string, { schema: object }> }} described a request's body or a response */
function bodySchema({ content }) {
  const [media] = Object.values(content);
  return absolute(media?.schema ?? {});
}

/**
 * A schema whose references lead into the contract from elsewhere.
 *
 * @param {object} schema
 */
function absolute(schema) {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === "$ref" ? document + value : value));
}

/**
 * The names of all extensions in a document, which ajv has to know.
 *
 * @param {any} part
 * @returns {string[]}
 */
function extensionsIn(part) {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => [
    ...(key.startsWith("x-") ? [key] : []),
    ...extensionsIn(value),
  ]);
}

/**
 * @param {string} name
 * @param {Record<string, string>} keys
 */
function table(name, keys) {
  return [`export const ${name} = {`, ...Object.entries(keys).map(([each, key]) => `  ${each}: ${key},`), "};"].join(
    "\n",
  );
}
