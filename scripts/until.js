// @ts-check

/** How often is asked whether something has come, in milliseconds. */
const pause = 100;

/**
 * Asks again and again until the answer is what was waited for, and gives it. Throws an Error that says what did not come.
 *
 * @template R
 * @param {string} what
 * @param {() => Promise<R>} ask
 * @param {(answer: R) => boolean} [isThere]
 * @param {number} [patience] Milliseconds.
 * @returns {Promise<R>}
 */
export async function until(what, ask, isThere = Boolean, patience = 30_000) {
  const end = performance.now() + patience;
  /** @type {unknown} */
  let last;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (isThere(answer)) return answer;
      last = answer;
    } catch (error) {
      // What is still starting may not answer yet.
      last = error instanceof Error ? error.message : error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new Error(`${what} did not come; last seen: ${JSON.stringify(last)?.slice(0, 200)}`);
}
