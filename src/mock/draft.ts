import type { Prism, PrismOperation } from "./prism.ts";

/** An answer under construction: Prism gave it, and it may still be filled in. */
export interface Draft {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** The documented statuses of an operation with the names of their examples. */
export function answers({ responses }: PrismOperation): ReadonlyMap<number, readonly string[]> {
  const names = ({ contents = [] }: PrismOperation["responses"][number]): string[] =>
    contents.flatMap(({ examples = [] }) => examples.map(({ key }) => key));
  return new Map(responses.map((response) => [Number(response.code), names(response)]));
}

/** The answer that Prism settles on. */
export function negotiated(prism: Prism, operation: PrismOperation, status?: number, example?: string): Draft {
  const { code, mediaType, bodyExample, headers } = prism.negotiate(operation, {
    ...(status !== undefined && { code: status }),
    ...(example !== undefined && { exampleKey: example }),
  });
  const documented = (headers ?? []).flatMap(({ name, examples }) =>
    examples?.[0]?.value === undefined ? [] : [[name.toLowerCase(), String(examples[0].value)]],
  );
  const body = bodyExample?.value;
  const contentType = body !== undefined && mediaType && { "content-type": mediaType };
  return { status: Number(code), headers: { ...Object.fromEntries(documented), ...contentType }, body };
}

/** The answer as `fetch` knows it. */
export function toResponse({ status, headers, body }: Draft): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}
