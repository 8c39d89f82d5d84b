import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, installedConsumer } from "../support/consumer.ts";
import { operations } from "../support/contract.ts";
import { codeBlocks } from "../support/samples.ts";

/** The least that the README names, and those that are current. */
const compilers = { "5.4": "5.4.5", "5.9": "5.9.3", "6.0": "6.0.3", "7.0": "7.0.2" };
const modules = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const snippets = codeBlocks(readme, "ts");

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");

let consumer: Consumer;

beforeAll(async () => {
  const aliases = Object.entries(compilers).map(([name, version]) => `typescript-${name}@npm:typescript@${version}`);
  consumer = await installedConsumer("@types/node", "esbuild", "vitest", "yaml", ...aliases);
  for (const [index, code] of snippets.entries()) consumer.write(`readme-${index}.ts`, code);
  consumer.write("browser.ts", example("browser.ts"));
}, 180_000);

afterAll(() => consumer[Symbol.dispose]());

/** Compiles files of the consumer, declarations included, and gives what the compiler says. */
function compile(compiler: string, options: object, files: readonly string[]): Promise<string> {
  const always = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, skipDefaultLibCheck: true };
  const compilerOptions = { ...always, noEmit: true, target: "es2022", ...options };
  consumer.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
  return said(consumer.node(`node_modules/typescript-${compiler}/bin/tsc`, "-p", "."));
}

const inNode = { lib: ["es2022"], types: ["node"] };
const inBrowser = { lib: ["es2022", "dom", "esnext.disposable"], types: [] };

describe("a project that has installed it", () => {
  for (const compiler of Object.keys(compilers)) {
    it.each(Object.entries(modules))(
      `compiles with TypeScript ${compiler} and moduleResolution %s, for Node and for browsers`,
      async (moduleResolution, module) => {
        const options = { module, moduleResolution };
        const programs = snippets.map((_, index) => `readme-${index}.ts`);
        expect(await compile(compiler, { ...options, ...inNode }, programs)).toBe("");
        expect(await compile(compiler, { ...options, ...inBrowser }, ["browser.ts"])).toBe("");
      },
    );
  }

  it("is CommonJS if it likes", async () => {
    for (const compiler of Object.keys(compilers).filter((version) => version !== "5.4")) {
      const options = { module: "nodenext", ...inNode };
      expect(await compile(compiler, { ...options, noEmit: false }, ["common.cts"])).toBe("");
    }
    expect(await consumer.node("common.cjs")).toBe("function\n");
  });

  it("runs the first program of the README", async () => {
    const [, printed] = /\$ node first\.mjs\n(.*\n)/.exec(readme) ?? [];
    consumer.write("first.mjs", snippets[0] ?? "");
    expect(await consumer.node("first.mjs")).toBe(printed);
  });

  it("has got nothing else but openapi-fetch and what that brings", async () => {
    using alone = await installedConsumer();
    const { packages } = JSON.parse(alone.read("node_modules/.package-lock.json")) as { packages: object };
    const { dependencies = {} } = JSON.parse(alone.read("node_modules/openapi-fetch/package.json"));
    const expected = ["graph-workbook-session", "openapi-fetch", ...Object.keys(dependencies)];
    expect(Object.keys(packages).sort()).toEqual(expected.map((name) => `node_modules/${name}`).sort());
  });

  it("runs its Vitest tests on the mock", async () => {
    expect(await said(consumer.node("node_modules/vitest/vitest.mjs", "run"))).toMatch(/Tests .*1 passed/);
  });

  it("runs the command", async () => {
    expect(await consumer.node("node_modules/graph-workbook-session/dist/cli.js", "--help")).toContain("mock");
  });

  it("finds the contract and the workflows, which find the contract", async () => {
    expect(await consumer.node("documents.js")).toBe(`${operations.length} true\n`);
  });

  it("bundles the client for a browser with esbuild and with Vite, without a module of Node's", async () => {
    const esbuild = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--outfile=esbuild.js"];
    await consumer.node("node_modules/esbuild/bin/esbuild", "browser.ts", ...esbuild);
    consumer.write("index.html", example("browser.html"));
    const warnings = await consumer.node(
      "node_modules/vite/bin/vite.js",
      "build",
      "--logLevel",
      "warn",
      "--target",
      "es2022",
    );
    const [vite = ""] = /assets\/[^"]+\.js/.exec(consumer.read("dist/index.html")) ?? [];
    for (const file of ["esbuild.js", join("dist", vite)]) {
      expect(consumer.read(file)).toContain("closeSession");
      expect(consumer.read(file)).not.toMatch(/node:|__vite-browser-external/);
    }
    expect(warnings).toBe("");
  });
});

/** What a program printed, whether or not it ended well. */
function said(program: Promise<string>): Promise<string> {
  return program.catch((error: { stdout?: string }) => error.stdout ?? String(error));
}
