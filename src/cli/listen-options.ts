import type { CommandOption } from "./command.ts";
import { UsageError } from "./usage-error.ts";

type WithDefault = CommandOption & { readonly type: "string"; readonly default: string };

/** The options that say where a command listens. */
export function listenOptions(port: string): { readonly port: WithDefault; readonly host: WithDefault } {
  return {
    port: { type: "string", value: "number", default: port, description: "the port to listen on; 0 takes a free one" },
    host: { type: "string", value: "address", default: "127.0.0.1", description: "the address to listen on" },
  };
}

/**
 * The address as `node:net` takes it: one of IPv6 may have the brackets that it has in a URL.
 *
 * @throws UsageError when the text is empty
 */
export function hostOf(text: string): string {
  const host = text.replace(/^\[(.*)\]$/, "$1");
  if (host.trim() !== "") return host;
  throw new UsageError("--host takes an address of this machine, such as 127.0.0.1.");
}

/** @throws UsageError when the text is no port */
export function portOf(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (port <= 65535) return port;
  throw new UsageError("--port takes a whole number from 0 to 65535.");
}
