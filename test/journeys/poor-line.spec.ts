import type { Page } from "@playwright/test";
import { poorLine, throttle } from "../../scripts/bench-pages/line.js";
import type { Language } from "../../src/core/text";
import { readData } from "./data";
import { mapReady, pageReady } from "./ready";
import { expect, test } from "./watch";

/** What a reader has in sight before any script has come, and what must stay where it is. */
const headline = "h1";
const map = ".map";
const timeline = ".timeline";
const firstIncident = ".list .incident";
const mapStill = ".map-still svg:visible";
const timelineStill = ".timeline-still svg:visible, svg.timeline-still:visible";

const openings: readonly { name: string; path: string; language: Language; viewport: Viewport }[] = [
  { name: "a phone", path: "/", language: "en", viewport: poorLine.viewport },
  { name: "a phone, in Arabic,", path: "/ar/", language: "ar", viewport: poorLine.viewport },
  { name: "a desk", path: "/", language: "en", viewport: { width: 1280, height: 800 } },
];

for (const { name, path, language, viewport } of openings) {
  test(`on ${name} on a poor line the story is there before any script, and nothing moves when it comes`, async ({
    page,
  }) => {
    // The map's own script comes over the same line.
    test.setTimeout(120_000);
    const { config } = await readData();
    await page.setViewportSize(viewport);
    const scripts = await holdScripts(page);
    await watchShifts(page);
    await throttle(page);

    // Not until it is loaded: without its scripts it never is.
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title[language]!);
    await expect(page.getByText(config.summary[language]!)).toBeVisible();
    for (const still of [mapStill, timelineStill]) await expect(page.locator(still)).toHaveCount(1);
    await expect(page.locator(headline)).toBeInViewport();
    await expect(page.locator(mapStill)).toBeInViewport();
    await expect(page.locator(firstIncident).first()).toBeVisible();
    await expect.poll(() => page.evaluate(firstPaint), "something is painted").toBeGreaterThan(0);
    await page.evaluate(() => document.fonts.ready);
    const before = await boxes(page);
    for (const [what, { width, height }] of Object.entries(before))
      expect(Math.min(width, height), `${what} has a size`).toBeGreaterThan(10);
    expect(scripts.held(), "scripts were asked for").toBeGreaterThan(0);
    await expect(page.locator("html"), "no script has run").not.toHaveAttribute("data-daymark-ready");

    scripts.release();
    await pageReady(page);
    await expect(page.getByRole("slider")).toHaveCount(3);
    expectUnmoved(await boxes(page), before);
    await mapReady(page);
    expectUnmoved(await boxes(page), before);
    const moved = await page.evaluate(shifts);
    const score = moved.reduce((sum, { value }) => sum + value, 0);
    expect(score, `layout shift: ${JSON.stringify(moved, undefined, 1)}`).toBeLessThan(0.02);
  });
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

interface Box extends Viewport {
  readonly x: number;
  readonly y: number;
}

/** Keeps every script from coming, workers' too, until they are released. */
async function holdScripts(page: Page): Promise<{ held: () => number; release: () => void }> {
  let held = 0;
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\.m?js(\?|$)/, async (route) => {
    held++;
    await released;
    await route.continue();
  });
  return { held: () => held, release };
}

/** Where the parts stand in the page, by name, in CSS pixels. */
async function boxes(page: Page): Promise<Record<string, Box>> {
  const parts = { headline, map, timeline, firstIncident };
  const each = Object.entries(parts).map(
    async ([name, selector]) => [name, await page.locator(selector).first().evaluate(boxOf)] as const,
  );
  return Object.fromEntries(await Promise.all(each));
}

const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
};

function expectUnmoved(after: Record<string, Box>, before: Record<string, Box>): void {
  const moved = Object.entries(before).flatMap(([name, box]) =>
    (["x", "y", "width", "height"] as const)
      .filter((side) => Math.abs(after[name]![side] - box[side]) > 1)
      .map((side) => `${name}: ${side} ${box[side]} became ${after[name]![side]}`),
  );
  expect(moved, "nothing moves by more than a pixel").toEqual([]);
}

const firstPaint = () => performance.getEntriesByName("first-contentful-paint").length;

interface Shift {
  /** How much moved how far, as browsers score it. */
  readonly value: number;
  readonly what: readonly string[];
}

/** Notes what the browser says has moved without the reader's doing, in pages that are opened from now on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Shift[] = [];
    Object.assign(globalThis, { noted });
    const said = ({ node, previousRect: from, currentRect: to }: LayoutShiftSource) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const name = element ? `${element.tagName.toLowerCase()}.${element.getAttribute("class")}` : "gone";
      return `${name} from ${from.x},${from.y} ${from.width}x${from.height} to ${to.x},${to.y} ${to.width}x${to.height}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput) noted.push({ value: entry.value, what: entry.sources.map(said) });
    }).observe({ type: "layout-shift", buffered: true });
  });
}

// What TypeScript does not know of browsers that have it.
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly LayoutShiftSource[];
}

interface LayoutShiftSource {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

const shifts = () => (globalThis as unknown as { noted: Shift[] }).noted;
