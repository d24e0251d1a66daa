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
