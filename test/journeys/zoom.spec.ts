import type { Page } from "@playwright/test";
import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

// A desk of 1280 by 800 or 640 by 1280 pixels at 200 %, and 1280 by 1024 at 400 %.
test.use({ deviceScaleFactor: 2 });

const twice = [
  { width: 640, height: 400 },
  { width: 320, height: 640 },
];
const fourTimes = { width: 320, height: 256 };
const days = "from=2025-03-06T00:00&to=2025-03-07T12:00";

/** What stands out over the page's sides, words that are cut off by their box, and parts that lie over each other. */
function misfits(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class")} "${element.textContent?.trim().slice(0, 40)}"`;
  const isShown = (element: Element) =>
    element.checkVisibility() &&
    !element.closest(".for-readers-only, .marks-under, .skip") &&
    // Words for screen readers alone.
    getComputedStyle(element).clipPath === "none";
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);

  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];

  const words =
    "h1, h2, h3, h4, h5, button:not(.mark), summary, a, label, legend, dt, dd, .view-sentence, .readout";
  const cut = all(words).filter(
    (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1,
  );

  // Words are measured themselves: a box may be large enough and still lie outside what shows it.
  const outside = all(".header *, .list-head *, .play-controls *, .incident-body *").flatMap((element) => {
    const text = [...element.childNodes].find(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!text) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    return box.left < -1 || box.right > clientWidth + 1 ? [element] : [];
  });

  const overlaps = [
    ".header-tools",
    ".list-head",
    ".play-buttons",
    ".play-choices",
    ".incident-foot",
    ".header",
  ].flatMap((selector) =>
    all(selector).flatMap((parent) => {
      const parts = [...parent.children]
        .filter(isShown)
        .map((part) => ({ part, box: part.getBoundingClientRect() }));
      return parts.flatMap(({ part, box }, index) =>
        parts
          .slice(index + 1)
          .filter(
            ({ box: other }) =>
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
          )
          .map((other) => `${name(part)} and ${name(other.part)} overlap`),
      );
    }),
  );
  return [
    ...wide,
    ...cut.map((element) => `cut: ${name(element)}`),
    ...outside.map((element) => `outside: ${name(element)}`),
    ...overlaps,
  ];
}

async function expectFit(page: Page, state: string) {
  for (const size of [...twice, fourTimes]) {
    await page.setViewportSize(size);
    const message = `${state}, ${size.width} x ${size.height}`;
    await expect.poll(() => page.evaluate(misfits), { message, timeout: 5000 }).toEqual([]);
  }
}

for (const language of ["en", "ar", "fr"] as const) {
  test(`in ${language} nothing is cut, overlaps or asks for sideways scrolling at 200 and 400 %`, async ({
    page,
  }) => {
    await loadMessages(language);
    const messages = messagesIn(language);
    await page.setViewportSize(twice[0]!);
    await openWithoutWebGL(page, `${days}&lang=${language}&incident=s03-jableh-attack`);
    await expect(page.locator(".provenance")).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await expectFit(page, "list and details");
    await page.locator(".filters > summary").click();
    await page.locator(".typed-dates > summary").click();
    await page.getByRole("button", { name: messages.toll.title }).click();
    await expect(page.locator(".toll")).toBeVisible();
    await expectFit(page, "filters, dates and tolls");
    await page.locator(".typed-dates > summary").click();
    await page.getByRole("button", { name: messages.toll.title }).click();
    await page.locator(".mark[data-places~=baniyas]").click();
    await expect(page.locator(".card")).toBeVisible();
    await expectFit(page, "card");
  });
}

test("at 400 % map, timeline, list, search and card can be used", async ({ page }) => {
  const messages = messagesIn("en");
  await page.setViewportSize(fourTimes);
  await openWithoutWebGL(page, days);
  await page.getByRole("button", { name: messages.zoomIn, exact: true }).click();
  await expect(page).toHaveURL(/map=/);
  await page.getByRole("button", { name: messages.fitToData, exact: true }).click();
  await page.getByRole("button", { name: messages.stepForward }).click();
  await page.getByRole("searchbox").fill("Jableh");
  await expect(page.locator(".search-result")).toContainText(/\d/);
  await page.getByRole("searchbox").fill("");
  const title = page.locator(".list .incident-title").nth(2);
  await title.click();
  await expect(title).toHaveAttribute("aria-expanded", "true");
  await expect(title).toBeInViewport();
  await page.locator(".mark").first().click();
  const card = page.locator(".card");
  await expect(card.getByRole("heading", { level: 2 })).toBeInViewport();
  await card.locator(".incident-title").first().click();
  await expect(card.locator(".incident-title").first()).toBeInViewport();
  await card.getByRole("button", { name: messages.back }).click();
  await expect(card).toHaveCount(0);
});

/** The spacing that WCAG 1.4.12 names, put in by a rule as a reader's own style sheet would. */
const spaceOut = () => {
  const sheet = document.styleSheets[0]!;
  sheet.insertRule(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
    sheet.cssRules.length,
  );
  sheet.insertRule("p { margin-bottom: 2em !important; }", sheet.cssRules.length);
};

for (const language of ["en", "ar", "fr"]) {
  test(`in ${language} words that a reader spaces out are not cut`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openWithoutWebGL(page, `${days}&lang=${language}&incident=s03-jableh-attack`);
    await expect(page.locator(".provenance")).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(spaceOut);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(size);
      await expect
        .poll(() => page.evaluate(misfits), { message: `${size.width} px`, timeout: 5000 })
        .toEqual([]);
    }
  });
}
