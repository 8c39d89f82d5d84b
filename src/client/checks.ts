import { type Check, insist } from "../checks.ts";

/** What a header can carry and give back unchanged: printable ASCII, with no blank at either end. */
const headerValue = /^[!-~]([ -~]*[!-~])?$/;

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

/** Gives a URL in full, as the platform writes it; an empty text for what is no URL. */
export function resolveUrl(url: string, base?: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return "";
  }
}

export const isSignal: Check = (name, value) => insist(value instanceof AbortSignal, `${name} must be an AbortSignal.`);
