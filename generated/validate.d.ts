// Generated from openapi/ by `npm run generate`. Do not edit.

/** What is wrong with a part of a value. */
export interface Problem {
  /** A JSON pointer to that part. */
  readonly instancePath: string;
  /** The rule of JSON Schema that it breaks, what that rule says, and its message. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether a value is valid; if not, `errors` has what is wrong, until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly Problem[] | null;
}

/** By operation. */
export const requests: Readonly<Record<string, Validator>>;
/** By the name of the answer. */
export const answers: Readonly<Record<string, Validator>>;
