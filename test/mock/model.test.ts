import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMock, testClock } from "../../src/mock/index.ts";
import { answerProblems, contractOperations } from "../support/contract-validator.ts";
import { type Sent, send } from "../support/mock-requests.ts";

const minute = 60_000;
const items = ["1", "2"];
const addresses = [...new Set(contractOperations.map(({ path }) => path.slice(0, path.indexOf("/workbook/"))))];

type Step =
  | { does: "create"; address: string; item: string; persistChanges: boolean }
  | { does: "close" | "refresh" | "call"; address: string; item: string; session: number }
  | { does: "wait"; minutes: number };

/**
 * What the mock should do, as briefly as it can be said. Every address has one drive, so a workbook is its item by id,
 * or its address by path or by share, from the id of the drive on if it has one.
 */
class Model {
  sessions: { workbook: string; limit: number; usedAt: number }[] = [];
  now = 0;
  workbook = (address: string, item: string): string =>
    address.includes("{item-id}")
      ? item
      : address.replace(/^.*(?=\/drives\/\{drive-id\})/, "").replace("{item-path}", item);
  status(step: Exclude<Step, { does: "wait" }>): number {
    const workbook = this.workbook(step.address, step.item);
    if (step.does === "create") {
      this.sessions.push({ workbook, limit: step.persistChanges ? 5 : 7, usedAt: this.now });
      return 201;
    }
    const session = this.sessions[step.session];
    if (session?.workbook !== workbook || this.now - session.usedAt >= session.limit) return 404;
    session.usedAt = step.does === "close" ? Number.NEGATIVE_INFINITY : this.now;
    return step.does === "call" ? 200 : 204;
  }
}

const at = { address: fc.constantFrom(...addresses), item: fc.constantFrom(...items) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("create" as const), ...at, persistChanges: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom("close", "refresh", "call"), ...at, session: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 6 }) }) },
);

function request(step: Exclude<Step, { does: "wait" }>, ids: string[]): [string, string, Sent] {
  const workbook = `${step.address.replace(/\{item-(id|path)\}/, step.item).replace(/\{[^}]+\}/g, "D")}/workbook`;
  if (step.does === "create") {
    return [
      "createSession",
      `${workbook}/createSession`,
      { body: JSON.stringify({ persistChanges: step.persistChanges }) },
    ];
  }
  const sessionId = ids[step.session] ?? "never opened";
  if (step.does === "call") return ["", `${workbook}/worksheets`, { method: "GET", sessionId }];
  return [`${step.does}Session`, `${workbook}/${step.does}Session`, { sessionId }];
}

/** The sessions that a run would have used by number are often too few; this biases addresses towards those in use. */
function settle(steps: Step[]): Step[] {
  const created: { address: string; item: string }[] = [];
  return steps.map((one, index) => {
    if (one.does === "create") created.push(one);
    if (one.does === "create" || one.does === "wait" || index % 3 === 0) return one;
    return {
      ...one,
      ...(created[one.session] && {
        address: created[one.session]?.address ?? "",
        item: created[one.session]?.item ?? "",
      }),
    };
  });
}

describe("for any sequence of requests at any addresses", () => {
  it("the mock and a model of ten lines agree on every status, and every answer is in the contract", async () => {
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }).map(settle), async (steps) => {
        const mock = createMock({ clock: testClock(0), workbook: () => new Response("{}") });
        const [model, ids]: [Model, string[]] = [new Model(), []];
        for (const one of steps) {
          if (one.does === "wait") {
            model.now += one.minutes;
            mock.advance(one.minutes * minute);
            continue;
          }
          const [base, path, sent] = request(one, ids);
          const answer = await send(mock, path, sent);
          expect(answer.status).toBe(model.status(one));
          if (one.does === "create") ids.push(String(answer.json.id));
          seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
          const operation = mock.requests.at(-1)?.operation;
          if (base !== "") expect(answerProblems(operation ?? base, answer.response, answer.text)).toEqual([]);
        }
        expect(mock.violations).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    // Each outcome was really met, many times over.
    for (const status of [200, 201, 204, 404]) expect(seen.get(status) ?? 0).toBeGreaterThan(20);
  }, 60_000);

  it("any bytes as body get an answer of the contract and leave no session behind by mistake", async () => {
    const mock = createMock();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "binary" }), fc.json()),
        fc.constantFrom("create", "close"),
        async (body, verb) => {
          const answer = await send(mock, `/me/drive/items/1/workbook/${verb}Session`, { body, sessionId: "x" });
          expect(answerProblems(`${verb}Session`, answer.response, answer.text)).toEqual([]);
          expect([201, 400, 404]).toContain(answer.status);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any path gets an answer in the envelope", async () => {
    const mock = createMock();
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.boolean(), async (path, below) => {
        const answer = await send(mock, below ? `/me/drive/items/1/workbook${path}` : path);
        expect(answer.json).toMatchObject({ error: { code: expect.any(String), innerError: {} } });
      }),
      { numRuns: 300 },
    );
  });
});
