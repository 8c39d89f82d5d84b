/**
 * What the client costs: one closeSession over loopback, by `closeWorkbookSession` and by a bare `fetch` that sends the
 * same bytes. The two take turns in short rounds, so that both meet the same machine; the ratio is that of the medians.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { closeWorkbookSession, createGraphClient } from "../src/index.ts";

const rounds = 400;
const perRound = 25;
const id = "session";

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(204).end();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;

const graph = createGraphClient({ credential: "token", baseUrl });
const headers = { authorization: "Bearer token", "workbook-session-id": id };
const contenders = {
  bare: async () => {
    await fetch(`${baseUrl}/me/drive/items/item/workbook/closeSession`, {
      method: "POST",
      headers: { ...headers, "client-request-id": crypto.randomUUID() },
    });
  },
  client: async () => {
    await closeWorkbookSession(graph, { itemId: "item" }, id);
  },
};

async function time(close: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < perRound; count++) await close();
  return ((performance.now() - start) * 1000) / perRound;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const times = { bare: [] as number[], client: [] as number[] };
for (let round = -40; round < rounds; round++) {
  const order = round % 2 === 0 ? (["bare", "client"] as const) : (["client", "bare"] as const);
  for (const name of order) {
    const taken = await time(contenders[name]);
    if (round >= 0) times[name].push(taken);
  }
}
server.closeAllConnections();
server.close();
const [bare, client] = [median(times.bare), median(times.client)];
console.log(`closeSession over loopback: bare fetch ${bare.toFixed(1)} µs, client ${client.toFixed(1)} µs, ratio ${(client / bare).toFixed(3)}`);
