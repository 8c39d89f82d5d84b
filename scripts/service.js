import { parse } from "yaml";

/**
 * Writes the module that carries what the contract says about the service as a whole: its address, and how long a
 * session may idle.
 *
 * @param {string} contract the bundled contract, as YAML
 * @returns {string} TypeScript
 */
export function serviceModule(contract) {
  const { servers, components } = parse(contract);
  /** @type {{ url: string }[]} */
  const [first] = servers;
  if (!first) throw new Error("The contract names no server.");
  /** @type {{ persistent: number, nonPersistent: number } | undefined} */
  const idle = components.schemas.CreateSessionRequest.properties.persistChanges["x-idle-minutes"];
  if (!idle) throw new Error("The contract does not say how long a session may idle.");
  return [
    "/** The first server of the contract: the global service. Generated from the contract. */",
    `export const globalService = ${JSON.stringify(first.url)};`,
    "",
    "/** How long a session may idle, in minutes. Generated from the contract. */",
    `export const idleMinutes = { persistent: ${idle.persistent}, nonPersistent: ${idle.nonPersistent} } as const;`,
    "",
  ].join("\n");
}
