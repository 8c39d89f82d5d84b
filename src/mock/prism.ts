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

type Either<Left, Right> =
  | { readonly _tag: "Left"; readonly left: Left }
  | { readonly _tag: "Right"; readonly right: Right };
type Result = Either<readonly Diagnostic[], unknown>;
type Validate = (given: { resource: PrismOperation; element: PrismElement }) => Result;
type Negotiate = (
  operation: PrismOperation,
  wanted: { code?: number; exampleKey?: string },
) => (logger: unknown) => Either<Error, Negotiated>;

/**
 * The parts of Prism that the mock runs on. Declared here because Prism's own declarations do not compile without
 * `skipLibCheck`, and because loading these parts takes a third of the time that loading all of Prism takes: its
 * index also loads a proxy, three description formats and a generator of random data, none of which the mock uses.
 */
export interface Prism {
  readonly validateSecurity: Validate;
  readonly validateInput: Validate;
  /** Checks path parameters in the context 0, that of a request. */
  validatePath(parameters: object | null, specs: readonly PrismParameter[], context: 0, bundle?: object): Result;
  /** What finds the parameters in a path; it takes much longer to make than to use. */
  template(path: string): { match(path: string): object | null };
  readonly validateOutput: Validate;
  negotiate(operation: PrismOperation, wanted: { code?: number; exampleKey?: string }): Negotiated;
  /** Turns an OpenAPI document with one path into the operations of that path. */
  operations(document: object): PrismOperation[];
  /** Reads YAML. */
  parse(yaml: string): unknown;
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
  const validator = load("./dist/validator/index.js") as Pick<
    Prism,
    "validateSecurity" | "validateInput" | "validateOutput"
  >;
  const { validatePath } = load("./dist/validator/validators/index.js") as Pick<Prism, "validatePath">;
  const { URI } = load("uri-template-lite") as {
    URI: { Template: new (template: string) => ReturnType<Prism["template"]> };
  };
  const negotiator = load("./dist/mocker/negotiator/NegotiatorHelpers.js") as {
    default: { negotiateOptionsForValidRequest: Negotiate };
  };
  const spec = load("@stoplight/http-spec/oas3/operation") as { transformOas3Operations(document: object): object[] };
  const json = load("@stoplight/json") as { bundleTarget(given: object): PrismOperation };
  const yaml = load("@stoplight/yaml") as { parse(text: string): unknown };
  return {
    validateSecurity: validator.validateSecurity,
    validateInput: validator.validateInput,
    validateOutput: validator.validateOutput,
    validatePath,
    template: (path) => new URI.Template(path),
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
        json.bundleTarget({
          document: { ...document, __target__: operation },
          path: "#/__target__",
          cloneDocument: false,
        }),
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
      throw new Error(
        "The mock cannot use the installed Prism. Run: npm install --save-dev @stoplight/prism-http@^5.12.0",
        {
          cause,
        },
      );
    }
  };
}
