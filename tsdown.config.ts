import { defineConfig, type UserConfig } from "tsdown";

const common: UserConfig = {
  platform: "node",
  target: "es2022",
  fixedExtension: false,
  // Declarations are written from the sources alone, which `isolatedDeclarations` makes possible.
  dts: { oxc: true },
  // No comment is kept in the code: the declarations have them.
  outputOptions: { comments: false, chunkFileNames: "chunks/[name].js" },
  logLevel: "error",
};

const config: UserConfig[] = defineConfig([
  // What the package ships: a module for each entry point, and one for what they share.
  { ...common, entry: { index: "src/index.ts", mock: "src/mock/index.ts", cli: "src/cli/main.ts" }, outDir: "dist" },
]);

export default config;
