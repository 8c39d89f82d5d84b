import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleClient } from "../support/bundle.ts";

/** In bytes. The aim is 5,000, of which openapi-fetch alone takes about 2,600; this bound holds what is reached. */
const budget = 7_330;

test(`everything that the client exports is at most ${budget} bytes, minified and compressed`, async () => {
  const bundle = await bundleClient();
  expect(gzipSync(bundle).length).toBeLessThanOrEqual(budget);
});

test("the client brings openapi-fetch and nothing else", async () => {
  const bundle = await bundleClient();
  expect(bundle).not.toMatch(/\bfrom\s*"|\brequire\(|import\(/);
});
