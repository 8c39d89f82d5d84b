import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};

/** The tarball that a release would publish. */
export interface Tarball {
  readonly file: string;
  readonly unpackedSize: number;
  /** The files in it, by their paths. */
  readonly files: readonly string[];
}

/** A project outside the repository that has installed the package from its tarball. */
export interface Consumer extends Disposable {
  readonly tarball: Tarball;
  read(file: string): string;
  write(file: string, text: string): void;
  /**
   * Runs a program of the project with the Node that runs the tests.
   *
   * @returns what it printed
   */
  node(...args: string[]): Promise<string>;
}

/**
 * Packs the built package and installs it into an empty project, with what else a consumer has, in the versions that are
 * tried here.
 *
 * @param others packages by their names, in the version of this repository, or with a version
 */
export async function installedConsumer(...others: readonly string[]): Promise<Consumer> {
  const directory = mkdtempSync(join(tmpdir(), "consumer-"));
  const tarball = await pack(directory);
  const write = (file: string, text: string): void => writeFileSync(join(directory, file), text);
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  cpSync(join(root, "test/package/consumer"), directory, { recursive: true });
  const tried = others.map((name) => (devDependencies[name] ? `${name}@${devDependencies[name]}` : name));
  await npm(directory, "install", "--prefer-offline", "--ignore-scripts", tarball.file, ...tried);
  return {
    tarball,
    read: (file) => readFileSync(join(directory, file), "utf8"),
    write,
    node: async (...args) => (await run(process.execPath, args, { cwd: directory, env: plainEnvironment() })).stdout,
    [Symbol.dispose]: () => rmSync(directory, { recursive: true }),
  };
}

/** Packs the built package into a directory. */
export async function pack(directory: string): Promise<Tarball> {
  const said = await npm(root, "pack", "--json", "--ignore-scripts", "--pack-destination", directory);
  const [packed] = JSON.parse(said) as { filename: string; unpackedSize: number; files: { path: string }[] }[];
  if (!packed) throw new Error("npm pack packed nothing.");
  return {
    file: join(directory, packed.filename),
    unpackedSize: packed.unpackedSize,
    files: packed.files.map(({ path }) => path),
  };
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  return (await run("npm", args, { cwd, env: plainEnvironment(), shell: process.platform === "win32" })).stdout;
}

/** The environment without what npm and Vitest say in it to the programs that they run. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|vitest|node_env$)/i.test(name)));
}
