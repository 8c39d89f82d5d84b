import fc from "fast-check";
import { expect, it } from "vitest";
import { startMock } from "../../src/mock/index.ts";
import { chance, checkSuccess, compare, differences, findings, requests } from "../support/comparison.ts";
import { startPrism } from "../support/prism.ts";

const numRuns = 5000;

it(`${numRuns} requests are accepted or refused by the mock and by Prism alike, and each difference is met`, async () => {
  await using mock = await startMock({ stateless: true });
  using prism = await startPrism();
  const found = findings();
  const property = fc.asyncProperty(requests, async (raw) => {
    found.requests += 1;
    await compare(mock.url, prism.url, raw, found);
  });
  await fc.assert(property, { numRuns, ...chance });
  console.log(JSON.stringify(found, undefined, 2));
  expect(differences.filter(({ name }) => !found.different[name]).map(({ name }) => name)).toEqual([]);
});

it("Prism finds nothing wrong with what the mock answers to requests that it accepts", async () => {
  await using mock = await startMock({ stateless: true });
  using proxy = await startPrism(mock.url);
  let checked = 0;
  const property = fc.asyncProperty(requests, async (raw) => {
    if (await checkSuccess(mock.url, proxy.url, raw)) checked += 1;
  });
  await fc.assert(property, { numRuns: 2000, ...chance });
  expect(checked).toBeGreaterThan(1000);
});
