import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Finds out at the start, not at the end, that a file cannot be written. What is in it stays.
 *
 * @throws Error, with the name of the file, when it cannot
 */
export function checkWritable(file: string): void {
  const isNew = !existsSync(file);
  try {
    closeSync(openSync(file, "a"));
  } catch (cause) {
    throw unwritable(file, cause);
  }
  if (isNew) rmSync(realpathSync(file));
}

/**
 * Writes a file as a whole: where that fails, be it that the disk is full, what was in it stays.
 *
 * @throws Error, with the name of the file, when it cannot be written
 */
export function replaceFile(file: string, text: string): void {
  try {
    if (!putInPlace(file, text)) writeFileSync(file, text);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

function unwritable(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`--har: ${file} cannot be written: ${why}`, { cause });
}

/** @returns whether it could be put in the place of what there was */
function putInPlace(file: string, text: string): boolean {
  const old = existsSync(file) ? statSync(file) : undefined;
  // A device or a pipe is there to be written to.
  if (old?.isFile() === false) return false;
  const place = old === undefined ? file : realpathSync(file);
  const beside = `${place}.part`;
  try {
    writeFileSync(beside, text, { mode: old?.mode ?? 0o666 });
    renameSync(beside, place);
    return true;
  } catch (error) {
    // A directory by that name is not of our making.
    if (existsSync(beside) && statSync(beside).isFile()) rmSync(beside);
    // In a directory of others, or for a file that is mounted by itself, nothing can be put in its place.
    if (["EACCES", "EPERM", "EBUSY"].includes(String((error as NodeJS.ErrnoException).code))) return false;
    throw error;
  }
}
