/**
 * Checks the root of the service.
 *
 * @throws TypeError if it is not an `https` URL, or an `http` URL of this machine, without user, query and fragment
 */
export function checkBaseUrl(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const loopback = /^http:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/;
  if (url && (url.protocol === "https:" || loopback.test(url.origin)) && url.href === url.origin + url.pathname) return url;
  throw new TypeError("baseUrl must be an https URL (http for loopback only), without user, query and fragment.");
}

/**
 * Checks that a URL stays with the service: the token and the session id go to one origin only.
 *
 * @param name what the URL is, for the error; the URL itself may carry a session id
 * @param relativeTo what a relative URL is resolved against
 * @throws Error if it does not, or is no URL
 */
export function checkOrigin(name: string, url: string, relativeTo: string, origin: string): URL {
  const target = URL.canParse(url, relativeTo) ? new URL(url, relativeTo) : undefined;
  if (target?.origin === origin && !target.username && !target.password) return target;
  throw new Error(`${name} does not lead to ${origin}. Nothing was sent there.`);
}
