import type { Page } from "@playwright/test";
import { noFilter, passes } from "../../src/core/filter";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { handles, instants } from "./timeline";
import { expect, test } from "./watch";

const killings = "kind=killing-of-civilians";

const bars = (page: Page) => page.locator(".timeline-picture .bar");
const columns = (page: Page) => page.locator(".timeline-picture .block");

/** The stretch of time on the timeline. Milliseconds since 1970. */
const extentOf = (page: Page) =>
  handles(page).from.evaluate((input: HTMLInputElement) => ({
    from: Number(input.min),
    to: Number(input.max),
  }));

test("with a filter on killings, the timeline has one bar for each of their incidents", async ({ page }) => {
  const dataset = await readData();
  await openWithoutWebGL(page, killings);
  const filter = { ...noFilter, categories: ["killing-of-civilians"] };
  const { extent } = dataset.config;
  const rows = dataset.incidents.flatMap((incident, row) =>
    incident.earliest < extent.to && incident.latest > extent.from && passes(dataset, incident, filter)
      ? [row]
      : [],
  );
  const drawn = await bars(page).evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("data-row"))));
  expect(drawn.toSorted((a, b) => a - b)).toEqual(rows);
  await expect(columns(page)).toHaveCount(0);
  const count = await expectAgreement(page);
  expect(count.certain + count.possible).toBeLessThanOrEqual(rows.length);
});

test("by the clock of what was known, what may have become known at any time is fainter, but no ghost", async ({
  page,
}) => {
  const { incidents } = await readData();
  await openWithoutWebGL(page, `${killings}&clock=known`);
  const drawn = await bars(page).evaluateAll((all) =>
    all.map((bar) => ({
      row: Number(bar.getAttribute("data-row")),
      opacity: Number(bar.getAttribute("opacity")),
    })),
  );
  const strengths = (isListed: boolean, isDated: boolean) =>
    drawn
      .filter(({ row }) => Number.isFinite(incidents[row]!.known.to) === isDated)
      .filter(({ row }) => listed.includes(incidents[row]!.id) === isListed)
      .map(({ opacity }) => opacity);
  const listed = await page
    .locator(".list .incident")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-incident")));
  const undated = strengths(true, false);
  const ghosts = [...strengths(false, true), ...strengths(false, false)];
  expect(undated.length, "the map has such incidents").toBeGreaterThan(0);
  expect(ghosts.length, "and some that were reported outside the window").toBeGreaterThan(0);
  expect(Math.min(...undated)).toBeGreaterThan(Math.max(...ghosts));
  expect(Math.max(...undated)).toBeLessThan(1);
  await expectAgreement(page);
});

test("a click on a bar opens its incident", async ({ page }) => {
  const { incidents } = await readData();
  await openWithoutWebGL(page, killings);
  await page.locator(".timeline-picture").scrollIntoViewIfNeeded();
  // Handles of the window may lie over a bar: take one that can be hit in its middle.
  const target = await bars(page).evaluateAll((all) => {
    for (const bar of all) {
      const { left, top, width, height } = bar.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (document.elementFromPoint(x, y) === bar) return { x, y, row: Number(bar.getAttribute("data-row")) };
    }
    return undefined;
  });
  expect(target, "a bar can be hit").toBeDefined();
  const { id } = incidents[target!.row]!;
  await page.mouse.click(target!.x, target!.y);
  await expect(page.locator(`.list [data-incident=${id}]`)).toHaveClass(/is-open/);
  await expect(page.locator(`.bar.is-open[data-row="${target!.row}"]`)).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`[#&]incident=${id}(&|$)`));
  await expectAgreement(page);
});

test("the timeline's plus and minus show less and more time around the window, which stays as it is", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const window = await instants(page);
  const first = await extentOf(page);
  const length = ({ from, to }: typeof first) => to - from;
  await page.getByRole("button", { name: "Show less time" }).click();
  await expect.poll(async () => length(await extentOf(page))).toBeLessThan(length(first));
  const less = await extentOf(page);
  expect(less.from).toBeLessThanOrEqual(window.from);
  expect(less.to).toBeGreaterThanOrEqual(window.to);
  expect(await instants(page)).toEqual(window);
  await expect(page).toHaveURL(/[#&]extent=/);

  await page.getByRole("button", { name: "Show more time" }).click();
  await page.getByRole("button", { name: "Show more time" }).click();
  await expect.poll(async () => length(await extentOf(page))).toBeGreaterThan(length(first));
  expect(await instants(page)).toEqual(window);
  await expectAgreement(page);
});

test("typed dates open the window in Damascus time, though the reader is in New York", async ({ page }) => {
  await openWithoutWebGL(page);
  const panel = page.locator(".typed-dates");
  await panel.locator("summary").click();
  const [from, to] = [panel.getByLabel("Window from"), panel.getByLabel("Window to")];
  await expect(from).toHaveValue("2025-03-06T00:00");
  await expect(to).toHaveValue("2025-03-10T00:00");
  await from.fill("2025-03-07T06:00");
  await to.fill("2025-03-08T18:00");
  // Damascus is three hours ahead of UTC.
  await expect
    .poll(() => instants(page))
    .toEqual({
      from: Date.UTC(2025, 2, 7, 3),
      to: Date.UTC(2025, 2, 8, 15),
      moment: Date.UTC(2025, 2, 8, 15),
    });
  await expect(page).toHaveURL(/from=2025-03-07T06:00&to=2025-03-08T18:00/);
  await expectAgreement(page);

  await to.fill("2025-03-07T05:00");
  await expect(page.locator(".time-handle.is-to"), "an end before the begin opens nothing").toHaveValue(
    String(Date.UTC(2025, 2, 8, 15)),
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("more incidents than bars have room for become a histogram, and bars again with a filter", async ({
    page,
  }) => {
    await openWithoutWebGL(page);
    await expect(columns(page).first()).toBeAttached();
    await expect(bars(page)).toHaveCount(0);
    await expectAgreement(page);
    await page.goto(`/#kind=protest`);
    await expect(columns(page)).toHaveCount(0);
    await expect(bars(page).first()).toBeAttached();
    await expectAgreement(page);
  });
});
