/** What a header can carry and give back unchanged: printable ASCII, with no blank at either end. */
const headerValue = /^[!-~]([ -~]*[!-~])?$/;

/** The longest time a timer of the platform can take, in milliseconds: about 24.8 days. */
export const longestTime: number = 2 ** 31 - 1;

/** @throws an error of that kind if the condition does not hold */
export function insist(condition: unknown, message: string, Kind: ErrorConstructor = TypeError): asserts condition {
  if (!condition) throw new Kind(message);
}

/**
 * Gives a text that is to travel in a header. The value is secret, so the error does not show it.
 *
 * @throws TypeError if it is empty, has more than one line, or is no text
 */
export function checkHeaderValue(name: string, value: unknown): string {
  insist(
    typeof value === "string" && headerValue.test(value),
    `${name} is missing, or not one line of printable ASCII.`,
  );
  return value;
}

/** @throws RangeError if a number does not lie within bounds */
export function checkNumber(name: string, value: number, least: number, most: number): void {
  insist(value >= least && value <= most, `${name} must be from ${least} to ${most}.`, RangeError);
}
