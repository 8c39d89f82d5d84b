/** What a header can carry and give back unchanged: printable ASCII, with no blank at either end. */
const headerValue = /^[!-~]([ -~]*[!-~])?$/;

/** The longest time a timer of the platform can take, in milliseconds: about 24.8 days. */
export const longestTime: number = 2 ** 31 - 1;

/**
 * Gives a text that is to travel in a header. The value is secret, so the error does not show it.
 *
 * @throws TypeError if it is empty, has more than one line, or is no text
 */
export function checkHeaderValue(name: string, value: unknown): string {
  if (typeof value === "string" && headerValue.test(value)) return value;
  throw new TypeError(`${name} is missing, or not one line of printable ASCII.`);
}

/**
 * Gives a number that lies within bounds.
 *
 * @throws RangeError if it does not
 */
export function checkNumber(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new RangeError(`${name} must be from ${least} to ${most}.`);
}
