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
  | "gatewayTimeout"
  | "internalError"
  | "expire"
  | "unauthorized";

const replies: Partial<Record<Fault, (cooldown: number) => Reply>> = {
  throttle: (cooldown) => errorReply(429, "tooManyRequests", undefined, { "retry-after": String(cooldown) }),
  unavailable: (cooldown) =>
    errorReply(503, "serviceUnavailable", "serviceUnavailableUncategorized", { "retry-after": String(cooldown) }),
  bareUnavailable: () => errorReply(503, "serviceUnavailable"),
  badGateway: () => errorReply(502, "badGateway"),
  gatewayTimeout: () => errorReply(504, "gatewayTimeout"),
  internalError: () => errorReply(500, "internalServerError", "internalServerErrorUncategorized"),
  unauthorized: () => errorReply(401, "unauthorized", "unauthorizedUncategorized"),
};

/**
 * A service that keeps sessions and does to the requests what a schedule says, one fault a request. It writes down what
 * a client must not do.
 */
export class FaultService {
  readonly open: Set<string> = new Set();
  readonly offences: string[] = [];
  /** Whether the last close was refused, or not answered. */
  closeFailed = false;
  readonly #clock: VirtualClock;
  readonly #faults: (Fault | undefined)[];
  readonly #closed = new Set<string>();
  readonly #closing = new Set<string>();
  readonly #busy = new Map<string, Received>();
  #notBefore = 0;
  #next = 0;

  constructor(clock: VirtualClock, faults: (Fault | undefined)[]) {
    this.#clock = clock;
    this.#faults = faults;
  }

  behave: Behaviour = async (request) => {
    const id = String(request.headers["workbook-session-id"] ?? "");
    // Nobody can call back what was on its way when its sender gave it up.
    if (this.#clock.gaveUp(request.headers["x-wire"])) return this.#reply(request, id, this.#faults.shift());
    if (this.#clock.now() < this.#notBefore) this.offences.push(`${request.url} came before the cooldown had passed`);
    const closes = request.url.endsWith("/closeSession");
    if (this.#closed.has(id) || (this.#closing.has(id) && !closes))
      this.offences.push(`${request.url} came after the close`);
    if (closes) this.#closing.add(id);
    const other = id ? this.#busy.get(id) : undefined;
    this.#busy.set(id, request);
    // Some turns of the event loop: an overlapping request could arrive, and one that was given up is seen to be gone.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (other && !other.left.aborted) this.offences.push(`${request.url} overlaps another request`);
    const reply = this.#reply(request, id, this.#faults.shift());
    if (this.#busy.get(id) === request) this.#busy.delete(id);
    return reply;
  };

  /** Takes note of a cooldown when the client hears of it. */
  heard = ({ headers }: Response): void => {
    const cooldown = Number(headers.get("retry-after") ?? 0);
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + cooldown * 1000);
  };

  #reply(request: Received, id: string, fault: Fault | undefined): Reply {
    const creates = request.url.endsWith("/createSession");
    const closes = request.url.endsWith("/closeSession");
    if (closes) this.closeFailed = fault !== undefined && fault !== "expire";
    if (fault === "expire") this.open.delete(id);
    const reply = fault && replies[fault];
    if (reply) {
      const cooldown = 1 + (this.#next % 7) * 30;
      return reply(cooldown);
    }
    if (fault === "stall") return "stall";
    // A session that is opened behind a cut connection can be closed by nobody, so that is not among the faults.
    if (fault === "dropBefore" || (fault === "dropAfter" && creates)) return "drop";
    const answer = this.#serve(creates, closes, id);
    if (fault === "dropAfter") return "drop";
    if (closes) this.#closed.add(id);
    return answer;
  }

  #serve(creates: boolean, closes: boolean, id: string): Reply {
    if (creates) {
      const fresh = `session-${++this.#next}`;
      this.open.add(fresh);
      return created(fresh);
    }
    if (!this.open.has(id)) return errorReply(404, "notFound", "invalidSessionReCreatable");
    if (!closes) return { status: 200, body: { value: [] } };
    this.open.delete(id);
    return { status: 204 };
  }
}
