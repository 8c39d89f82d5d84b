import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const { info, paths, servers, components } = parse(readFileSync("generated/docs/german.yaml", "utf8"));
const closing = paths["/me/drive/items/{item-id}/workbook/closeSession"].post;
const introduction = info.description.replaceAll("\n", " ");

/** The German page that this project began with, statement by statement, without what its translation broke. */
describe("the German edition says that", () => {
  test("the operation closes an existing workbook session", () => {
    expect(closing.summary).toBe("Sitzung schließen");
    expect(closing.description).toMatch(/^Schließt eine vorhandene Arbeitsmappensitzung\./);
  });

  test("a work, school or university account needs Files.ReadWrite, the least privileged permission", () => {
    expect(introduction).toContain("| Ein Benutzer mit Geschäfts-, Schul- oder Unikonto | `Files.ReadWrite` |");
    const { scopes } = components.securitySchemes.microsoftIdentity.flows.authorizationCode;
    expect(scopes["Files.ReadWrite"]).toContain("die Berechtigung mit den wenigsten Rechten");
    expect(Object.keys(scopes)).toEqual(["Files.ReadWrite"]);
  });

  test("a personal Microsoft account and an application are not supported", () => {
    expect(introduction).toContain("| Ein Benutzer mit persönlichem Microsoft-Konto | Nicht unterstützt |");
    expect(introduction).toContain("| Eine Anwendung ohne Benutzer | Nicht unterstützt |");
  });

  test("the request is a POST to /workbook/closeSession of the workbook", () => {
    expect(servers[0].url).toBe("https://graph.microsoft.com/v1.0");
    expect(introduction).toContain("`/workbook/closeSession`");
  });

  test("the header Authorization carries a bearer token and is required", () => {
    expect(introduction).toMatch(/als `Authorization: Bearer \{token\}`\. Es ist erforderlich\./);
  });

  test("the header workbook-session-id, never translated, names the session to close and is required", () => {
    expect(closing.parameters[0].$ref).toMatch(/WorkbookSessionId$/);
    const header = components.parameters.WorkbookSessionId;
    expect(header).toMatchObject({ name: "workbook-session-id", in: "header", required: true });
    expect(header.description).toContain("Sie bestimmt, ob Änderungen gespeichert werden.");
    expect(JSON.stringify([info, components])).not.toContain("Arbeitsmappensitzungs-ID");
  });

  test("no request body is needed, and an empty object is accepted", () => {
    expect(closing.requestBody.$ref).toMatch(/EmptyBody$/);
    const { required, description } = components.requestBodies.EmptyBody;
    expect(required).toBe(false);
    expect(description).toMatch(/^Kein Anforderungstext ist erforderlich\. .*ein leeres JSON-Objekt/);
  });

  test("the answer is 204 No Content", () => {
    expect(Object.keys(closing.responses)[0]).toBe("204");
    expect(components.responses.NoContent.description).toContain("Es gibt keinen Antworttext.");
    expect(introduction).toContain("HTTP/1.1 204 No Content");
  });

  test("a request without the session id is refused", () => {
    expect(introduction).toContain("kommen nicht ohne aus: Sie antworten mit `400`.");
    expect(Object.keys(closing.responses)).toContain("400");
  });

  test("an example request posts to closeSession of an item, with the header and a Content-Length of 0", () => {
    const [curl] = closing["x-codeSamples"];
    expect(curl.source).toContain("--request POST");
    expect(curl.source).toContain('"$GRAPH/me/drive/items/$ITEM_ID/workbook/closeSession"');
    expect(curl.source).toContain('"workbook-session-id: $SESSION_ID"');
    expect(curl.source).toContain('"Content-Length: 0"');
  });
});
