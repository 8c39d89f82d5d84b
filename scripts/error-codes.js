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
  for (const [code, { recovery }] of topLevel) {
    const derived = second["x-error-codes"][`${code}Uncategorized`]?.recovery ?? "doNotResend";
    if (recovery !== derived)
      throw new Error(`TopLevelErrorCode: ${code} must ask ${derived}, as the client takes it to.`);
  }
  return [
    "/** What an error asks of the caller, and what the session is afterwards. Generated from the contract. */",
    ...constant(
      "recoveries",
      recoveries.map(([word, { session, description }]) => [word, session, description]),
    ),
    "/** The same for people to read: what each asks, in a sentence. Generated from the contract. */",
    ...constant(
      "recoveryAdvice",
      recoveries.map(([word, { description }]) => [word, description]),
    ),
    "/** The known second-level codes, and what each asks of the caller. Generated from the contract. */",
    ...constant(
      "secondLevelCodes",
      secondLevel.map(([code, { recovery }]) => [code, recovery]),
    ),
    "/**",
    " * The top-level codes and their statuses. Where no second-level code is known, each asks what the second-level code",
    " * asks that is called after it, `…Uncategorized`, and `doNotResend` if there is none. Generated from the contract.",
    " */",
    ...constant(
      "topLevelCodes",
      topLevel.map(([code, { status }]) => [code, status]),
    ),
    "/** What a top-level code asks instead when the request named a session. Generated from the contract. */",
    ...constant(
      "recoveriesInSession",
      topLevel.flatMap(([code, { recoveryInSession: inSession }]) => (inSession ? [[code, inSession]] : [])),
    ),
  ].join("\n");
}

/**
 * @typedef {{ status: number, recovery: string, recoveryInSession?: string }} ErrorCode
 *
 * @param {string} name
 * @param {(string | number)[][]} entries key, value and, where there is one, a doc comment
 */
function constant(name, entries) {
  const lines = entries.flatMap(([key, value, comment]) => [
    ...(comment ? [`  /** ${comment} */`] : []),
    `  ${key}: ${JSON.stringify(value)},`,
  ]);
  return [`export const ${name} = {`, ...lines, "} as const;", ""];
}
