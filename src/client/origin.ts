import { insist } from "./checks.ts";

/** Gives a URL in full, as the platform writes it; an empty text for what is no URL. */
export function resolveUrl(url: string, base?: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : "";
}

/**
 * Checks the root of the service.
 *
 * @returns its origin, and the root itself, without a slash at its end
 * @throws TypeError if it is not an `https` URL, or an `http` URL of this machine, without user, query and fragment
 */
export function checkBaseUrl(baseUrl: string): { readonly origin: string; readonly root: string } {
  const pattern = /^((https:\/\/[^/@]+|http:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?)\/[^?#]*?)\/?$/;
  const [, root, origin] = pattern.exec(resolveUrl(baseUrl)) ?? [];
  insist(root && origin, "baseUrl must be an https URL (http for loopback only), without user, query and fragment.");
  return { root, origin };
}

/**
 * Checks that a URL stays with the service: the token and the session id go to one origin only.
 *
 * @param name what the URL is, for the error; the URL itself may carry a session id
 * @param href the URL in full, as the platform writes it: a user would stand before the host
 * @throws Error if it does not
 */
export function checkOrigin(name: string, href: string, origin: string): void {
  insist(href.startsWith(`${origin}/`), `${name} does not lead to ${origin}. Nothing was sent there.`, Error);
}
