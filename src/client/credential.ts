import { checkHeaderValue } from "./checks.ts";

/**
 * Where access tokens come from: a token, a function that gives one, a `TokenCredential` of `@azure/identity`, or an
 * `AuthenticationProvider` of the Microsoft Graph JavaScript SDK. All but the first are asked anew for each attempt of
 * a request, so that an expired token is renewed.
 */
export type Credential =
  | string
  | (() => string | Promise<string>)
  | { getToken(scopes: string): Promise<{ readonly token: string } | null> }
  | { getAccessToken(): Promise<string> };

/**
 * Asks a credential for a token.
 *
 * @param scope what `getToken` is asked for: all permissions of the app at the service, `<origin>/.default`
 * @throws what the credential throws; a `TypeError` if it gives no token
 */
export async function askToken(credential: Credential, scope: string): Promise<string> {
  const answer =
    typeof credential === "string"
      ? credential
      : typeof credential === "function"
        ? await credential()
        : "getToken" in credential
          ? (await credential.getToken(scope))?.token
          : await credential.getAccessToken();
  return checkHeaderValue("The token of credential", answer);
}
