// @ts-check

/**
 * @typedef {{
 *   inMap: <A, R>(read: (argument: A) => R, argument: A) => Promise<Awaited<R>>,
 *   inArticle: <A, R>(read: (argument: A) => R, argument: A) => Promise<Awaited<R>>,
 *   click: (selector: string) => Promise<void>,
 *   clickInArticle: (selector: string) => Promise<void>,
 *   press: (selector: string, key: keyof typeof keys) => Promise<void>,
 *   errors: () => readonly string[],
 *   picture: () => Promise<Buffer>,
 *   close: () => Promise<void>,
 * }} Visit
 *   An article that is open in a browser, with the map in its first iframe. `inMap` and `inArticle` run a function in the
 *   page, which knows only its argument. `errors` are what stood in the console, in browsers that tell.
 *
 * @typedef {import("./matrix.js").Sandbox} Sandbox
 * @typedef {{ name: string, version: string, open: (address: string, sandbox: Sandbox) => Promise<Visit>,
 *   close: () => Promise<void> }} Engine
 */

/** Keys as WebDriver writes them, over BiDi too. */
export const keys = { ArrowRight: "\uE014", Enter: "\uE007", Escape: "\uE00C" };

/** How often a page is asked whether something has come, in milliseconds. */
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
      // A frame that is still loading has no page to ask yet.
      last = error instanceof Error ? error.message : error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new Error(`${what} did not come; last seen: ${JSON.stringify(last)?.slice(0, 200)}`);
}
