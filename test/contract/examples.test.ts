import { describe, expect, it } from "vitest";
import { contract, operations, secondLevelCodes } from "../support/contract.ts";

/** Everything in the contract that is written by way of example, as text. */
const texts: string[] = [];
JSON.stringify(contract, (key, value) => {
  if (key === "example" || key === "examples" || key === "value") collectStrings(value);
  return value;
});

function collectStrings(node: unknown): void {
  if (typeof node === "string") texts.push(node);
  else if (typeof node === "object" && node !== null) Object.values(node).forEach(collectStrings);
}

const sessionId = contract.components.parameters.WorkbookSessionId?.example ?? "";

/** The one value that each kind of id or date has in every example. */
const kinds: Record<string, RegExp> = {
  date: /\d{4}-\d\d-\d\dT[\d:]+Z?/g,
  "session id": /cluster=.*/g,
  "session id in a URL": /(?<=sessionId=).*/g,
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
    ["SessionId", "session id in a URL"],
  ])("show the parameter %s with the %s of the others", (parameter, kind) => {
    const example = contract.components.parameters[parameter]?.example;
    expect([...valuesOf(kinds[kind] ?? /$^/)]).toEqual([example]);
  });

  it("name one session: in URLs by the base64 of its id", () => {
    expect(atob(contract.components.parameters.SessionId?.example ?? "")).toBe(sessionId);
  });

  it("name a session by an id that is made of the contract's template, and looks as long and as odd as real ones", () => {
    const template = contract.components.schemas.WorkbookSessionInfo?.properties?.id?.["x-sample-template"] ?? "";
    const pattern = template
      .replace(/[.?*+^$()[\]\\|]/g, "\\$&")
      .replace(/\{opaque:(\d+)\}/g, "[A-Za-z0-9]{$1}")
      .replace("{guid}", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    expect(sessionId).toMatch(new RegExp(`^${pattern}$`));
    expect(sessionId.length).toBeGreaterThanOrEqual(207);
    expect(sessionId.length).toBeLessThanOrEqual(293);
    for (const odd of ["%2b", "%2f", "&", "="]) expect(sessionId).toContain(odd);
  });

  it("show the operation by the id that its URL has, and as the key of its result", () => {
    const id = contract.components.parameters.OperationId?.example;
    expect(contract.components.parameters.SessionInfoKey?.example).toBe(id);
    for (const name of ["running", "succeeded", "failed"]) {
      expect(contract.components.examples[name]?.value).toMatchObject({ id });
    }
  });
});

describe("the examples of errors", () => {
  const { SecondLevelErrorCode: second, TopLevelErrorCode: top } = contract.components.schemas;
  const observedCodes = second?.["x-observed-codes"] ?? {};
  const topLevelCodes = top?.["x-error-codes"] ?? {};

  /** The error of an example, and the statuses under which the operations have it. */
  function example(name: string): { error: { code?: string; innerError?: { code?: string } }; statuses: string[] } {
    expect(Object.keys(contract.components.examples)).toContain(name);
    const { value } = contract.components.examples[name] ?? {};
    const { error } = value as { error: { code?: string } };
    const statuses = operations.flatMap(({ examples }) =>
      Object.keys(examples).filter((status) => examples[status]?.includes(name)),
    );
    return { error, statuses: [...new Set(statuses)] };
  }

  it("are there for each documented code, named after it, under the status of its top-level code", () => {
    expect(Object.keys(secondLevelCodes).length).toBeGreaterThanOrEqual(35); // What the service documents today.
    for (const [code, { status }] of Object.entries(secondLevelCodes)) {
      const { error, statuses } = example(code);
      expect(error.innerError?.code).toBe(code);
      expect(topLevelCodes[error.code ?? ""]?.status, code).toBe(status);
      expect(statuses).toEqual([String(status)]);
    }
  });

  it("are there for each observed code, named after it, at whichever level", () => {
    for (const [code, { status }] of Object.entries(observedCodes)) {
      const { error, statuses } = example(code);
      expect([error.code, error.innerError?.code]).toContain(code);
      expect(statuses).toEqual([String(status)]);
    }
  });

  it("show the three shapes that real errors have", () => {
    const shapes = ["gatewayAccessDenied", "invalidSessionReCreatable", "GenericFileOpenError"].map((name) =>
      JSON.stringify(example(name).error, (key, value) => (/^(|code|innerError)$/.test(key) ? value : undefined)),
    );
    expect(shapes.map((shape) => shape.match(/"code"/g)?.length)).toEqual([1, 2, 3]);
  });

  it("ask of the caller only what is described, and every description is asked for", () => {
    const recoveries = second?.["x-recoveries"] ?? {};
    const asked = [secondLevelCodes, observedCodes, topLevelCodes]
      .flatMap((codes) => Object.values(codes))
      .flatMap(({ recovery, recoveryInSession }) => [recovery, recoveryInSession].filter((word) => word !== undefined));
    expect([...new Set(asked)].sort()).toEqual(Object.keys(recoveries).sort());
    const states = Object.values(recoveries).map(({ session }) => session);
    expect([...new Set(states)].sort()).toEqual(Object.keys(second?.["x-session-states"] ?? {}).sort());
  });
});
