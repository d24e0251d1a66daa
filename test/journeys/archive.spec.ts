import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { randomNumbers } from "../../scripts/fuzz-times.js";
import { eventWordsIn } from "../../src/i18n/eventWords";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const map = "/earthquakes-2018/";
const words = eventWordsIn("en");
const hour = 3_600_000;
const begin = Date.UTC(2018, 0, 31);
const kinds = ["magnitude-1", "magnitude-2", "magnitude-3", "quarry-blast"];

interface Invented {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** So many that a page does not fetch them all for a wide view: somewhat more than 4 MB of what is drawn. */
const invented: readonly Invented[] = Array.from({ length: 300_000 }, (_, index) => {
  const from = begin + Math.floor((index / 300_000) * 7 * 24) * hour;
  return { from, to: from + (index % 1000 === 0 ? 30 : 1) * hour, kind: index % 7 === 0 ? 3 : index % 3 };
});

/** Numbers of the events in a window, by a look at each of them. */
function counted(from: number, to: number) {
  const overlapping = invented.filter((event) => event.from < to && event.to > from);
  const certain = overlapping.filter((event) => event.from >= from && event.to <= to).length;
  return { certain, possible: overlapping.length - certain };
}

/** As the page says it. */
function saying({ certain, possible }: ReturnType<typeof counted>): string {
  const [first, second] = [certain, possible].map((number) => number.toLocaleString("en-GB"));
  return `${first} events, and up to ${second} more`;
}

// Each worker would make the file for itself.
test.describe.configure({ mode: "default" });

let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "daymark-archive-"));
  // Coordinates with all their digits, which nothing packs.
  const random = randomNumbers(1);
  const iso = new Map<number, string>();
  const time = (instant: number) => {
    if (!iso.has(instant)) iso.set(instant, new Date(instant).toISOString());
    return iso.get(instant);
  };
  const lines = invented.map(({ from, to, kind }, index) => {
    const longitude = -30 + 34 * (random() + random() / 2 ** 32);
    const latitude = -40 + 29 * (random() + random() / 2 ** 32);
    return `e${index},${time(from)},${time(to)},${longitude},${latitude},${kinds[kind]},Invented event ${index}`;
  });
  const csv = join(folder, "events.csv");
  writeFileSync(csv, `id,earliest,latest,longitude,latitude,category,title\n${lines.join("\n")}\n`);
  const out = join(folder, "events.parquet");
  execFileSync(process.execPath, ["bin/daymark.js", "import", csv, "--out", out, "--pyramid", "--quiet"]);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes with first <= offset <= last, which were asked of the file of events. */
type Asked = readonly [first: number, last: number];

/** Puts a file beyond memory, with its counts, in the place of the map's events. */
async function serveArchive(context: BrowserContext): Promise<Asked[]> {
  const asked: Asked[] = [];
  await context.route("**/data/earthquakes-2018/en/map.json*", async (route) => {
    const answer = await route.fetch();
    const config = (await answer.json()) as { events: object };
    const events = { ...config.events, counts: "events.counts.parquet" };
    await route.fulfill({ response: answer, json: { ...config, events } });
  });
  await context.route("**/data/earthquakes-2018/events*.parquet", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1)!;
    const path = join(folder, name);
    const { size } = statSync(path);
    const range = /^bytes=(\d+)-(\d+)$/.exec((await route.request().allHeaders()).range ?? "");
    const [first, last] = [Number(range?.[1]), Math.min(size - 1, Number(range?.[2]))];
    if (name === "events.parquet") asked.push([first, last]);
    await route.fulfill({
      status: 206,
      headers: { "content-range": `bytes ${first}-${last}/${size}` },
      body: bytesOf(path, first, last),
    });
  });
  return asked;
}

function bytesOf(path: string, first: number, last: number): Buffer {
  const bytes = Buffer.alloc(last - first + 1);
  const file = openSync(path, "r");
  readSync(file, bytes, 0, bytes.length, first);
  closeSync(file);
  return bytes;
}

