import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["{test,examples}/**/*.test.ts"],
    // A project of its own, which the consumer test copies out of the repository; and what `npm run test:slow` runs.
    exclude: ["test/package/consumer/**", "**/*.slow.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Many tests wait for a program that they have started, so no core is kept free.
    maxWorkers: "100%",
    // No test changes a module or a global, so the files of one worker share what they load.
    isolate: false,
  },
});

export default config;
