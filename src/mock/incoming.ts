/** The largest request body that the mock reads, in bytes. */
export const bodyLimit: number = 1024 * 1024;

/** A request, read as far as the mock needs it. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** In lower case; several headers of one name are one. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ends a delayed answer, with the reason that it gives. */
  readonly signal?: AbortSignal;
  bytes(): Uint8Array | Promise<Uint8Array>;
  /** The same request as `fetch` knows it. Making one costs more than answering it. */
  request(): Request;
}

/** A request of `fetch` as the mock reads it. */
export function incoming(request: Request): Incoming {
  return {
    method: request.method,
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    signal: request.signal,
    bytes: async () => new Uint8Array(await request.arrayBuffer()),
    request: () => request,
  };
}
