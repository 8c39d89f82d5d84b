import { type AuthProvider, Client } from "@microsoft/microsoft-graph-client";
import { http } from "msw";
import { setupServer } from "msw/node";
import type { Mock, MockServer } from "../../src/mock/index.ts";

/** The Microsoft Graph JavaScript SDK, with its requests led to a mock until it is disposed of. */
export interface Sdk extends Disposable {
  readonly client: Client;
}

/** It sends no token to a base URL that is not https, so it keeps the service's and has its fetch intercepted instead. */
export function sdkOn(mock: Mock): Sdk {
  const server = setupServer(
    http.all("https://graph.microsoft.com/*", ({ request }) => mock.fetch(request).catch(() => Response.error())),
  );
  server.listen({ onUnhandledRequest: "error" });
  const authProvider: AuthProvider = (done) => done(null, "token");
  return { client: Client.init({ authProvider }), [Symbol.dispose]: () => server.close() };
}

/** What the tests use of a drive item of PnPjs, whose own types take `moduleResolution: "Bundler"`. */
export interface PnpItem {
  using(...behaviors: PnpBehavior[]): PnpItem;
  getWorkbookSession(persistChanges: boolean): Promise<PnpWorkbook>;
  readonly workbook: PnpWorkbook;
}

export interface PnpWorkbook {
  readonly worksheets: { (): Promise<unknown>; getById(id: string): PnpWorksheet };
  refreshSession(): Promise<void>;
  closeSession(): Promise<void>;
}

export interface PnpWorksheet {
  update(values: object): Promise<unknown>;
  getRange(address: string): { (): Promise<unknown>; update(values: object): Promise<unknown> };
}

type PnpBehavior = (instance: never) => never;

interface Pnp {
  using(...behaviors: PnpBehavior[]): Pnp;
  readonly me: { readonly drive: { getItemById(id: string): PnpItem } };
}

/** A drive item of PnPjs, on a mock. */
export async function pnpItem(mock: MockServer, itemId: string, ...behaviors: PnpBehavior[]): Promise<PnpItem> {
  const { graphfi, GraphBrowser } = await import("@pnp/graph");
  const { BearerToken } = await import("@pnp/queryable");
  for (const part of ["users", "files", "workbooks"]) await import(`@pnp/graph/${part}/index.js`);
  // The cast: see PnpItem.
  const graph = graphfi().using(GraphBrowser({ baseUrl: mock.url }), BearerToken("token")) as unknown as Pnp;
  return graph.me.drive.getItemById(itemId).using(...behaviors);
}
