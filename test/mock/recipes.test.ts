import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startMock } from "../../src/mock/index.ts";

const guide = readFileSync(new URL("../../docs/mock.md", import.meta.url), "utf8");
const recipes = new URL("./recipes/", import.meta.url);

it.each(readdirSync(recipes))("the guide shows the recipe %s as it is run", (name) => {
  const shown = readFileSync(new URL(name, recipes), "utf8")
    .replace('"../../../src/mock/index.ts"', '"graph-workbook-session/mock"')
    .replace('"../../../generated/types.ts"', '"graph-workbook-session"');
  expect(guide).toContain(`\`\`\`ts\n${shown}\`\`\``);
});

it("the guide's shell recipe closes a session", async () => {
  await using mock = await startMock();
  const [, script = ""] = /### Another language[^]*?```sh\n([^]*?)```/.exec(guide) ?? [];
  const { stdout } = await promisify(execFile)("sh", ["-ec", script.replace("http://127.0.0.1:4010/v1.0", mock.url)]);
  expect(stdout).toBe("204\n");
  expect(mock.sessions).toMatchObject([{ state: "closed" }]);
});
