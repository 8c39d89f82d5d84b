/** What the `Prefer` header of a request asks for. */
export interface Preferences {
  readonly respondAsync: boolean;
  /** The status to answer with. `NaN` when what was asked for is no status. */
  readonly status?: number;
  /** The name of the example to answer with. */
  readonly example?: string;
}

/** Reads a `Prefer` header as RFC 7240 writes it, with Prism's preferences `code` and `example`. */
export function preferences(header: string | undefined): Preferences {
  const found = new Map<string, string>();
  for (const [, name = "", quoted, plain] of (header ?? "").matchAll(
    /([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,]*)))?/g,
  )) {
    const key = name.toLowerCase();
    // The first of several counts (RFC 7240, section 2).
    if (!found.has(key)) found.set(key, quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
  }
  const [code, example] = [found.get("code"), found.get("example")];
  return {
    respondAsync: found.has("respond-async"),
    ...(code !== undefined && { status: /^\d{3}$/.test(code) ? Number(code) : Number.NaN }),
    ...(example !== undefined && { example }),
  };
}
