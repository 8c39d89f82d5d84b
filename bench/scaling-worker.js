/**
 * Holds sessions open, or makes calls in one, and says what each takes: `scaling-worker.js client|mock [BASE-URL]`, with
 * `--expose-gc`. Small numbers are done several times over, so that each is measured on enough work.
 * The client asks the server at the base URL, or, so that the heap has nothing in it but its own, a `fetch` that answers
 * at once. The mock answers in this process, without a socket.
 */
import { setTimeout } from "node:timers/promises";
import { createGraphClient, openWorkbookSession } from "graph-workbook-session";
import { createMock } from "graph-workbook-session/mock";
import { itemId, sessionId } from "./harness/requests.js";

const [, , subject, baseUrl] = process.argv;
/** How many sessions or calls there are at least, for a time and for the heap, which has more noise. */
const [enough, plenty] = [100, 1000];
const call = "worksheets/Sheet1/usedRange";

/** @typedef {{ use(): Promise<unknown>, close(): Promise<unknown> }} Session */

/** @param {Request} request */
async function answerAtOnce({ url }) {
  if (url.endsWith("/closeSession")) return new Response(null, { status: 204 });
  return Response.json(
    { id: `${sessionId}${Math.random()}`, persistChanges: true },
    { status: url.endsWith("/createSession") ? 201 : 200 },
  );
}

/** @returns {() => Promise<Session>} what opens a session of one more client */
function newClient() {
  const graph = createGraphClient({ credential: "token", ...(baseUrl ? { baseUrl } : { fetch: answerAtOnce }) });
  return async () => {
    const session = await openWorkbookSession(graph, { itemId });
    return { use: async () => (await session.fetch(call)).json(), close: () => session.close() };
  };
}

/** @returns {() => Promise<Session>} what opens a session of one more mock */
function newMock() {
  // How many requests a mock remembers is an option of its own, and no part of a session.
  const { fetch } = createMock({ history: 1, workbook: () => Response.json({ values: [[1]] }) });
  const send = async (/** @type {string} */ path, /** @type {RequestInit} */ init, /** @type {string} */ session) => {
    const headers = {
      authorization: "Bearer token",
      "content-type": "application/json",
      ...(session && { "workbook-session-id": session }),
    };
    const response = await fetch(`https://graph.microsoft.com/v1.0/me/drive/items/${itemId}/workbook/${path}`, {
      ...init,
      headers,
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}.`);
    return response;
  };
  return async () => {
    const opened = await send("createSession", { method: "POST", body: '{"persistChanges":true}' }, "");
    const { id } = await opened.json();
    return {
      use: async () => (await send(call, {}, id)).json(),
      close: () => send("closeSession", { method: "POST" }, id),
    };
  };
}

const fresh = subject === "mock" ? newMock : newClient;

/** @template Made @param {number} count @param {() => Made | Promise<Made>} make */
async function several(count, make) {
  const all = [];
  for (let made = 0; made < count; made += 1) all.push(await make());
  return all;
}

/** @param {() => Promise<unknown>} work @returns {Promise<number>} microseconds */
async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) * 1000;
}

/** The heap in use once all garbage is gone, that which finalizers let go included, in bytes. */
async function heap() {
  for (let count = 0; count < 4; count += 1) {
    globalThis.gc?.();
    await setTimeout(10);
  }
  return process.memoryUsage().heapUsed;
}

/** @param {readonly Session[]} sessions */
async function closeAll(sessions) {
  for (const session of sessions) await session.close();
}

/** @type {Record<string, (count: number) => Promise<number>>} */
const works = {
  /** The time of a session that is opened, used once and closed while so many are open, in microseconds. */
  async sessionTime(count) {
    const times = Math.max(1, enough / count);
    const taken = await timed(() =>
      several(times, async () => {
        const sessions = await several(count, fresh());
        for (const session of sessions) await session.use();
        await closeAll(sessions);
      }),
    );
    return taken / (times * count);
  },

  /** The memory of a session when so many are open in one client or mock, in bytes. */
  async sessionMemory(count) {
    const opens = await several(plenty / count, fresh);
    const before = await heap();
    const groups = await several(opens.length, async () =>
      several(count, /** @type {() => Promise<Session>} */ (opens.pop())),
    );
    const taken = (await heap()) - before;
    for (const sessions of groups) await closeAll(sessions);
    return taken / plenty;
  },

  /** The time of a call when a session makes so many, in microseconds. */
  async callTime(count) {
    const sessions = await several(Math.max(1, enough / count), fresh());
    const taken = await timed(async () => {
      for (const { use } of sessions) await several(count, use);
    });
    await closeAll(sessions);
    return taken / (sessions.length * count);
  },

  /** The memory that is left of a call when a session has made so many, in bytes. */
  async callMemory(count) {
    const sessions = await several(plenty / count, fresh());
    const before = await heap();
    for (const { use } of sessions) for (let made = 0; made < count; made += 1) await use();
    const taken = (await heap()) - before;
    await closeAll(sessions);
    return taken / plenty;
  },
};

process.on("message", async (/** @type {{ work: string, count: number }} */ { work, count }) => {
  process.send?.({ figure: await works[work]?.(count) });
});
process.send?.("ready");
