/** The longest time a timer of the platform can take, in milliseconds: about 24.8 days. */
export const longestTime: number = 2 ** 31 - 1;

/** @throws TypeError if the condition does not hold */
export function insist(condition: unknown, message: string): asserts condition {
  if (!condition) throw new TypeError(message);
}

/**
 * Checks the value of an option.
 *
 * @throws TypeError or RangeError if it is not what it should be
 */
export type Check = (name: string, value: unknown) => void;

/** A check for each option of a function, so that none can be forgotten. */
export type Checks<Options> = { readonly [Name in keyof Options]-?: Check };

/**
 * Reads the options that a function is given, each once, and checks them: that they are an object, that each is known, and
 * each value.
 *
 * @param owner what has these options, for the error
 * @returns what was checked, without what is `undefined`
 * @throws TypeError or RangeError if something is not what it should be; an unknown option is named, with the known one
 * that is nearest
 */
export function readOptions<Options extends object>(owner: string, given: Options, checks: Checks<Options>): Options {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  insist(isObject, `The options of ${owner} must be an object.`);
  const known = Object.keys(checks);
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) throw new TypeError(unknownName("option", name, owner, known));
  }
  const options: Partial<Options> = {};
  for (const name of known as (keyof Options & string)[]) {
    const value = given[name];
    if (value === undefined) continue;
    checks[name](name, value);
    options[name] = value;
  }
  return options as Options;
}

/** Says that a name is unknown, and which one may have been meant; or else which there are. */
export function unknownName(kind: string, name: string, owner: string, known: readonly string[]): string {
  const shown = name.slice(0, 50);
  const near = nearest(shown, known);
  const instead = near === undefined ? `There are ${known.join(", ")}.` : `Did you mean ${near}?`;
  return `${owner} has no ${kind} "${shown}". ${instead}`;
}

export const isBoolean: Check = (name, value) =>
  insist(typeof value === "boolean", `${name} must be true or false, without quotes.`);

export const isFunction: Check = (name, value) => insist(typeof value === "function", `${name} must be a function.`);

export const isText: Check = (name, value) => insist(typeof value === "string", `${name} must be a text.`);

/** Checks that an object has certain functions. */
export function hasFunctions(...functions: string[]): Check {
  return (name, value) =>
    insist(
      functions.every((each) => typeof (value as Record<string, unknown> | null)?.[each] === "function"),
      `${name} must be an object with ${functions.join(" and ")}.`,
    );
}

/** Checks that a number lies within bounds. */
export function isNumber(least: number, most: number): Check {
  return (name, value) => {
    insist(typeof value === "number", `${name} must be a number.`);
    if (!(value >= least && value <= most)) throw new RangeError(`${name} must be from ${least} to ${most}.`);
  };
}

/** How far from the epoch the time of a `Date` can be, in milliseconds. */
const farthest = 8.64e15;

/** Checks the time of a clock, in milliseconds since the epoch. */
export const isTime: Check = isNumber(-farthest, farthest);

/** Checks how far a clock is moved from a time, in milliseconds. */
export const isDistance = (from: number): Check => isNumber(0, farthest - from);

/** Checks that a number is a whole one within bounds; or `Infinity`, where there is no upper one. */
export function isWholeNumber(least: number, most: number): Check {
  return (name, value) => {
    isNumber(least, most)(name, value);
    if (!Number.isInteger(value) && value !== Infinity) throw new RangeError(`${name} must be a whole number.`);
  };
}

/** The known name that differs least from another one, if it is near: compared without regard to case. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  const [best] = known
    .map((each) => ({ each, distance: distance(each.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= most ? best.each : undefined;
}

/** How many characters have to be put in, left out or changed to make one text of another. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
