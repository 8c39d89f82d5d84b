import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests of client and mock, but for those that take long, or start processes or browsers. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/client/*.test.ts", "test/session/*.test.ts", "test/mock/*.test.ts"],
    exclude: [
      "**/*.slow.test.ts",
      "test/session/fault-schedules.test.ts",
      "test/client/large.test.ts",
      "test/client/bundle.test.ts",
      "test/client/browser.test.ts",
      "test/client/process.test.ts",
      "test/mock/many-sessions.test.ts",
      "test/mock/parallel.test.ts",
    ],
    testTimeout: 5_000,
  },
});

export default config;
