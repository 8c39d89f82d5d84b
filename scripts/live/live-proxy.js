import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { recordHar } from "graph-workbook-session/mock";
import { StrictContract } from "./strict-contract.js";

/** What stands between the origin of a service and the paths of the contract. */
const version = "/v1.0";

/**
 * A proxy on this machine that stands for one workbook at the service. It alone knows the access token, the workbook and
 * the session ids: it hands out names for the ids. It checks each answer against the contract, records the traffic, and
 * closes the sessions that are left open.
 *
 * @typedef {object} Upstream
 * @property {string} token
 * @property {string} item the URL of the workbook's drive item at the service
 * @property {string} path the path of the drive item at the proxy, below the root
 *
 * @param {Upstream} upstream
 */
export async function startLiveProxy({ token, item, path }) {
  const contract = new StrictContract();
  const recorder = recordHar((request) => fetch(request, { redirect: "manual" }));
  /** @type {Set<string>} */
  const problems = new Set();
  /** The names of the sessions that are open, by their ids. */
  const open = new Map();

  /** @param {Request} request */
  async function handle(request) {
    const here = new URL(request.url).origin + version + path;
    const named = request.headers.get("workbook-session-id");
    const session = [...open].find(([, name]) => name === named)?.[0] ?? named;
    const response = await recorder.fetch(await forwarded(request, here, session));
    const text = await response.text();
    const asked = { method: request.method, path: new URL(request.url).pathname.slice(version.length) };
    for (const problem of contract.problemsOf(asked, response, text)) problems.add(problem);
    for (const id of sessionsIn(text)) if (!open.has(id)) open.set(id, `session-${crypto.randomUUID()}`);
    const answer = returned(response, text, here);
    if (request.url.endsWith("/closeSession") && (response.ok || response.status === 404)) open.delete(session);
    return answer;
  }

  /**
   * @param {Request} request
   * @param {string} here
   * @param {string | null} session
   */
  async function forwarded(request, here, session) {
    const headers = new Headers(request.headers);
    if (headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
    if (session) headers.set("workbook-session-id", session);
    for (const name of ofTheConnection) headers.delete(name);
    const body = request.method === "GET" ? null : (await request.text()) || null;
    const url = [...open].reduce((part, [id, name]) => part.replace(name, encodeURIComponent(id)), request.url);
    return new Request(url.replace(here, item), { method: request.method, headers, body });
  }

  /**
   * The answer, with URLs that lead back to the proxy, and with names for the session ids.
   *
   * @param {Response} response
   * @param {string} text
   * @param {string} here
   */
  function returned(response, text, here) {
    const headers = new Headers(response.headers);
    for (const name of ofTheConnection) headers.delete(name);
    const location = headers.get("location");
    if (location) headers.set("location", location.replace(item, here));
    const named = [...open].reduce(
      (part, [id, name]) => part.replaceAll(id, name).replaceAll(encodeURIComponent(id), name),
      text.replaceAll(item, here),
    );
    return new Response(named || null, { status: response.status, headers });
  }

  const server = await serve(handle);
  const root = server.origin + version;
  return {
    url: root,
    stop: server.stop,
    har: recorder.har,
    /** The disagreements so far. */
    problems: () => [...problems],
    /** Closes every session that is still open, and gives the number of those that could not be closed. */
    async closeAll() {
      for (const name of [...open.values()]) {
        const headers = { authorization: "Bearer the-proxy-has-it", "workbook-session-id": name };
        await fetch(`${root}${path}/workbook/closeSession`, { method: "POST", headers }).catch(() => {});
      }
      return open.size;
    },
  };
}

/** Headers that belong to one connection and not to the message. */
const ofTheConnection = ["host", "connection", "content-encoding", "content-length", "transfer-encoding", "keep-alive"];

/**
 * The ids of the sessions that an answer names: one that was opened, or one that an operation has opened.
 *
 * @param {string} text
 */
function sessionsIn(text) {
  const { id, persistChanges, resourceLocation } = Object(parsed(text));
  const opened = persistChanges === undefined ? [] : [String(id)];
  return URL.canParse(resourceLocation) ? new URL(resourceLocation).searchParams.getAll("sessionId") : opened;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text === "" ? undefined : text;
  }
}

/**
 * Serves a handler on a free port of this machine.
 *
 * @param {(request: Request) => Promise<Response>} handle
 */
async function serve(handle) {
  const server = createServer(async (incoming, outgoing) => {
    const { method = "GET", url, headers } = incoming;
    try {
      const body = await buffer(incoming);
      // The cast: no header that a client sends to this machine stands twice.
      const init = {
        method,
        headers: /** @type {Record<string, string>} */ (headers),
        body: body.length > 0 ? body : null,
      };
      const response = await handle(new Request(`http://${headers.host}${url}`, init));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      console.error(`The proxy cannot answer: ${error}`);
      outgoing.destroy();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
