import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/client/*.test.ts", "test/session/*.test.ts"],
    exclude: ["test/session/fault-schedules.test.ts", "test/client/size.test.ts", "test/client/browser.test.ts", "test/client/process.test.ts"],
    testTimeout: 5_000,
  },
});
