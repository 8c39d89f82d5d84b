import { type Chosen, misfit, type NextAnswers, reroot } from "./answers.ts";
import { readBody } from "./body.ts";
import type { Contract, Operation, Target } from "./contract.ts";
import type { Draft } from "./draft.ts";
import { bodyLimit } from "./incoming.ts";
import type { WorkbookHandler } from "./options.ts";
import { preferences } from "./prefer.ts";
import { common, type Exchange, type Reply } from "./reply.ts";
import type { Call, Decision, Service } from "./service.ts";
import { Dropped, wait } from "./wait.ts";

/** What a handler works with. */
export interface Parts {
  readonly contract: Contract;
  readonly reply: Reply;
  readonly service: Service;
  readonly next: NextAnswers;
  readonly stateless: boolean;
  readonly workbook: WorkbookHandler | undefined;
}

/** Takes a request from its URL to its answer. */
export class Handler {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws Dropped when the test asked for an error */
  async respond(exchange: Exchange): Promise<Draft | Response> {
    const { reply } = this.#parts;
    const { request, record } = exchange;
    const { url, headers } = request;
    const target = this.#target(url);
    if (target === "malformed")
      return reply.violation(exchange, "badRequestUncategorized", ["The path is not well encoded."]);
    const methods = target ? allowed(target) : [];
    if (request.method === "OPTIONS") return reply.options(exchange, methods.join(", "));
    if (!target)
      return reply.violation(exchange, "notFoundUncategorized", [`The contract has no path ${url.pathname}.`]);
    if (Number(headers["content-length"] ?? 0) > bodyLimit) return this.#tooLarge(exchange);
    if (target.methods.size === 0) return this.#otherCall(exchange, target);
    const operation = target.methods.get(request.method === "HEAD" ? "GET" : request.method);
    if (!operation) {
      const refusal = reply.violation(exchange, "methodNotAllowedUncategorized", [
        `${request.method} is not allowed here.`,
      ]);
      return { ...refusal, headers: { ...refusal.headers, allow: methods.join(", ") } };
    }
    record.operation = operation.id;
    return this.#operate(exchange, target, operation);
  }

  #target(url: URL): Target | "malformed" | undefined {
    const { contract } = this.#parts;
    if (!url.pathname.startsWith(`${contract.root}/`)) return undefined;
    try {
      return contract.target(url.pathname.slice(contract.root.length));
    } catch (error) {
      if (error instanceof URIError) return "malformed";
      throw error;
    }
  }

  #tooLarge(exchange: Exchange): Draft {
    return this.#parts.reply.violation(exchange, "payloadTooLargeUncategorized", [
      `A body has at most ${bodyLimit} bytes.`,
    ]);
  }

  async #operate(exchange: Exchange, target: Target, operation: Operation): Promise<Draft> {
    const { reply } = this.#parts;
    const { url, headers, signal, ...request } = exchange.request;
    const bytes = await request.bytes();
    if (bytes.byteLength > bodyLimit) return this.#tooLarge(exchange);
    const { body, problems } = readBody(bytes, headers["content-type"]);
    const found = operation.check({
      method: operation.prism.method,
      url: { path: target.path, query: Object.fromEntries(url.searchParams) },
      headers: { ...headers, "content-length": String(bytes.byteLength) },
      body,
    });
    const all = [...problems, ...found.map(({ message }) => `${message}.`)];
    const isUnauthorized = found.some(({ code }) => code === 401);
    if (isUnauthorized) return reply.violation(exchange, "unauthorizedUncategorized", all, operation);
    if (all.length > 0) return reply.violation(exchange, "badRequestUncategorized", all, operation);
    const preferred = preferences(headers.prefer);
    const wrong = misfit(operation, preferred);
    if (wrong !== undefined)
      return reply.violation(exchange, "badRequestUncategorized", [`Prefer: ${wrong}`], operation);
    const chosen = await this.#chosen(signal, operation, preferred);
    const call: Call = {
      ...{ target, operation, body, origin: url.origin, query: url.searchParams },
      ...{ sessionId: headers["workbook-session-id"], respondAsync: preferred.respondAsync },
      ...{ status: chosen.status, example: chosen.example },
    };
    return reply.send(exchange, this.#draft(call, chosen), operation);
  }

  /** What the test wants this request to be answered with, once the time to answer has come. */
  async #chosen(signal: AbortSignal | undefined, operation: Operation, preferred: Chosen): Promise<Chosen> {
    const { contract, next } = this.#parts;
    const chosen = next.take(operation) ?? preferred;
    if (chosen.delay !== undefined) await wait(chosen.delay, signal);
    if (chosen.error) throw new Dropped(chosen.error);
    const status =
      chosen.status ?? (chosen.example === undefined ? undefined : contract.statusOf(operation, chosen.example));
    return { ...chosen, ...(status !== undefined && { status }) };
  }

  #draft(call: Call, { headers, body }: Chosen): Draft {
    const { contract, reply, service, stateless } = this.#parts;
    const { operation, status, example, sessionId, target } = call;
    const isError = status !== undefined && status >= 400;
    const decision: Decision = isError ? {} : stateless ? service.withoutState(call) : service.decide(call);
    const draft =
      "error" in decision
        ? status === undefined
          ? reply.draft(decision.error, operation)[0]
          : contract.draft(operation, status, example)
        : contract.draft(operation, status ?? decision.status, example ?? decision.example);
    reroot(draft, call.origin + contract.root + target.address.path);
    if ("fill" in decision) decision.fill?.(draft);
    if (body !== undefined) {
      if (draft.body === undefined) throw new TypeError(`${operation.id} documents no body for ${draft.status}.`);
      draft.body = structuredClone(body);
    }
    if (isError) service.told(Object(draft.body).error?.innerError?.code, sessionId);
    for (const [name, value] of new Headers(headers)) draft.headers[name] = value;
    return draft;
  }

  async #otherCall(exchange: Exchange, target: Target): Promise<Draft | Response> {
    const { contract, reply, service, stateless, workbook } = this.#parts;
    const { headers, request } = exchange.request;
    if (!contract.isAuthorized(contract.anyOperation, headers)) {
      return reply.violation(exchange, "unauthorizedUncategorized", ["The request carries no access token."]);
    }
    const id = headers["workbook-session-id"];
    if (id === "")
      return reply.violation(exchange, "badRequestUncategorized", ["The header workbook-session-id is empty."]);
    const session = id === undefined || stateless ? undefined : service.use(id, target.address);
    if (id !== undefined && !stateless && !session) {
      return reply.send(exchange, ...reply.draft("invalidSessionReCreatable"));
    }
    if (!workbook) {
      const advice =
        "The mock answers session operations. Pass it the option `workbook` to answer other workbook calls.";
      return reply.error(exchange, "notImplementedUncategorized", advice);
    }
    const { status, statusText, headers: own, body } = await workbook(request(), session);
    const answered = new Response(body, { status, statusText, headers: own });
    for (const [name, value] of Object.entries(common(exchange))) answered.headers.set(name, value);
    return answered;
  }
}

function allowed({ methods }: Target): string[] {
  const names = [...methods.keys()];
  return [...names, ...(names.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
}
