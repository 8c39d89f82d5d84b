// Mock Service Worker outside of tests: `node --import ./examples/to-the-mock.js <program>` runs a program as it is, and
// sends to the mock at GRAPH what it asks of https://graph.microsoft.com.
import { http } from "msw";
import { setupServer } from "msw/node";

const { GRAPH = "http://127.0.0.1:4010/v1.0" } = process.env;

const forward = http.all("https://graph.microsoft.com/*", ({ request }) => {
  const { pathname, search, protocol, host } = new URL(request.url);
  const forwarded = new Request(new URL(pathname + search, GRAPH), request);
  // So the mock knows what the program calls it, and gives it URLs that lead here again.
  forwarded.headers.set("x-forwarded-proto", protocol.slice(0, -1));
  forwarded.headers.set("x-forwarded-host", host);
  return fetch(forwarded);
});
setupServer(forward).listen({ onUnhandledRequest: "bypass" });
