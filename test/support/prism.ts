import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { contractFile } from "./contract.ts";

/** The plain Prism CLI on the packaged contract, in a process of its own. */
export interface Prism extends Disposable {
  readonly url: string;
}

/** Starts Prism: as a mock of the contract or, with the address of a service, as a proxy that checks its answers. */
export async function startPrism(upstream?: string): Promise<Prism> {
  const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
  const mode = upstream === undefined ? "mock" : "proxy";
  const file = fileURLToPath(contractFile);
  const args = [mode, "--port", "0", "--multiprocess", "false", file, ...(upstream === undefined ? [] : [upstream])];
  const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((found, failed) => {
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      if (output.length > 100_000) return;
      output += chunk;
      const [, address] = /listening on (http:\S+)/.exec(output) ?? [];
      if (address) found(address);
    });
    child.once("exit", (code) => failed(new Error(`Prism ended with ${code}: ${output}`)));
  });
  return { url, [Symbol.dispose]: () => void child.kill() };
}
