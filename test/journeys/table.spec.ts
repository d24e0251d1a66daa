import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { brokenRules } from "./axe";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const table = (page: Page) => page.locator(".incident-table");
const ids = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((items: HTMLElement[]) => items.map((item) => item.dataset.incident));
const inTable = (page: Page) => ids(page, ".incident-table tr[data-incident]");
const heading = (page: Page, name: string) => page.getByRole("columnheader", { name });

async function showTable(page: Page) {
  await page.getByRole("button", { name: messages.listForms.table, exact: true }).click();
  await expect(table(page)).toBeVisible();
}

test("the table holds the incidents of the list, in the same order, possible ones marked in words", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const list = await ids(page, ".list .incident");
  const possible = await ids(page, ".list .incident.is-possible");
  await showTable(page);
  expect(await inTable(page)).toEqual(list);
  const marked = table(page).locator("tr").filter({ hasText: messages.possibleHere });
  await expect(marked).toHaveCount(possible.length);
  await expect(page).toHaveURL(/list=table/);

  await page.reload();
  await expect(table(page)).toBeVisible();
  expect(await inTable(page)).toEqual(list);
  await page.getByRole("button", { name: messages.listForms.list, exact: true }).click();
  expect(await ids(page, ".list .incident")).toEqual(list);
});

test("the table obeys time, filters and search as the list does", async ({ page }) => {
  await openWithoutWebGL(page, "list=table&from=2025-03-07&to=2025-03-08&in=gov-latakia");
  await expect(table(page)).toBeVisible();
  const rows = await inTable(page);
  await page.getByRole("button", { name: messages.listForms.list, exact: true }).click();
  expect(await ids(page, ".list .incident")).toEqual(rows);
  await showTable(page);
  await page.getByRole("searchbox").fill("Qardaha");
  await expect.poll(async () => (await inTable(page)).length).toBeLessThan(rows.length);
});

test("by keyboard a heading sorts, a second press turns the order round, and the order is said", async ({
  page,
}) => {
  await openWithoutWebGL(page, "list=table");
  const before = await inTable(page);
  await expect(heading(page, messages.timeNote)).toHaveAttribute("aria-sort", "ascending");
  const places = () => table(page).locator("tr[data-incident] > td:nth-child(3)").allTextContents();
  await heading(page, messages.place).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(heading(page, messages.place)).toHaveAttribute("aria-sort", "ascending");
  await expect(table(page).locator("[aria-sort]")).toHaveCount(1);
  const { compare } = new Intl.Collator("en");
  const named = (await places()).filter((name) => name !== messages.noPlaceStated);
  expect(named).toEqual(named.toSorted(compare));
  expect((await places()).slice(named.length).every((name) => name === messages.noPlaceStated)).toBe(true);

  await page.keyboard.press("Space");
  await expect(heading(page, messages.place)).toHaveAttribute("aria-sort", "descending");
  const turned = (await places()).filter((name) => name !== messages.noPlaceStated);
  expect(turned).toEqual(named.toReversed());

  await heading(page, messages.sourcesHeading).getByRole("button").press("Enter");
  const counts = (await table(page).locator(".figure").allTextContents()).map(Number);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  await heading(page, messages.timeNote).getByRole("button").press("Enter");
  expect(await inTable(page)).toEqual(before);
});

test("a title opens its details in a row under it, and the map and the list know", async ({ page }) => {
  await openWithoutWebGL(page, "list=table");
  const row = table(page).locator('tr[data-incident="s03-jableh-attack"]');
  const title = row.getByRole("button");
  await title.focus();
  await page.keyboard.press("Enter");
  await expect(title).toHaveAttribute("aria-expanded", "true");
  await expect(title).toBeFocused();
  const details = page.locator(`[id="${await title.getAttribute("aria-controls")}"]`);
  await expect(details.getByRole("heading", { name: messages.sourcesHeading, exact: true })).toBeVisible();
  await expect(details.locator(".claims li").first()).toBeVisible();
  await expect(page.locator(".timeline .bar.is-open")).toHaveCount(1);
  await page.getByRole("button", { name: messages.listForms.list, exact: true }).click();
  await expect(page.locator("#daymark .incident.is-open")).toHaveAttribute(
    "data-incident",
    "s03-jableh-attack",
  );
});

for (const [size, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a desktop", { width: 1280, height: 800 }],
] as const) {
  for (const language of ["en", "ar", "fr"]) {
    test(`on ${size}, in ${language}: the table keeps to WCAG 2.2 AA and scrolls in a region of its own`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const days = "from=2025-03-06T00:00&to=2025-03-07T12:00";
      const theme = language === "ar" ? "dark" : "light";
      const view = `${days}&lang=${language}&theme=${theme}&list=table&incident=s03-jableh-attack`;
      await openWithoutWebGL(page, view);
      await expect(page.locator(".table-details .claims")).toBeVisible();
      expect(await brokenRules(page, { part: ".list" })).toEqual([]);

      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth, "the page itself does not scroll sideways").toBe(clientWidth);
      const region = page.locator(".table-region");
      await expect(region).toHaveAttribute("tabindex", "0");
      const title = table(page).locator("tbody th").first();
      await region.evaluate((element) => {
        element.scrollLeft = getComputedStyle(element).direction === "rtl" ? -300 : 300;
      });
      const [box, frame] = [(await title.boundingBox())!, (await region.boundingBox())!];
      expect(box.x, "titles stay in sight").toBeGreaterThanOrEqual(frame.x - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    });
  }
}
