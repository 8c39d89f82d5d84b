import fc from "fast-check";
import { afterAll, beforeAll, test } from "vitest";
import { play, schedule } from "../support/fault-schedules.ts";
import { type LocalService, startLocalService } from "../support/local-service.ts";

let service: LocalService;
beforeAll(async () => {
  service = await startLocalService();
});
afterAll(() => service[Symbol.asyncDispose]());

/** `fault-schedules.slow.test.ts` plays more. */
const schedules = 200;

test(`every promise is kept in ${schedules} random schedules of faults`, { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(schedule, (each) => play(service, each)),
    { numRuns: schedules },
  );
});

test("takes no offence at a request that arrives after its sender has given it up", async () => {
  await play(service, {
    mishaps: [undefined, "unauthorized", "dropBefore"].map((fault) => ({ fault, cooldown: undefined }) as never),
    steps: ["write", "abort all"],
    ...{ wrapper: "nothing", recreate: false, keepAlive: false, abortOpening: false },
  });
});
