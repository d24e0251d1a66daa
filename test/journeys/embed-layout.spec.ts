import type { FrameLocator, Page } from "@playwright/test";
import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { brokenRules } from "./axe";
import { openEmbedded } from "./embed";
import { denyWebGL, openWithoutWebGL } from "./open";
import { siteAddress } from "./origins";
import { mapReady, pageReady } from "./ready";
import { expect, test } from "./watch";

const messages = messagesIn("en");

/** What stands out over the frame, is cut off, or is too small to hit. */
function misfits(root: Element): string[] {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class")} "${element.textContent?.trim().slice(0, 40)}"`;
  const controls = [
    ...root.querySelectorAll<HTMLElement>("button:not(.skip), summary, select, .full-map"),
  ].filter((each) => each.checkVisibility());
  const map = root.querySelector(".map")!.getBoundingClientRect();
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} wide in ${clientWidth}`] : []),
    ...(scrollHeight > clientHeight ? [`${scrollHeight} high in ${clientHeight}`] : []),
    ...(map.height < 180 ? [`the map is ${map.height} high`] : []),
    ...controls
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && !each.matches(".mark, .embed-tools *"))
      .map((each) => `cut: ${name(each)}`),
    ...controls
      .filter((each) => each.offsetWidth < 24 || each.offsetHeight < 24)
      .map((each) => `small: ${name(each)} ${each.offsetWidth} x ${each.offsetHeight}`),
  ];
}

for (const language of ["en", "ar", "fr"]) {
  test(`in ${language} the page for frames fits into 560 pixels of height from 280 to 1600 of width, with a map that can be read`, async ({
    page,
  }) => {
    await openWithoutWebGL(page, "", `/embed/${language === "en" ? "" : `${language}/`}`);
    await page.evaluate(() => document.fonts.ready);
    for (const width of [280, 390, 640, 900, 1280, 1600]) {
      await page.setViewportSize({ width, height: 560 });
      await expect.poll(() => page.locator(".page").evaluate(misfits), `${width} px`).toEqual([]);
    }
  });
}

test("the page for frames keeps to WCAG 2.2 AA, with a card and in the dark too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 720 });
  await openWithoutWebGL(page, "kind=curfew&from=2025-03-06T00:00&to=2025-03-08T00:00", "/embed/");
  await expect(page.locator(".filter-note")).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);
  await page.locator(".mark").first().click();
  await expect(page.locator(".card")).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 900, height: 720 });
  expect(await brokenRules(page), "a card, dark").toEqual([]);
});

/** Where the parts of the page stand, in whole pixels. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [".embed-header", ".map", ".timeline-frame", ".embed-end", ".embed-list"].map((part) => {
      const { x, y, width, height } = document.querySelector(part)!.getBoundingClientRect();
      return [part, ...[x, y, width, height].map(Math.round)].join(" ");
    }),
  );

test("the live page takes the place of the built one without a jump", async ({ page }) => {
  await denyWebGL(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/data/**/en/*", async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 640, height: 720 });
  await page.goto("/embed/");
  await expect(page.locator(".still-middle")).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const built = await boxes(page);
  release();
  await mapReady(page);
  expect(await boxes(page)).toEqual(built);
});

/** The article's own controls before and after the map. */
async function writeAround(page: Page, space = 0): Promise<void> {
  await page.evaluate((height) => {
    const frame = document.querySelector("iframe")!;
    const write = (name: string) => {
      const button = document.createElement("button");
      button.textContent = name;
      return button;
    };
    frame.before(write("before"));
    frame.after(write("after"));
    frame.style.marginTop = `${height}px`;
    document.querySelector("button")!.focus();
  }, space);
}

const focusedIn = (map: FrameLocator) =>
  map.locator("html").evaluate(() => document.activeElement?.className ?? "");

test("a map that opens with a card leaves the focus in the article; from there the keyboard goes through it and out again", async ({
  page,
}) => {
  await denyWebGL(page);
  const map = await openEmbedded(page, "plain", "embed/#place=tartus&kind=curfew");
  await writeAround(page);
  await expect(map.locator(".card")).toBeVisible();
  await mapReady(map);
  const before = page.getByRole("button", { name: "before" });
  await expect(before).toBeFocused();

  await page.keyboard.press("Tab");
  const stops = [await focusedIn(map)];
  const after = page.getByRole("button", { name: "after" });
  const isOut = () => after.evaluate((button) => button === document.activeElement);
  while (stops.length < 80) {
    await page.keyboard.press("Tab");
    if (await isOut()) break;
    stops.push(await focusedIn(map));
  }
  await expect(after).toBeFocused();
  expect(stops[0]).toBe("skip");
  const order = ["legend-line", "time-handle", "step", "full-map", "make-picture"].map((name) =>
    stops.findIndex((each) => each.split(" ").includes(name)),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test("a map far down the article loads none of what pans and zooms until it is scrolled to", async ({
  page,
}) => {
  await denyWebGL(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    if (window.parent === window)
      addEventListener("DOMContentLoaded", () => {
        document.querySelector("iframe")!.style.marginTop = "6000px";
      });
  });
  const map = await openEmbedded(page, "plain", "embed/");
  await pageReady(map);
  const heavy = () => asked.filter((path) => /maplibre|pmtiles/.test(path));
  expect(heavy()).toEqual([]);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await mapReady(map);
  expect(heavy()).not.toEqual([]);
});

test("an article that follows the height gets back the one it had, after the list was opened and shut", async ({
  page,
}) => {
  await denyWebGL(page);
  await page.addInitScript(() => {
    if (window.parent === window)
      addEventListener("message", ({ data }) => {
        if (data?.daymark === 1 && data.type === "height")
          document.querySelector("iframe")!.style.height = `${data.height}px`;
      });
  });
  const map = await openEmbedded(page, "plain", "embed/#kind=curfew");
  await mapReady(map);
  const heights = async () => ({
    frame: await page.locator("iframe").evaluate((frame) => frame.clientHeight),
    map: await map.locator(".map").evaluate((element) => element.clientHeight),
    content: await map.locator("html").evaluate((html) => html.scrollHeight),
  });
  // From 560 it has grown to what the map would like to have.
  await expect.poll(async () => (await heights()).map).toBeGreaterThan(400);
  const first = await heights();
  expect(first.content).toBe(first.frame);
  await map.locator(".embed-list > summary").click();
  await expect.poll(async () => (await heights()).frame).toBeGreaterThan(first.frame + 300);
  const open = await heights();
  expect(open).toMatchObject({ map: first.map, content: open.frame });
  await map.locator(".embed-list > summary").click();
  await expect.poll(heights).toEqual(first);
});

test.describe("in a sandbox that opens no tabs", () => {
  test.use({ expectedErrors: [[/sandboxed|allow-popups/], { scope: "test" }] });

  test("the link to the full map shows the address of this view to be copied by hand", async ({ page }) => {
    await denyWebGL(page);
    await loadMessages("fr");
    const map = await openEmbedded(page, "sandboxed", "embed/fr/#kind=curfew");
    await pageReady(map);
    const words = messagesIn("fr");
    await map.getByRole("link", { name: words.fullMap }).click();
    await expect(map.getByRole("textbox", { name: words.linkToCopy })).toHaveValue(
      `${siteAddress()}fr/#kind=curfew`,
    );
  });
});

test("elsewhere it opens this view on the full page, which learns nothing of the article", async ({
  page,
}) => {
  await denyWebGL(page);
  const map = await openEmbedded(page, "plain", "embed/#kind=curfew");
  await pageReady(map);
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    map.getByRole("link", { name: messages.fullMap }).click(),
  ]);
  expect(opened.url()).toBe(`${siteAddress()}#kind=curfew`);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
});
