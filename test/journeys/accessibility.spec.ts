import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openWithoutWebGL } from "./open";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What breaks the standards, one line for each element. */
async function faults(page: Page): Promise<string[]> {
  // Colours that are on their way to others would be measured half way.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

for (const [size, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a desktop", { width: 1280, height: 800 }],
] as const) {
  for (const language of ["en", "ar"]) {
    for (const theme of ["light", "dark"]) {
      test(`on ${size}, ${theme}, in ${language}: list, filters, details and card keep to WCAG 2.2 AA`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        // A day and a half holds every kind of line in the list; more of the same would only take longer.
        const days = "from=2025-03-06T00:00&to=2025-03-07T12:00";
        await openWithoutWebGL(page, `${days}&lang=${language}&theme=${theme}&incident=s03-jableh-attack`);
        await page.locator(".filters > summary").click();
        expect(await faults(page)).toEqual([]);
        await page.locator(".filters > summary").click();
        await page.locator(".mark[data-places~=baniyas]").click();
        await page.locator(".card .incident-title").first().click();
        expect(await faults(page)).toEqual([]);
      });
    }
  }
}

test("with the background map drawn, the first view keeps to WCAG 2.2 AA", async ({ page }) => {
  await page.goto("/");
  await mapReady(page);
  expect(await faults(page)).toEqual([]);
});

test("whoever comes by keyboard can skip to the list, and reaches every part of the page", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("button", { name: "Skip to the list of incidents" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#list-heading")).toBeFocused();
  await page.locator("body").press("Shift+Tab");

  await skip.focus();
  const reached = new Set<string>();
  const parts = [
    ".header",
    ".map-marks",
    ".legend",
    ".tray",
    ".map-buttons",
    ".timeline",
    ".filters",
    ".list",
  ];
  for (let press = 0; press < 90 && reached.size < parts.length; press++) {
    await page.keyboard.press("Tab");
    const part = await page.evaluate(
      (selectors) => selectors.filter((selector) => document.activeElement?.closest(selector)),
      parts,
    );
    for (const each of part) reached.add(each);
  }
  expect([...reached].toSorted()).toEqual(parts.toSorted());
});
