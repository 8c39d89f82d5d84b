import { readFileSync } from "node:fs";

/**
 * An answer that a real service gave, with messages and ids of our own: shape, codes, status and header names are what
 * people pasted or captured.
 */
export interface RealAnswer {
  readonly name: string;
  /** What it is, in a phrase. */
  readonly what: string;
  /** How it is known: recorded whole; reduced, where parts of it were left out; or printed by a page of the service. */
  readonly evidence: "recorded" | "reduced" | "documented";
  /** The request that it answers; the path is below the root of the service. */
  readonly request: { readonly method: string; readonly path: string };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A real answer whose body is a JSON object. */
export type RealJsonAnswer = RealAnswer & { readonly body: Readonly<Record<string, unknown>> };

export const realAnswers: readonly RealAnswer[] = JSON.parse(
  readFileSync(new URL("real-answers.json", import.meta.url), "utf8"),
);

/** The answers within the answer to a batch; an answer that is none, as it is. */
export function batched(answer: RealAnswer): RealJsonAnswer[] {
  // The cast: whoever calls this has left out the answers that are text.
  const whole = answer as RealJsonAnswer;
  const { responses } = whole.body as { responses?: { status: number; body: RealJsonAnswer["body"] }[] };
  if (!responses) return [whole];
  return responses.map(({ status, body }, index) => ({ ...whole, name: `${answer.name}[${index}]`, status, body }));
}
