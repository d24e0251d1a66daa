import type { Locator, Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const days = "from=2025-03-06T00:00&to=2025-03-07T12:00";

const style = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** A system colour as the browser paints it now. */
const system = (page: Page, name: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("forced-color-adjust", "none");
    probe.style.setProperty("color", colour);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }, name);

/** How far apart two colours are by WCAG, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = colour.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: "active" }, colorScheme });

    test("signs, papers, grips and the playhead are told from what is behind them, whatever theme was chosen", async ({
      page,
    }) => {
      const chosen = colorScheme === "dark" ? "light" : "dark";
      await openWithoutWebGL(page, `${days}&theme=${chosen}`);
      const canvas = await system(page, "Canvas");
      const ink = await system(page, "CanvasText");
      expect(await style(page.locator("body"), "background-color")).toBe(canvas);
      const fills = await page
        .locator(
          ".mark .sign:not(.is-possible), .legend .sign:not(.is-possible), .list .sign:not(.is-possible)",
        )
        .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).fill))]);
      expect(fills.length, "the groups keep their colours").toBeGreaterThan(4);
      for (const fill of fills) expect(contrast(fill, canvas), fill).toBeGreaterThanOrEqual(3);
      const open = page.locator(".list .sign.is-possible").first();
      expect(await style(open, "fill")).toBe(canvas);
      expect(contrast(await style(open, "stroke"), canvas)).toBeGreaterThanOrEqual(3);
      expect(await style(page.locator(".mark-paper").first(), "fill")).toBe(canvas);
      expect(await style(page.locator(".mark-paper").first(), "stroke")).toBe(ink);
      for (const bar of await page.locator(".bar, .block").all())
        expect(await style(bar, "fill")).not.toBe(canvas);
      expect(await style(page.locator(".timeline-picture .playhead"), "stroke")).toBe(
        await system(page, "Highlight"),
      );

      const frame = page.locator(".timeline-frame");
      const whole = await frame.screenshot();
      for (const handle of await page.locator(".time-handle").all()) {
        await handle.evaluate((input) => input.style.setProperty("visibility", "hidden"));
        expect((await frame.screenshot()).equals(whole), "a grip is to be seen").toBe(false);
        await handle.evaluate((input) => input.style.removeProperty("visibility"));
      }
    });

    test("what is chosen and what has the focus are told from what is not", async ({ page }) => {
      await openWithoutWebGL(page, `${days}&incident=s03-jableh-attack`);
      for (const group of [".clock-switch", ".list-switch"]) {
        const [on, off] = await Promise.all(
          ["true", "false"].map((pressed) =>
            style(page.locator(`${group} button[aria-pressed=${pressed}]`).first(), "background-color"),
          ),
        );
        expect(on, group).not.toBe(off);
      }
      const line = page.locator(".legend-line").first();
      const before = await style(line, "outline-style");
      await line.click();
      await page.mouse.move(0, 0);
      expect(await style(line, "outline-style")).not.toBe(before);
      await line.click();
      expect(await style(page.locator(".incident.is-open"), "border-inline-start-width")).toBe("4px");
      expect(await style(page.locator(".incident:not(.is-open)").first(), "border-inline-start-width")).toBe(
        "0px",
      );

      const canvas = await system(page, "Canvas");
      const highlight = await system(page, "Highlight");
      await page.keyboard.press("Tab");
      for (const selector of [".button.play", ".list .incident-title", ".map-button", ".tray-line"]) {
        const control = page.locator(selector).first();
        await control.focus();
        expect(await style(control, "outline-style"), selector).not.toBe("none");
        expect(await style(control, "outline-color"), selector).toBe(highlight);
        expect(highlight).not.toBe(canvas);
      }
      const mark = page.locator(".mark").first();
      await mark.focus();
      expect(await style(mark.locator(".mark-paper"), "stroke")).toBe(highlight);
      expect(
        Number.parseFloat(await style(mark.locator(".mark-paper"), "stroke-width")),
      ).toBeGreaterThanOrEqual(3);
    });

    test("there is no button for colours that are the reader's own", async ({ page }) => {
      await openWithoutWebGL(page, days);
      await expect(page.getByRole("button", { name: new RegExp(`^${messages.theme}`) })).toHaveCount(0);
    });
  });
}
