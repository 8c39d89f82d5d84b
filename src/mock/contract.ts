import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { secondLevelCodes } from "../../generated/error-codes.ts";
import type { operations } from "../../generated/types.ts";
import { type Address, type Match, routes, type Routes } from "./routes.ts";
import { type Diagnostic, loadPrism, type Prism, type PrismElement, type PrismOperation } from "./prism.ts";

/** The id of an operation of the contract, at any address. */
export type OperationId = keyof operations;

/** A second-level error code of the contract. */
export type ErrorCode = keyof typeof secondLevelCodes;

/** An answer under construction: Prism gave it, and it may still be filled in. */
export interface Draft {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Where a request goes: a workbook, and the operation on it unless it is another workbook call. */
export interface Target {
  readonly address: Address;
  /** The path as Prism reads it: what belongs to one parameter stands in one segment. */
  readonly path: string;
  /** The parameter that the operation itself has: the id of an operation, or a key. */
  readonly parameter: string;
  /** The operations of this path by their method in upper case. Empty: the contract has no such path. */
  readonly methods: ReadonlyMap<string, Operation>;
}

/** An operation, and the id it has at the first address of the contract. */
export interface Operation {
  readonly prism: PrismOperation;
  readonly id: OperationId;
  readonly base: OperationId;
}

interface Document {
  readonly servers: ReadonlyArray<{ readonly url: string }>;
}

/** The contract: which operation a path names, what it says of a request, and the answers that it documents. */
export class Contract {
  readonly #prism: Prism;
  readonly #document: Document;
  readonly #pathItems: ReadonlyMap<string, string>;
  readonly #routes: Routes;
  readonly #loaded = new Map<string, ReadonlyMap<string, Operation>>();

  /** The path under which the service answers, `/v1.0`. */
  readonly root: string;

  constructor(prism: Prism, yaml: string) {
    const { rest, pathItems } = splitPaths(yaml);
    this.#prism = prism;
    // The cast: the contract is our own file, and lint proves its shape.
    this.#document = prism.parse(rest) as Document;
    this.#pathItems = pathItems;
    this.#routes = routes([...pathItems.keys()]);
    this.root = new URL(this.#document.servers[0]?.url ?? "").pathname;
  }

  /** The target that a path below {@link Contract.root} names, if it is one of a workbook. */
  target(path: string): Target | undefined {
    const match = this.#routes.match(path);
    return match && { ...match, methods: this.#operations(match) };
  }

  /** An operation that documents every error status, for what no operation answers. */
  get anyOperation(): Operation {
    const [operation] = this.#operations({ template: this.#routes.first, base: this.#routes.first }).values();
    if (!operation) throw new Error("The contract has no operations.");
    return operation;
  }

  /** The URL of an operation on a workbook, with the parameters filled in. */
  url(origin: string, address: Address, base: OperationId, parameter: string): string {
    const template = this.#routes.suffixes.find((suffix) => this.#base(suffix).some(({ id }) => id === base)) ?? "";
    return `${origin}${this.root}${address.path}${template.replace(/\{[^}]+\}/, encodeURIComponent(parameter))}`;
  }

  /** What Prism finds wrong with a request: errors only, security first. */
  problems({ prism: resource }: Operation, element: PrismElement): Diagnostic[] {
    return [this.#prism.validateSecurity, this.#prism.validateInput].flatMap((validate) => {
      try {
        const result = validate({ resource, element });
        return result._tag === "Left" ? result.left.filter(isError) : [];
      } catch (error) {
        // Prism throws at what it cannot parse, such as a media type.
        return [{ message: error instanceof Error ? error.message : String(error), severity: 0 }];
      }
    });
  }

  /** Whether a request carries the credentials that an operation asks for. */
  isAuthorized({ prism: resource }: Operation, headers: Readonly<Record<string, string>>): boolean {
    return this.#prism.validateSecurity({ resource, element: { headers } })._tag === "Right";
  }

  /** What Prism finds wrong with an answer: errors, and statuses that the contract does not have. */
  violations({ prism: resource }: Operation, { status, headers, body }: Draft): readonly Diagnostic[] {
    const result = this.#prism.validateOutput({ resource, element: { statusCode: status, headers, body } });
    return result._tag === "Left" ? result.left : [];
  }

  /** The answer that the contract documents, as Prism negotiates it. Without a status it is the success. */
  draft({ prism }: Operation, status?: number, example?: string): Draft {
    const { code, mediaType, bodyExample, headers } = this.#prism.negotiate(prism, {
      ...(status !== undefined && { code: status }),
      ...(example !== undefined && { exampleKey: example }),
    });
    const documented = (headers ?? []).flatMap(({ name, examples }) =>
      examples?.[0]?.value === undefined ? [] : [[name.toLowerCase(), String(examples[0].value)]],
    );
    const body = structuredClone(bodyExample?.value);
    return {
      status: Number(code),
      headers: { ...Object.fromEntries(documented), ...(body !== undefined && mediaType && { "content-type": mediaType }) },
      body,
    };
  }

