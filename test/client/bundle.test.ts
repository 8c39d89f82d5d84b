import { expect, test } from "vitest";
import { bundleClient } from "../support/bundle.ts";

test("the client brings openapi-fetch and nothing else", async () => {
  expect(await bundleClient()).not.toMatch(/\bfrom\s*"|\brequire\(|import\(/);
});
