import { expect, it } from "vitest";
import { createMock, testClock } from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

const minute = 60_000;

it("thousands of idle sessions slow no request", async () => {
  const mock = createMock({ clock: testClock(0) });
  const request = async (): Promise<number> => {
    const began = performance.now();
    for (let count = 0; count < 200; count += 1) {
      const sessionId = await open(mock, workbook, count % 2 === 0);
      await send(mock, `${workbook}/closeSession`, { sessionId });
    }
    return performance.now() - began;
  };
  await request();
  const alone = Math.min(await request(), await request());
  for (let count = 0; count < 20_000; count += 1) await open(mock, workbook, false);
  mock.advance(6 * minute); // Longer than a persistent session would idle: a single queue would be searched each time.
  const among = Math.min(await request(), await request());
  expect(among).toBeLessThan(5 * alone);
  expect(mock.openSessions()).toHaveLength(20_000);
});
