// @ts-check
import assert from "node:assert/strict";
import { until } from "../until.js";

/**
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {import("playwright-core").FrameLocator} FrameLocator
 */

const size = { width: 1100, height: 1400 };

/** Far more than anything should take. Milliseconds. */
const patience = 60_000;

/** Waits until the map in a frame is drawn or shown as a picture. @type {(map: FrameLocator) => Promise<void>} */
async function mapDrawn(map) {
  await map.locator("html[data-daymark-ready=map]").waitFor({ state: "attached", timeout: patience });
  assert.equal(await map.locator(".map").first().getAttribute("data-background"), "drawn");
}

/**
 * Waits until the frame is as tall as its page has last told WordPress, which keeps heights between 200 and 1000 pixels.
 *
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} element
 */
async function heightFollows(page, element) {
  await until(
    "a frame as tall as its page",
    async () => ({
      said: await page.evaluate(() => /** @type {any} */ (globalThis).heightsSaid.at(-1)),
      given: (await element.boundingBox())?.height,
    }),
    ({ said, given }) => said === given,
    10_000,
  );
}

/** Keeps the heights that frames tell WordPress. Runs in every page before its scripts. */
function keepHeights() {
  /** @type {number[]} */
  const heightsSaid = [];
  Object.assign(globalThis, { heightsSaid });
  addEventListener("message", ({ data }) => {
    if (data?.message === "height" && data.secret) heightsSaid.push(data.value);
  });
}

/**
 * Opens a published post as a reader does and looks at the map in it. Throws an Error that says what is not as it should be.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {{ site: string, picture: string }} options
 */
export async function readPost(browser, address, { site, picture }) {
  const context = await browser.newContext({ viewport: size, locale: "en-GB", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(keepHeights);
  /** @type {string[]} */
  const errors = [];
  context.on("weberror", (error) => errors.push(String(error.error())));
  try {
    await page.goto(address);
    const element = page.locator("iframe.wp-embedded-content");
    await element.waitFor({ state: "attached", timeout: 10_000 }).catch(() => {
      throw new Error("WordPress made no frame of the address; it stands there as a link, or as nothing.");
    });
    assert.equal(await element.getAttribute("sandbox"), "allow-scripts");
    const source = (await element.getAttribute("src")) ?? "";
    assert.ok(source.startsWith(site), `the frame shows ${source}; expected the map at ${site}`);
    assert.match(source, /#\?secret=\w+$|\?secret=\w+$/, "WordPress names the frame behind #");
    assert.ok((await element.getAttribute("title"))?.trim(), "the frame has a title");

    await element.scrollIntoViewIfNeeded();
    const map = page.frameLocator("iframe.wp-embedded-content");
    await mapDrawn(map);

    // Before and after the list is unfolded, since a frame may have the right height from the start.
    await heightFollows(page, element);
    const before = (await element.boundingBox())?.height ?? 0;
    await map.locator(".embed-list > summary").click();
    await heightFollows(page, element);
    const unfolded = (await element.boundingBox())?.height ?? 0;
    assert.ok(unfolded > before, "the frame grows with its page");
    await map.locator(".embed-list > summary").click();
    await heightFollows(page, element);
    assert.equal(await page.locator("blockquote.wp-embedded-content:visible").count(), 0);

    const handle = map.locator(".time-handle.is-from");
    const start = Number(await handle.inputValue());
    await handle.press("ArrowRight");
    // Time runs to the left in Arabic.
    assert.equal(Math.abs(Number(await handle.inputValue()) - start), 3_600_000, "a handle moves by an hour");
    await page.screenshot({ path: picture });
    assert.deepEqual(errors, []);
  } catch (error) {
    await page.screenshot({ path: picture });
    throw error;
  } finally {
    await context.close();
  }
}

/**
 * Puts an address into a block of WordPress's own editor as a writer does. Throws an Error that says what is not as it should be.
 *
 * @param {Browser} browser
 * @param {import("./wordpress.js").WordPress} wordpress
 * @param {{ address: string, picture: string }} options
 */
export async function embedInEditor(browser, { url, user, password }, { address, picture }) {
  const context = await browser.newContext({ viewport: size, locale: "en-GB", serviceWorkers: "block" });
  const page = await context.newPage();
  try {
    await page.goto(`${url}/wp-login.php`);
    await page.locator("#user_login").fill(user);
    await page.locator("#user_pass").fill(password);
    await page.locator("#wp-submit").click();
    await page.waitForURL("**/wp-admin/**");
    await page.goto(`${url}/wp-admin/post-new.php`);
    const welcome = page.getByRole("button", { name: /^Close/ });
    await welcome.click({ timeout: 20_000 });
    await page.getByRole("button", { name: "Add default block" }).click();
    // Pasted alone on a line, this version turns addresses into embeds that begin with https; the test's has http.
    await page.keyboard.type("/embed");
    await page.getByRole("option", { name: "Embed", exact: true }).click();
    await page.getByRole("textbox", { name: "Embed URL" }).fill(address);
    await page.getByRole("button", { name: "Embed", exact: true }).click();
    const map = page.frameLocator(".wp-block-embed iframe.wp-embedded-content");
    await mapDrawn(map);
    await page.screenshot({ path: picture });
  } catch (error) {
    await page.screenshot({ path: picture });
    throw error;
  } finally {
    await context.close();
  }
}
