import type { components, operations } from "../../generated/types.ts";

/** A workbook session, as the service describes it: `components/schemas/WorkbookSessionInfo` of the contract. */
export type SessionInfo = components["schemas"]["WorkbookSessionInfo"];

/** A long-running operation on a workbook: `components/schemas/WorkbookOperation` of the contract. */
export type WorkbookOperation = components["schemas"]["WorkbookOperation"];

/** The envelope in which every error is sent: `components/schemas/ErrorResponse` of the contract. */
export type ErrorResponse = components["schemas"]["ErrorResponse"];

/** What a new session should be: `components/schemas/CreateSessionRequest` of the contract. */
export type CreateSessionRequest = components["schemas"]["CreateSessionRequest"];

/** The name of the header that says which session a request belongs to. */
export const sessionHeader: "workbook-session-id" & keyof operations["closeSession"]["parameters"]["header"] =
  "workbook-session-id";
