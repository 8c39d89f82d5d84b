/** A command line that cannot be understood. Its message says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
