import { describe, expect, it } from "vitest";
import { contract, operations, type Parameter, resolve } from "../support/contract.ts";

const closeSession = operations.find(({ operationId }) => operationId === "closeSession");
const text = JSON.stringify(contract);

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

  it("needs no body to close, and takes an empty JSON object", () => {
    const { post } = contract.paths[closeSession?.path ?? ""] ?? {};
    expect(post?.requestBody && resolve(post.requestBody)).toMatchObject({ required: false });
    expect(closeSession?.body).toEqual({});
  });

  it("says that a persistent session idles out after 5 minutes and a non-persistent one after 7", () => {
    expect(contract.info.description).toMatch(/persistent.+5 minutes.+non-persistent.+7/s);
  });

  it("has the four values of an operation's status", () => {
    expect(contract.components.schemas["WorkbookOperationStatus"]?.enum).toEqual([
      "notStarted",
      "running",
      "succeeded",
      "failed",
    ]);
  });

  it("spells innerError with a capital E, and says that readers accept both", () => {
    expect(contract.components.schemas["InnerError"]?.description).toContain("innererror");
    expect(contract.components.schemas["InnerError"]).toHaveProperty("properties.innerError");
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
  it("has five operations at each of twelve addresses, each with an operationId of its own", () => {
    expect(operations).toHaveLength(60);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(60);
    expect(new Set(operations.map(({ path }) => path.replace(/\/workbook\/.*/, ""))).size).toBe(12);
  });

  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    "declares just the path parameters of %s",
    (_id, { path, parameters }) => {
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((parameter: Parameter) => parameter.in === "path").map(({ name }) => name);
      expect(declared).toEqual(inPath);
    },
  );

  it("has one security scheme, authorization code only, for work and school accounts, required everywhere", () => {
    expect(contract.security).toEqual([{ microsoftIdentity: ["Files.ReadWrite"] }]);
    expect(Object.keys(contract.components.securitySchemes)).toEqual(["microsoftIdentity"]);
    const { type, flows } = contract.components.securitySchemes["microsoftIdentity"] ?? {};
    expect(type).toBe("oauth2");
    expect(Object.keys(flows ?? {})).toEqual(["authorizationCode"]);
    expect(flows?.["authorizationCode"]?.tokenUrl).toContain("/organizations/");
    expect(text).not.toContain('"security":[]');
  });

  it("has the three clouds that support sessions, and says that China has none", () => {
    expect(contract.servers.map(({ url }) => url)).toEqual([
      "https://graph.microsoft.com/v1.0",
      "https://graph.microsoft.us/v1.0",
      "https://dod-graph.microsoft.us/v1.0",
    ]);
    expect(contract.info.description).toMatch(/China/);
  });

  it("documents every error status that an operation can meet", () => {
    const withoutBody = ["400", "401", "403", "404", "405", "409", "429", "500", "501", "502", "503", "504"];
    for (const { examples, method } of operations) {
      const errors = Object.keys(examples).filter((status) => status >= "400");
      expect(errors).toEqual(method === "GET" ? withoutBody : [...withoutBody, "413"].sort());
    }
  });
});
