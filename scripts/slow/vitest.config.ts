import type { ViteUserConfig } from "vitest/config";
import common from "../../vitest.config.ts";

/** The tests that take long or start much: `npm run test:slow`. */
const config: ViteUserConfig = {
  test: {
    ...common.test,
    include: ["test/**/*.slow.test.ts"],
    exclude: ["test/package/consumer/**"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    passWithNoTests: true,
  },
};

export default config;
