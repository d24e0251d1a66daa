import type { Page } from "@playwright/test";
import { claimKnown, knownBy } from "../../src/core/known";
import type { Dataset } from "../../src/core/model";
import { rowsInWindow } from "../../src/core/visible";
import { instantAt } from "../../src/core/zone";
import { createFormats } from "../../src/i18n/formats";
import { loadMessages } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

/** The map as it could have been made when 9 March 2025 began in Damascus. */
const asOfNinth = "clock=known&at=2025-03-09T00:00";
const ninth = instantAt("Asia/Damascus", 2025, 3, 9);

/** Counts of many claimants, stated between March and December 2025. */
const manyCounts = "b01-mukhtariya";

let dataset: Dataset;
test.beforeAll(async () => {
  await loadMessages("en");
  dataset = await readData();
});

const sentence = (page: Page) => page.locator(".view-sentence");
const clockButton = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** The list as it stands: the words for each day, and the incidents under it. */
const listOf = (page: Page) =>
  page.locator(".list .day").evaluateAll((days) =>
    days.map((day) => ({
      day: day.querySelector("h3")?.firstChild?.textContent?.trim() ?? "",
      incidents: [...day.querySelectorAll(".incident")].map((each) => each.getAttribute("data-incident")),
    })),
  );

test("set to 9 March by the clock of what was known, the page shows what was reported by then, by first report", async ({
  page,
}) => {
  await openWithoutWebGL(page, asOfNinth);
  const formats = createFormats(dataset.config, "en");
  const window = { from: dataset.config.window.from, to: ninth };
  const { rows, certain, possible } = rowsInWindow(dataset, window, "known");
  await expect(clockButton(page, "When it was known")).toHaveAttribute("aria-pressed", "true");
  await expect(sentence(page)).toContainText(`Reported ${formats.window(window)}.`);
  expect(await expectAgreement(page)).toEqual({ certain, possible });

  const { knownFrom } = dataset.columns;
  const ordered = rows.toSorted((a, b) => knownFrom[a]! - knownFrom[b]! || a - b);
  const days = [...new Set(ordered.map((row) => formats.fullDay(knownFrom[row]!)))];
  expect(await listOf(page)).toEqual(
    days.map((day) => ({
      day,
      incidents: ordered
        .filter((row) => formats.fullDay(knownFrom[row]!) === day)
        .map((row) => dataset.incidents[row]!.id),
    })),
  );
});

test("each incident says when it was first reported, and where that was taken from its sources", async ({
  page,
}) => {
  await openWithoutWebGL(page, asOfNinth);
  const first = page.locator(`.list [data-incident=${manyCounts}] .first-report`);
  await expect(first).toContainText("first reported 7 March");
  await expect(first).toContainText("(taken from the earliest dated source)");
  const undated = dataset.incidents.find(
    ({ known }) =>
      !Number.isFinite(known.to) && known.from < ninth && known.from >= dataset.config.window.from,
  )!;
  await expect(page.locator(`.list [data-incident=${undated.id}] .first-report`)).toContainText(
    "date of the first report not known",
  );
});

test("an incident shows only the counts stated by then and says how many came later", async ({ page }) => {
  await openWithoutWebGL(page, asOfNinth);
  const { claims } = dataset.incidents.find(({ id }) => id === manyCounts)!;
  const later = claims.filter((claim) => knownBy(claimKnown(claim, dataset.sources), ninth) === "out");
  expect(later.length, "the map has an incident with later counts").toBeGreaterThan(1);
  // A count without a date may be younger than the playhead: it is named as such and widens no range.
  const undated = claims.filter((claim) => !claimKnown(claim, dataset.sources));
  expect(undated.length, "the map has an incident with a count that bears no date").toBe(1);
  const incident = page.locator(`.list [data-incident=${manyCounts}]`);
  const brief = incident.locator(".incident-claims");
  await expect(brief).toContainText(`by ${claims.length - later.length - undated.length} counts`);
  await expect(brief.locator(".later")).toHaveText([
    "1 count without a date",
    `${later.length} later counts differ or add`,
  ]);
  await incident.locator(".incident-title").click();
  const shown = incident.locator(".claims ul > li");
  await expect(shown).toHaveCount(claims.length - later.length);
  for (const { claimant } of later)
    await expect(shown.locator(".claim-by > bdi", { hasText: claimant })).toHaveCount(0);

  await clockButton(page, "When it happened").click();
  await expect(shown).toHaveCount(claims.length);
  await expect(brief).toContainText(`by ${claims.length} counts`);
  await expect(incident.locator(".later")).toHaveCount(0);
  await expectAgreement(page);
});

test("the switch changes every counter at once and the address with them, and switching back restores all", async ({
  page,
}) => {
  await openWithoutWebGL(page, "at=2025-03-09T00:00");
  const before = { sentence: await sentence(page).textContent(), list: await listOf(page) };
  const count = await expectAgreement(page);
  await expect(page.locator(".first-report")).toHaveCount(0);

  await clockButton(page, "When it was known").click();
  await expect(sentence(page)).toContainText("Reported ");
  expect(await expectAgreement(page)).not.toEqual(count);
  await expect(page).toHaveURL(/[#&]clock=known/);
  await page.reload();
  await expect(sentence(page)).toContainText("Reported ");
  await expectAgreement(page);

  await clockButton(page, "When it happened").click();
  await expect(sentence(page)).toHaveText(before.sentence!);
  expect(await listOf(page)).toEqual(before.list);
  expect(await expectAgreement(page)).toEqual(count);
  await expect(page).not.toHaveURL(/clock=/);
});
