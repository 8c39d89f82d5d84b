import type { AddressedOperation } from "./contract.ts";

/** What to change in an otherwise valid request: a header set to `undefined` is left out. */
export interface Changes {
  headers?: Record<string, string | undefined>;
  body?: string;
  method?: string;
  /** Sends the parameters that are optional as well. */
  optional?: boolean;
}

/**
 * A valid request for an operation, made of the contract's own examples, with changes.
 *
 * @param root what the paths of the contract follow, such as `http://127.0.0.1:4010/v1.0`
 */
export function contractRequest(root: string, operation: AddressedOperation, changes: Changes = {}): Request {
  const headers = new Headers({ authorization: "Bearer token" });
  let path = operation.path;
  let query = "";
  for (const { name, in: where, required, example } of operation.parameters) {
    const wanted = required || changes.optional;
    if (where === "path") path = path.replace(`{${name}}`, encodeURIComponent(example));
    if (where === "header" && wanted) headers.set(name, example);
    if (where === "query" && wanted) query = `?${name}=${encodeURIComponent(example)}`;
  }
  if (operation.body !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  const method = changes.method ?? operation.method;
  const body = changes.body ?? (operation.body === undefined ? undefined : JSON.stringify(operation.body));
  return new Request(root + path + query, {
    method,
    headers,
    ...(method === "GET" || body === undefined ? {} : { body }),
  });
}
