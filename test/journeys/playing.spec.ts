import type { Page } from "@playwright/test";
import { speeds } from "../../src/core/playback";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { openWithoutWebGL } from "./open";
import { day, handles, hour, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");

/** Opens the page with its clock stopped: from then on time passes only when the journey says so. */
async function openWithStoppedClock(page: Page): Promise<void> {
  await page.clock.install({ time: "2026-01-05T12:00:00Z" });
  await openWithoutWebGL(page);
  // What moves the map that is a picture comes a moment after the page is ready.
  await expect(page.locator(".map-pan")).toBeVisible();
  await page.clock.pauseAt("2026-01-05T13:00:00Z");
}

const play = (page: Page) => page.getByRole("button", { name: messages.play, exact: true }).click();
const pause = (page: Page) => page.getByRole("button", { name: messages.pause, exact: true }).click();
const chooseSpeed = (page: Page, speed: number) =>
  page
    .getByRole("combobox", { name: messages.speed, exact: true })
    .selectOption({ label: messages.speedNames[speed]! });

test("nothing moves by itself, however long the page is open", async ({ page }) => {
  await openWithStoppedClock(page);
  const before = await page.locator(".page").innerHTML();
  await page.clock.fastForward("02:00:00");
  await page.clock.runFor(3000);
  expect(await page.locator(".page").innerHTML()).toBe(before);
  expect(new URL(page.url()).hash).toBe("");
});

test("play goes from the window's begin to its end, everything agrees on the way, and there it stops", async ({
  page,
}) => {
  await openWithStoppedClock(page);
  const { from, to, moment } = await instants(page);
  expect(moment).toBe(to);
  const whole = await expectAgreement(page);
  await chooseSpeed(page, day);
  await play(page);
  let before = from;
  let shown = 0;
  for (let second = 1; second <= 4; second++) {
    await page.clock.runFor(900);
    const now = await instants(page);
    expect(now.moment).toBeGreaterThan(before);
    expect({ from: now.from, to: now.to }).toEqual({ from, to });
    before = now.moment;
    const { certain, possible } = await expectAgreement(page);
    expect(certain + possible).toBeGreaterThanOrEqual(shown);
    shown = certain + possible;
    expect(new URL(page.url()).hash, "the address is not written while playing").not.toContain("at=");
  }
  await expect(handles(page).moment).not.toHaveValue(String(to));
  await page.clock.runFor(1500);
  expect((await instants(page)).moment).toBe(to);
  await expect(page.getByRole("button", { name: messages.play, exact: true })).toBeVisible();
  expect(await expectAgreement(page)).toEqual(whole);
  await page.clock.runFor(3000);
  expect((await instants(page)).moment).toBe(to);
});

test("a second of play is as long as the speed says, and pause stops where it is", async ({ page }) => {
  await openWithStoppedClock(page);
  await page
    .getByRole("combobox", { name: messages.chapters, exact: true })
    .selectOption(messages.wholeStory);
  const { from } = await instants(page);
  for (const speed of speeds) {
    await chooseSpeed(page, speed);
    await handles(page).moment.press("Home");
    await play(page);
    await page.clock.runFor(1000);
    await pause(page);
    const { moment } = await instants(page);
    // The first frame only notes the time, and the last may lie up to a frame back.
    expect((moment - from) / speed).toBeGreaterThan(0.95);
    expect((moment - from) / speed).toBeLessThanOrEqual(1.01);
    expect(moment % 60_000, "a stopped playhead stands at a whole minute").toBe(0);
    await page.clock.runFor(2000);
    expect((await instants(page)).moment).toBe(moment);
    await expectAgreement(page);
  }
});

test("play goes on from where it was stopped, and stops when the reader turns to another tab", async ({
  page,
}) => {
  await openWithStoppedClock(page);
  await play(page);
  await page.clock.runFor(1000);
  await pause(page);
  const stopped = (await instants(page)).moment;
  await play(page);
  await page.clock.runFor(500);
  const later = (await instants(page)).moment;
  expect(later).toBeGreaterThan(stopped);
  expect(later - stopped).toBeLessThanOrEqual(3.1 * hour);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const hidden = (await instants(page)).moment;
  await page.clock.runFor(2000);
  expect((await instants(page)).moment).toBe(hidden);
  await expect(page.getByRole("button", { name: messages.play, exact: true })).toBeVisible();
});

test("where less motion is asked for, play goes in steps of the speed, one a second", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openWithStoppedClock(page);
  const { from } = await instants(page);
  await play(page);
  const seen = new Set<number>();
  for (let tenth = 0; tenth < 35; tenth++) {
    await page.clock.runFor(100);
    seen.add((await instants(page)).moment);
  }
  expect([...seen]).toEqual([0, 1, 2, 3].map((steps) => from + steps * 6 * hour));
});
