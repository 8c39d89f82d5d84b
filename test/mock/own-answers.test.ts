import { expect, it } from "vitest";
import { loadContract, type OperationId } from "../../src/mock/contract.ts";
import { contractOperations } from "../support/contract-validator.ts";

const contract = loadContract();

it.each(contractOperations.map(({ operationId }) => operationId as OperationId))(
  "a broken answer to %s is noticed",
  (id) => {
    const operation = contract.find(id);
    if (!operation) throw new Error(`no ${id}`);
    for (const [status, examples] of operation.answers) {
      for (const example of examples) {
        const draft = contract.draft(operation, status, example);
        expect(contract.violations(operation, draft)).toEqual([]);
        const broken = {
          ...draft,
          body: status >= 400 ? { error: { code: "x", message: "y", innerError: 7 } } : { id: 7, more: 8 },
        };
        expect(contract.violations(operation, broken)).not.toEqual([]);
        expect(
          contract.violations(operation, { ...draft, headers: { ...draft.headers, "content-type": "text/html" } }),
        ).not.toEqual([]);
      }
      const unknown = { status: 299, headers: {}, body: undefined };
      expect(contract.violations(operation, unknown)).not.toEqual([]);
    }
  },
);
