import { expect, test } from "vitest";
import { closeWorkbookSession } from "../../src/index.ts";
import { secretMasker } from "../../src/secrets.ts";
import { address, failure, sessionId, startClient } from "../support/client.ts";
import { openSession } from "../support/sessions.ts";

test("an answer of 10 MB that is no error arrives whole", async () => {
  const value = "x".repeat(10_000_000);
  const { session } = await openSession(({ url }) =>
    url.endsWith("/a") ? { status: 200, body: { value } } : undefined,
  );
  expect(await (await session.fetch("a")).json()).toEqual({ value });
});

test("an error is short even where the answer is 20 MB long, or 2,000 levels deep", async () => {
  const long = "x".repeat(20_000_000);
  const deep = `${'{"code":"y","innerError":'.repeat(2000)}null${"}".repeat(2000)}`;
  for (const body of [{ error: { code: long, message: long } }, `{"error":${deep}}`]) {
    const { graph } = await startClient(() => ({ status: 409, body }));
    const error = await failure(closeWorkbookSession(graph, address, sessionId));
    expect(JSON.stringify(error).length + error.message.length).toBeLessThan(5000);
  }
});

test("the time grows with the texts and with the secrets, not with their product", () => {
  const masking = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `${sessionId}&${index * 7919}`);
    const texts = ids.map((id) => JSON.stringify({ id, url: `https://host/?a=${encodeURIComponent(id)}&b`, at: "x" }));
    const before = performance.now();
    const masked = secretMasker(ids);
    for (const text of texts) expect(masked(text)).toBe('{"id":"***","url":"https://host/?a=***&b","at":"x"}');
    return performance.now() - before;
  };
  masking(200);
  // Ten times of each: ten times the time, were it not for the product, which would be a hundred times.
  expect(masking(2000)).toBeLessThan(40 * Math.min(masking(200), masking(200)));
});
