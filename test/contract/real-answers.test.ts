import { describe, expect, it } from "vitest";
import { contract, operations } from "../support/contract.ts";
import { answerProblems, responseProblems } from "../support/contract-validator.ts";
import { batched, type RealAnswer, realAnswers } from "../support/real-answers.ts";

/** The operation of the contract that a request is, if it is one: other workbook calls are not the contract's subject. */
function operationOf({ request }: RealAnswer): string | undefined {
  const [path = ""] = request.path.split("?");
  return operations.find((operation) => operation.method === request.method && asPattern(operation.path).test(path))
    ?.operationId;
}

function asPattern(template: string): RegExp {
  const parts = template.split(/\{[^}]+\}/).map((text) => text.replace(/[()$.]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}

/** What a real answer has against the contract. */
function problemsWith(answer: RealAnswer): string[] {
  const { status, headers, body } = answer;
  const response = new Response(null, { status, headers });
  const operation = operationOf(answer);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  if (operation) return answerProblems(operation, response, text);
  if (status === 202) return responseProblems("CreationAccepted", response, text);
  return status >= 400 ? responseProblems("OtherError", response, text) : [];
}

/** The codes of an error, from the outside in. */
function codesOf(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { code, innerError } = error as { code?: string; innerError?: unknown };
  return [...(code === undefined ? [] : [code]), ...codesOf(innerError)];
}

const json = realAnswers.filter(({ body }) => typeof body !== "string").flatMap(batched);
const errors = json.flatMap(({ status, body }) => codesOf(body.error).map((code) => ({ status, code })));
const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = contract.components.schemas;

describe("what real services answer", () => {
  it("is what the contract says, in every body and header", () => {
    expect(
      json.map((answer) => [answer.name, ...problemsWith(answer)]).filter(([, ...problems]) => problems.length),
    ).toEqual([]);
  });

  it("is JSON, but for the page of a web server in front of the service", () => {
    expect(realAnswers.filter((answer) => !json.some(({ name }) => name.startsWith(answer.name)))).toEqual([
      expect.objectContaining({ name: "createSessionHtml", status: 403 }),
    ]);
  });

  it("has the observed codes, each under the status at which the contract files it", () => {
    for (const [code, { status }] of Object.entries(second?.["x-observed-codes"] ?? {}))
      expect(errors).toContainEqual({ code, status });
  });

  it("has no code that the contract does not know, but for those that say nothing", () => {
    const tables = [second?.["x-error-codes"], second?.["x-observed-codes"], top?.["x-error-codes"]];
    const known = new Set(tables.flatMap((table) => Object.keys(table ?? {})).map((code) => code.toLowerCase()));
    const unknown = errors.map(({ code }) => code).filter((code) => !known.has(code.toLowerCase()));
    expect(new Set(unknown)).toEqual(new Set(["InternalError", "UnknownError"]));
  });

  it("names sessions by ids of the length that the contract's sample has", () => {
    const ids = json.flatMap(({ body }) => (typeof body.persistChanges === "boolean" ? [String(body.id)] : []));
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) {
      expect(id).toMatch(/^cluster=[^&]+&session=/);
      expect(id.length).toBeGreaterThanOrEqual(207);
      expect(id.length).toBeLessThanOrEqual(300);
    }
  });
});
