/**
 * How long it takes from the first import to the first answer, in milliseconds, as the first test of a file would wait:
 * `first-answer.js mock|prism`.
 */
import { itemId, sessionId } from "../harness/requests.js";

const starts = {
  mock: async () => {
    const { startMock } = await import("graph-workbook-session/mock");
    return (await startMock({ stateless: true })).url;
  },
  prism: async () => {
    const { startPrism } = await import("./start-prism.js");
    return startPrism(0);
  },
};

const began = performance.now();
const start = process.argv[2] === "prism" ? starts.prism : starts.mock;
const { status } = await fetch(`${await start()}/me/drive/items/${itemId}/workbook/closeSession`, {
  method: "POST",
  headers: { authorization: "Bearer token", "workbook-session-id": sessionId },
});
const taken = performance.now() - began;
if (status !== 204) throw new Error(`The first answer was ${status}, not 204.`);
console.log(taken);
process.exit();