  /** The statuses of an operation with the names of their examples. */
  answers({ prism }: Operation): ReadonlyMap<number, readonly string[]> {
    return new Map(
      prism.responses.map(({ code, contents }) => [
        Number(code),
        (contents ?? []).flatMap(({ examples }) => (examples ?? []).map(({ key }) => key)),
      ]),
    );
  }

  /** The status under which an operation has the example of that name. */
  statusOf(operation: Operation, example: string): number | undefined {
    for (const [status, names] of this.answers(operation)) if (names.includes(example)) return status;
    return undefined;
  }

  /** The operations of the contract that have an id, be it at one address or, for a base id, at the first. */
  find(id: OperationId): Operation | undefined {
    for (const [template, text] of this.#pathItems) {
      if (!text.includes(`operationId: ${id}\n`)) continue;
      return [...this.#operations({ template, base: template }).values()].find((operation) => operation.id === id);
    }
    return undefined;
  }

  #base(suffix: string): Operation[] {
    const template = this.#routes.firstAddress + suffix;
    return [...this.#operations({ template, base: template }).values()];
  }

  #operations({ template, base }: Pick<Match, "template" | "base">): ReadonlyMap<string, Operation> {
    if (template === undefined || base === undefined) return new Map();
    const known = this.#loaded.get(template);
    if (known) return known;
    const paths = this.#prism.parse(this.#pathItems.get(template) ?? "{}");
    const loaded = new Map(
      this.#prism.operations({ ...this.#document, paths }).map((prism) => {
        const method = prism.method.toUpperCase();
        // The cast: `generated/types.ts` lists exactly the operation ids of the contract.
        const id = prism.iid as OperationId;
        const baseId = template === base ? id : this.#operations({ template: base, base }).get(method)?.id;
        return [method, { prism, id, base: baseId ?? id }];
      }),
    );
    this.#loaded.set(template, loaded);
    return loaded;
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 0;
}

/**
 * Cuts the paths out of the document, so that only those are parsed that a request asks for: reading the whole YAML
 * file would take longer than the rest of the start.
 */
function splitPaths(yaml: string): { rest: string; pathItems: ReadonlyMap<string, string> } {
  const start = yaml.search(/^paths:$/m) + "paths:\n".length;
  const end = start + yaml.slice(start).search(/^\S/m);
  const items = yaml.slice(start, end).split(/^(?= {2}\S)/m);
  const key = (item: string): string => /^ {2}(.+):\n/.exec(item)?.[1] ?? "";
  return {
    rest: yaml.slice(0, start - "paths:\n".length) + yaml.slice(end),
    pathItems: new Map(items.map((item) => [key(item), item])),
  };
}

let shared: Contract | undefined;

/**
 * The contract of this package. It is read once a process: nothing in it changes.
 *
 * @throws Error when Prism is not installed
 */
export function loadContract(): Contract {
  const file = createRequire(import.meta.url).resolve("graph-workbook-session/openapi.yaml");
  return (shared ??= new Contract(loadPrism(), readFileSync(file, "utf8")));
}
