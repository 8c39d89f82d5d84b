import { parse } from "yaml";

/**
 * Writes the module that carries what the contract says about error codes: the extensions `x-error-codes` and
 * `x-recoveries` of the two schemas of codes.
 *
 * @param {string} contract the bundled contract, as YAML
 * @returns {string} TypeScript
 */
export function errorCodesModule(contract) {
  const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = parse(contract).components.schemas;
  /** @type {[string, { session: string, description: string }][]} */
  const recoveries = Object.entries(second["x-recoveries"]);
  /** @type {[string, ErrorCode][]} */
  const secondLevel = Object.entries(second["x-error-codes"]);
  /** @type {[string, ErrorCode][]} */
  const topLevel = Object.entries(top["x-error-codes"]);
  return [
    "/** What an error asks of the caller, and what the session is afterwards. Generated from the contract. */",
    ...constant("recoveries", recoveries.map(([word, { session, description }]) => [word, session, description])),
    "/** The same for people to read: what each asks, in a sentence. Generated from the contract. */",
    ...constant("recoveryAdvice", recoveries.map(([word, { description }]) => [word, description])),
    "/** The known second-level codes, and what each asks of the caller. Generated from the contract. */",
    ...constant("secondLevelCodes", secondLevel.map(([code, { recovery }]) => [code, recovery])),
    "/**",
    " * The same, for a client that has to be small: what the session is after each recovery, then the second-level codes",
    " * that ask for it. Generated from the contract.",
    " */",
    "export const codesByRecovery = {",
    ...recoveries.map(([word, { session }]) => {
      const codes = secondLevel.flatMap(([code, { recovery }]) => (recovery === word ? [code] : []));
      return `  ${word}: ${JSON.stringify([session, ...codes].join(" "))},`;
    }),
    "} as const;",
    "",
    "/**",
    " * The top-level codes: status, code, what it asks where no second-level code is known, and what it asks instead, if",
    " * that differs, when the request named a session. Generated from the contract.",
    " */",
    "export const topLevelCodes = [",
    ...topLevel.map(([code, { status, recovery, recoveryInSession: inSession }]) => {
      const row = [status, code, recovery, ...(inSession ? [inSession] : [])];
      return `  [${row.map((value) => JSON.stringify(value)).join(", ")}],`;
    }),
    "] as const;",
    "",
  ].join("\n");
}

/**
 * @typedef {{ status: number, recovery: string, recoveryInSession?: string }} ErrorCode
 *
 * @param {string} name
 * @param {string[][]} entries key, value and, where there is one, a doc comment
 */
function constant(name, entries) {
  const lines = entries.flatMap(([key, value, comment]) => [
    ...(comment ? [`  /** ${comment} */`] : []),
    `  ${key}: ${JSON.stringify(value)},`,
  ]);
  return [`export const ${name} = {`, ...lines, "} as const;", ""];
}
