import { createRequire } from "node:module";

const prismCli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");
const contract = createRequire(import.meta.url).resolve("graph-workbook-session/openapi.yaml");

/** The servers that are measured: what Node runs, the port coming last, and what comes before `/me` in their paths. */
export const servers = {
  ourCli: { args: ["dist/cli.js", "mock", "--stateless", "--port"], base: "/v1.0" },
  stateless: { args: ["bench/servers/mock.js", "stateless"], base: "/v1.0" },
  /** It does not know the session of the first request. */
  stateful: { args: ["bench/servers/mock.js", "stateful"], base: "/v1.0", first: 404 },
  prismCli: { args: [prismCli, "mock", contract, "--port"], base: "" },
  prism: { args: ["bench/servers/prism.js"], base: "" },
  bare: { args: ["bench/servers/bare.js"], base: "" },
};

/** @typedef {{ args: string[], base: string, first?: number }} Server */
