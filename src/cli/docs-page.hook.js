/**
 * Patches the half of Redoc that draws the page when it is built: Redocly is started with this file as `--import`, and the
 * file then registers itself as the hook through which modules are loaded.
 */
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";
import { patchRedoc } from "./docs-page.patches.js";

if (isMainThread) register(import.meta.url);

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.includes("/@redocly/cli/lib/chunks/") || loaded.source == null) return loaded;
  const source = loaded.source.toString();
  // The chunk that builds the page is the one that reads the half which the page carries.
  if (!source.includes("./redoc.standalone.js")) return loaded;
  return { ...loaded, source: patchRedoc(source, JSON.parse(process.env.DOCS_PAGE ?? "{}")) };
}
