import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { openWithoutWebGL } from "./open";
import { mapReady } from "./ready";
import { handles, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const days = "from=2025-03-06T00:00&to=2025-03-07T12:00";

/** What moves by itself now, or would on a change. */
const moving = (page: Page) =>
  page.evaluate(() => [
    ...document.getAnimations().map((animation) => animation.id || "an animation"),
    ...[...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const isStill = transitionDuration.split(", ").every((each) => Number.parseFloat(each) === 0);
        return !isStill || animationName !== "none" || scrollBehavior === "smooth";
      })
      .map((element) => `${element.tagName}.${element.getAttribute("class")}`),
  ]);

test.describe("where less motion is asked for", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing slides, fades or scrolls smoothly, whatever is opened", async ({ page }) => {
    await openWithoutWebGL(page, days);
    expect(await page.evaluate(() => matchMedia("(prefers-reduced-motion: reduce)").matches)).toBe(true);
    expect(await moving(page)).toEqual([]);
    await page.locator(".filters > summary").click();
    await page.locator(".filters > summary").click();
    await page.locator(".list .incident-title").first().click();
    await page.getByRole("button", { name: messages.toll.title }).click();
    await expect(page.locator(".toll")).toBeVisible();
    await page.locator(".mark").first().press("Enter");
    await expect(page.locator(".card")).toBeVisible();
    expect(await moving(page)).toEqual([]);
  });

  test("play goes in steps, and a step is there at once", async ({ page }) => {
    await page.clock.install({ time: "2026-01-05T12:00:00Z" });
    await openWithoutWebGL(page);
    await page.clock.pauseAt("2026-01-05T13:00:00Z");
    await page.getByRole("button", { name: messages.play, exact: true }).click();
    const seen = new Set<number>();
    for (let tenth = 0; tenth < 25; tenth++) {
      await page.clock.runFor(100);
      seen.add((await instants(page)).moment);
    }
    expect(seen.size, "one step a second").toBeLessThanOrEqual(4);
    await expect(handles(page).moment).toBeVisible();
  });

  test("the map goes where it is asked to go without a flight", async ({ page }) => {
    await page.goto(`/#${days}`);
    await mapReady(page);
    const mark = page.locator(".mark[data-places~=baniyas]");
    const before = await mark.boundingBox();
    await page.getByRole("button", { name: messages.zoomIn, exact: true }).click();
    const places: string[] = [];
    for (let frame = 0; frame < 12; frame++) {
      places.push(JSON.stringify(await page.locator(".marks-places").getAttribute("style")));
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(new Set(places).size, "from one place to the other").toBeLessThanOrEqual(2);
    expect(await mark.boundingBox()).not.toEqual(before);
  });
});

test("on any device nothing moves that nobody has set going", async ({ page }) => {
  await openWithoutWebGL(page, days);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
