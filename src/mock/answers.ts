import type { Contract, Operation, OperationId } from "./contract.ts";
import type { Draft } from "./draft.ts";
import type { NextAnswer } from "./options.ts";

/** An answer that a test has asked for. */
export type Chosen = Omit<Exclude<NextAnswer, Error>, "status"> & { readonly status?: number };

/** The answers that are waiting for their request. */
export class NextAnswers {
  readonly #contract: Contract;
  readonly #queues = new Map<OperationId, Chosen[]>();

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** @throws TypeError when the contract has no such operation or answer */
  add(id: OperationId, answer: NextAnswer): void {
    const operation = this.#contract.find(id);
    if (!operation) throw new TypeError(`The contract has no operation ${id}.`);
    // The cast: the keys of the generated responses are numbers to TypeScript, but not provably so for every id.
    const chosen = answer instanceof Error ? { error: answer } : (answer as Chosen);
    const wrong = misfit(operation, chosen);
    if (wrong !== undefined) throw new TypeError(wrong);
    this.#queues.set(id, [...(this.#queues.get(id) ?? []), chosen]);
  }

  /** The answer that waits for this operation: at its own address first, then at every address. */
  take({ id, base }: Operation): Chosen | undefined {
    if (this.#queues.size === 0) return undefined;
    return (this.#queues.get(id)?.length ? this.#queues.get(id) : this.#queues.get(base))?.shift();
  }

  clear(): void {
    this.#queues.clear();
  }
}

/** Says why the contract has no such answer for an operation, if it has none. */
export function misfit({ id, answers }: Operation, { status, example }: Chosen): string | undefined {
  if (status !== undefined && !answers.has(status)) {
    return `${id} has no answer ${status}. It has ${[...answers.keys()].join(", ")}.`;
  }
  if (example === undefined) return undefined;
  const names = status === undefined ? [...answers.values()].flat() : (answers.get(status) ?? []);
  if (!names.includes(example)) {
    const place = status === undefined ? "" : ` for ${status}`;
    return `${id} has no example ${example}${place}. It has ${names.join(", ") || "none"}.`;
  }
  return undefined;
}

/** Puts the ids and the date of this exchange where the example has others. */
export function fillError(draft: Draft, requestId: string, clientRequestId: string | undefined, now: number): void {
  for (let error = Object(draft.body).error; error; error = error.innerError) {
    if ("date" in error) error.date = new Date(now).toISOString().slice(0, "2026-03-02T09:30:00".length);
    if ("request-id" in error) error["request-id"] = requestId;
    if (!("client-request-id" in error)) continue;
    if (clientRequestId === undefined) delete error["client-request-id"];
    else error["client-request-id"] = clientRequestId;
  }
}

/** Moves the URLs of an example to the workbook of the request, on the mock's own origin. */
export function reroot(draft: Draft, workbook: string): void {
  const move = (url: unknown): string => workbook + String(url).slice(String(url).indexOf("/workbook/"));
  const { headers, body } = draft;
  if (headers.location !== undefined) headers.location = move(headers.location);
  if (Object(body).resourceLocation !== undefined) Object(body).resourceLocation = move(Object(body).resourceLocation);
}
