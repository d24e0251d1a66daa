import { noFilter } from "../../src/core/filter";
import { visibleRows } from "../../src/core/visible";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

test("a reader opens the page and finds headline, sentence, marks, timeline and list, which agree", async ({
  page,
}) => {
  const dataset = await readData();
  const { rows, certain, possible } = visibleRows(dataset, dataset.config.window, noFilter);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(dataset.config.title.en!);
  await expect(page.locator(".view-sentence")).toContainText(/6\s?–\s?9 March 2025\./);
  await expect(page.locator(".view-sentence")).toContainText("Damascus time (UTC+3)");
  await expect(page.getByRole("slider")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await expect(page.locator(".mark[data-places~=jableh]")).toBeVisible();
  await expect(page.locator(".list .incident-title")).toHaveText(
    rows.map((row) => dataset.incidents[row]!.title.en!),
  );
  expect(await expectAgreement(page)).toEqual({ certain, possible });

  await mapReady(page);
  await expect(page.getByRole("region", { name: "Map of the incidents" })).toHaveAttribute(
    "data-background",
    "drawn",
  );
  expect(await expectAgreement(page)).toEqual({ certain, possible });
});

test("the page keeps nothing about its reader: no cookie, no storage", async ({ page, context }) => {
  await page.goto("/");
  await mapReady(page);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});
