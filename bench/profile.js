/**
 * The work of one client over and over, for a profile of where its time goes:
 *
 *     node --cpu-prof bench/profile.js "this package" close 15000
 */
import { clients } from "./clients.js";
import { startServer } from "./harness/processes.js";
import { servers } from "./servers/index.js";

const [, , name = "", work, count] = process.argv;
const server = await startServer(servers.bare);
const client = await clients[name]?.(`http://127.0.0.1:${server.port}/v1.0`);
for (let done = 0; done < Number(count); done += 1)
  await (work === "lifecycle" ? client?.lifecycle() : client?.close());
await server.stop();
process.exit();
