import type { Page } from "@playwright/test";

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Draws a finger over the page in a straight line, as the browser's own touch input. CSS pixels. */
export async function swipe(page: Page, from: Spot, to: Spot, steps = 12): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Spot[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [from]);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await touch("touchMove", [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await touch("touchEnd", []);
  await browser.detach();
}
