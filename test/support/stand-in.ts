import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An answer of the stand-in, before it is sent. A test may change it, to make the stand-in deviate. */
export interface Answer {
  /** The last segment of the path, such as `closeSession`. */
  readonly call: string;
  status: number;
  headers: Record<string, string>;
  body?: Record<string, unknown>;
  /** Whether the connection is cut in place of it. */
  isLost?: boolean;
  /** Whether nothing comes in place of it. */
  isHung?: boolean;
}

/** A running stand-in. */
export interface StandIn {
  readonly url: string;
  /** The ids of the sessions that are open. */
  readonly sessions: ReadonlySet<string>;
  /** The paths that were asked for, with their queries; other than whether there is a service at all. */
  readonly asked: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A stand-in for the live service, for one workbook. It follows the facts about the service, shares no code with the
 * mock and knows nothing of the contract.
 *
 * @param deviate changes an answer before it is sent, and sees the ids of the sessions that are open
 */
export async function startStandIn(
  deviate: (answer: Answer, sessions: ReadonlySet<string>) => void = () => {},
): Promise<StandIn> {
  const sessions = new Set<string>();
  const asked: string[] = [];
  const operations = new Map<string, { polls: number; session: string }>();
  const server = createServer((request, response) => {
    void respond(request, response);
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    if (request.method !== "HEAD") asked.push(request.url ?? "");
    const answer = answerTo(request, text);
    answer.headers["request-id"] = randomUUID();
    answer.headers["client-request-id"] = String(request.headers["client-request-id"] ?? randomUUID());
    if (answer.body) answer.headers["Content-Type"] = "application/json";
    deviate(answer, sessions);
    // A close is done where its answer, changed or not, says so.
    if (answer.call === "closeSession" && answer.status === 204) {
      sessions.delete(String(request.headers["workbook-session-id"]));
    }
    if (answer.isHung) return;
    if (answer.isLost) return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body && JSON.stringify(answer.body));
  }

  function answerTo(request: IncomingMessage, text: string): Answer {
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    const workbook = url.origin + url.pathname.replace(/\/workbook\/.*/, "/workbook");
    const [, call = "", id = ""] = /\/workbook\/(\w+)[/(]?(?:key=')?([^')]*)/.exec(url.pathname) ?? [];
    const session = request.headers["workbook-session-id"];
    const error = refused(call, request.headers.authorization, typeof session === "string" ? session : undefined);
    if (error) return error;
    switch (call) {
      case "createSession":
        return create(call, workbook, JSON.parse(text), /respond-async/.test(String(request.headers.prefer)));
      case "closeSession":
        return { call, status: 204, headers: {} };
      case "refreshSession":
        return { call, status: 204, headers: {} };
      case "operations":
        return poll(call, workbook, id);
      case "sessionInfoResource":
        return info(call, id);
      default:
        return { call, status: 200, headers: {}, body: { value: [] } };
    }
  }

  function refused(call: string, authorization: string | undefined, session: string | undefined): Answer | undefined {
    if (!authorization) return failure(call, 401, "unauthorized", "unauthorizedUncategorized");
    const needsSession = call === "closeSession" || call === "refreshSession";
    if (needsSession && !session) return failure(call, 400, "badRequest", "badRequestUncategorized");
    if (session && !sessions.has(session)) return failure(call, 404, "notFound", "invalidSessionReCreatable");
    return undefined;
  }

  function create(call: string, workbook: string, body: { persistChanges: boolean }, inBackground: boolean): Answer {
    const id = `cluster=standin&session=${randomUUID()}&usid=${body.persistChanges}`;
    sessions.add(id);
    if (!inBackground) return { call, status: 201, headers: {}, body: { id, persistChanges: body.persistChanges } };
    const operation = randomUUID();
    operations.set(operation, { polls: 0, session: id });
    return { call, status: 202, headers: { Location: `${workbook}/operations/${operation}` }, body: {} };
  }

  function poll(call: string, workbook: string, id: string): Answer {
    const operation = operations.get(id);
    if (!operation) return failure(call, 404, "notFound", "notFoundUncategorized");
    const status = ["notStarted", "running", "succeeded"][Math.min(operation.polls++, 2)];
    const resourceLocation = `${workbook}/sessionInfoResource(key='${id}')?sessionId=${encodeURIComponent(operation.session)}`;
    return {
      call,
      status: 200,
      headers: {},
      body: { id, status, ...(status === "succeeded" && { resourceLocation }) },
    };
  }

  function info(call: string, key: string): Answer {
    const id = operations.get(key)?.session;
    if (!id) return failure(call, 404, "notFound", "notFoundUncategorized");
    return { call, status: 200, headers: {}, body: { id, persistChanges: id.endsWith("true") } };
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // A listening TCP server has an address of this form.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1.0`,
    sessions,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function failure(call: string, status: number, code: string, detail: string): Answer {
  const innerError = {
    code: detail,
    message: "See the code.",
    date: new Date().toISOString(),
    "request-id": randomUUID(),
  };
  return { call, status, headers: {}, body: { error: { code, message: "See the inner error.", innerError } } };
}
