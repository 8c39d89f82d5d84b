export type { Clock } from "../clock.ts";
export { type FetchHandler, type Har, type HarEntry, type HarRecorder, recordHar } from "../har.ts";
export type { ErrorCode, NextAnswer } from "./answer.ts";
export { leftBehind, type RequestRecord, type Violation } from "./journal.ts";
export { type CellValue, type MemoryWorkbook, memoryWorkbook, type WorkbookData } from "./memory-workbook.ts";
export {
  createMock,
  type Mock,
  type MockHandler,
  type MockOptions,
  type MockServer,
  type StartMockOptions,
  startMock,
} from "./mock.ts";
export type { AddressedOperationId, OperationId } from "./request.ts";
export type { BackgroundCreation, MockSession } from "./sessions.ts";
export { type TestClock, testClock } from "./test-clock.ts";
