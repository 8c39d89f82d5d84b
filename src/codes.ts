import { observedCodes, type recoveries, secondLevelCodes, topLevelCodes } from "../generated/contract.ts";

/** A level of an error: `components/schemas/ErrorResponse` of the contract. */
export interface ErrorLevel {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly "request-id"?: unknown;
  readonly innerError?: unknown;
  readonly innererror?: unknown;
}

/** More levels than any answer has; a made-up one may have a million. */
const deepestLevel = 100;

/** Reads JSON; gives `undefined` where there is none. The error of `JSON.parse` would quote the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The levels of an error in the body of an answer, be it read or a text; outermost first, and none where it is no error. */
export function errorLevels(body: unknown): ErrorLevel[] {
  const levels: ErrorLevel[] = [];
  const read = typeof body === "string" ? parseJson(body) : body;
  let level = (read as { error?: unknown } | null | undefined)?.error;
  while (typeof level === "object" && level !== null && levels.length < deepestLevel) {
    const { innerError, innererror } = level as ErrorLevel;
    levels.push(level);
    level = innerError ?? innererror;
  }
  return levels;
}

/** The codes of levels, in their order. */
export function codesIn(levels: readonly ErrorLevel[]): string[] {
  return levels.flatMap(({ code }) => (typeof code === "string" ? [code] : []));
}

/** The codes by which an error is understood, each in its documented spelling. */
export interface KnownCodes {
  /** The innermost second-level code: below the top level, else there. */
  readonly detail: keyof typeof secondLevelCodes | undefined;
  /** The innermost of those seen in practice. */
  readonly observed: keyof typeof observedCodes | undefined;
  readonly topLevel: keyof typeof topLevelCodes | undefined;
}

/**
 * Reads the codes of an error from the inside out: a documented second-level code below the top level goes before one seen in
 * practice, and that before the top-level code.
 */
export function knownCodes(levels: readonly ErrorLevel[]): KnownCodes {
  const code = levels[0]?.code;
  const below = knownIn(codesIn(levels.slice(1)), secondLevelCodes);
  const observed = knownIn(codesIn(levels), observedCodes);
  return {
    // Some names, such as itemNotFound, stand at the outermost level, too.
    detail: below ?? (observed === undefined ? knownIn(codesIn(levels), secondLevelCodes) : undefined),
    observed,
    topLevel: typeof code === "string" ? knownAs(code, topLevelCodes) : undefined,
  };
}

/** What the contract says of an error. */
export interface Meaning {
  readonly recovery: keyof typeof recoveries;
  readonly recoveryInSession?: keyof typeof recoveries;
}

/** What the most telling of some codes means, if any is known. */
export function meaningOf({ detail, observed, topLevel }: KnownCodes): Meaning | undefined {
  return (
    (detail && secondLevelCodes[detail]) ??
    (observed && (observedCodes as Record<string, Meaning>)[observed]) ??
    (topLevel && topLevelCodes[topLevel])
  );
}

/** Whether the contract knows a code. */
export function isKnown(code: string): boolean {
  return [secondLevelCodes, observedCodes, topLevelCodes].some((table: object) => knownAs(code, table) !== undefined);
}

/** The innermost of some codes that a table has, in its spelling. */
export function knownIn<Code extends string>(codes: readonly string[], table: Record<Code, unknown>): Code | undefined {
  return codes.map((code) => knownAs(code, table)).findLast(Boolean);
}

/** The documented spelling of a code. Codes are compared without regard to case. */
function knownAs<Code extends string>(code: string, table: Record<Code, unknown>): Code | undefined {
  const known = Object.keys(table) as Code[];
  return known.find((each) => each.length === code.length && each.toLowerCase() === code.toLowerCase());
}
