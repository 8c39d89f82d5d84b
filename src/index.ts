export type { components } from "../generated/types.ts";
export type { WorkbookAddress } from "./client/address.ts";
export type { SessionRequestInit } from "./client/call.ts";
export type { Credential } from "./client/credential.ts";
export { createGraphClient, type GraphClient, type GraphClientOptions } from "./client/graph-client.ts";
export { GraphError, type GraphErrorFacts, type Recovery, readGraphError } from "./client/graph-error.ts";
export type { operations, paths } from "./client/paths.ts";
export {
  closeWorkbookSession,
  openWorkbookSession,
  type SessionOptions,
  type WorkbookSession,
  withWorkbookSession,
} from "./client/session.ts";
export type { Retry, RetryOptions } from "./client/transport.ts";
export type {
  CloseResult,
  CreationOptions,
  ErrorResponse,
  LongRunningOptions,
  SessionInfo,
  WorkbookOperation,
} from "./client/workbook.ts";
export type { Clock } from "./clock.ts";
