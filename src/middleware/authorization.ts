import { type Credential, askToken } from "../credential.ts";

/**
 * Puts a token on a request; it is asked for anew each time.
 *
 * @param scope what a `getToken` is asked for: all permissions of the app at the service, `<origin>/.default`
 */
export function authorization(credential: Credential, scope: string): (request: Request) => Promise<void> {
  return async ({ headers }) => headers.set("Authorization", `Bearer ${await askToken(credential, scope)}`);
}
