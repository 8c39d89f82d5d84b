import { parse } from "yaml";

/**
 * Writes the module that carries the servers of the contract.
 *
 * @param {string} contract the bundled contract, as YAML
 * @returns {string} TypeScript
 */
export function serversModule(contract) {
  /** @type {{ url: string }[]} */
  const servers = parse(contract).servers;
  const [first] = servers;
  if (!first) throw new Error("The contract names no server.");
  return [
    "/** The first server of the contract: the global service. Generated from the contract. */",
    `export const globalService = ${JSON.stringify(first.url)};`,
    "",
  ].join("\n");
}
