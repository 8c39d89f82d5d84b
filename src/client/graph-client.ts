import createClient, { type Client } from "openapi-fetch";
import { servers } from "../../generated/contract.ts";
import {
  type Checks,
  hasFunctions,
  insist,
  isFunction,
  isNumber,
  isText,
  isWholeNumber,
  longestTime,
  readOptions,
} from "../checks.ts";
import { type Clock, systemClock } from "../clock.ts";
import { belowWorkbook, fillTemplate } from "./address.ts";
import { resolveUrl } from "./checks.ts";
import { Cooldown } from "./cooldown.ts";
import { askToken, type Credential, checkCredential } from "./credential.ts";
import type { Operation } from "./graph-error.ts";
import type { paths } from "./paths.ts";
import { mayBeOpen, type RetryOptions, type Service, send } from "./transport.ts";
import { watchCreation } from "./workbook.ts";

/** What a client needs to know. */
export interface GraphClientOptions {
  /** Where access tokens come from. A `getToken` is asked for the scope `<origin of baseUrl>/.default`. */
  readonly credential: Credential;
  /**
   * The root of the service, with the version at its end: `https`, or `http` on this machine.
   * @default "https://graph.microsoft.com/v1.0"
   */
  readonly baseUrl?: string;
  /**
   * What sends a request: of the sessions and of the typed client, each attempt. It is given one `Request`, which has all
   * that must hold for it. So this is the place to watch traffic or to change it.
   * @default globalThis.fetch
   */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** How long an attempt may take, the token and the body of the answer included, in milliseconds. @default 100_000 */
  readonly timeout?: number;
  /** How often and how long a request is tried. */
  readonly retry?: RetryOptions;
  /**
   * Is told where a session may be left open and there is nobody to throw an error to: the error names the workbook. What
   * it throws is ignored.
   * @default console.warn
   */
  readonly onLeftOpen?: (error: Error) => unknown;
  /** Where time comes from; for tests. @default the clock of the platform */
  readonly clock?: Clock;
}

/** @throws TypeError or RangeError if `retry` is not what it should be */
export const isRetry = (name: string, value: unknown): void => {
  insist(typeof value === "object", `${name} must be an object, such as { attempts: 3 }.`);
  readOptions<RetryOptions>(name, value as RetryOptions, {
    attempts: (option, given) => isWholeNumber(1, Infinity)(`${name}.${option}`, given),
    maxWait: (option, given) => isNumber(0, longestTime)(`${name}.${option}`, given),
    onRetry: (option, given) => isFunction(`${name}.${option}`, given),
  });
};

const checks: Checks<GraphClientOptions> = {
  credential: checkCredential,
  baseUrl: isText,
  fetch: isFunction,
  timeout: isNumber(1, longestTime),
  retry: isRetry,
  onLeftOpen: isFunction,
  clock: hasFunctions("now", "after"),
};

const internals: unique symbol = Symbol("internals");

/**
 * An unmodified `openapi-fetch` client over the paths of the contract, which sessions can be opened with. A single call has
 * neither a `fetch` nor a `baseUrl` of its own: that would take the token and the session id elsewhere.
 */
export interface GraphClient extends Client<paths> {
  /** @internal */
  readonly [internals]: Service;
}

