import type { Page } from "@playwright/test";
import { expectAgreement } from "./agreement";
import { swipe } from "./finger";
import { openWithoutWebGL } from "./open";
import { day, handles, hour, type Instants, instants, pointAt } from "./timeline";
import { expect, test } from "./watch";

/** The handles stand where they should, give or take the hour that a pixel is worth. */
async function expectNear(page: Page, expected: Partial<Instants>): Promise<void> {
  const now = await instants(page);
  for (const [name, instant] of Object.entries(expected)) {
    expect(Math.abs(now[name as keyof Instants] - instant), name).toBeLessThanOrEqual(1.5 * hour);
  }
}

test("the window's handles go by the hour, by the day and to the ends with the keyboard, and never cross", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const { from, to } = handles(page);
  const first = await instants(page);
  await expect(from).toHaveAccessibleName("Window from");
  await expect(to).toHaveAccessibleName("Window to");
  // The journeys' browser is in New York; the words are Damascus time all the same.
  await expect(from).toHaveAttribute("aria-valuetext", "Thursday 6 March 2025, 00:00, Damascus time");

  await from.press("ArrowRight");
  await expect(from).toHaveAttribute("aria-valuetext", "Thursday 6 March 2025, 01:00, Damascus time");
  await expectAgreement(page);
  await from.press("PageUp");
  await expect(from).toHaveAttribute("aria-valuetext", "Friday 7 March 2025, 00:00, Damascus time");
  await expectAgreement(page);
  await from.press("PageDown");
  await from.press("ArrowLeft");
  await expect(from).toHaveAttribute("aria-valuetext", "Wednesday 5 March 2025, 23:00, Damascus time");
  await from.press("Home");
  await expect(from).toHaveAttribute("aria-valuetext", "Tuesday 4 March 2025, 00:00, Damascus time");
  await expectAgreement(page);

  await from.press("End");
  expect(await instants(page)).toEqual({ from: first.to - hour, to: first.to, moment: first.to });
  await from.press("ArrowRight");
  await from.press("PageUp");
  expect((await instants(page)).from).toBe(first.to - hour);
  await to.press("Home");
  await to.press("ArrowLeft");
  expect((await instants(page)).to).toBe(first.to);
  await expectAgreement(page);

  await to.press("End");
  await expect(to).toHaveAttribute("aria-valuetext", "Saturday 15 March 2025, 00:00, Damascus time");
  expect((await instants(page)).moment, "a playhead at the end stays at the end").toBe(
    (await instants(page)).to,
  );
  await to.press("PageDown");
  await expect(to).toHaveAttribute("aria-valuetext", "Friday 14 March 2025, 00:00, Damascus time");
  await expectAgreement(page);
});

test("the playhead goes by the hour, by the day and to the window's ends with the keyboard, and stays inside", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const { moment } = handles(page);
  const { from, to } = await instants(page);
  await expect(moment).toHaveAccessibleName("Shown up to");
  await moment.press("ArrowLeft");
  expect((await instants(page)).moment).toBe(to - hour);
  await expect(moment).toHaveAttribute("aria-valuetext", "Sunday 9 March 2025, 23:00, Damascus time");
  await expectAgreement(page);
  await moment.press("PageDown");
  await moment.press("PageDown");
  await expect(moment).toHaveAttribute("aria-valuetext", "Saturday 8 March 2025, 00:00, Damascus time");
  await expectAgreement(page);
  await moment.press("ArrowUp");
  await moment.press("PageUp");
  await expect(moment).toHaveAttribute("aria-valuetext", "Sunday 9 March 2025, 00:00, Damascus time");
  await moment.press("Home");
  expect(await instants(page)).toEqual({ from, to, moment: from });
  expect((await expectAgreement(page)).certain, "at the window's begin nothing is certain yet").toBe(0);
  await moment.press("ArrowLeft");
  expect((await instants(page)).moment).toBe(from);
  await moment.press("End");
  expect(await instants(page)).toEqual({ from, to, moment: to });
});

test("the mouse drags both handles and the playhead, and opens a window by a drag over the columns", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const first = await instants(page);
  const drag = async (start: { x: number; y: number }, end: { x: number; y: number }) => {
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 4 });
    await expectAgreement(page);
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await page.mouse.up();
    await expectAgreement(page);
  };

  await drag(await pointAt(page, first.from), await pointAt(page, first.from + day));
  await expectNear(page, { from: first.from + day, to: first.to, moment: first.to });
  await drag(await pointAt(page, first.to), await pointAt(page, first.to + 2 * day));
  await expectNear(page, { from: first.from + day, to: first.to + 2 * day, moment: first.to + 2 * day });

  const top = (await page.locator(".timeline-picture").boundingBox())!.y;
  const onRail = async (instant: number) => ({ ...(await pointAt(page, instant)), y: top + 11 });
  await drag(await onRail(first.to + 2 * day), await onRail(first.from + 2 * day));
  await expectNear(page, { moment: first.from + 2 * day, to: first.to + 2 * day });

  const before = await instants(page);
  await drag(await pointAt(page, before.from), await pointAt(page, before.to + day));
  const crossed = await instants(page);
  expect(crossed.to - crossed.from, "a handle that is dragged past the other stops before it").toBe(hour);

  // From right to left, outside the present window, so that the columns are hit and not a handle.
  await drag(await pointAt(page, first.from + day), await pointAt(page, first.from - day));
  await expectNear(page, { from: first.from - day, to: first.from + day, moment: first.from + day });

  const { x, y } = await pointAt(page, first.from);
  await page.mouse.click(x, y);
  await expectNear(page, { from: first.from - day, to: first.from + day, moment: first.from });
  await expectAgreement(page);
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger drags the handles and opens a window over the columns", async ({ page }) => {
    await openWithoutWebGL(page);
    const first = await instants(page);
    await swipe(page, await pointAt(page, first.from), await pointAt(page, first.from + day));
    // On a phone a pixel is about an hour.
    await expectNear(page, { from: first.from + day, to: first.to });
    await expectAgreement(page);
    await swipe(page, await pointAt(page, first.to), await pointAt(page, first.to + 2 * day));
    await expectNear(page, { from: first.from + day, to: first.to + 2 * day });
    await expectAgreement(page);
    await swipe(
      page,
      await pointAt(page, first.from - 1.5 * day),
      await pointAt(page, first.from + 0.2 * day),
    );
    await expectNear(page, { from: first.from - 1.5 * day, to: first.from + 0.2 * day });
    await expectAgreement(page);
  });

  test("a finger that moves over the columns from top to bottom scrolls the page and sets nothing", async ({
    page,
  }) => {
    await openWithoutWebGL(page);
    const first = await instants(page);
    const { x, y } = await pointAt(page, first.from + 2 * day);
    await swipe(page, { x, y }, { x: x + 2, y: y - 300 });
    expect(await instants(page)).toEqual(first);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  });
});
