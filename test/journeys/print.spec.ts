import type { Page } from "@playwright/test";
import { textIn } from "../../src/core/text";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

/** Print begins: what the browser says to the page, and the style for paper. */
async function beginPrint(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
}

async function endPrint(page: Page) {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
}

/** The page follows printing only once it has nothing better to do. */
async function readyToPrint(page: Page) {
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const isWritten = (await page.locator(".all-sources").count()) > 0;
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      return isWritten;
    })
    .toBe(true);
}

/** Marks are the map's picture on paper, too. */
const controls =
  ":is(button:not(.mark), input, select, .skip, .play-controls, .map-buttons, .search, .list-switch, .filters, .languages):visible";

test("on paper: every incident and source, the map and the timeline, and no control; then the live page is back", async ({
  page,
}) => {
  const { incidents, sources, config } = await readData();
  await openWithoutWebGL(page, "theme=dark");
  await readyToPrint(page);
  const live = await expectAgreement(page);
  await beginPrint(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(textIn(config.title, "en").text);
  const controlsShown = await page.locator(controls).evaluateAll((all) => all.map((each) => each.className));
  expect(controlsShown).toEqual([]);
  const titles = await page
    .locator(".list .incident:visible .incident-title")
    .evaluateAll((all) => all.map((title) => title.textContent));
  expect(titles.toSorted()).toEqual(incidents.map(({ title }) => textIn(title, "en").text).toSorted());
  await expect(page.locator(".all-sources li:visible")).toHaveCount(sources.size);
  const folded = await page.locator(".column details:not([open])").count();
  expect(folded, "every fold is open").toBe(0);
  await expect(page.locator(".incident-foot p:visible")).not.toHaveCount(0);
  await expect(page.locator(".map")).toBeVisible();
  await expect(page.locator(".mark:visible, .map-still svg:visible")).not.toHaveCount(0);
  await expect(page.locator(".timeline-picture")).toBeVisible();
  expect(
    await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor),
    "light on paper",
  ).toBe("rgb(253, 252, 249)");
  await endPrint(page);
  await expect(page.locator(".all-sources")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await expectAgreement(page)).toEqual(live);
  await page.locator(".list .incident-title").first().click();
  await expect(page.locator(".list .incident-details")).toBeVisible();
});

test("a card that is open does not hide the list on paper, and is there again after", async ({ page }) => {
  const { incidents } = await readData();
  await openWithoutWebGL(page, "place=baniyas");
  await expect(page.locator(".card")).toBeVisible();
  await readyToPrint(page);
  await beginPrint(page);
  await expect(page.locator(".card")).toBeHidden();
  await expect(page.locator(".list .incident:visible")).toHaveCount(incidents.length);
  await endPrint(page);
  await expect(page.locator(".card")).toBeVisible();
});

test("a drawn map leaves its copy on the paper", async ({ page }) => {
  await page.goto("/");
  await mapReady(page);
  await readyToPrint(page);
  await beginPrint(page);
  const copy = page.locator("canvas.map-print");
  await expect(copy).toBeVisible();
  const colours = await copy.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 400)
      seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    return seen.size;
  });
  expect(colours, "land, sea and names, not an empty sheet").toBeGreaterThan(5);
  await endPrint(page);
  await expect(copy).toHaveCount(0);
});

test("a sheet after another becomes a file, with and without script", async ({ page, browser, baseURL }) => {
  await openWithoutWebGL(page);
  await readyToPrint(page);
  const withScript = await page.pdf({ format: "A4" });
  expect(withScript.subarray(0, 5).toString()).toBe("%PDF-");
  const pages = (file: Buffer) => file.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages(withScript)).toBeGreaterThan(10);
  expect(pages(withScript)).toBeLessThan(80);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const plain = await context.newPage();
  await plain.goto("/");
  const without = await plain.pdf({ format: "A4" });
  expect(pages(without)).toBeGreaterThan(10);
  expect(pages(without)).toBeLessThan(80);
  await context.close();
});
