import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The bundled contract, as tests look at it. Only what they use is typed. */
export interface Contract {
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  security: Record<string, string[]>[];
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    examples: Record<string, Example>;
    responses: Record<string, Response>;
    securitySchemes: Record<string, SecurityScheme>;
  };
  "x-workbook-addresses": { driveRoots: AddressPart[]; items: AddressPart[]; itemRoots: AddressPart[] };
}

export interface Reference {
  $ref: string;
}
export interface AddressPart {
  path: string;
  operationIdSuffix: string;
  summarySuffix: string;
  parameters: Reference[];
}
export interface ErrorCode {
  status: number;
  /** None for an observed code that says nothing of what to do. */
  recovery?: string;
  recoveryInSession?: string;
}
export interface Schema {
  description: string;
  enum?: string[];
  "x-error-codes"?: Record<string, ErrorCode>;
  "x-observed-codes"?: Record<string, ErrorCode>;
  "x-recoveries"?: Record<string, { session: string; description: string; whenClosing: string }>;
  "x-session-states"?: Record<string, { description: string }>;
  properties?: Record<string, { "x-sample-template"?: string }>;
}
export interface Parameter {
  name: string;
  in: "path" | "header" | "query";
  required: boolean;
  example: string;
}
export interface Example {
  summary: string;
  value: unknown;
}
export interface Response {
  headers: Record<string, Reference>;
  content?: { "application/json": { schema: Reference; examples: Record<string, Reference> } };
  links?: Record<string, Link | Reference>;
  "x-throttling-limits"?: { seconds: number; requestsPerApp: number; requestsPerAppAndTenant: number };
}
export interface Link {
  operationId: string;
  parameters: Record<string, string>;
}
export interface SecurityScheme {
  type: string;
  description: string;
  flows: Record<string, { authorizationUrl: string; tokenUrl: string; scopes: Record<string, string> }>;
}
export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  externalDocs: { url: string };
  parameters: Reference[];
  requestBody?: { required: boolean; content: { "application/json": { examples: Record<string, Reference> } } };
  responses: Record<string, Reference>;
}
export type PathItem = { parameters: Reference[] } & { [method in "get" | "post"]?: Operation };

/** The file that the package ships as `graph-workbook-session/openapi.yaml`. */
export const contractFile: URL = new URL("../../generated/openapi.yaml", import.meta.url);
export const contract: Contract = parse(readFileSync(contractFile, "utf8"));

/** Follows a reference within the contract; gives back what is not one. */
export function resolve<T>(node: T | Reference): T {
  if (typeof node !== "object" || node === null || !("$ref" in node)) return node;
  const keys = node.$ref.slice(2).split("/");
  // The bundle resolves within itself: lint sees to that.
  return keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], contract) as T;
}

/** An operation at one address, with its references followed. */
export interface AddressedOperation {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** The first example of the request's body, if it takes one. */
  body: unknown;
  /** The names of the examples of each documented status; none where the answer has no body. */
  examples: Record<string, string[]>;
}

export const operations: AddressedOperation[] = Object.entries(contract.paths).flatMap(([path, pathItem]) =>
  (["get", "post"] as const).flatMap((method) => {
    const operation = pathItem[method];
    return operation ? [addressed(path, method, pathItem, operation)] : [];
  }),
);

function addressed(path: string, method: string, pathItem: PathItem, operation: Operation): AddressedOperation {
  const body = operation.requestBody && resolve(operation.requestBody);
  const bodyExample = body && Object.values(body.content["application/json"].examples)[0];
  const statuses = Object.entries(operation.responses).filter(([status]) => status !== "default");
  const examples = statuses.map(([status, reference]) => {
    const response = resolve<Response>(reference);
    return [status, Object.keys(response.content?.["application/json"].examples ?? {})];
  });
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path,
    parameters: [...pathItem.parameters, ...operation.parameters].map((reference) => resolve<Parameter>(reference)),
    body: bodyExample && resolve<Example>(bodyExample).value,
    examples: Object.fromEntries(examples),
  };
}

/** The second-level codes, in the contract's order. */
export const secondLevelCodes: Record<string, ErrorCode> =
  contract.components.schemas.SecondLevelErrorCode?.["x-error-codes"] ?? {};
