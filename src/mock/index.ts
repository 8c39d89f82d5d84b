export type { ErrorCode, OperationId } from "./contract.ts";
export { type FetchHandler, type Har, type HarEntry, type HarRecorder, recordHar } from "./har.ts";
export type { RequestRecord, Violation } from "./journal.ts";
export { createMock } from "./mock.ts";
export type { CreationOptions } from "./operations.ts";
export type { Mock, MockOptions, NextAnswer, WorkbookHandler } from "./options.ts";
export type { MockSession } from "./sessions.ts";
export { type MockServer, type StartMockOptions, startMock } from "./start-mock.ts";
