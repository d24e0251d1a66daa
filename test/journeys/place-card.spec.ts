import type { Locator, Page } from "@playwright/test";
import { noFilter } from "../../src/core/filter";
import { visibleRows } from "../../src/core/visible";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const card = (page: Page) => page.getByRole("region", { name: /./ }).and(page.locator(".card"));
const markOf = (page: Page, place: string) => page.locator(`.mark[data-places~="${place}"]`);
const idsIn = (list: Locator) =>
  list.locator("[data-incident]").evaluateAll((items) => items.map((item) => item.dataset.incident));

/** What the first view shows at a place, the places without a point that are shown there included. */
async function expectedAt(place: string): Promise<string[]> {
  const dataset = await readData();
  const { rows } = visibleRows(dataset, dataset.config.window, noFilter);
  return rows
    .map((row) => dataset.incidents[row]!)
    .filter(({ placeId }) => placeId === place || dataset.places.get(placeId)?.shownAt === place)
    .map(({ id }) => id);
}

/** Banyas from near by, where its mark stands alone. */
const nearBanyas = "map=11.00/35.18/35.95";

test("a click on a mark opens its place: the incidents there with claims, claimants and linked sources", async ({
  page,
}) => {
  const expected = await expectedAt("baniyas");
  expect(expected.length).toBeGreaterThan(3);
  await openWithoutWebGL(page, nearBanyas);
  const mark = markOf(page, "baniyas");
  await mark.click();
  await expect(mark).toHaveAttribute("aria-pressed", "true");
  await expect(card(page).getByRole("heading", { level: 2 })).toHaveText("Banyas");
  expect((await idsIn(card(page))).toSorted()).toEqual(expected.toSorted());
  await expect(card(page)).toContainText(messages.shownAt(""));
  await expectAgreement(page);

  const qusour = card(page).locator("[data-incident=b04-qusour]");
  await qusour
    .getByRole("button", { name: messages.sources(2).replace("2", "").trim() })
    .first()
    .click();
  const { incidents, sources } = await readData();
  const claims = incidents.find(({ id }) => id === "b04-qusour")!.claims;
  await expect(qusour.locator(".claims li")).toHaveCount(claims.length);
  for (const [index, claim] of claims.entries()) {
    await expect(qusour.locator(".claims li").nth(index)).toContainText(claim.claimant);
  }
  const links = qusour.locator(".sources a");
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute("href", /^https?:\/\//);
    await expect(link).toHaveAttribute("rel", /\bnoopener\b/);
    const href = await link.getAttribute("href");
    expect([...sources.values()].some(({ url }) => url === href)).toBe(true);
  }

  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute("aria-pressed", "false");
});

test("Enter on a mark opens its place and leads into it; Escape leads back to the mark", async ({ page }) => {
  await openWithoutWebGL(page, nearBanyas);
  const mark = markOf(page, "baniyas");
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(card(page).getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await card(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(mark).toBeFocused();
  await page.keyboard.press("Enter");
  await card(page).getByRole("button", { name: messages.back }).click();
  await expect(mark).toBeFocused();
  await expect(page.locator("#list-heading")).toBeVisible();
});

test("a place whose incidents lie outside the window says how many there are, and shows them when asked", async ({
  page,
}) => {
  await openWithoutWebGL(page, "place=hmeimim");
  const all = (await readData()).incidents.filter(({ placeId }) => placeId === "hmeimim");
  await expect(card(page)).toContainText(`of ${all.length} incidents here`);
  await card(page).getByRole("button", { name: messages.showAllHere }).click();
  expect((await idsIn(card(page))).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  await expectAgreement(page);
});

test("every line of the tray opens what it names, and a second press closes it", async ({ page }) => {
  await openWithoutWebGL(page);
  const lines = page.locator(".tray-line");
  const count = await lines.count();
  expect(count).toBeGreaterThan(3);
  for (let index = 0; index < count; index++) {
    const line = lines.nth(index);
    const name = await line
      .locator(".tray-name")
      .evaluate((element) => element.firstChild?.textContent ?? "");
    await line.click();
    await expect(line).toHaveAttribute("aria-pressed", "true");
    await expect(card(page).getByRole("heading", { level: 2 })).toHaveText(name);
    const shown = (await idsIn(card(page))).length;
    const said = (await line.locator(".tray-count").textContent())!.match(/\d+/g)!.map(Number);
    expect(shown).toBe(said.reduce((sum, each) => sum + each, 0));
    await line.click();
    await expect(card(page)).toHaveCount(0);
  }
});

test("marks that are drawn as one open together, list each place, and can be told apart by going nearer", async ({
  page,
}) => {
  await openWithoutWebGL(page, "map=7.00/35.2/36.1");
  const joined = markOf(page, "jableh");
  const places = (await joined.getAttribute("data-places"))!.split(" ");
  expect(places.length).toBeGreaterThan(2);
  await expect(joined).toHaveAccessibleName(/ and \d+ places near it: /);
  await joined.click();
  const expected = (await Promise.all(places.map(expectedAt))).flat();
  expect((await idsIn(card(page))).toSorted()).toEqual(expected.toSorted());
  await expect(card(page).getByRole("heading", { level: 3 })).not.toHaveCount(1);

  await card(page).getByRole("button", { name: messages.zoomToPlaces }).click();
  const marks = page.locator(".mark");
  const apart = await marks.evaluateAll(
    (all, ids) =>
      all.filter((mark) => (mark as HTMLElement).dataset.places!.split(" ").some((id) => ids.includes(id)))
        .length,
    places,
  );
  expect(apart).toBeGreaterThan(2);
  await expectAgreement(page);
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  // The mark that opened the card is gone; the keyboard still has a place on the page.
  await expect(page.locator("#list-heading")).toBeFocused();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap on a mark opens its place over the list and leaves the map to be seen", async ({ page }) => {
    await openWithoutWebGL(page, nearBanyas);
    await markOf(page, "baniyas").tap();
    const sheet = card(page);
    await expect(sheet.getByRole("heading", { level: 2 })).toBeInViewport();
    const [top, map] = await Promise.all([
      sheet.evaluate((element) => element.getBoundingClientRect().top),
      page.locator(".map").evaluate((element) => element.getBoundingClientRect()),
    ]);
    expect(top).toBeGreaterThan(map.top + map.height / 2);
    await sheet.getByRole("button", { name: messages.back }).tap();
    await expect(sheet).toHaveCount(0);
    await expectAgreement(page);
  });
});
