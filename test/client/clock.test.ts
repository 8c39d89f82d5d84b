import { expect, test } from "vitest";
import { Cooldown } from "../../src/client/cooldown.ts";
import { systemClock } from "../../src/clock.ts";
import { VirtualClock } from "../support/virtual-clock.ts";

test("a timer of the platform holds the process unless it is in the background, and can be cancelled", async () => {
  const { setTimeout: original } = globalThis;
  const unreferenced: boolean[] = [];
  let ran = 0;
  // A timer of Node, then one of a browser.
  for (const unref of [() => unreferenced.push(true), undefined]) {
    globalThis.setTimeout = ((run: () => void, wait: number) =>
      Object.assign(original(run, wait), { unref })) as unknown as typeof setTimeout;
    try {
      systemClock.after(0, () => ran++);
      systemClock.after(0, () => ran++, true);
      systemClock.after(0, () => ran++)();
      systemClock.after(Infinity, () => ran++);
    } finally {
      globalThis.setTimeout = original;
    }
  }
  await new Promise((resolve) => original(resolve, 20));
  expect({ ran, unreferenced }).toEqual({ ran: 4, unreferenced: [true] });
});

test("a cooldown ends with the longest pause, and holds the program that waits for it", async () => {
  const clock = new VirtualClock();
  const cooldown = new Cooldown(clock);
  const before = clock.elapsed;
  for (const pause of [1000, 5000, 3000, 0, -1]) cooldown.begin(pause);
  expect({ left: cooldown.left, pending: clock.pending, background: clock.background }).toEqual({
    ...{ left: 5000, pending: 0, background: 3 },
  });
  await clock.run(cooldown.end(undefined));
  expect({ elapsed: clock.elapsed - before, left: cooldown.left, pending: clock.pending }).toEqual({
    ...{ elapsed: 5000, left: 0, pending: 0 },
  });
});

test("a cooldown that has ended stays so, though the clock is set back", async () => {
  const clock = new VirtualClock();
  const cooldown = new Cooldown(clock);
  cooldown.begin(5000);
  clock.jump(-60_000);
  expect(cooldown.left).toBe(5000);
  clock.jump(120_000);
  expect(cooldown.left).toBe(0);
  await clock.run(cooldown.end(undefined));
  clock.jump(-120_000);
  expect(cooldown.left).toBe(0);
});
