import { expect, test } from "vitest";
import { closingLine, judge, single, sum, tallyPlaywright } from "../../../scripts/tally.js";

test("a run in which no test was executed is a failure", () => {
  expect(judge({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
  expect(judge({ passed: 0, failed: 0, skipped: 3 }, 0).failed).toBe(1);
});

test("a runner that exits with an error is a failure, even if all its tests passed", () => {
  expect(judge({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test("a runner that leaves no report is a failure", () => {
  expect(judge(undefined, 0)).toEqual(single(false));
});

test("failures that the report counts are not counted again", () => {
  expect(judge({ passed: 1, failed: 2, skipped: 0 }, 1).failed).toBe(2);
});

test("a journey that passes only at the second try has failed", () => {
  expect(tallyPlaywright({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 } }).failed).toBe(1);
});

test("the closing line holds the sums of all parts, and names skipped tests only if there are any", () => {
  expect(closingLine(sum([single(true), { passed: 4, failed: 1, skipped: 0 }]))).toBe("5 passed, 1 failed");
  expect(closingLine(sum([single(true), { passed: 4, failed: 1, skipped: 2 }]))).toBe(
    "5 passed, 1 failed, 2 skipped",
  );
});
