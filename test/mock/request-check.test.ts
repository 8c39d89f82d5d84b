import { expect, it } from "vitest";
import { loadContract, type OperationId } from "../../src/mock/contract.ts";
import { loadPrism, type PrismElement } from "../../src/mock/prism.ts";
import { operations } from "../support/contract.ts";

const contract = loadContract();
const prism = loadPrism();

it.each(operations)(
  "a request for $operationId is found wrong exactly where Prism's own two calls find it wrong",
  ({ operationId, body }) => {
    // The cast: the ids come from the contract that the type is generated from.
    const operation = contract.find(operationId as OperationId);
    if (!operation) throw new Error(`no ${operationId}`);
    const resource = operation.prism;
    const path = resource.path.replace(/\{[^}]+\}/g, "any");
    const header = {
      authorization: "Bearer token",
      "workbook-session-id": "any",
      "content-type": "application/json",
      "x-other": "any",
    };
    const sent = body === undefined ? { headers: header } : { headers: { ...header, "content-length": "2" }, body };
    const good: PrismElement = { method: resource.method, url: { path, query: {} }, ...sent };
    const requests: PrismElement[] = [
      good,
      { ...good, url: { path: "/nowhere", query: {} } },
      { ...good, url: { path: resource.path.replace(/\{[^}]+\}/g, ""), query: { sessionId: "" } } },
      { ...good, headers: {} },
      {
        ...good,
        headers: { ...header, "content-type": "text/html", "content-length": "3", "workbook-session-id": "" },
      },
      { ...good, body: { persistChanges: "perhaps", more: 1 } },
      { ...good, body: undefined },
      { ...good, url: { path: "/", query: {} }, headers: { authorization: "Basic" }, body: [] },
    ];
    const found = requests.map((element) => {
      const results = [prism.validateSecurity({ resource, element }), prism.validateInput({ resource, element })];
      return results.flatMap((result) =>
        result._tag === "Left" ? result.left.filter(({ severity }) => severity === 0) : [],
      );
    });
    expect(requests.map(operation.check)).toEqual(found);
    expect([found[0]?.length, found[1]?.length === 0]).toEqual([0, false]);
  },
);
