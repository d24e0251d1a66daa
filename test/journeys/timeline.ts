import type { FrameLocator, Locator, Page } from "@playwright/test";

/** The two handles of the window and the playhead, each a slider whose value is milliseconds since 1970. */
export interface Handles {
  readonly from: Locator;
  readonly to: Locator;
  readonly moment: Locator;
}

export const handles = (page: Page | FrameLocator): Handles => ({
  from: page.locator(".time-handle.is-from"),
  to: page.locator(".time-handle.is-to"),
  moment: page.locator(".time-handle.is-moment"),
});

/** Milliseconds. */
export const hour = 3_600_000;
export const day = 24 * hour;

export interface Instants {
  readonly from: number;
  readonly to: number;
  readonly moment: number;
}

/** Where the handles stand now. */
export async function instants(page: Page | FrameLocator): Promise<Instants> {
  const { from, to, moment } = handles(page);
  const [a, b, c] = await Promise.all(
    [from, to, moment].map(async (each) => Number(await each.inputValue())),
  );
  return { from: a!, to: b!, moment: c! };
}

/** Where an instant lies on the page, in CSS pixels, at a height between 0 (top) and 1 of the columns. */
export async function pointAt(page: Page, instant: number, height = 0.5): Promise<{ x: number; y: number }> {
  const picture = page.locator(".timeline-picture");
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  const { from } = handles(page);
  const [least, greatest] = await from.evaluate((input: HTMLInputElement) => [
    Number(input.min),
    Number(input.max),
  ]);
  const share = (instant - least!) / (greatest! - least!);
  const isRtl = (await page.locator(".timeline").getAttribute("data-time")) === "rtl";
  // The playhead's strip and the days' names take 22 pixels each.
  const columns = box.height - 44;
  return { x: box.x + (isRtl ? 1 - share : share) * box.width, y: box.y + 22 + columns * height };
}
