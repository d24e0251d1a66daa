import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const days = "from=2025-03-06T00:00&to=2025-03-07T12:00";

/** CSS pixels: what a finger finds, by WCAG 2.5.5, which asks more than 2.5.8 does. */
const finger = 44;

/**
 * Controls that are smaller. Links in running text, in lists of sources and in credits are as tall as their lines, which
 * the standard allows; a choice is as large as its label.
 */
function tooSmall(page: Page) {
  return page.locator(".page").evaluate((root, least) => {
    const controls = root.querySelectorAll<HTMLElement>(
      "button, summary, select, input, nav a, label.choice, .provenance-links a",
    );
    return [...controls]
      .filter((each) => each.checkVisibility() && !each.matches(".skip, .choice input, .time-handle"))
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(
        ({ each, box }) =>
          `${each.tagName.toLowerCase()}.${each.className} "${each.textContent?.trim().slice(0, 30)}" ${Math.round(box.width)} x ${Math.round(box.height)}`,
      );
  }, finger);
}

for (const [size, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a small phone", { width: 320, height: 640 }],
  ["a tablet", { width: 1180, height: 820 }],
] as const) {
  test.describe(() => {
    test.use({ viewport, hasTouch: true, isMobile: viewport.width < 500 });

    test(`on ${size} every control is as large as a finger finds: on map, timeline, list, table and card`, async ({
      page,
    }) => {
      await openWithoutWebGL(page, `${days}&incident=s03-jableh-attack&panel=toll`);
      await expect(page.locator(".provenance")).toBeVisible();
      await expect(page.locator(".toll")).toBeVisible();
      await page.locator(".filters > summary").tap();
      await page.locator(".typed-dates > summary").tap();
      await page.locator(".tray > summary").tap();
      expect(await tooSmall(page)).toEqual([]);
      for (const fold of [".tray", ".typed-dates", ".filters"]) await page.locator(`${fold} > summary`).tap();
      await page.getByRole("button", { name: messages.listForms.table, exact: true }).tap();
      await expect(page.locator(".incident-table")).toBeVisible();
      expect(await tooSmall(page), "table").toEqual([]);
      await page.locator(".mark").first().tap();
      await expect(page.locator(".card")).toBeVisible();
      expect(await tooSmall(page), "card").toEqual([]);
    });

    test(`on ${size} a handle is taken up to 22 pixels beside its line`, async ({ page }) => {
      await openWithoutWebGL(page, "at=2025-03-08T00:00");
      await page.locator(".timeline-frame").scrollIntoViewIfNeeded();
      for (const kind of ["from", "to", "moment"]) {
        const handle = page.locator(`.time-handle.is-${kind}`);
        const found = await handle.evaluate((input: HTMLInputElement) => {
          const box = input.getBoundingClientRect();
          const share = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
          const thumb = 44;
          const x = box.left + thumb / 2 + share * (box.width - thumb);
          const y = box.top + box.height / 2;
          return [-20, 0, 20].map((beside) => document.elementFromPoint(x + beside, y) === input);
        });
        expect(found, kind).toEqual([true, true, true]);
      }
    });
  });
}

test("by mouse every control is at least 24 pixels wide and tall", async ({ page }) => {
  await openWithoutWebGL(page, `${days}&incident=s03-jableh-attack&panel=toll`);
  await expect(page.locator(".provenance")).toBeVisible();
  await page.locator(".filters > summary").click();
  const small = await page.locator(".page").evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>("button, summary, select, input, nav a, label.choice")]
      .filter((each) => each.checkVisibility() && !each.matches(".skip, .choice input"))
      .filter((each) => each.offsetWidth < 24 || each.offsetHeight < 24)
      .map(
        (each) =>
          `${each.tagName.toLowerCase()}.${each.className} ${each.offsetWidth} x ${each.offsetHeight}`,
      ),
  );
  expect(small).toEqual([]);
});
