import { describe, expect, it } from "vitest";
import { contract, operations, secondLevelCodes } from "../support/contract.ts";

/** Everything in the contract that is written by way of example, as text. */
const texts: string[] = [];
JSON.stringify(contract, (key, value) => {
  if (key === "example" || key === "examples" || key === "value") collectStrings(value);
  return value;
});

function collectStrings(node: unknown): void {
  if (typeof node === "string") texts.push(safelyDecoded(node));
  else if (typeof node === "object" && node !== null) Object.values(node).forEach(collectStrings);
}

function safelyDecoded(text: string): string {
  return text.includes("%") ? decodeURIComponent(text) : text;
}

/** The one value that each kind of id or date has in every example. */
const kinds: Record<string, RegExp> = {
  date: /\d{4}-\d\d-\d\dT[\d:]+Z?/g,
  "session id": /cluster=.*/g,
  "item id in a URL": /(?<=\/items\/)[^/]+/g,
  "operation id in a URL": /(?<=\/operations\/)[^/]+/g,
  "key in a URL": /(?<=key=')[^']+/g,
};

function valuesOf(pattern: RegExp): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([value]) => value)));
}

function valuesUnder(name: string): Set<unknown> {
  const found = new Set<unknown>();
  JSON.stringify(contract.components.examples, (key, value) => {
    if (key === name && typeof value === "string") found.add(value);
    return value;
  });
  return found;
}

describe("the examples", () => {
  it.each(Object.entries(kinds))("have one %s", (_kind, pattern) => {
    expect([...valuesOf(pattern)]).toHaveLength(1);
  });

  it.each(["request-id", "client-request-id", "date"])("have one %s in all errors", (name) => {
    expect([...valuesUnder(name)]).toHaveLength(1);
  });

  it.each([
    ["ItemId", "item id in a URL"],
    ["OperationId", "operation id in a URL"],
    ["SessionInfoKey", "key in a URL"],
    ["WorkbookSessionId", "session id"],
    ["OptionalWorkbookSessionId", "session id"],
    ["SessionId", "session id"],
  ])("show the parameter %s with the %s of the others", (parameter, kind) => {
    const example = contract.components.parameters[parameter]?.example;
    expect([...valuesOf(kinds[kind] ?? /$^/)]).toEqual([example]);
  });

  it("show the operation by the id that its URL has", () => {
    const { running, succeeded } = contract.components.examples;
    expect(running?.value).toMatchObject({ id: contract.components.parameters["OperationId"]?.example });
    expect(succeeded?.value).toMatchObject({ id: contract.components.parameters["OperationId"]?.example });
  });
});

describe("the examples of errors", () => {
  const codes = Object.entries(secondLevelCodes);

  it("are for second-level codes, of which the service documents 22 at least", () => {
    expect(codes.length).toBeGreaterThanOrEqual(22);
  });

  it.each(codes)("name %s after itself, and file it under the status of its top-level code", (code, { status }) => {
    const topLevel = contract.components.schemas["TopLevelErrorCode"]?.["x-error-codes"] ?? {};
    const error = { code: expect.any(String), innerError: { code } };
    const example = contract.components.examples[code];
    expect(example?.value).toMatchObject({ error });
    const { code: outer } = (example?.value as { error: { code: string } }).error;
    expect(topLevel[outer]?.status).toBe(status);
    const statuses = operations.flatMap(({ examples }) =>
      Object.keys(examples).filter((each) => examples[each]?.includes(code)),
    );
    expect([...new Set(statuses)]).toEqual([String(status)]);
  });

  it("carry each code exactly once", () => {
    const inner = Object.values(contract.components.examples).flatMap(({ value }) => {
      const code = (value as { error?: { innerError?: { code?: string } } }).error?.innerError?.code;
      return code && !("status" in (value as object)) ? [code] : [];
    });
    expect(inner.sort()).toEqual(codes.map(([code]) => code).sort());
  });

  it("ask of the caller only what is described, and every description is asked for", () => {
    const recoveries = contract.components.schemas["SecondLevelErrorCode"]?.["x-recoveries"] ?? {};
    const topLevel = contract.components.schemas["TopLevelErrorCode"]?.["x-error-codes"] ?? {};
    const asked = [...Object.values(secondLevelCodes), ...Object.values(topLevel)].flatMap((code) => [
      code.recovery,
      ...(code.recoveryInSession ? [code.recoveryInSession] : []),
    ]);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(recoveries).sort());
  });
});
