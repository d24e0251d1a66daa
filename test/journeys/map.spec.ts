import type { Page } from "@playwright/test";
import { frameOrigin, worldPoint } from "../../src/core/mercator";
import type { LonLat } from "../../src/core/model";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

const arza = (page: Page) => page.locator(".mark[data-places=arza]");

/** The middle of Arza's mark, in CSS pixels of the page. */
async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await arza(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** The camera in the address. */
function cameraIn(page: Page) {
  const [zoom, latitude, longitude] = (/map=([^&]*)/.exec(new URL(page.url()).hash)?.[1] ?? "")
    .split("/")
    .map(Number);
  return { zoom: zoom!, latitude: latitude!, longitude: longitude! };
}

/** Arza's mark stands where the camera in the address has Arza, as far as the address is exact. */
async function expectOverArza(page: Page): Promise<void> {
  const { places } = await readData();
  const geometry = places.get("arza")!.geometry as { coordinates: number[] };
  const camera = cameraIn(page);
  const map = (await page.locator(".map").boundingBox())!;
  const [left, top] = frameOrigin(camera, map);
  const [x, y] = worldPoint(geometry.coordinates as unknown as LonLat, camera.zoom);
  const mark = await middleOf(page);
  expect(Math.hypot(mark.x - map.x - left - x, mark.y - map.y - top - y)).toBeLessThan(2);
}

test("a drag that begins on a mark pans the map and opens nothing; a click on it opens its place", async ({
  page,
}) => {
  await page.goto("/#map=9.00/35.25/36.30");
  await mapReady(page);
  await expectOverArza(page);
  const start = await middleOf(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 50, start.y + 20, { steps: 3 });
  await page.mouse.move(start.x - 120, start.y + 40, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => cameraIn(page).longitude).toBeGreaterThan(36.35);
  await expectOverArza(page);
  await expect(page.locator(".card")).toHaveCount(0);
  await expectAgreement(page);
  await arza(page).click();
  await expect(page.locator(".card h2")).toHaveText("Arza");
});

test("a turn of the wheel over a mark zooms the map towards it", async ({ page }) => {
  await page.goto("/#map=9.00/35.25/36.30");
  await mapReady(page);
  const start = await middleOf(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.wheel(0, -120);
  await expect.poll(() => cameraIn(page).zoom).toBeGreaterThan(9.1);
  const end = await middleOf(page);
  expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(2);
  await expectOverArza(page);
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the buttons zoom and lead back to the whole area", async ({ page }) => {
    await page.goto("/");
    await mapReady(page);
    const [nearer, , whole] = await page.locator(".map-button").all();
    const before = await page.locator(".mark").count();
    await nearer!.tap();
    await nearer!.tap();
    await expect.poll(() => page.locator(".mark").count()).toBeGreaterThan(before);
    await expectAgreement(page);
    await whole!.tap();
    await expect.poll(() => page.locator(".mark").count()).toBe(before);
    await expect.poll(() => new URL(page.url()).hash).not.toContain("map=");
  });
});
