// @ts-check
import { chromium, firefox } from "playwright-core";
import { launchOptions } from "../browser.js";
import { keys } from "./visit.js";

/**
 * @typedef {import("./visit.js").Engine} Engine
 * @typedef {import("./visit.js").Visit} Visit
 * @typedef {import("playwright-core").Browser} Browser
 */

/** @returns {Promise<Engine>} */
export async function startChromium() {
  const options = launchOptions();
  const open = await chromium.launch(options);
  // The switch of the browser's settings, which no page can set.
  const strict = await chromium.launch({
    ...options,
    args: [...options.args, "--test-third-party-cookie-phaseout"],
  });
  return engine("Chromium", open, strict);
}

/**
 * Firefox as Debian has it, over WebDriver BiDi. On a screen, since without one it has no WebGL.
 *
 * @param {string} executablePath
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Engine>}
 */
export async function startFirefox(executablePath, environment) {
  const launch = (/** @type {Record<string, string | number | boolean>} */ preferences) =>
    firefox.launch({
      channel: "moz-firefox",
      executablePath,
      headless: false,
      env: /** @type {Record<string, string>} */ (environment),
      firefoxUserPrefs: { "webgl.force-enabled": true, ...preferences },
    });
  const open = await launch({});
  // 1: no cookies and no storage for third parties.
  const strict = await launch({ "network.cookie.cookieBehavior": 1 });
  return engine("Firefox", open, strict);
}

/**
 * @param {string} name
 * @param {Browser} open
 * @param {Browser} strict Refuses storage to frames of other sites.
 * @returns {Engine}
 */
function engine(name, open, strict) {
  return {
    name,
    version: open.version(),
    open: (address, { blocksStorage }) => visit(blocksStorage ? strict : open, address),
    close: async () => {
      await open.close();
      await strict.close();
    },
  };
}

/**
 * Over BiDi Playwright sends keys to the page and never to its frames, which Firefox takes at its word. So the command is
 * sent as Playwright would, with the frame's own id.
 *
 * @param {import("playwright-core").Frame} frame
 * @param {keyof typeof keys} key
 */
async function typeInFrame(frame, key) {
  /** @type {any} */
  const { _connection: connection } = frame;
  const inside = (/** @type {unknown} */ each) => connection.toImpl(each);
  await inside(frame.page()).delegate._session.send("input.performActions", {
    context: inside(frame)._id,
    actions: [
      {
        type: "key",
        id: "keyboard",
        actions: [
          { type: "keyDown", value: keys[key] },
          { type: "keyUp", value: keys[key] },
        ],
      },
    ],
  });
}

/** @type {(browser: Browser, address: string) => Promise<Visit>} */
async function visit(browser, address) {
  const isChromium = browser.browserType().name() === "chromium";
  const context = await browser.newContext({
    viewport: { width: 1000, height: 1200 },
    locale: "en-GB",
    timezoneId: "America/New_York",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("console", (message) => {
    if (message.type() === "error")
      errors.push(`${message.text().slice(0, 300)} (${message.location().url})`);
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  await page.goto(address);
  const map = page.frameLocator("iframe");
  const frame = async () => {
    const found = page.frames().find((each) => each.parentFrame() === page.mainFrame());
    if (!found) throw new Error("There is no iframe in the article.");
    return found;
  };
  return {
    inMap: async (read, argument) => {
      const found = await frame();
      return /** @type {any} */ (found.evaluate(/** @type {any} */ (read), argument));
    },
    inArticle: (read, argument) => /** @type {any} */ (page.evaluate(/** @type {any} */ (read), argument)),
    click: (selector) => map.locator(selector).first().click(),
    clickInArticle: (selector) => page.locator(selector).first().click(),
    press: async (selector, key) => {
      const target = map.locator(selector).first();
      if (isChromium) return target.press(key);
      // A frame that the reader has never touched may not take the focus.
      if (!(await (await frame()).evaluate(() => document.hasFocus()))) await map.locator("h1").click();
      await target.focus();
      await typeInFrame(await frame(), key);
    },
    errors: () => errors,
    picture: () => page.screenshot(),
    close: () => context.close(),
  };
}
