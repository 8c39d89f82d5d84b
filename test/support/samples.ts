import { execFile } from "node:child_process";
import { promisify } from "node:util";
import ts from "typescript";
import type { DocsPage, Operation } from "./docs-page.ts";

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

/** A block of code as a page shows it. */
export interface Block {
  readonly language: string;
  readonly code: string;
}

/** The blocks of code in the introduction of a page, in order. */
export function introductionBlocks({ page }: DocsPage): Promise<Block[]> {
  return page
    .locator('[data-component-name="Markdown/Markdown"] pre code[data-language]')
    .evaluateAll((blocks) =>
      blocks.map((block) => ({ language: block.getAttribute("data-language") ?? "", code: block.textContent ?? "" })),
    );
}

/**
 * The samples of the operations as a page shows them. A click chooses a language for all of them.
 *
 * @returns the samples by operation
 */
export async function shownSamples(docs: DocsPage, operations: readonly Operation[]): Promise<Record<string, Block[]>> {
  const shown: Record<string, Block[]> = Object.fromEntries(operations.map(({ operationId }) => [operationId, []]));
  const [first] = operations;
  if (first === undefined) return shown;
  await docs.go(first.place);
  const buttons = docs.section(first.place).locator(".sample-languages button");
  for (const language of await buttons.allInnerTexts()) {
    await buttons.getByText(language, { exact: true }).click();
    for (const { operationId, place } of operations) {
      const panel = docs.section(place).locator(".panel-request-samples");
      await panel.locator('[aria-pressed="true"]', { hasText: language }).waitFor({ state: "attached" });
      const code = (await panel.getByTestId("source-code").textContent()) ?? "";
      shown[operationId]?.push({ language, code });
    }
  }
  return shown;
}
