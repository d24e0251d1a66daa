import type { Page } from "@playwright/test";
import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { brokenRules } from "./axe";
import { openWithoutWebGL } from "./open";
import { mapReady } from "./ready";
import { expect, test } from "./watch";

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** A day holds every kind of line in the list; more of the same would only take longer. */
const days = "from=2025-03-06T00:00&to=2025-03-07T00:00";

/** What breaks the standards, or one rule of theirs: a line for each element. */
async function faults(page: Page, rule?: string): Promise<string[]> {
  await page.evaluate(async () => {
    // What lies far off the screen is laid out by guess, and would be measured by it.
    for (const part of document.querySelectorAll<HTMLElement>(".day, .list, .all-sources"))
      part.style.contentVisibility = "visible";
    // Colours that are on their way to others would be measured half way, and boxes too: the map takes its new height
    // some frames after the panel under it has taken its own.
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const boxes = () =>
      [...document.querySelectorAll(".map *, .timeline *")]
        .map((part) => part.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round))
        .join(";");
    for (let same = 0, before = boxes(); same < 5; ) {
      await new Promise(requestAnimationFrame);
      const now = boxes();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
  return brokenRules(page, rule ? { rules: [rule] } : {});
}

/** On a desk and on a phone; the colours again by dark in English, which uses them all. One loaded page serves all. */
async function expectNoFaults(page: Page, state: string, language: string) {
  const name = (where: string) => `${state}, ${where}`;
  expect(await faults(page), name("on a desk")).toEqual([]);
  if (language === "en") {
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faults(page, "color-contrast"), name("dark")).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await page.setViewportSize(phone);
  expect(await faults(page), name("on a phone")).toEqual([]);
  await page.setViewportSize(desk);
}

/** Headings that leave out a rank, or more than one of the first rank. */
async function gapsInHeadings(page: Page): Promise<string[]> {
  const headings = await page.locator(":is(h1, h2, h3, h4, h5, h6):visible").evaluateAll((all) =>
    all.map((heading) => ({
      rank: Number(heading.tagName[1]),
      words: heading.textContent?.slice(0, 40) ?? "",
    })),
  );
  const firsts = headings.filter(({ rank }) => rank === 1);
  const gaps = headings.filter(({ rank }, index) => rank > (headings[index - 1]?.rank ?? 0) + 1);
  return [...(firsts.length === 1 ? [] : [`${firsts.length} of rank 1`]), ...gaps.map(({ words }) => words)];
}

for (const language of ["en", "ar", "fr"] as const) {
  test(`in ${language} list, details, filters, table, tolls, search and card keep to WCAG 2.2 AA, on a phone too`, async ({
    page,
  }) => {
    await loadMessages(language);
    const messages = messagesIn(language);
    await page.setViewportSize(desk);
    // Where the address cannot be copied it is shown, to be copied by hand.
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error("refused")) },
      }),
    );
    await openWithoutWebGL(page, `${days}&lang=${language}&incident=s03-jableh-attack`);
    await expect(page.locator(".provenance")).toBeVisible();
    await page.locator(".filters > summary").click();
    await page.locator(".introduction summary").click();
    await expectNoFaults(page, "list, details and filters", language);
    expect(await gapsInHeadings(page)).toEqual([]);
    await page.locator(".filters > summary").click();

    await page.getByRole("button", { name: messages.listForms.table, exact: true }).click();
    await expect(page.locator(".incident-table")).toBeVisible();
    await page.getByRole("button", { name: messages.toll.title }).click();
    await expect(page.locator(".toll-entry").first()).toBeVisible();
    await expectNoFaults(page, "table and tolls", language);
    expect(await gapsInHeadings(page)).toEqual([]);
    await page.getByRole("button", { name: messages.toll.title }).click();
    await page.getByRole("button", { name: messages.listForms.list, exact: true }).click();

    await page.getByRole("searchbox").fill("zzzz");
    await expect(page.locator(".empty")).toBeVisible();
    await page.getByRole("button", { name: messages.share, exact: true }).click();
    await expect(page.getByRole("textbox", { name: messages.linkToCopy })).toBeFocused();
    await expectNoFaults(page, "nothing found, and a link to be copied by hand", language);
    await page.getByRole("searchbox").fill("");

    await page.locator(".mark[data-places~=jableh]").press("Enter");
    await page.locator(".card .incident-title").first().click();
    await expect(page.locator(".card .provenance")).toBeVisible();
    await expectNoFaults(page, "card with details", language);
    expect(await gapsInHeadings(page)).toEqual([]);
  });
}

test("with the background map drawn the first view keeps to WCAG 2.2 AA", async ({ page }) => {
  await page.goto(`/#${days}`);
  await mapReady(page);
  expect(await faults(page)).toEqual([]);
});

test("each page has one title, headings without gaps, and its parts as landmarks with names of their own", async ({
  page,
}) => {
  await openWithoutWebGL(page, days);
  await expect(page).toHaveTitle((await page.getByRole("heading", { level: 1 }).textContent())!);
  expect(await gapsInHeadings(page)).toEqual([]);
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  const regions = page.locator("main section:is([aria-label], [aria-labelledby])");
  const names = await regions.evaluateAll((all) =>
    all.map((region) => {
      const id = region.getAttribute("aria-labelledby");
      return region.getAttribute("aria-label") ?? document.getElementById(id!)?.textContent ?? "";
    }),
  );
  expect(names.every((name) => name.trim() !== "")).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

/** Serves pages as a browser without script shows them, where script may yet run that measures them. */
async function denyScript(page: Page) {
  await page.route(/\/(?:index\.html)?(?:#.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<script type="module"[^>]*><\/script>/, "");
    await route.fulfill({ response, body });
  });
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/\(scripting:\s*none\)/g, "(min-width: 0)");
    await route.fulfill({ response, body });
  });
}

for (const path of ["", "ar/", "fr/", "method/", "method/ar/", "method/fr/"]) {
  test(`without script /${path} keeps to WCAG 2.2 AA`, async ({ page }) => {
    await denyScript(page);
    await page.goto(`/${path}`);
    expect(await faults(page)).toEqual([]);
    expect(await gapsInHeadings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    // One language of each page has every colour.
    if (path.endsWith("ar/")) expect(await faults(page, "color-contrast")).toEqual([]);
  });
}
