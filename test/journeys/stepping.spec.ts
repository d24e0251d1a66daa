import type { Page } from "@playwright/test";
import { noFilter } from "../../src/core/filter";
import { visibleRows } from "../../src/core/visible";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { day, handles, hour, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");
type StepName = keyof typeof messages.stepNames;

const chooseStep = (page: Page, step: StepName) =>
  page.getByRole("combobox", { name: messages.stepBy, exact: true }).selectOption(step);
const forward = (page: Page) => page.getByRole("button", { name: messages.stepForward }).click();
const back = (page: Page) => page.getByRole("button", { name: messages.stepBack }).click();

for (const [step, length] of [
  ["hour", hour],
  ["day", day],
] as const) {
  test(`steps go by the ${step} in both directions, and push the window at its ends`, async ({ page }) => {
    await openWithoutWebGL(page);
    await chooseStep(page, step);
    const first = await instants(page);
    await back(page);
    expect(await instants(page)).toEqual({ ...first, moment: first.to - length });
    await expectAgreement(page);
    await back(page);
    await forward(page);
    await forward(page);
    expect(await instants(page)).toEqual(first);
    await forward(page);
    expect(await instants(page)).toEqual({ ...first, to: first.to + length, moment: first.to + length });
    await expectAgreement(page);

    await handles(page).moment.press("Home");
    await back(page);
    const pushed = await instants(page);
    expect(pushed.moment, "at the window's begin the step goes on").toBe(first.from - length);
    expect(pushed.to).toBe(pushed.moment);
    await expectAgreement(page);
  });
}

test("a step by the hour goes to the full hour by the place's clock, a step by the day to midnight", async ({
  page,
}) => {
  await openWithoutWebGL(page, "at=2025-03-07T10:37");
  await chooseStep(page, "hour");
  await forward(page);
  await expect(handles(page).moment).toHaveAttribute("aria-valuetext", /7 March 2025, 11:00, Damascus time/);
  await chooseStep(page, "day");
  await back(page);
  await expect(handles(page).moment).toHaveAttribute("aria-valuetext", /7 March 2025, 00:00, Damascus time/);
});

test("next incident walks through the list in its order, opens each where the reader sees it, and back", async ({
  page,
}) => {
  const dataset = await readData();
  const { rows } = visibleRows(dataset, dataset.config.window, noFilter);
  const startsInside = rows.filter((row) => dataset.columns.earliest[row]! >= dataset.config.window.from);
  const expected = startsInside.slice(0, 6).map((row) => dataset.incidents[row]!.id);

  await openWithoutWebGL(page);
  await chooseStep(page, "incident");
  const open = page.locator(".list .incident.is-open");
  const expectOpen = async (id: string) => {
    await expect(open).toHaveCount(1);
    await expect(open).toHaveAttribute("data-incident", id);
    await expect(open.getByRole("button").first()).toBeInViewport();
    await expectAgreement(page);
  };
  for (const id of expected) {
    await forward(page);
    await expectOpen(id);
  }
  for (const id of expected.slice(0, -1).toReversed()) {
    await back(page);
    await expectOpen(id);
  }
});

test("next incident past the window's end widens the window, and at the last of all stays there", async ({
  page,
}) => {
  const dataset = await readData();
  const last = dataset.incidents.at(-1)!;
  const beforeLast = dataset.incidents.at(-2)!;
  await openWithoutWebGL(page, `incident=${beforeLast.id}`);
  await chooseStep(page, "incident");
  await forward(page);
  const open = page.locator(".list .incident.is-open");
  await expect(open).toHaveAttribute("data-incident", last.id);
  await expect(open).not.toHaveClass(/is-possible/);
  await expectAgreement(page);
  const before = await instants(page);
  await forward(page);
  expect(await instants(page)).toEqual(before);
  await expect(open).toHaveAttribute("data-incident", last.id);
});
