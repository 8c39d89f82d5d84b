import { build } from "esbuild";

/** Bundles and minifies everything that the client exports, the way an application would. */
export async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/index.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
