import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { bundleClient } from "../support/bundle.ts";
import { launchChromium, skipReason, whySkipped } from "../support/chromium.ts";

const sessionId = "session-1";
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
  "access-control-expose-headers": "*, retry-after, location",
};

const html = `<!doctype html><script type="module">
  import * as client from "/client.js";
  globalThis.client = client;
</script>`;

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A service for pages of other origins. It throttles the first use, and answers a creation in the background. */
function startService(seen: string[]): Server {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method, url = "", headers } = request;
    const answer = (status: number, value?: unknown, extra = {}) =>
      response.writeHead(status, { ...cors, ...extra }).end(value === undefined ? undefined : JSON.stringify(value));
    if (method === "OPTIONS") return answer(204);
    seen.push(
      `${method} ${url.replace("/v1.0/me/drive/items/item/workbook/", "")} ${headers["workbook-session-id"] ?? "-"} ${headers.authorization} ${body}`,
    );
    const origin = `http://${headers.host}/v1.0/me/drive/items/item/workbook`;
    if (url.endsWith("/createSession")) return answer(202, {}, { location: `${origin}/operations/1` });
    if (url.endsWith("/operations/1"))
      return answer(200, { id: "1", status: "succeeded", resourceLocation: `${origin}/sessionInfoResource(key='1')` });
    if (url.includes("sessionInfoResource")) return answer(200, { id: sessionId, persistChanges: true });
    if (url.endsWith("/closeSession")) return answer(204);
    if (url.endsWith("/redirect")) return answer(302, undefined, { location: "https://evil.example/" });
    if (url.endsWith("/tables/add") && seen.length < 5)
      return answer(429, { error: { code: "tooManyRequests" } }, { "retry-after": "1" });
    answer(200, { echo: body });
  });
  return server;
}

test.skipIf(skipReason)(`runs unchanged in Chromium${whySkipped}`, async () => {
  const seen: string[] = [];
  const service = startService(seen);
  const baseUrl = `${await listen(service)}/v1.0`;
  const bundle = await bundleClient();
  const site = createServer(({ url }, response) => {
    const script = url === "/client.js";
    response.writeHead(200, { "content-type": script ? "text/javascript" : "text/html" }).end(script ? bundle : html);
  });
  const page = await listen(site);
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.goto(page);
    await tab.waitForFunction(() => "client" in globalThis);
    const result = await tab.evaluate(async (root) => {
      const { client } = globalThis as unknown as { client: typeof import("../../src/index.ts") };
      const graph = client.createGraphClient({ credential: async () => "token", baseUrl: root });
      const options = { respondAsync: true, pollInterval: 100, keepAlive: true };
      return client.withWorkbookSession(graph, { itemId: "item" }, options, async (session) => {
        const response = await session.fetch("tables/add", { method: "POST", body: '{"a":1}' });
        const redirect = await session.fetch("redirect").catch((error: unknown) => String(error));
        return { answer: await response.json(), redirect };
      });
    }, baseUrl);
    expect(result).toEqual({
      answer: { echo: '{"a":1}' },
      redirect: expect.stringContaining("A redirect is not followed."),
    });
    expect(seen).toEqual([
      'POST createSession - Bearer token {"persistChanges":true}',
      "GET operations/1 - Bearer token ",
      "GET sessionInfoResource(key='1') - Bearer token ",
      `POST tables/add ${sessionId} Bearer token {"a":1}`,
      `POST tables/add ${sessionId} Bearer token {"a":1}`,
      `GET redirect ${sessionId} Bearer token `,
      `POST closeSession ${sessionId} Bearer token `,
    ]);
  } finally {
    await browser.close();
    service.close();
    site.close();
  }
});
