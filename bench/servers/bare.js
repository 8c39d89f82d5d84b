/**
 * A bare `node:http` server: what any server on Node has to take. It answers every closeSession and refreshSession with
 * 204, every createSession with 201 and one id, and everything else with a range of 200 cells.
 */
import { createServer } from "node:http";
import { sessionId } from "../harness/requests.js";

const created = JSON.stringify({ id: sessionId, persistChanges: true });
const range = JSON.stringify({
  address: "Sheet1!A1:J20",
  values: Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => (column === 0 ? `Row ${row}` : row * column)),
  ),
});

createServer((request, response) => {
  request.resume();
  if (/\/(close|refresh)Session$/.test(request.url ?? "")) return response.writeHead(204).end();
  const [status, body] = request.url?.endsWith("/createSession") ? [201, created] : [200, range];
  return response
    .writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    .end(body);
}).listen(Number(process.argv[2]), "127.0.0.1");
