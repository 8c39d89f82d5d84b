// The script of browser.html: reads a worksheet in a session of its own. Whoever closes the page in between leaves a session
// behind that idles out after about 7 minutes; so a page keeps its sessions short.
import { createGraphClient, GraphError, withWorkbookSession } from "graph-workbook-session";

const form = document.querySelector("form") as HTMLFormElement;
const output = document.querySelector("pre") as HTMLPreElement;

async function read(itemId: string, token: string): Promise<string> {
  // In a page of yours, `credential` is an InteractiveBrowserCredential of @azure/identity, and nobody types in a token.
  // `?graph=http://127.0.0.1:4010/v1.0` behind the address of the page leads to a mock, on this machine only: nobody's link
  // may send the token elsewhere.
  const mock = new URLSearchParams(location.search).get("graph") ?? "";
  const baseUrl = /^http:\/\/(127\.0\.0\.1|localhost):\d+\//.test(mock) ? mock : "https://graph.microsoft.com/v1.0";
  const graph = createGraphClient({ credential: token, baseUrl });
  return withWorkbookSession(graph, { itemId }, { persistChanges: false }, async (session) => {
    const used = await session.fetch("worksheets/Sheet1/usedRange(valuesOnly=true)?$select=values");
    return used.text();
  });
}

// If the close has failed as well, the error has both.
function reasonsOf(error: unknown): string {
  const { error: ofClose, suppressed = error } = Object(error);
  const reasons = [suppressed, ofClose].filter(Boolean);
  return reasons.map((reason) => (reason instanceof GraphError ? reason.message : String(reason))).join("\n");
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  output.textContent = await read(String(given.get("itemId")), String(given.get("token"))).catch(reasonsOf);
});
