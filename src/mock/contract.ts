import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { secondLevelCodes } from "../../generated/contract.ts";
import type { operations } from "../client/paths.ts";
import { splitPaths } from "./document.ts";
import { answers, type Draft, negotiated } from "./draft.ts";
import { type Diagnostic, loadPrism, type Prism, type PrismOperation } from "./prism.ts";
import { type RequestCheck, requestCheck } from "./request-check.ts";
import { type Address, type Routes, routes, separator } from "./routes.ts";

/** The id of an operation of the contract, at any address. */
export type OperationId = keyof operations;

/** A second-level error code of the contract. */
export type ErrorCode = keyof typeof secondLevelCodes;

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
  readonly check: RequestCheck;
  readonly id: OperationId;
  readonly base: OperationId;
  /** The documented statuses with the names of their examples. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
  /** The answers that Prism has already given. */
  readonly drafts: Map<string, Draft>;
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
  readonly #addresses = new Map<string, Readonly<Record<string, unknown>>>();
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
    return match && { ...match, methods: this.#operations(match.template) };
  }

  /** An operation that documents every error status, for what no operation answers. */
  get anyOperation(): Operation {
    const [operation] = this.#operations(this.#routes.base[0]).values();
    if (!operation) throw new Error("The contract has no operations.");
    return operation;
  }

  /** The URL of an operation on a workbook, with the parameters filled in. */
  url(origin: string, address: Address, base: OperationId, parameter: string): string {
    const template = this.#routes.base.find((known) =>
      [...this.#operations(known).values()].some(({ id }) => id === base),
    );
    const suffix = template?.slice(template.indexOf("/workbook/")) ?? "";
    return `${origin}${this.root}${address.path}${suffix.replace(/\{[^}]+\}/, encodeURIComponent(parameter))}`;
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
  draft({ prism, drafts }: Operation, status?: number, example?: string): Draft {
    const key = `${status}/${example}`;
    const draft = drafts.get(key) ?? negotiated(this.#prism, prism, status, example);
    drafts.set(key, draft);
    const body = draft.body === undefined ? undefined : structuredClone(draft.body);
    return { status: draft.status, headers: { ...draft.headers }, body };
  }

  /** The status under which an operation has the example of that name. */
  statusOf({ answers }: Operation, example: string): number | undefined {
    for (const [status, names] of answers) if (names.includes(example)) return status;
    return undefined;
  }

  /** The operations of the contract that have an id, be it at one address or, for a base id, at the first. */
  find(id: OperationId): Operation | undefined {
    for (const [template, text] of this.#pathItems) {
      if (!text.includes(`operationId: ${id}\n`)) continue;
      const found = [...this.#operations(template).values()].find((operation) => operation.id === id);
      if (found) return found;
    }
    return undefined;
  }

  #operations(template: string | undefined): ReadonlyMap<string, Operation> {
    if (template === undefined) return new Map();
    const known = this.#loaded.get(template);
    if (known) return known;
    const base = this.#routes.baseOf(template);
    const loaded = new Map(
      this.#prism.operations({ ...this.#document, paths: { [template]: this.#pathItem(template) } }).map((prism) => {
        const method = prism.method.toUpperCase();
        // The cast: `generated/types.ts` lists exactly the operation ids of the contract.
        const id = prism.iid as OperationId;
        const baseId = template === base ? id : this.#operations(base).get(method)?.id;
        const check = requestCheck(this.#prism, prism);
        return [method, { prism, check, id, base: baseId ?? id, answers: answers(prism), drafts: new Map() }];
      }),
    );
    this.#loaded.set(template, loaded);
    return loaded;
  }

  /**
   * A path item. What it has in common with an earlier one, at the first or at the same address, is a YAML alias of it, so
   * the two addresses are read together.
   */
  #pathItem(template: string): unknown {
    const address = template.slice(0, template.indexOf(separator));
    const known = this.#addresses.get(address);
    if (known) return known[template];
    const texts = [...this.#pathItems].filter(
      ([path]) => this.#routes.base.includes(path) || path.startsWith(address + separator),
    );
    // The cast: the text is a part of our own file, which lint proves.
    const read = this.#prism.parse(texts.map(([, text]) => text).join("")) as Readonly<Record<string, unknown>>;
    this.#addresses.set(address, read);
    return read[template];
  }
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
