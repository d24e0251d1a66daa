import { expect, test } from "vitest";
import { createProgress } from "../../../src/cli/progress";
import { type TestTerminalOptions, testTerminal } from "./pictureTerminal";

/** What is told of a work of so many steps, each of which takes `pace` milliseconds. */
function toldOf(total: number, { isQuiet = false, ...options }: TestTerminalOptions & { isQuiet?: boolean }) {
  const terminal = testTerminal(options);
  const progress = createProgress(terminal, { total, unit: "frames", isQuiet });
  for (let count = 1; count <= total; count++) progress.done(count);
  progress.clear();
  return terminal;
}

test("nobody is told of what takes less than a second", () => {
  const { told, overwritten } = toldOf(10, { pace: 90, isInteractive: true });
  expect([told, overwritten]).toEqual([[], []]);
});

test("somebody who looks at it sees a bar that fills, and then an empty line", () => {
  const { told, overwritten } = toldOf(20, { pace: 500, isInteractive: true });
  expect(told).toEqual([]);
  expect(overwritten.at(0)).toBe("[==                      ] 2 of 20 frames, 9 s left");
  expect(overwritten.at(-2)).toBe("[========================] 20 of 20 frames");
  expect(overwritten.at(-1)).toBe("");
});

test("the bar changes at most ten times a second", () => {
  const { overwritten } = toldOf(3000, { pace: 2, isInteractive: true });
  expect(overwritten.length).toBeLessThan(60);
  expect(overwritten.length).toBeGreaterThan(30);
});

test("where nobody looks there is a line for every tenth", () => {
  const { told, overwritten } = toldOf(200, { pace: 200 });
  expect(overwritten).toEqual([]);
  expect(told).toHaveLength(10);
  expect(told.at(0)).toBe("10 % (20 of 200 frames)");
  expect(told.at(-1)).toBe("100 % (200 of 200 frames)");
});

test("a quiet run tells nothing", () => {
  const { told, overwritten } = toldOf(200, { pace: 200, isInteractive: true, isQuiet: true });
  expect([told, overwritten]).toEqual([[], []]);
});