const sum = (asked: readonly Asked[]) => asked.reduce((all, [first, last]) => all + last - first + 1, 0);
const thinned = (page: Page) => page.locator(".events-thinned");
const sentence = (page: Page) => page.locator(".view-sentence");
const look = (page: Page, view: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, view);

test("a map of events beyond memory counts all of them while it draws a part, and reads more of it where one looks closer", async ({
  page,
  context,
}) => {
  const asked = await serveArchive(context);
  await openWithoutWebGL(page, "", map);
  await expect(thinned(page)).toBeVisible();
  const all = saying(counted(begin, begin + 192 * hour));
  await expect(sentence(page)).toContainText(all);
  const legend = (await page.locator(".legend-count").allTextContents()).join(" ").match(/[\d,]+/g) ?? [];
  const total = legend.reduce((before, text) => before + Number(text.replaceAll(",", "")), 0);
  expect(total, "the legend counts all, too").toBe(300_000);

  const wide = asked.length;
  await look(page, "map=9.000/-25.00000/-12.00000");
  await expect(thinned(page), "everything that a close view shows is drawn").toHaveCount(0);
  expect(asked.length).toBeGreaterThan(wide);
  expect(sum(asked), "neither view has read every event").toBeLessThan(4_000_000);
  await expect(sentence(page), "a number does not depend on what is drawn").toContainText(all);

  await look(page, "from=2018-02-02T00:00&to=2018-02-03T00:00");
  await expect(sentence(page)).toContainText(saying(counted(begin + 48 * hour, begin + 72 * hour)));
});

test("the list of events beyond memory is read when it is asked for, and an address opens an event of it", async ({
  page,
  context,
}) => {
  const asked = await serveArchive(context);
  const day = "from=2018-02-02T00:00&to=2018-02-03T00:00";
  await openWithoutWebGL(page, day, map);
  const show = page.getByRole("button", { name: words.readList });
  await expect(show).toBeVisible();
  await expect(page.locator(".event-rows .event")).toHaveCount(0);
  const before = asked.length;
  await show.click();
  const row = page.locator(".event-rows .event").nth(5);
  await expect(row).toContainText(/Invented event \d+/);
  expect(asked.length).toBeGreaterThan(before);
  await row.getByRole("button").click();
  const title = (await page.locator("#card-heading").textContent()) ?? "";
  expect(title).toMatch(/Invented event \d+/);
  await expect(page).toHaveURL(/#.*incident=\d+:e\d+/);
  const address = new URL(page.url()).hash.slice(1);

  await page.goto("about:blank");
  const beforeOpening = asked.length;
  await openWithoutWebGL(page, address, map);
  await expect(page.locator("#card-heading")).toHaveText(title);
  const { size } = statSync(join(folder, "events.parquet"));
  expect(sum(asked.slice(beforeOpening))).toBeLessThan(size / 2);
});

test.describe("where the host fails for a while", () => {
  test.use({ expectedErrors: [[/Failed to load resource|events\.parquet/], { scope: "test" }] });

  test("the list of events beyond memory says so and is read again when asked", async ({ page, context }) => {
    await serveArchive(context);
    await openWithoutWebGL(page, "from=2018-02-02T00:00&to=2018-02-03T00:00", map);
    const show = page.getByRole("button", { name: words.readList });
    await expect(show).toBeVisible();
    await page.route("**/events.parquet", (route) => route.abort());
    await show.click();
    await expect(page.locator(".list [role='alert']")).toContainText(words.listUnavailable);
    await page.unroute("**/events.parquet");
    await page.locator(".list [role='alert']").getByRole("button", { name: words.again }).click();
    await expect(page.locator(".event-rows .event").first()).toContainText(/Invented event \d+/);
    await expect(page.locator(".list [role='alert']")).toHaveCount(0);
  });
});
