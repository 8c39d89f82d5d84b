/**
 * Does the work of one client, as often as it is told to, and says how long each took, in milliseconds, and how much
 * memory the process holds more than before it had loaded the client, in bytes: `worker.js CLIENT BASE-URL`
 */
import { clients } from "./clients.js";

const held = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const [, , name = "", baseUrl = ""] = process.argv;
const before = held();
const client = await clients[name]?.(baseUrl);
if (!client) throw new Error(`There is no client called ${name}.`);

process.on("message", async (/** @type {{ work: "close" | "lifecycle", count: number }} */ { work, count }) => {
  const began = performance.now();
  for (let done = 0; done < count; done += 1) await client[work]();
  const time = (performance.now() - began) / count;
  process.send?.({ time, memory: held() - before });
});
process.send?.("ready");
