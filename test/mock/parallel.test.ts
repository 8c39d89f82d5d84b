import { once } from "node:events";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { startMock } from "../../src/mock/index.ts";
import { open, send, workbook } from "../support/mock-requests.ts";

const [count, workerCount] = [32, 4];

it(`${count} mocks in one process share neither port nor state`, async () => {
  const mocks = await Promise.all(Array.from({ length: count }, () => startMock()));
  expect(new Set(mocks.map(({ port }) => port)).size).toBe(count);
  const ids = await Promise.all(mocks.map((mock) => open({ fetch }, mock.url + workbook)));
  await Promise.all(
    mocks.map(async (mock, index) => {
      const close = async (sessionId = ""): Promise<number> =>
        (await send({ fetch }, `${mock.url}${workbook}/closeSession`, { sessionId })).status;
      expect([await close(ids[(index + 1) % count]), await close(ids[index])]).toEqual([404, 204]);
      expect(mock.requests).toHaveLength(3);
      await mock.stop();
    }),
  );
});

// As test files do it: each worker loads the built package on its own. `npm test` builds it before.
it.skipIf(!existsSync(new URL("../../dist/mock.js", import.meta.url)))(
  `${count} mocks in ${workerCount} workers share neither port nor state`,
  async () => {
    const workers = Array.from(
      { length: workerCount },
      () => new Worker(new URL("../support/mock-worker.js", import.meta.url), { workerData: count / workerCount }),
    );
    const opened = (await Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0]))) as {
      url: string;
      id: string;
    }[][];
    const all = opened.flat();
    expect(new Set(all.map(({ url }) => url)).size).toBe(count);
    const closed = Promise.all(workers.map(async (worker) => (await once(worker, "message"))[0]));
    for (const [index, worker] of workers.entries()) {
      worker.postMessage(opened[(index + 1) % workerCount]?.map(({ id }) => id));
    }
    const expected = Array.from({ length: count / workerCount }, () => ({ statuses: [404, 204], requests: 3 }));
    for (const said of await closed) expect(said).toEqual(expected);
  },
);
