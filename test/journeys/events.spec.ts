import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { eventWordsIn } from "../../src/i18n/eventWords";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const map = "/earthquakes-2018/";
const words = eventWordsIn("en");

const rows = (page: Page) => page.locator(".event-rows .event");
const heading = (page: Page) => page.locator("#list-heading .count");
const openMap = async (page: Page, view = "", folder = map) => {
  await openWithoutWebGL(page, view, folder);
  await expect(rows(page).first()).toBeVisible();
};

/** The number that a text begins with: "1,707 events" is 1707. */
const figure = async (text: Promise<string | null>) =>
  Number(/[\d,]+/.exec((await text) ?? "")?.[0].replaceAll(",", ""));

test("a map of many events counts alike in sentence, legend and list, and narrows by kind, place and words", async ({
  page,
}) => {
  await openMap(page);
  const all = await figure(heading(page).textContent());
  expect(all).toBeGreaterThan(1000);
  await expect(page.locator(".view-sentence")).toContainText("1,707 events");
  const legend = await page.locator(".legend-count").allTextContents();
  expect(legend.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0)).toBe(all);

  await page.getByText("Filter", { exact: true }).click();
  const place = page.locator(".place-totals .choice").first();
  const inPlace = await figure(place.locator(".count").textContent());
  await place.click();
  await expect(heading(page)).toHaveText(inPlace.toLocaleString("en-GB"));
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(heading(page)).toHaveText(all.toLocaleString("en-GB"));
  await page.getByText("Filter", { exact: true }).click();

  await page.getByRole("searchbox", { name: "Search", exact: true }).fill("alaska");
  await expect(page.locator(".search-result")).toContainText("Found:");
  await expect.poll(() => figure(heading(page).textContent())).toBeLessThan(all);
  await expect(rows(page).first()).toContainText(/alaska/i);
  expect(page.url(), "no words in the address").not.toMatch(/alaska/i);
});

test("every event can be reached by keys alone, and by an address, which opens it on its page of the list", async ({
  page,
}) => {
  await openMap(page);
  const first = rows(page).first().getByRole("button");
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows(page).nth(1).getByRole("button")).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(rows(page).nth(1)).toHaveAttribute("aria-posinset", "52");
  await expect(rows(page).nth(1).getByRole("button")).toBeFocused();
  await page.keyboard.press("End");
  const last = rows(page).last();
  await expect(last).toHaveAttribute("aria-posinset", "1707");
  await expect(last.getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#card-heading")).toBeFocused();
  await expect(page.locator(".event-facts")).toContainText(words.latitude);
  await expect(page).toHaveURL(/incident=/);
  await page.keyboard.press("Escape");
  await expect(last.getByRole("button")).toBeFocused();
  await expect(page, "the address forgets it, too").not.toHaveURL(/incident=/);
  await expect(page.locator(".event-rows [tabindex='0']")).toHaveCount(1);

  await page.getByRole("button", { name: words.previous }).first().click();
  await expect(rows(page).first()).toHaveAttribute("aria-posinset", "1651");
  await rows(page).nth(3).getByRole("button").click();
  const title = await page.locator("#card-heading").textContent();
  await expect(page).toHaveURL(/#.*incident=/);
  const address = new URL(page.url()).hash.slice(1);
  await page.goto("about:blank");
  await openWithoutWebGL(page, address, map);
  await expect(page.locator("#card-heading")).toHaveText(title ?? "");
  await page.locator(".card .close").click();
  await expect(rows(page).nth(3)).toHaveAttribute("aria-posinset", "1654");
});

test("nothing on a map of many events stands in the way of assistive technology, in Arabic with a card open", async ({
  page,
}) => {
  await openMap(page, "", `${map}ar/`);
  await rows(page).first().getByRole("button").click();
  await expect(page.locator(".event-card")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test.describe("where the file cannot be had", () => {
  test.use({ expectedErrors: [[/Failed to load resource|events\.parquet/], { scope: "test" }] });

  test("the page says so and loads it again when asked", async ({ page, context }) => {
    let isBroken = true;
    await context.route("**/events.parquet", (route) => (isBroken ? route.abort() : route.continue()));
    await openWithoutWebGL(page, "", map);
    await expect(page.locator(".events-load")).toContainText(words.failed);
    await expect(page.locator(".view-sentence"), "nothing was counted, which is not none").not.toContainText(
      "0 events",
    );
    await expect(page.locator(".legend-count").first()).toBeHidden();
    await page.locator(".make-picture").click();
    await expect(page.locator(".header-tools [role='alert']")).toBeVisible();
    isBroken = false;
    await page.getByRole("button", { name: words.again }).click();
    await expect(rows(page).first()).toBeVisible();
    await expect(page.locator(".events-load")).toBeEmpty();
  });
});
