/**
 * The same work by each client: one closeSession of which only the id is known, and a session of 20 calls. All send the
 * same method, path and session id, and a token, but for one: the Graph SDK sends no token where the service is not https, which is a little
 * less work for it. It and PnPjs make no `client-request-id` there either; the others send one.
 *
 * @typedef {{ close(): Promise<unknown>, lifecycle(): Promise<unknown> }} Client
 */
import { itemId, sessionId } from "./harness/requests.js";

const calls = 20;
const item = `/me/drive/items/${itemId}`;
const usedRange = "worksheets/Sheet1/usedRange";

/** @param {(body: unknown) => unknown} read @param {() => Promise<unknown>} call */
async function repeat(call, read) {
  for (let count = 0; count < calls; count += 1) read(await call());
}

/** @param {any} range its declarations differ from client to client */
function check(range) {
  if (range.values.length !== 20) throw new Error("The range is not complete.");
}

/** @type {Record<string, (baseUrl: string) => Promise<Client>>} */
export const clients = {
  "this package": async (baseUrl) => {
    const { closeWorkbookSession, createGraphClient, openWorkbookSession } = await import("graph-workbook-session");
    const graph = createGraphClient({ credential: "token", baseUrl });
    return {
      close: () => closeWorkbookSession(graph, { itemId }, sessionId),
      async lifecycle() {
        const session = await openWorkbookSession(graph, { itemId });
        await repeat(async () => (await session.fetch(usedRange)).json(), check);
        await session.close();
      },
    };
  },

  "bare fetch": async (baseUrl) => {
    const workbook = `${baseUrl}${item}/workbook`;
    /** @param {string} path @param {RequestInit & { session?: string }} options */
    const send = (path, { session, ...init }) =>
      fetch(`${workbook}/${path}`, {
        ...init,
        headers: {
          authorization: "Bearer token",
          "client-request-id": crypto.randomUUID(),
          ...(init.body ? { "content-type": "application/json" } : {}),
          ...(session ? { "workbook-session-id": session } : {}),
        },
      });
    return {
      close: () => send("closeSession", { method: "POST", session: sessionId }),
      async lifecycle() {
        const opened = await send("createSession", { method: "POST", body: JSON.stringify({ persistChanges: true }) });
        const { id: session } = await opened.json();
        await repeat(async () => (await send(usedRange, { session })).json(), check);
        await send("closeSession", { method: "POST", session });
      },
    };
  },

  "openapi-fetch": async (baseUrl) => {
    const { default: createClient } = await import("openapi-fetch");
    const graph = /** @type {import("openapi-fetch").Client<any>} */ (
      createClient({ baseUrl, headers: { authorization: "Bearer token" } })
    );
    const path = { "item-id": itemId };
    const at = "/me/drive/items/{item-id}/workbook";
    /** @param {string} [session] */
    const header = (session) => ({
      "client-request-id": crypto.randomUUID(),
      ...(session && { "workbook-session-id": session }),
    });
    /** @param {string} session */
    const close = (session) => graph.POST(`${at}/closeSession`, { params: { path, header: header(session) } });
    return {
      close: () => close(sessionId),
      async lifecycle() {
        const { data } = await graph.POST(`${at}/createSession`, {
          params: { path, header: header() },
          body: { persistChanges: true },
        });
        const { id } = /** @type {any} */ (data);
        const call = async () => (await graph.GET(`${at}/${usedRange}`, { params: { path, header: header(id) } })).data;
        await repeat(call, check);
        await close(id);
      },
    };
  },

  "Graph SDK": async (baseUrl) => {
    const { Client } = await import("@microsoft/microsoft-graph-client");
    const graph = Client.init({
      baseUrl: baseUrl.replace(/v1\.0$/, ""),
      defaultVersion: "v1.0",
      authProvider: (done) => done(null, "token"),
    });
    /** @param {string} path @param {string} [session] */
    const request = (path, session) => {
      const made = graph.api(`${item}/workbook/${path}`);
      return session ? made.header("workbook-session-id", session) : made;
    };
    return {
      close: () => request("closeSession", sessionId).post({}),
      async lifecycle() {
        const { id } = await request("createSession").post({ persistChanges: true });
        await repeat(() => request(usedRange, id).get(), check);
        await request("closeSession", id).post({});
      },
    };
  },

  PnPjs: async (baseUrl) => {
    /** @type {any} its declarations need the DOM's of another version */
    const { graphfi, GraphBrowser } = await import("@pnp/graph");
    const { InjectHeaders } = await import("@pnp/queryable");
    for (const part of ["users", "files", "workbooks"]) await import(`@pnp/graph/${part}/index.js`);
    const { WorkbookWithSession } = await import(/** @type {string} */ ("@pnp/graph/workbooks/types.js"));
    const graph = graphfi().using(GraphBrowser({ baseUrl }), InjectHeaders({ Authorization: "Bearer token" }));
    const file = graph.me.drive.getItemById(itemId);
    return {
      close: () =>
        WorkbookWithSession(file)
          .using(InjectHeaders({ "workbook-session-id": sessionId }))
          .closeSession(),
      async lifecycle() {
        const session = await file.getWorkbookSession(true);
        await repeat(() => session.worksheets.getById("Sheet1").getUsedRange()(), check);
        await session.closeSession();
      },
    };
  },
};
