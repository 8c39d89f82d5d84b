/** Tells the error that a test asked for from one of the mock's own. */
export class Dropped {
  readonly error: Error;
  constructor(error: Error) {
    this.error = error;
  }
}

/** Resolves after a time that does not keep the process alive; rejects as soon as the request is aborted. */
export function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(milliseconds) ? setTimeout(resolve, milliseconds).unref() : undefined;
    if (!signal) return;
    const abort = (): void => {
      clearTimeout(timer);
      reject(new Dropped(signal.reason as Error)); // An abort without a reason gives a DOMException.
    };
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
  });
}
