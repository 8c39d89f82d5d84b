import { createGraphClient } from "graph-workbook-session";
import { startMock } from "graph-workbook-session/mock";

startMock().then(async (mock) => {
  const graph = createGraphClient({ credential: "any token", baseUrl: mock.url });
  console.log(typeof graph.POST);
  await mock.stop();
});
