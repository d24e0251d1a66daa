// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, firefox } from "playwright-core";
import { launchOptions } from "../browser.js";
import { keys } from "./visit.js";

/**
 * @typedef {import("./visit.js").Engine} Engine
 * @typedef {import("./visit.js").Visit} Visit
 */

/** How a reader's browser is set up. */
const reader = {
  viewport: { width: 1000, height: 1200 },
  locale: "en-GB",
  timezoneId: "America/New_York",
  serviceWorkers: /** @type {const} */ ("block"),
};

/**
 * Chromium with a profile of its own for each article: the private windows that Playwright opens else refuse storage to
 * other sites' frames, whatever is set.
 *
 * @returns {Promise<Engine>}
 */
export async function startChromium() {
  const options = launchOptions();
  const asked = await chromium.launch(options);
  const version = asked.version();
  await asked.close();
  return {
    name: "Chromium",
    version,
    open: async (address, { blocksStorage }) => {
      const profile = mkdtempSync(join(tmpdir(), "daymark-profile-"));
      mkdirSync(join(profile, "Default"));
      // 1 is "Block third-party cookies" of the settings, 0 allows them.
      const preferences = { profile: { cookie_controls_mode: blocksStorage ? 1 : 0 } };
      writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
      const context = await chromium.launchPersistentContext(profile, { ...options, ...reader });
      const opened = await visit(context, address);
      const close = async () => {
        await opened.close();
        rmSync(profile, { recursive: true, force: true });
      };
      return { ...opened, close };
    },
    close: async () => undefined,
  };
}

/**
 * Firefox as Debian has it, over WebDriver BiDi. Without a screen it has no WebGL.
 *
 * @param {string} executablePath
 * @param {NodeJS.ProcessEnv} [screen] The environment that leads to a screen.
 * @returns {Promise<Engine>}
 */
export async function startFirefox(executablePath, screen) {
  const launch = (/** @type {Record<string, string | number | boolean>} */ preferences) =>
    firefox.launch({
      channel: "moz-firefox",
      executablePath,
      headless: screen === undefined,
      ...(screen && { env: /** @type {Record<string, string>} */ (screen) }),
      firefoxUserPrefs: { "webgl.force-enabled": true, ...preferences },
    });
  const open = await launch({});
  // 1: no cookies and no storage for third parties.
  const strict = await launch({ "network.cookie.cookieBehavior": 1 });
  return {
    name: screen ? "Firefox" : "Firefox without WebGL",
    version: open.version(),
    open: async (address, { blocksStorage }) =>
      visit(await (blocksStorage ? strict : open).newContext(reader), address, typeInFrame),
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

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} address
 * @param {typeof typeInFrame} [type] Where Playwright's own keys do not reach frames.
 * @returns {Promise<Visit>}
 */
async function visit(context, address, type) {
  const page = context.pages()[0] ?? (await context.newPage());
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
      if (!type) return target.press(key);
      // A frame that the reader has never touched may not take the focus.
      if (!(await (await frame()).evaluate(() => document.hasFocus()))) await map.locator("h1").click();
      await target.focus();
      await type(await frame(), key);
    },
    errors: () => errors,
    picture: () => page.screenshot(),
    close: () => context.close(),
  };
}
