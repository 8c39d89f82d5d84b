import { describe, expect, it } from "vitest";
import { type Response as Answer, contract, type Link, operations, resolve } from "../support/contract.ts";

const closeSession = operations.find(({ operationId }) => operationId === "closeSession");

describe("where the sources disagree, the contract", () => {
  it("calls the header workbook-session-id", () => {
    const names = operations.flatMap(({ parameters }) => parameters.filter((each) => each.in === "header"));
    expect(new Set(names.map(({ name }) => name))).toEqual(
      new Set(["workbook-session-id", "client-request-id", "Prefer"]),
    );
  });

  it("requires the header on close and refresh, and leaves it optional on the operation", () => {
    const required = operations.flatMap(({ operationId, parameters }) => {
      const header = parameters.find(({ name }) => name === "workbook-session-id");
      return header ? [`${operationId.replace(/(By|In).*/, "")} ${header.required}`] : [];
    });
    expect(new Set(required)).toEqual(
      new Set(["refreshSession true", "closeSession true", "getWorkbookOperation false"]),
    );
  });

  it("has closeSession at its full path", () => {
    expect(closeSession?.path).toBe("/me/drive/items/{item-id}/workbook/closeSession");
  });

  it("needs no body to close, and takes an empty JSON object or null", () => {
    const { post } = contract.paths[closeSession?.path ?? ""] ?? {};
    expect(post?.requestBody && resolve(post.requestBody)).toMatchObject({ required: false });
    expect(contract.components.schemas.EmptyBody).toMatchObject({ type: ["object", "null"], maxProperties: 0 });
  });

  it("says that a persistent session idles out after 5 minutes and a non-persistent one after 7", () => {
    expect(contract.info.description).toMatch(/persistent.+5 minutes.+non-persistent.+7/s);
  });

  it("has the four values of an operation's status", () => {
    expect(contract.components.schemas.WorkbookOperationStatus?.enum).toEqual([
      "notStarted",
      "running",
      "succeeded",
      "failed",
    ]);
  });

  it("spells innerError with a capital E, and says that readers accept both", () => {
    const error = contract.components.schemas.WorkbookOperationError;
    expect(error?.description).toContain("innererror");
    expect(error?.properties?.innerError).toEqual({ $ref: "#/components/schemas/WorkbookOperationError" });
  });

  it("admits any string as a code", () => {
    for (const name of ["TopLevelErrorCode", "SecondLevelErrorCode"]) {
      expect(contract.components.schemas[name]).toMatchObject({ type: "string" });
      expect(contract.components.schemas[name]).not.toHaveProperty("enum");
    }
  });

  it("supports no application permission, with the remark that users report otherwise", () => {
    expect(contract.info.description).toMatch(/application permissions/i);
    expect(contract.info.description).toMatch(/users report/i);
  });
});

describe("the contract", () => {
  const { driveRoots, items, itemRoots } = contract["x-workbook-addresses"];
  const addresses = driveRoots.length * items.length + itemRoots.length;
  const [first = ""] = operations.map(({ path }) => path.split("/workbook/")[0]);
  const written = operations.filter(({ path }) => path.startsWith(`${first}/workbook/`));

  it("has each written operation at each address, with an operationId and a summary of its own", () => {
    expect(addresses).toBe(19);
    expect(written).toHaveLength(5);
    const every = Object.values(contract.paths).flatMap(({ get, post }) =>
      [get, post].filter((one) => one !== undefined),
    );
    expect(every).toHaveLength(addresses * written.length);
    expect(new Set(every.map(({ operationId }) => operationId)).size).toBe(every.length);
    expect(new Set(every.map(({ summary }) => summary)).size).toBe(every.length);
  });

  it("leads from a new session, and from one that is being created, to what follows at the same address", () => {
    for (const [path, { post }] of Object.entries(contract.paths)) {
      if (!post?.operationId.startsWith("createSession")) continue;
      const address = path.split("/workbook/")[0];
      const links = [post.responses["201"], post.responses["202"]].flatMap((reference) =>
        Object.values(reference ? (resolve<Answer>(reference).links ?? {}) : {}).map((link) => resolve<Link>(link)),
      );
      const targets = links.map(({ operationId, parameters }) => {
        const target = operations.find((operation) => operation.operationId === operationId);
        const names = target?.parameters.map(({ name }) => name) ?? [];
        expect(names).toEqual(expect.arrayContaining(Object.keys(parameters)));
        return target?.path.replace(`${address}/workbook/`, "");
      });
      expect(targets).toEqual(["refreshSession", "closeSession", "operations/{operation-id}"]);
    }
  });

  it("documents each error status of Graph's workbooks, and any other one, all with the cooldown", () => {
    const statuses = Object.values(contract.components.schemas.TopLevelErrorCode?.["x-error-codes"] ?? {}).map(
      ({ status }) => String(status),
    );
    for (const { get, post } of Object.values(contract.paths)) {
      const { responses = {} } = get ?? post ?? {};
      const wanted = statuses.filter((status) => post || status !== "413"); // A GET has no body to be too large.
      expect(Object.keys(responses)).toEqual(expect.arrayContaining([...wanted, "default"]));
      for (const [status, reference] of Object.entries(responses)) {
        const { headers, content } = resolve<Answer>(reference);
        if (/^(2..)$/.test(status)) continue;
        expect(Object.keys(headers)).toContain("Retry-After");
        expect(content?.["application/json"].schema.$ref).toBe("#/components/schemas/ErrorResponse");
      }
    }
  });

  it("links each operation to the page that documents it", () => {
    for (const { get, post } of Object.values(contract.paths)) {
      expect((get ?? post)?.externalDocs.url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/graph\/api\/workbook/);
    }
  });

  it("has one security scheme, authorization code only, for work and school accounts, required everywhere", () => {
    expect(contract.security).toEqual([{ microsoftIdentity: ["Files.ReadWrite"] }]);
    expect(Object.keys(contract.components.securitySchemes)).toEqual(["microsoftIdentity"]);
    const { type, flows } = contract.components.securitySchemes.microsoftIdentity ?? {};
    expect(type).toBe("oauth2");
    expect(Object.keys(flows ?? {})).toEqual(["authorizationCode"]);
    expect(flows?.authorizationCode?.tokenUrl).toContain("/organizations/");
    expect(JSON.stringify(contract)).not.toContain('"security":[]');
  });

  it("has the three clouds that support sessions, and says that China has none", () => {
    expect(contract.servers.map(({ url }) => url)).toEqual([
      "https://graph.microsoft.com/v1.0",
      "https://graph.microsoft.us/v1.0",
      "https://dod-graph.microsoft.us/v1.0",
    ]);
    expect(contract.info.description).toMatch(/China/);
  });

  it("asks the least of who gets an error without a known second-level code", () => {
    const topLevelCodes = contract.components.schemas.TopLevelErrorCode?.["x-error-codes"] ?? {};
    const asked = Object.values(topLevelCodes).filter(
      (code) => code.recovery !== "doNotResend" || code.recoveryInSession,
    );
    expect(asked).toEqual([
      { status: 429, recovery: "resendAfterCooldown" },
      { status: 502, recovery: "doNotResend", recoveryInSession: "recreateSession" },
      { status: 503, recovery: "resendAfterCooldown", recoveryInSession: "recreateSession" },
      { status: 504, recovery: "repeatCreateSession" },
    ]);
  });
});
