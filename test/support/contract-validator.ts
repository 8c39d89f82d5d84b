import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

interface Referable {
  readonly $ref?: string;
}

interface Response_ extends Referable {
  readonly headers?: Record<string, Referable & { readonly required?: boolean; readonly schema?: object }>;
  readonly content?: Record<string, { readonly schema: object; readonly examples?: Record<string, object> }>;
}

/** An operation of the contract as the document has it, with the path it stands under. */
export interface ContractOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly responses: Record<string, Response_>;
}

const text = readFileSync(new URL("../../generated/openapi.yaml", import.meta.url), "utf8");
const contract = parse(text) as { paths: Record<string, Record<string, object>> };

/** Every operation of the contract, at every address. */
export const contractOperations: readonly ContractOperation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => method !== "parameters")
    .map(([method, operation]) => ({
      ...(operation as Omit<ContractOperation, "path" | "method">),
      path,
      method: method.toUpperCase(),
    })),
);

/** Follows a reference within the contract. */
function resolved<Type extends Referable>(value: Type): Type {
  if (value.$ref === undefined) return value;
  const target = value.$ref
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], contract);
  return resolved(target as Type);
}

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
(formats as unknown as (instance: Ajv2020) => void)(ajv); // Its types do not know that it is the default export.
ajv.addSchema({ ...contract, $id: "https://contract.test/openapi" });
const compiled = new Map<object, ValidateFunction>();

function check(schema: object, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(absolute(schema));
  compiled.set(schema, validate);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://contract.test/openapi#/')) as object;
}

/** What an answer has against the contract, found without Prism. */
export function answerProblems(operationId: string, response: Response, body: string): string[] {
  const operation = contractOperations.find((candidate) => candidate.operationId === operationId);
  const documented = operation?.responses[response.status] ?? (response.ok ? undefined : operation?.responses.default);
  return documented ? problemsWith(documented, response, body) : [`${operationId} documents no ${response.status}`];
}

/** What an answer has against a response of the contract, `components/responses/<name>`. */
export function responseProblems(name: string, response: Response, body: string): string[] {
  return problemsWith({ $ref: `#/components/responses/${name}` }, response, body);
}

function problemsWith(documented: Response_, response: Response, body: string): string[] {
  const { headers = {}, content } = resolved(documented);
  const problems = Object.entries(headers).flatMap(([name, reference]) => {
    const { required, schema } = resolved(reference);
    const value = response.headers.get(name);
    if (value === null) return required ? [`no ${name}`] : [];
    return schema ? check(schema, value) : [];
  });
  if (!content)
    return [
      ...problems,
      ...(body === "" ? [] : ["a body"]),
      ...(response.headers.has("content-type") ? ["a Content-Type"] : []),
    ];
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";");
  const media = content[type];
  return [...problems, ...(media ? check(media.schema, JSON.parse(body)) : ["an undocumented Content-Type"])];
}
