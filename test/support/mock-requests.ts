import type { Mock } from "../../src/mock/index.ts";

/** What a test sends besides the path. */
export interface Sent {
  readonly method?: string;
  readonly sessionId?: string;
  readonly prefer?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, read as JSON. */
  readonly json: Record<string, never>;
  /** The second-level code of an error. */
  readonly code: string | undefined;
  readonly response: Response;
}

export const workbook = "/me/drive/items/01ABC/workbook";

/** Sends a request below the root of the service, with a token. */
export async function send(mock: Pick<Mock, "fetch">, path: string, sent: Sent = {}): Promise<Answer> {
  const { method = "POST", sessionId, prefer, headers = {}, body } = sent;
  const url = path.startsWith("http") ? path : `https://graph.microsoft.com/v1.0${path}`;
  const response = await mock.fetch(url, {
    method,
    headers: {
      authorization: "Bearer token",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(sessionId !== undefined && { "workbook-session-id": sessionId }),
      ...(prefer !== undefined && { prefer }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const json = (text.startsWith("{") ? JSON.parse(text) : {}) as Answer["json"] & {
    error?: { innerError?: { code?: string } };
  };
  return {
    status: response.status,
    headers: response.headers,
    text,
    json,
    code: json.error?.innerError?.code,
    response,
  };
}

/** Opens a session and gives its id. */
export async function open(mock: Pick<Mock, "fetch">, at: string = workbook, persistChanges = true): Promise<string> {
  const { json } = await send(mock, `${at}/createSession`, { body: JSON.stringify({ persistChanges }) });
  return String(json.id);
}
