/**
 * The same work by each client: one closeSession of which only the id is known, and a session of 20 calls, each body read.
 * The Graph SDK sends no token where the service is not https, and neither it nor PnPjs a `client-request-id`, which is a
 * little less work for them; the others send both.
 *
 * @typedef {{ close(): Promise<unknown>, lifecycle(): Promise<unknown> }} Client
 */

/** The workbook of all measurements. */
export const itemId = "01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C";

/** A session id of the characters of real ones. */
export const sessionId =
  "cluster=WEU3&session=15.SN3PEPF000144E0.A118.1.E120.1.A1&usid=7f6de3c5-9a41-4d1e-8b5a-0c7c2f3b9d11";

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
    const send = async (path, { session, ...init }) => {
      const response = await fetch(`${workbook}/${path}`, {
        ...init,
        headers: {
          authorization: "Bearer token",
          "client-request-id": crypto.randomUUID(),
          ...(init.body ? { "content-type": "application/json" } : {}),
          ...(session ? { "workbook-session-id": session } : {}),
        },
      });
      return response.status === 204 ? response.arrayBuffer() : response.json();
    };
    return {
      close: () => send("closeSession", { method: "POST", session: sessionId }),
      async lifecycle() {
        const { id } = await send("createSession", { method: "POST", body: JSON.stringify({ persistChanges: true }) });
        await repeat(() => send(usedRange, { session: id }), check);
        await send("closeSession", { method: "POST", session: id });
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
