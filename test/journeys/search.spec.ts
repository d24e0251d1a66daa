import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { brokenRules } from "./axe";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const messages = messagesIn("en");
/** Around everything on the map. */
const always = "from=2025-02-28&to=2025-12-31&extent=2025-02-28,2025-12-31";

const field = (page: Page, label = messages.search.label) => page.getByRole("searchbox", { name: label });
const shown = (page: Page) =>
  page.locator(".list .incident").evaluateAll((items) => items.map((item) => item.dataset.incident));

/** Types words after others that nothing says, and gives the ids of what they leave. */
async function search(page: Page, words: string, label?: string) {
  await field(page, label).fill("zzzzzz");
  await expect(page.locator(".list .incident")).toHaveCount(0);
  await field(page, label).fill(words);
  await expect(page.locator(".list .incident").first()).toBeVisible();
  return shown(page);
}

test("four spellings of a place find the same incidents, on the map, in the list and on the timeline", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const whole = await expectAgreement(page);
  const first = await search(page, "Banyas");
  const count = await expectAgreement(page);
  expect(count.certain + count.possible).toBe(first.length);
  expect(first.length).toBeLessThan(whole.certain + whole.possible);
  await expect(page.locator(".timeline .bar")).not.toHaveCount(0);
  const bars = await page.locator(".timeline .bar").count();
  for (const spelling of ["Baniyas", "Banias", "بانياس", "BANIAS"]) {
    expect(await search(page, spelling), spelling).toEqual(first);
    expect(await page.locator(".timeline .bar").count(), spelling).toBe(bars);
  }
  expect(page.url(), "no words in the address").not.toMatch(/ban[iy]/i);
});

test("in Arabic, Latin letters and other languages find what Arabic ones do", async ({ page }) => {
  await openWithoutWebGL(page, "lang=ar");
  const label = "بحث";
  const places = await search(page, "القرداحة", label);
  for (const spelling of ["Qardaha", "Al-Qardahah", "kardaha"])
    expect(await search(page, spelling, label), spelling).toEqual(places);
  // Titles in the records of another language.
  const curfews = await search(page, "curfew", label);
  expect(curfews.length).toBeGreaterThan(0);
  await expectAgreement(page);
});

test("what is found and how much of it is in the window is said; the rest is a button away", async ({
  page,
}) => {
  await openWithoutWebGL(page, "from=2025-03-07&to=2025-03-08");
  const inWindow = await search(page, "Latakia");
  const result = page.locator(".search-result");
  const said = (await result.getByRole("status").textContent()) ?? "";
  const [found = 0, here = 0] = [...said.matchAll(/\d+/g)].map(Number);
  expect(said).toBe(messages.search.found(found, here));
  expect(here).toBe(inWindow.length);
  expect(found).toBeGreaterThan(here);
  await result.getByRole("button", { name: messages.showAllHere }).click();
  await expect(page.locator(".list .incident")).toHaveCount(found);
  await expect(result.getByRole("status")).toHaveText(messages.search.found(found, found));
  await expectAgreement(page);
});

test("the clear button and Escape bring everything back, and the field keeps the focus", async ({ page }) => {
  await openWithoutWebGL(page);
  const whole = await expectAgreement(page);
  for (const clear of [
    () => page.getByRole("button", { name: messages.search.clear }).click(),
    () => page.keyboard.press("Escape"),
  ]) {
    await search(page, "Qardaha");
    await clear();
    await expect(field(page)).toHaveValue("");
    await expect(field(page)).toBeFocused();
    expect(await expectAgreement(page)).toEqual(whole);
    await expect(page.locator(".search-result")).toHaveText("");
  }
});

test("a search goes together with filters, which count what they would leave of it", async ({ page }) => {
  await openWithoutWebGL(page, always);
  await search(page, "Latakia");
  const all = await expectAgreement(page);
  await page.locator(".filters > summary").click();
  const choice = page.locator(".filters-panel .choice").first();
  const announced = await choice.locator(".count").textContent();
  await choice.getByRole("checkbox").check();
  const { certain, possible } = await expectAgreement(page);
  expect(messages.andPossible(certain, possible)).toBe(announced);
  expect(certain).toBeLessThan(all.certain);
});

test("nothing of the search is fetched before somebody goes to the field", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openWithoutWebGL(page);
  expect(asked.filter((path) => /search|\/(ar|fr)\//.test(path))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.filter((path) => /\/assets\/search/.test(path)).length).toBe(1);
  await expect.poll(() => asked.some((path) => path.endsWith("/fr/incidents.geojson"))).toBe(true);
});

for (const [size, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a desktop", { width: 1280, height: 800 }],
] as const) {
  test(`on ${size} a search keeps to WCAG 2.2 AA, and fits`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const [language, label] of [
      ["en", "Search"],
      ["ar", "بحث"],
    ] as const) {
      await openWithoutWebGL(page, `lang=${language}&theme=dark`);
      await search(page, "Qardaha", label);
      expect(await brokenRules(page, { part: ".list" })).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    }
  });
}
