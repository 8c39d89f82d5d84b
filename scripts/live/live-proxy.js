import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { recordHar } from "graph-workbook-session/mock";
import { SessionNames } from "./session-names.js";
import { StrictContract } from "./strict-contract.js";

/** What stands between the origin of a service and the paths of the contract. */
const version = "/v1.0";

/**
 * A proxy on this machine that stands for one workbook at the service. It alone knows the access token, the workbook
 * and the session ids: it hands out names for the ids, so that whoever works through it may print what it sees. It
 * checks each answer against the contract, records the traffic, and closes the sessions that are left open.
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
  const names = new SessionNames();
  /** The ids of the sessions that have been closed. */
  const closed = new Set();
  /** The operations that may open a session whose id is not known yet. */
  const creating = new Set();
  /** @type {Promise<Response>[]} */
  const answers = [];
  let ended = false;

  /** @param {Request} request */
  async function handle(request) {
    const here = new URL(request.url).origin + version + path;
    const named = request.headers.get("workbook-session-id");
    const session = names.idOf(named) ?? named;
    const response = await recorder.fetch(await forwarded(request, here, session));
    const text = await response.text();
    const asked = { method: request.method, path: new URL(request.url).pathname.slice(version.length) };
    for (const problem of contract.problemsOf(asked, response, text)) problems.add(problem);
    noteSessions(request, response, text);
    if (request.url.endsWith("/closeSession") && (response.ok || response.status === 404)) closed.add(session);
    return returned(response, text, here);
  }

  /**
   * Notes the session that an answer tells of, or that may be about to be opened.
   *
   * @param {Request} request
   * @param {Response} response
   * @param {string} text
   */
  function noteSessions({ url }, { status, headers }, text) {
    const body = Object(parsed(text));
    if (body.persistChanges !== undefined) names.nameOf(String(body.id));
    const location = headers.get("location") ?? "";
    const accepted = status === 202 && url.endsWith("/createSession");
    if (accepted && !location.includes("sessionId=")) creating.add(location.replace(/.*\//, ""));
    if (body.status === "failed" || body.resourceLocation !== undefined) creating.delete(body.id);
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
    return new Request(names.reveal(request.url).replace(here, item), { method: request.method, headers, body });
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
    if (location) headers.set("location", names.hide(location.replace(item, here)));
    return new Response(names.hide(text.replaceAll(item, here)) || null, { status: response.status, headers });
  }

  const server = await serve(async (request) => {
    if (ended) return new Response(null, { status: 503 });
    const answer = handle(request);
    answers.push(answer);
    return answer;
  });
  const root = server.origin + version;
  return {
    url: root,
    stop: server.stop,
    har: recorder.har,
    /** The disagreements so far. */
    problems: () => [...problems],
    /**
     * Takes no more requests, closes every session that is still open, and gives the number of those that may be open
     * all the same.
     */
    async closeAll() {
      ended = true;
      // One that is under way may open a session.
      await Promise.allSettled(answers);
      const open = () => names.ids.filter((id) => !closed.has(id));
      for (const id of open()) {
        const headers = { authorization: "Bearer the-proxy-has-it", "workbook-session-id": id };
        await handle(new Request(`${root}${path}/workbook/closeSession`, { method: "POST", headers })).catch(() => {});
      }
      return open().length + creating.size;
    },
  };
}

/** Headers that belong to one connection and not to the message. */
const ofTheConnection = ["host", "connection", "content-encoding", "content-length", "transfer-encoding", "keep-alive"];

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
