/** A program with mocks of its own: opens a session on each, is refused a stranger's, and says what it has seen. */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { startMock } from "graph-workbook-session/mock";

const headers = { authorization: "Bearer token", "content-type": "application/json" };
const at = (mock, verb) => `${mock.url}/me/drive/items/01ABC/workbook/${verb}Session`;
const close = async (mock, id) =>
  (await fetch(at(mock, "close"), { method: "POST", headers: { ...headers, "workbook-session-id": id } })).status;

const mocks = await Promise.all(Array.from({ length: workerData }, () => startMock()));
const opened = await Promise.all(
  mocks.map(async (mock) => {
    const created = await fetch(at(mock, "create"), { method: "POST", headers, body: '{"persistChanges":true}' });
    return { url: mock.url, id: (await created.json()).id };
  }),
);
const answered = once(parentPort, "message");
parentPort.postMessage(opened);
const [strangers] = await answered;
const said = await Promise.all(
  mocks.map(async (mock, index) => {
    const statuses = [await close(mock, strangers[index]), await close(mock, opened[index].id)];
    await mock.stop();
    return { statuses, requests: mock.requests.length };
  }),
);
parentPort.postMessage(said);
parentPort.close();
