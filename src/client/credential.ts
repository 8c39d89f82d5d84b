import { insist } from "../checks.ts";
import { checkHeaderValue } from "./checks.ts";

/**
 * Where access tokens come from: a token, a function that gives one, a `TokenCredential` of `@azure/identity`, or an
 * `AuthenticationProvider` of the Microsoft Graph JavaScript SDK. All but the first are asked anew for each attempt of
 * a request, so that an expired token is renewed. A token is given as it is, without `Bearer` before it.
 */
export type Credential =
  | string
  | (() => string | Promise<string>)
  | { getToken(scopes: string): Promise<{ readonly token: string } | null> }
  | { getAccessToken(): Promise<string> };

/** @throws TypeError if it is none of the kinds of credential, or a text that is no token */
export function checkCredential(name: string, credential: unknown): void {
  if (typeof credential === "string" && credential) return void checkToken(credential);
  const { getToken, getAccessToken } = Object(credential) as Record<string, unknown>;
  insist(
    [credential, getToken, getAccessToken].some((each) => typeof each === "function"),
    `${name} must be a token, a function that gives one, or an object with getToken or getAccessToken.`,
  );
}

/**
 * Asks a credential for a token.
 *
 * @param scope what `getToken` is asked for: all permissions of the app at the service, `<origin>/.default`
 * @throws what the credential throws; an Error if it gives no reason; a TypeError if it gives no token
 */
export async function askToken(credential: Credential, scope: string): Promise<string> {
  if (typeof credential === "string") return credential;
  try {
    if (typeof credential === "function") return checkToken(await credential());
    if ("getToken" in credential) return checkToken((await credential.getToken(scope))?.token);
    return checkToken(await credential.getAccessToken());
  } catch (reason) {
    throw reason ?? new Error("credential failed without a reason.");
  }
}

function checkToken(token: unknown): string {
  const name = "The token of credential";
  const text = checkHeaderValue(name, token);
  insist(!/^bearer\b/i.test(text), `${name} must not have "Bearer" before it: the client adds that.`);
  return text;
}
