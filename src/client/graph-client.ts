import createClient, { type Client } from "openapi-fetch";
import { servers } from "../../generated/contract.ts";
import { attemptOnce } from "./attempt.ts";
import { checkNumber, insist, longestTime } from "./checks.ts";
import { type Clock, systemClock } from "./clock.ts";
import { askToken, type Credential } from "./credential.ts";
import { checkBaseUrl, checkOrigin } from "./origin.ts";
import type { paths } from "./paths.ts";
import { type RetryOptions, retry, type Send } from "./retry.ts";
import { fillTemplate } from "./workbook-address.ts";

/** What a client needs to know. */
export interface GraphClientOptions {
  /** Where access tokens come from. A `getToken` is asked for the scope `<origin of baseUrl>/.default`. */
  readonly credential: Credential;
  /** The root of the service: `https`, or `http` on this machine. @default "https://graph.microsoft.com/v1.0" */
  readonly baseUrl?: string;
  /** What sends a request. @default globalThis.fetch */
  readonly fetch?: (request: Request, init?: RequestInit) => Promise<Response>;
  /** How long an attempt may take, the token and the body of the answer included, in milliseconds. @default 100_000 */
  readonly timeout?: number;
  /** How often and how long a request is tried. */
  readonly retry?: RetryOptions;
  /** Where time comes from; for tests. @default the clock of the platform */
  readonly clock?: Clock;
}

/** What the session functions need of a client besides its methods. */
export const internals: unique symbol = Symbol("internals");

/** An unmodified `openapi-fetch` client over the paths of the contract, which sessions can be opened with. */
export interface GraphClient extends Client<paths> {
  readonly [internals]: { readonly baseUrl: string; readonly clock: Clock; readonly send: Send };
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
  const { credential, clock = systemClock, timeout = 100_000 } = options;
  const { fetch = (request: Request, init?: RequestInit) => globalThis.fetch(request, init) } = options;
  const { attempts = 4, maxWait = 300_000 } = options.retry ?? {};
  const { root: baseUrl, origin } = checkBaseUrl(options.baseUrl ?? servers[0]);
  checkNumber("timeout", timeout, 1, longestTime);
  checkNumber("retry.attempts", attempts, 1, Infinity);
  checkNumber("retry.maxWait", maxWait, 0, longestTime);
  insist(credential, "credential must be a token, a function or an object that gives one.");
  const token = () => askToken(credential, `${origin}/.default`);
  const repeat = retry(attemptOnce(fetch, token, clock, timeout), clock, attempts, maxWait);
  const send: Send = (request, ...rest) => {
    checkOrigin("The request", request.url, origin);
    const { headers } = request;
    if (!headers.has("client-request-id")) headers.set("client-request-id", crypto.randomUUID());
    return repeat(request, ...rest);
  };
  const client = createClient<paths>({
    baseUrl,
    pathSerializer: fillTemplate,
    fetch: async (request) => (await send(request)).response,
  });
  return Object.assign(client, { [internals]: { baseUrl, clock, send } });
}
