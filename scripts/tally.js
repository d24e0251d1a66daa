// @ts-check

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   success: boolean }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport
 */

/** One test that stands for a whole step: formatting, types, a build. */
export const single = (/** @type {boolean} */ hasPassed) => ({
  passed: hasPassed ? 1 : 0,
  failed: hasPassed ? 0 : 1,
  skipped: 0,
});

/** @type {(report: VitestReport) => Tally} */
export const tallyVitest = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0 }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests + numTodoTests,
});

/** A test that passes only now and then is a failed one. @type {(report: PlaywrightReport) => Tally} */
export const tallyPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

/**
 * What a runner's report and exit code say together. No report, a failure that no test accounts for (a file that does not
 * load, a crash), and a run in which no test was executed each count as one failure: none of them may look like success.
 *
 * @param {Tally | undefined} reported
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judge(reported, exitCode) {
  if (!reported) return single(false);
  const isUnexplained = reported.failed === 0 && (exitCode !== 0 || reported.passed === 0);
  return isUnexplained ? { ...reported, failed: 1 } : reported;
}

/** @type {(tallies: Tally[]) => Tally} */
export const sum = (tallies) =>
  tallies.reduce((total, { passed, failed, skipped }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  }));

/** The closing line that people and build machines read. */
export const closingLine = (/** @type {Tally} */ { passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
