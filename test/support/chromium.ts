import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is installed, if it is. */
const chromiumPath: string | undefined = candidates.find((path) => path && existsSync(path));

/** Why a test in the browser does not run; in CI it has to run. */
export const skipReason: string | undefined =
  chromiumPath || process.env.CI
    ? undefined
    : "Chromium is not installed: apt-get install chromium, or set CHROMIUM_PATH";

/** The same behind the name of a test, so that whoever reads that it was skipped reads why. */
export const whySkipped: string = skipReason ? ` (${skipReason})` : "";

/** Starts the installed Chromium. */
export async function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error("Chromium is not installed: apt-get install chromium, or set CHROMIUM_PATH.");
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
}
