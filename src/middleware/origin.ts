import { insist } from "../checks.ts";

/** Gives `undefined` for what is no URL. */
export function parseUrl(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/**
 * Checks the root of the service.
 *
 * @throws TypeError if it is not an `https` URL, or an `http` URL of this machine, without user, query and fragment
 */
export function checkBaseUrl(baseUrl: string): URL {
  const url = parseUrl(baseUrl);
  insist(
    url &&
      /^(https:\/\/|http:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?$)/.test(url.origin) &&
      url.href === url.origin + url.pathname,
    "baseUrl must be an https URL (http for loopback only), without user, query and fragment.",
  );
  return url;
}

/**
 * Checks that a URL stays with the service: the token and the session id go to one origin only.
 *
 * @param name what the URL is, for the error; the URL itself may carry a session id
 * @param href the URL in full, as the platform writes it: a user would stand before the host
 * @throws Error if it does not
 */
export function checkOrigin(name: string, href: string | undefined, origin: string): void {
  insist(href?.startsWith(`${origin}/`), `${name} does not lead to ${origin}. Nothing was sent there.`, Error);
}
