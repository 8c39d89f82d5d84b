const utf8 = new TextDecoder();

/**
 * Reads the body of a request. What is not JSON is left as text: Prism then says what the contract wants instead.
 */
export function readBody(bytes: Uint8Array, contentType: string | undefined): { body: unknown; problems: string[] } {
  if (bytes.byteLength === 0) return { body: undefined, problems: [] };
  const text = utf8.decode(bytes);
  if (contentType !== undefined && !/^application\/(.+\+)?json\b/i.test(contentType.trim())) {
    return { body: text, problems: [] };
  }
  try {
    const body: unknown = JSON.parse(text);
    // Prism takes a null for no body at all.
    return { body, problems: body === null ? ["Request body must be object."] : [] };
  } catch {
    return { body: text, problems: ["Request body is not valid JSON."] };
  }
}
