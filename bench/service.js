/**
 * A bare `node:http` server: what any server on Node has to take. It answers every closeSession with 204, every
 * createSession with 201 and one id, and everything else with a range of 200 cells. `service.js PORT`
 */
import { createServer } from "node:http";
import { sessionId } from "./clients.js";

const created = JSON.stringify({ id: sessionId, persistChanges: true });
const values = Array.from({ length: 20 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * column));
const range = JSON.stringify({ address: "Sheet1!A1:J20", values });

createServer((request, response) => {
  request.resume();
  if (request.url?.endsWith("/closeSession")) return response.writeHead(204).end();
  const [status, body] = request.url?.endsWith("/createSession") ? [201, created] : [200, range];
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return response.writeHead(status, headers).end(body);
}).listen(Number(process.argv[2]), "127.0.0.1");
