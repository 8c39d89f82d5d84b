import { execFile } from "node:child_process";
import { promisify } from "node:util";
import ts from "typescript";

const run = promisify(execFile);

/** The code blocks of a Markdown text in one language. */
export function codeBlocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, code]) =>
    name === language ? [code ?? ""] : [],
  );
}

/** Where and with what a sample runs: a directory of this package, and an environment. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs TypeScript against the built package, under the name by which it is installed.
 *
 * @returns what it printed
 */
export async function runTypeScript(source: string, surroundings: Surroundings = {}): Promise<string> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return (await run(process.execPath, ["--input-type=module", "--eval", outputText], surroundings)).stdout;
}

/**
 * Runs a shell script, which ends at the first command that fails.
 *
 * @returns what it printed
 */
export async function runShell(script: string, surroundings: Surroundings = {}): Promise<string> {
  return (await run("bash", ["-e", "-c", script], surroundings)).stdout;
}
