import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { closeWorkbookSession, createGraphClient } from "graph-workbook-session";
import { recordHar } from "graph-workbook-session/mock";
import { SessionNames } from "./session-names.js";
import { StrictContract } from "./strict-contract.js";

/** What stands between the origin of a service and the paths of the contract. */
const version = "/v1.0";
/** How long the service may take for an answer, in milliseconds: what the client waits by default. */
const longest = 100_000;
/** How long one that is under way at the end is waited for. */
const patience = 15_000;

/**
 * A proxy on this machine that stands for one workbook at the service. It alone knows the access token, the workbook
 * and the session ids: it hands out names for the ids, so that whoever works through it may print what it sees. It
 * checks each answer against the contract, records the traffic, and closes the sessions that are left open.
 *
 * @typedef {object} Upstream
 * @property {string} token
 * @property {string} root the root of the service
 * @property {string} workbook the path of the workbook's drive item below it
 * @property {string} itemId what the proxy calls the workbook's drive item
 *
 * @param {Upstream} upstream
 */
export async function startLiveProxy({ token, root, workbook, itemId }) {
  const path = `/me/drive/items/${itemId}`;
  const service = new URL(root).href;
  const item = service + encoded(workbook);
  const written = new RegExp(literally(service) + inAnyEncoding(workbook), "gi");
  const contract = new StrictContract();
  const recorder = recordHar((request) => fetch(request, { redirect: "manual" }));
  /** @type {Set<string>} */
  const problems = new Set();
  const names = new SessionNames();
  /** The ids of the sessions that have been closed. */
  const closed = new Set();
  /** What may yet lead to a session: the end of its URL, and the id of the session if that is known. */
  const creating = new Map();
  /** How many sessions may have been opened whose id nobody will know. */
  let unnamed = 0;
  /** @type {Promise<Response>[]} */
  const answers = [];
  /** What gives up the requests under way. @type {Set<() => void>} */
  const givingUp = new Set();
  let ended = false;

  /** @param {Request} request */
  async function handle(request) {
    const proxy = new URL(request.url).origin + version;
    // The redirect of a gateway leads out of the service. Asked for, this here would ask itself, over and over.
    if (!request.url.startsWith(`${proxy}/`)) return new Response(null, { status: 404 });
    const named = request.headers.get("workbook-session-id");
    const session = names.idOf(named) ?? named;
    const { response, text } = await answerTo(await forwarded(request, proxy, session));
    noteSessions(request, response, text);
    const asked = { method: request.method, path: new URL(request.url).pathname.slice(version.length) };
    for (const problem of contract.problemsOf(asked, response, text)) problems.add(problem);
    // A 404 may pass, and a page may come with a 200.
    if (request.url.endsWith("/closeSession") && response.status === 204) closed.add(session);
    return returned(response, text, proxy);
  }

  /**
   * Sends a request to the service, and reads the answer.
   *
   * @param {Request} request
   */
  async function answerTo(request) {
    const read = async () => {
      const response = await recorder.fetch(request);
      return { response, text: await response.text() };
    };
    try {
      return await inTime(read());
    } catch (error) {
      // The service may have carried it out.
      if (isCreation(request)) unnamed += 1;
      throw error;
    }
  }

  /**
   * Waits for an answer, as long as a client does. One that is given up is left to itself.
   *
   * @template Value
   * @param {Promise<Value>} answer
   * @returns {Promise<Value>}
   */
  function inTime(answer) {
    let giveUp = () => {};
    const tooLate = new Promise((_, reject) => {
      giveUp = () => reject(new DOMException("Given up.", "TimeoutError"));
    });
    const timer = setTimeout(giveUp, ended ? patience : longest);
    givingUp.add(giveUp);
    return Promise.race([answer, tooLate]).finally(() => {
      clearTimeout(timer);
      givingUp.delete(giveUp);
    });
  }

  /**
   * Notes the session that an answer tells of, or that may be about to be opened.
   *
   * @param {Request} request
   * @param {Response} response
   * @param {string} text
   */
  function noteSessions(request, { ok, status, headers }, text) {
    const body = Object(parsed(text));
    const isSession = body.persistChanges !== undefined || (isCreation(request) && ok && status !== 202);
    const hasId = isSession && typeof body.id === "string" && body.id !== "";
    if (hasId) names.nameOf(body.id);
    const location = headers.get("location") ?? "";
    const { resourceLocation: result } = body;
    if (hasId || body.status === "failed" || typeof result === "string") creating.delete(endOf(request.url));
    if (typeof result === "string" && idIn(result) === undefined) creating.set(endOf(result), undefined);
    if (!isCreation(request)) return;
    if (status === 202 && location !== "") creating.set(endOf(location), idIn(location));
    else if (mayHaveOpened(status, body, hasId)) unnamed += 1;
  }

  /**
   * The id of a session that a URL has.
   *
   * @param {string} url
   */
  function idIn(url) {
    const [, name = null] = /[?&]sessionId=([^&#]*)/.exec(names.hide(url)) ?? [];
    return names.idOf(name);
  }

  /**
   * @param {Request} request
   * @param {string} proxy the root of the proxy
   * @param {string | null} session
   */
  async function forwarded(request, proxy, session) {
    const headers = new Headers(request.headers);
    if (headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
    if (session) headers.set("workbook-session-id", session);
    // The service answers with the one that it gets.
    if (!headers.has("client-request-id")) headers.set("client-request-id", crypto.randomUUID());
    for (const name of ofTheConnection) headers.delete(name);
    const body = request.method === "GET" ? null : (await request.text()) || null;
    const url = names
      .reveal(request.url)
      .replace(proxy + path, item)
      .replace(proxy, service);
    return new Request(url, { method: request.method, headers, body });
  }

  /**
   * The answer, with URLs that lead back to the proxy, and with names for the session ids.
   *
   * @param {Response} response
   * @param {string} text
   * @param {string} proxy the root of the proxy
   */
  function returned(response, text, proxy) {
    // The service may name the workbook otherwise than it was asked. Its other URLs lead here, too: nobody else has the
    // token and the ids.
    const leadBack = (/** @type {string} */ part) =>
      part.replace(written, () => proxy + path).replaceAll(service, proxy);
    const headers = new Headers(response.headers);
    for (const name of ofTheConnection) headers.delete(name);
    const location = headers.get("location");
    if (location) headers.set("location", names.hide(leadBack(location)));
    return new Response(names.hide(leadBack(text)) || null, { status: response.status, headers });
  }

  const server = await serve(async (request) => {
    if (ended && !request.url.endsWith("/closeSession")) return new Response(null, { status: 503 });
    const answer = handle(request);
    answers.push(answer);
    return answer;
  });
  const url = server.origin + version;
  return {
    url,
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
      const enough = setTimeout(() => {
        for (const giveUp of [...givingUp]) giveUp();
      }, patience);
      await Promise.allSettled(answers);
      clearTimeout(enough);
      const options = { baseUrl: url, timeout: patience, onLeftOpen: () => {} };
      const graph = createGraphClient({ credential: "the-proxy-has-it", ...options });
      const left = new Set(names.ids.filter((id) => !closed.has(id)));
      const close = async (/** @type {string} */ id) => {
        const result = await closeWorkbookSession(graph, { itemId }, id, { signal: AbortSignal.timeout(2 * patience) });
        if (result.outcome === "closed") closed.add(id);
        if (result.outcome === "closed" || result.because === "code") left.delete(id);
      };
      await Promise.allSettled([...left].map(close));
      // What is gone may have been no session yet.
      for (const [end, id] of creating) if (!closed.has(id)) left.add(id ?? end);
      return left.size + unnamed;
    },
  };
}

/** @param {Request} request */
function isCreation({ method, url }) {
  return method === "POST" && url.endsWith("/createSession");
}

/**
 * Whether a createSession that was answered so may have opened a session that nobody can name.
 *
 * @param {number} status
 * @param {any} body
 * @param {boolean} hasId whether it has the id of a session
 */
function mayHaveOpened(status, body, hasId) {
  if (status < 300) return !hasId;
  // Without a code it is something between here and the service that has answered, which knows nothing of the session.
  return [408, 500, 502, 504].includes(status) || (status >= 500 && body.error?.code === undefined);
}

/**
 * The last segment of a URL, without its query.
 *
 * @param {string} url
 */
function endOf(url) {
  return decoded(url.replace(/\?.*/, "").replace(/.*\//, ""));
}

/**
 * A path, encoded once, whether or not it was before. The colons around the path of an item stay.
 *
 * @param {string} path
 */
function encoded(path) {
  const segments = path.split("/").map((segment) => encodeURIComponent(decoded(segment)));
  return segments.join("/").replaceAll("%3A", ":");
}

/**
 * A pattern for a path of which any character may be percent-encoded.
 *
 * @param {string} path
 */
function inAnyEncoding(path) {
  const characters = [...path.split("/").map(decoded).join("/")];
  return characters.map((character) => `(?:${literally(character)}|${escapeOf(character)})`).join("");
}

/** @param {string} character */
function escapeOf(character) {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/**
 * A text without its escapes. A percent sign that begins none stays.
 *
 * @param {string} text
 */
function decoded(text) {
  return text.replace(/(%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** @param {string} text */
function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
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
      // What went wrong on the wire is the cause. Other errors may quote what they were given, be it a secret.
      const why =
        Object(error).name === "TimeoutError"
          ? "it took too long."
          : (Object(error).cause?.message ?? "the request cannot be sent.");
      console.error(`The service gave no answer: ${why}`);
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
