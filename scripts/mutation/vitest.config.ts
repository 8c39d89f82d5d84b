import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/client/*.test.ts", "test/session/*.test.ts"],
    exclude: [
      "test/session/fault-schedules.test.ts",
      "test/client/bundle.test.ts",
      "test/client/browser.test.ts",
      "test/client/process.test.ts",
    ],
    testTimeout: 5_000,
  },
});

export default config;
