import fc from "fast-check";
import { afterAll, beforeAll, test } from "vitest";
import { play, schedule } from "../support/fault-schedules.ts";
import { type LocalService, startLocalService } from "../support/local-service.ts";

let service: LocalService;
beforeAll(async () => {
  service = await startLocalService();
});
afterAll(() => service[Symbol.asyncDispose]());

const schedules = 2_000;

test(`every promise is kept in ${schedules} random schedules of faults`, { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(schedule, (each) => play(service, each)),
    { numRuns: schedules },
  );
});
