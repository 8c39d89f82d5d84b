/** Does the work of one client, as often as it is told to: `worker.js CLIENT BASE-URL`. */
import { clients } from "./clients.js";

const [, , name = "", baseUrl = ""] = process.argv;
const client = await clients[name]?.(baseUrl);
if (!client) throw new Error(`There is no client called ${name}.`);

/** @typedef {{ work: "close" | "lifecycle", count: number }} Work */

process.on("message", async (/** @type {Work} */ { work, count }) => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  for (let done = 0; done < count; done += 1) await client[work]();
  const wall = ((performance.now() - began) * 1000) / count;
  const { user, system } = process.cpuUsage(before);
  process.send?.({ wall, cpu: (user + system) / count });
});
process.send?.("ready");
