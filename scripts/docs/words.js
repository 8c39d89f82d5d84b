import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "yaml";

const dictionary = new URL("../../openapi/redoc-words.yaml", import.meta.url);

/**
 * Redoc's own words in German.
 *
 * @returns {Record<string, string>}
 * @throws {Error} when Redoc no longer has one of them
 */
export function redocWords() {
  /** @type {Record<string, string>} */
  const words = parse(readFileSync(dictionary, "utf8"));
  const redocly = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));
  const program = readFileSync(join(redocly, "lib/chunks/redoc.standalone.js"), "utf8");
  const gone = wordsGone(words, program);
  if (gone.length > 0) throw new Error(`Redoc has changed. It no longer says: ${gone.join("; ")}.`);
  return words;
}

/**
 * The words that a program does not have as texts of its own.
 *
 * @param {Record<string, string>} words
 * @param {string} program
 */
export function wordsGone(words, program) {
  return Object.keys(words).filter((word) => !partsOf(word).every((part) => part.test(program)));
}

/**
 * The parts of a word around `{}`, as they stand in a string of the program.
 *
 * @param {string} word
 */
function partsOf(word) {
  const parts = word.split("{}").filter((part) => part.trim());
  return parts.map((part) => new RegExp(`[\`}] *${literally(part.trim())}[:*]? *[\`$]`));
}

/** @param {string} text */
function literally(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
