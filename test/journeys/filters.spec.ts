import type { Locator, Page } from "@playwright/test";
import type { Count } from "../../src/core/visible";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const words = ({ certain, possible }: Count) => messages.andPossible(certain, possible);

/** Opens the filters, and gives their panel. */
async function openFilters(page: Page): Promise<Locator> {
  await page.locator(".filters > summary").click();
  return page.locator(".filters-panel");
}

const group = (panel: Locator, name: string) => panel.getByRole("group", { name, exact: true });

for (const facet of [messages.category, messages.status]) {
  test(`each choice by ${facet.toLowerCase()} says in advance what it leaves`, async ({ page }) => {
    await openWithoutWebGL(page);
    const whole = await expectAgreement(page);
    const choices = group(await openFilters(page), facet).locator(".choice");
    const announced = await choices.locator(".count").allTextContents();
    expect(announced.length).toBeGreaterThan(2);
    for (const [index, expected] of announced.entries()) {
      const box = choices.nth(index).getByRole("checkbox");
      await box.check();
      expect(words(await expectAgreement(page))).toBe(expected);
      await box.uncheck();
    }
    expect(await expectAgreement(page)).toEqual(whole);
  });
}

test("each choice of a place says in advance what it leaves, the places inside it included", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const select = (await openFilters(page)).getByRole("combobox", { name: messages.place });
  const options = await select.locator("option:not([value=''])").allTextContents();
  expect(options.length).toBeGreaterThan(20);
  for (const option of options) {
    await select.selectOption({ label: option });
    expect(`(${words(await expectAgreement(page))})`).toBe(option.slice(option.lastIndexOf("(")));
  }
});

test("choices of several kinds narrow together, each tells what it would leave, and one button clears them", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const whole = await expectAgreement(page);
  const panel = await openFilters(page);
  await panel.getByRole("combobox", { name: messages.place }).selectOption("jableh");
  const atJableh = await expectAgreement(page);
  expect(atJableh.certain + atJableh.possible).toBeLessThan(whole.certain + whole.possible);

  const killings = panel.locator(".choice").filter({ hasText: "Killing of civilians" });
  const announced = await killings.locator(".count").textContent();
  await killings.getByRole("checkbox").check();
  expect(words(await expectAgreement(page))).toBe(announced);
  await expect(page.locator(".filters .badge")).toHaveText("2");

  const statuses = group(panel, messages.status).locator(".choice");
  const byStatus = await statuses.locator(".count").allTextContents();
  await statuses.first().getByRole("checkbox").check();
  expect(words(await expectAgreement(page))).toBe(byStatus[0]);

  await panel.getByRole("button", { name: messages.clearFilters }).click();
  expect(await expectAgreement(page)).toEqual(whole);
  await expect(page.locator(".filters .badge")).toHaveCount(0);
  await expect(panel.getByRole("button", { name: messages.clearFilters })).toBeDisabled();
});

test("where nothing is left, the list says so", async ({ page }) => {
  await openWithoutWebGL(page, "in=arza");
  const panel = await openFilters(page);
  await expect(page.getByText(messages.nothingHere)).toHaveCount(0);
  await panel.locator(".choice").filter({ hasText: "Curfew" }).getByRole("checkbox").check();
  await expect(page.locator(".list").getByText(messages.nothingHere)).toBeVisible();
  expect(await expectAgreement(page)).toEqual({ certain: 0, possible: 0 });
});

test("a line of the legend narrows the map to its kinds, several add up, and a second press takes it back", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const whole = await expectAgreement(page);
  const lines = page.getByRole("group", { name: messages.legend }).getByRole("button");
  const count = await lines.count();
  const announced = await lines.locator(".legend-count").allTextContents();
  const said = ({ certain, possible }: Count) => (possible > 0 ? `${certain}+${possible}` : `${certain}`);
  for (let index = 0; index < count; index++) {
    await lines.nth(index).click();
    await expect(lines.nth(index)).toHaveAttribute("aria-pressed", "true");
    expect(said(await expectAgreement(page))).toBe(announced[index]);
    await lines.nth(index).click();
    await expect(lines.nth(index)).toHaveAttribute("aria-pressed", "false");
  }
  for (let index = 0; index < count; index++) await lines.nth(index).click();
  expect(await expectAgreement(page), "all kinds are as many as no choice").toEqual(whole);
});
