import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { openWithoutWebGL } from "./open";
import { handles } from "./timeline";
import { expect, test } from "./watch";

const { toll, groups } = messagesIn("en");

const panel = (page: Page) => page.locator(".toll");
const entries = (page: Page) => panel(page).locator(".toll-entry > p:first-child");
const show = (page: Page, group: string) =>
  panel(page)
    .getByRole("button", { name: new RegExp(`^${group}`, "i") })
    .click();

test("the tolls open above the timeline at a button, and the address says so", async ({ page }) => {
  await openWithoutWebGL(page);
  const button = page.getByRole("button", { name: toll.title, exact: true });
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.click();
  await expect(panel(page)).toBeVisible();
  await expect(page).toHaveURL(/#panel=toll$/);
  await button.click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/panel/);
});

test("the first article's figures are readable at the minute as of which SOHR gave them", async ({
  page,
}) => {
  await openWithoutWebGL(page, "panel=toll&at=2025-03-08T14:55");
  for (const [group, words] of [
    ["civilians", "SOHR: at least 340 civilians, as of 8 March, 14:55"],
    ["security forces", "SOHR: 93 security forces, as of 8 March, 14:55"],
    ["loyalist fighters", "SOHR: 120 loyalist fighters, as of 8 March, 14:55"],
    ["total", "SOHR: at least 553 dead in all, as of 8 March, 14:55"],
  ] as const) {
    await show(page, groups[group]!);
    await expect(entries(page).first()).toHaveText(words);
  }
  const first = panel(page).locator(".toll-entry").first();
  await expect(first).toContainText("Syrian coast and Latakia hills since 6 March");
  await expect(first.getByRole("link", { name: "LBCI (AFP)" })).toHaveAttribute("href", /^https?:/);
  await expect(first).toContainText(toll.laterDiffer(3));
});

test("chart and timeline share their scale: the playhead is one line through both", async ({ page }) => {
  for (const language of ["en", "ar"]) {
    await openWithoutWebGL(page, `panel=toll&at=2025-03-08T14:55&lang=${language}`);
    await expect(panel(page)).toBeVisible();
    const boxes = await Promise.all(
      [".toll-picture", ".timeline-picture", ".toll-picture .playhead", ".timeline-picture .playhead"].map(
        async (each) => (await page.locator(each).boundingBox())!,
      ),
    );
    const [chart, timeline, above, below] = boxes;
    expect(chart!.x).toBeCloseTo(timeline!.x, 0);
    expect(chart!.width).toBeCloseTo(timeline!.width, 0);
    expect(above!.x).toBeCloseTo(below!.x, 0);
  }
});

test("the list follows the playhead, and the figure that this desk made says so, with the claimant's parts", async ({
  page,
}) => {
  await openWithoutWebGL(page, "panel=toll&from=2025-03-06&to=2025-03-22&at=2025-03-09T00:00");
  await expect(entries(page).first()).toHaveText("SOHR: 745 civilians, as of 8 March");
  await handles(page).moment.press("End");
  await expect(entries(page).first()).toHaveText("SOHR: 1,614 civilians, as of 20 March");
  const first = panel(page).locator(".toll-entry").first();
  await expect(first).toContainText(toll.derived);
  await expect(first.getByRole("table")).toContainText("Tartus");
  await expect(first.getByRole("cell", { name: "836" })).toBeVisible();
});

test("by the clock of what was known no figure of a later day is on the page", async ({ page }) => {
  await openWithoutWebGL(page, "panel=toll&clock=known&at=2025-03-08T12:00");
  await expect(entries(page).first()).toHaveText("SOHR: 311 civilians, as of 8 March, 04:09");
  await expect(panel(page)).not.toContainText(/\b(830|973|1,068|1,225|1,614)\b/);
  await expect(panel(page)).not.toContainText(/later count|later claim/);
});

test("figures outside the days shown are counted, and a button shows them", async ({ page }) => {
  await openWithoutWebGL(page, "panel=toll");
  await expect(panel(page)).toContainText(toll.later(7));
  await panel(page).getByRole("button", { name: toll.showWhole }).click();
  await expect(panel(page)).not.toContainText(/later claim/);
  await expect(panel(page).getByRole("button", { name: toll.showWhole })).toHaveCount(0);
});

test("a table holds every figure of the group for those who cannot see the chart", async ({ page }) => {
  await openWithoutWebGL(page, "panel=toll");
  const table = page.getByRole("table", { name: toll.table(groups.civilians!) });
  await expect(table.getByRole("row")).toHaveCount(39);
  await expect(table).toContainText("at least 1,225");
  await expect(page.getByRole("img", { name: /^Tolls as reported: civilians/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the list comes first, the chart is 160 pixels tall, and nothing is wider than the page", async ({
    page,
  }) => {
    await openWithoutWebGL(page, "panel=toll");
    const chart = (await page.locator(".toll-picture").boundingBox())!;
    const list = (await page.locator(".toll-list").boundingBox())!;
    const timeline = (await page.locator(".timeline-picture").boundingBox())!;
    expect(chart.height).toBe(160);
    expect(list.y + list.height).toBeLessThanOrEqual(chart.y);
    expect(chart.y + chart.height).toBeLessThanOrEqual(timeline.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
