import { type Behaviour, created, errorReply, type Received, type Reply } from "./local-service.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** What may happen to a request instead of what was asked for. */
export type Fault =
  | "dropBefore"
  | "dropAfter"
  | "stall"
  | "throttle"
  | "unavailable"
  | "bareUnavailable"
  | "badGateway"
  | "badGatewayAfter"
  | "gatewayTimeout"
  | "gatewayTimeoutAfter"
  | "internalError"
  | "blip"
  | "conflict"
  | "redirect"
  | "expire"
  | "unauthorized";

/** What happens to a request, and the seconds of a `Retry-After` that its answer may have, whatever its status. */
export interface Mishap {
  readonly fault: Fault | undefined;
  readonly cooldown: number | undefined;
}

const replies: Partial<Record<Fault, () => Exclude<Reply, string>>> = {
  throttle: () => errorReply(429, "tooManyRequests"),
  unavailable: () => errorReply(503, "serviceUnavailable", "serviceUnavailableUncategorized"),
  bareUnavailable: () => errorReply(503, "serviceUnavailable"),
  badGateway: () => errorReply(502, "badGateway"),
  badGatewayAfter: () => errorReply(502, "badGateway"),
  gatewayTimeout: () => errorReply(504, "gatewayTimeout"),
  gatewayTimeoutAfter: () => errorReply(504, "gatewayTimeout"),
  internalError: () => errorReply(500, "internalServerError", "internalServerErrorUncategorized"),
  blip: () => errorReply(404, "ResourceNotFound"),
  conflict: () => errorReply(409, "conflict", "accessConflict"),
  redirect: () => ({ status: 307, headers: { location: "/elsewhere" } }),
  unauthorized: () => errorReply(401, "unauthorized", "unauthorizedUncategorized"),
};

/** The faults before which the request is carried out. */
const after: readonly (Fault | undefined)[] = ["dropAfter", "badGatewayAfter", "gatewayTimeoutAfter"];

/**
 * A service that keeps sessions and does to the requests what a schedule says, one mishap a request. It writes down what a
 * client must not do.
 */
export class FaultService {
  readonly open: Set<string> = new Set();
  readonly offences: string[] = [];
  /** What was written, in order: the body of each write that was carried out. */
  readonly written: string[] = [];
  readonly #clock: VirtualClock;
  readonly #mishaps: Mishap[];
  readonly #closed = new Set<string>();
  readonly #closing = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #busy = new Map<string, Received>();
  #notBefore = -Infinity;
  #next = 0;

  constructor(clock: VirtualClock, mishaps: Mishap[]) {
    this.#clock = clock;
    this.#mishaps = mishaps;
  }

  behave: Behaviour = async (request) => {
    const id = String(request.headers["workbook-session-id"] ?? "");
    // Nobody can call back what was on its way when its sender gave it up.
    if (this.#clock.gaveUp(request.headers["x-wire"])) return this.#reply(request, id);
    const closes = request.url.endsWith("/closeSession");
    if (request.url.includes("elsewhere")) this.offences.push("a redirect was followed");
    const name = String(request.headers["client-request-id"]);
    // A close is sent at least once, whatever the cooldown.
    if (this.#clock.elapsed < this.#notBefore && (!closes || this.#seen.has(name))) {
      this.offences.push(`${request.url} came before the cooldown had passed`);
    }
    this.#seen.add(name);
    if (this.#closed.has(id) || (this.#closing.has(id) && !closes)) {
      this.offences.push(`${request.url} came after the close`);
    }
    if (closes) this.#closing.add(id);
    const other = id ? this.#busy.get(id) : undefined;
    this.#busy.set(id, request);
    // Some turns of the event loop: an overlapping request could arrive, and one that was given up is seen to be gone.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (other && !other.left.aborted) this.offences.push(`${request.url} overlaps another request`);
    const reply = this.#reply(request, id);
    if (this.#busy.get(id) === request) this.#busy.delete(id);
    return reply;
  };

  /** Takes note of a cooldown when the client hears of it. */
  heard = ({ headers }: Response): void => {
    const cooldown = Number(headers.get("retry-after") ?? 0);
    this.#notBefore = Math.max(this.#notBefore, this.#clock.elapsed + cooldown * 1000);
  };

  #reply(request: Received, id: string): Reply {
    const { fault, cooldown } = this.#mishaps.shift() ?? {};
    if (fault === "expire") this.open.delete(id);
    if (fault === "stall") return "stall";
    if (fault === "dropBefore") return "drop";
    const done =
      fault === undefined || fault === "expire" || after.includes(fault) ? this.#serve(request, id) : undefined;
    if (fault === "dropAfter") return "drop";
    const reply = (fault && replies[fault]?.()) ?? done ?? { status: 500 };
    const headers = { ...reply.headers, ...(cooldown !== undefined && { "retry-after": String(cooldown) }) };
    if (request.url.endsWith("/closeSession") && reply.status < 300) this.#closed.add(id);
    return reply.status < 300 ? reply : { ...reply, headers };
  }

  #serve({ method, url, body }: Received, id: string): Exclude<Reply, string> {
    if (url.endsWith("/createSession")) {
      const fresh = `session-${++this.#next}`;
      this.open.add(fresh);
      return created(fresh) as Exclude<Reply, string>;
    }
    if (!this.open.has(id)) return errorReply(404, "notFound", "invalidSessionReCreatable");
    if (url.endsWith("/closeSession")) this.open.delete(id);
    if (method === "PATCH" || method === "POST") this.written.push(body);
    return method === "GET" ? { status: 200, body: { value: [] } } : { status: 204 };
  }
}