/**
 * Makes a client for Microsoft Graph. Each request carries a token and a `client-request-id`, goes to the origin of
 * `baseUrl` only, follows no redirect, and is repeated where that does no harm.
 *
 * @throws TypeError or RangeError if an option is not what it should be
 * @example
 * const graph = createGraphClient({ credential: () => getAccessToken() });
 */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const settings = readOptions("createGraphClient", options, checks);
  const { credential, clock = systemClock, timeout = 100_000, retry = {}, fetch: given } = settings;
  const { onLeftOpen = ({ message }: Error) => console.warn(message) } = settings;
  checkCredential("credential", credential);
  const { root: baseUrl, origin } = checkBaseUrl(settings.baseUrl ?? servers[0]);
  /** Node ends a request by its signal only as long as somebody holds the `Request`: here its answer does. */
  const requests = new WeakMap<object, Request>();
  const fetch: Service["fetch"] = given
    ? async (input, init) => {
        // All that must hold is in the request: a wrapper could drop a second argument.
        const request = new Request(input, init);
        const response = await given(request);
        requests.set(Object(response), request);
        return response;
      }
    : (input, init) => globalThis.fetch(input, init);
  const tokens = new Set<string>();
  const token = async () => {
    const latest = await askToken(credential, `${origin}/.default`);
    tokens.delete(latest);
    tokens.add(latest);
    if (tokens.size > tokensKept) tokens.delete([...tokens][0] as string);
    return latest;
  };
  const own = { fetch, token, tokens: () => tokens, onLeftOpen };
  const service: Service = { baseUrl, origin, clock, timeout, retry: { ...retry }, ...own };
  const sendTyped = async (request: Request): Promise<Response> => {
    const { url, method, signal } = request;
    insist(
      url.startsWith(`${baseUrl}/`),
      `The request does not lead below ${baseUrl}. Nothing was sent. Another baseUrl takes another client.`,
    );
    const [path = ""] = url.slice(baseUrl.length).split(/\/?(?:[?#]|$)/);
    const operation = operationAt(method, path) ?? (method === "GET" ? "read" : "write");
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
    const headers = new Headers(request.headers);
    const leaves = mayBeOpen("A session may be left open", path.slice(0, -"/createSession".length), undefined);
    const call = { operation, method, url, headers, body, like: request };
    const cooldown = new Cooldown(clock);
    if (operation !== "createSession") return (await send(service, call, { signal, cooldown })).response();
    const creating = send(service, call, { waitSignal: signal, cooldown, leaves });
    return (await watchCreation(service, creating, signal, leaves)).response();
  };
  const client = createClient<paths>({
    baseUrl,
    pathSerializer: (template, values) => fillTemplate(template, (name) => [name, values[name]]),
    fetch: sendTyped,
  });
  client.use({
    onRequest({ options }) {
      // One of a single call would get no token and no time limit, and could follow a redirect.
      insist(options.fetch === sendTyped, "fetch is an option of createGraphClient, not of a single call.");
      return undefined;
    },
  });
  return Object.assign(client, { [internals]: service });
}

/** How many tokens are kept, to mask them. */
const tokensKept = 10;

/** The operations that are repeated in a way of their own; each is a path below the workbook. */
const operationNames = ["createSession", "refreshSession", "closeSession"] as const;

/** Which of these operations a request is for: told from where it goes, since a middleware may give another request. */
function operationAt(method: string, path: string): Operation | undefined {
  const name = belowWorkbook(path);
  return method === "POST" ? operationNames.find((each) => each === name) : undefined;
}

/**
 * What the session functions need of a client besides its methods.
 *
 * @throws TypeError if it is no client of this package
 */
export function serviceOf(graph: GraphClient): Service {
  const service: Service | undefined = (graph as GraphClient | undefined)?.[internals];
  insist(service, "graph must be a client that createGraphClient made.");
  return service;
}

/**
 * Checks the root of the service.
 *
 * @returns its origin, and the root itself, without a slash at its end
 * @throws TypeError if it is not an `https` URL, or an `http` URL of this machine, without user, query and fragment, and
 * with the version at its end
 */
function checkBaseUrl(baseUrl: string): { readonly origin: string; readonly root: string } {
  const href = resolveUrl(baseUrl);
  const pattern = /^((https:\/\/[^/@]+|http:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?)\/[^?#]*?)\/*$/;
  const [, root, origin] = pattern.exec(href) ?? [];
  insist(
    root !== undefined && origin !== undefined,
    "baseUrl must be an https URL (http for loopback only), without user, query and fragment.",
  );
  insist(/\/(v\d+\.\d+|beta)$/.test(root), `baseUrl must have the version at its end, as ${servers[0]} has.`);
  return { root, origin };
}
