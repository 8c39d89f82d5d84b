const name = "client-request-id";

/** Puts a `client-request-id` on a request that has none, so that it can be found in the service's traces. */
export function requestId({ headers }: Request): void {
  if (!headers.has(name)) headers.set(name, crypto.randomUUID());
}
