import { createRequire } from "node:module";

/** What Prism finds wrong with a request or an answer. */
export interface Diagnostic {
  readonly message: string;
  readonly path?: readonly string[];
  readonly code?: string | number;
  /** 0 is an error; everything above is a remark. */
  readonly severity: number;
}

/** A request or an answer, as Prism's validators take it. */
export interface PrismElement {
  readonly method?: string;
  readonly url?: { readonly path: string; readonly query: Readonly<Record<string, string | string[]>> };
  readonly statusCode?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface PrismExample {
  readonly key: string;
  readonly value?: unknown;
}

/** One documented response of an operation. */
export interface PrismResponse {
  readonly code: string;
  readonly headers?: ReadonlyArray<{ readonly name: string; readonly examples?: readonly PrismExample[] }>;
  readonly contents?: ReadonlyArray<{ readonly mediaType: string; readonly examples?: readonly PrismExample[] }>;
}

interface PrismParameter {
  readonly name: string;
}

/** One operation of the contract, in the form that Prism works on. */
export interface PrismOperation {
  readonly iid: string;
  readonly method: string;
  readonly path: string;
  readonly responses: readonly PrismResponse[];
  readonly request?: { readonly headers?: readonly PrismParameter[]; readonly path?: readonly PrismParameter[] };
  /** The components of the document that the operation refers to. */
  readonly __bundled__?: object;
}

/** The answer that Prism's negotiator settles on. */
export interface Negotiated {
  readonly code: string;
  readonly mediaType?: string;
  readonly bodyExample?: PrismExample;
  readonly headers?: PrismResponse["headers"];
}

type Either<Left, Right> = { readonly _tag: "Left"; readonly left: Left } | { readonly _tag: "Right"; readonly right: Right };
type Result = Either<readonly Diagnostic[], unknown>;
type Validate = (given: { resource: PrismOperation; element: PrismElement }) => Result;
type ValidatePath = (parameters: object | null, specs: readonly PrismParameter[], context: 0, bundle?: object) => Result;
type Negotiate<Options> = (from: Options, ...more: never[]) => (logger: unknown) => Either<Error, Negotiated>;

/**
 * The parts of Prism that the mock runs on. Declared here because Prism's own declarations do not compile without
 * `skipLibCheck`, and because loading these parts takes a third of the time that loading all of Prism takes: its
 * index also loads a proxy, three description formats and a generator of random data, none of which the mock uses.
 */
export interface Prism {
  readonly validateSecurity: Validate;
  /** What checks the requests for an operation, security first. */
  checks(operation: PrismOperation): Array<(element: PrismElement) => Result>;
  readonly validateOutput: Validate;
  negotiate(operation: PrismOperation, wanted: { code?: number; exampleKey?: string }): Negotiated;
  /** Turns an OpenAPI document with one path into the operations of that path. */
  operations(document: object): PrismOperation[];
  /** Reads YAML. */
  parse(yaml: string): unknown;
}

interface Negotiator {
  readonly negotiateOptionsForValidRequest: (
    operation: PrismOperation,
    wanted: { code?: number; exampleKey?: string },
  ) => ReturnType<Negotiate<never>>;
}

const ignore = (): void => {};
const silent = { trace: ignore, debug: ignore, info: ignore, success: ignore, warn: ignore, error: ignore };

/**
 * Loads Prism from where the package is installed.
 *
 * @throws Error when `@stoplight/prism-http` is not installed, or is a version without the parts that the mock uses
 */
export function loadPrism(from: string = import.meta.url): Prism {
  const load = prismRequire(from);
  // The casts of this function give Prism's modules the narrow types above.
  const validator = load("./dist/validator/index.js") as Record<"validateSecurity" | "validateInput" | "validateOutput", Validate>;
  const { validatePath } = load("./dist/validator/validators/index.js") as { validatePath: ValidatePath };
  const { URI } = load("uri-template-lite") as { URI: { Template: new (template: string) => { match(path: string): object | null } } };
  const negotiator = load("./dist/mocker/negotiator/NegotiatorHelpers.js") as { default: Negotiator };
  const spec = load("@stoplight/http-spec/oas3/operation") as { transformOas3Operations(document: object): object[] };
  const json = load("@stoplight/json") as { bundleTarget(given: object): PrismOperation };
  const yaml = load("@stoplight/yaml") as { parse(text: string): unknown };
  return {
    validateSecurity: validator.validateSecurity,
    validateOutput: validator.validateOutput,
    checks(resource) {
      // Prism's own validateInput compiles the template of the path for each request, in a third of its time. Here it is
      // compiled once, and Prism checks the parameters that it finds.
      const { path: specs = [], ...request } = resource.request ?? {};
      const withoutPath = { ...resource, request };
      const template = new URI.Template(resource.path);
      return [
        (element) => validator.validateSecurity({ resource, element }),
        (element) => validator.validateInput({ resource: withoutPath, element }),
        ({ url }) => validatePath(template.match(url?.path ?? ""), specs, 0, resource.__bundled__),
      ];
    },
    negotiate(operation, wanted) {
      const result = negotiator.default.negotiateOptionsForValidRequest(operation, wanted)(silent);
      if (result._tag === "Left") throw result.left;
      return result.right;
    },
    operations(shared) {
      // Bundling rewrites references in place. In an object that two operations share it would do so once too often, and
      // Prism, unable to resolve the second one's, would pass whatever it should check.
      const document = structuredClone(shared);
      return spec.transformOas3Operations(document).map((operation) =>
        json.bundleTarget({ document: { ...document, __target__: operation }, path: "#/__target__", cloneDocument: false }),
      );
    },
    parse: yaml.parse,
  };
}

function prismRequire(from: string): (id: string) => unknown {
  let root: string;
  try {
    root = createRequire(from).resolve("@stoplight/prism-http/package.json");
  } catch (cause) {
    throw new Error(
      "The mock needs Prism, which is not installed. Run: npm install --save-dev @stoplight/prism-http@^5.12.0",
      { cause },
    );
  }
  const require = createRequire(root);
  return (id) => {
    try {
      return require(id);
    } catch (cause) {
      throw new Error("The mock cannot use the installed Prism. Run: npm install --save-dev @stoplight/prism-http@^5.12.0", {
        cause,
      });
    }
  };
}
