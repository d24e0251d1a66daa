import type { Page } from "@playwright/test";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const widths = [320, 390, 768, 1280];

/** What stands out over the side of the page, and buttons whose words do not fit into them. */
function misfits(root: Element): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class")} "${element.textContent?.trim().slice(0, 40)}"`;
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
  const cut = [...root.querySelectorAll<HTMLElement>("button:not(.mark), summary, a")].filter(
    (element) =>
      element.checkVisibility() && element.scrollWidth > element.clientWidth && element.clientWidth > 0,
  );
  return [...wide, ...cut.map((element) => `cut: ${name(element)}`)];
}

const look = (page: Page) => page.locator(".page").evaluate(misfits);

for (const language of ["en", "ar", "fr"]) {
  test(`in ${language} nothing stands out over the page's sides and no button's words are cut, from 320 to 1280 pixels`, async ({
    page,
  }) => {
    await openWithoutWebGL(page, `lang=${language}&incident=s03-jableh-attack`);
    await page.evaluate(() => document.fonts.ready);
    await page.locator(".filters > summary").click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => look(page), `${width} px`).toEqual([]);
    }
    await page.locator(".mark").first().click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => look(page), `${width} px, with a card`).toEqual([]);
    }
  });
}

test("on a phone the map takes its share of the screen, with title and timeline in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithoutWebGL(page);
  const map = (await page.locator(".map").boundingBox())!;
  expect(map.height).toBeGreaterThanOrEqual(0.4 * 844);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.locator(".time-handle.is-moment")).toBeInViewport();
});
