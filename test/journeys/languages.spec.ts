import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { handles, hour, instants, pointAt } from "./timeline";
import { expect, test } from "./watch";

test("in Arabic the page is mirrored, speaks of آذار and marks English records as English", async ({
  page,
}) => {
  const { config } = await readData();
  await openWithoutWebGL(page);
  await page.getByRole("button", { name: "العربية" }).click();
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "ar");
  await expect(html).toHaveAttribute("dir", "rtl");
  await expect(page).toHaveTitle(config.title.ar!);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.ar!);
  await expect(page.locator(".view-sentence")).toContainText("آذار");
  await expect(page.locator(".view-sentence")).not.toContainText("مارس");
  await expectAgreement(page);

  const [map, column, tools] = await Promise.all(
    [".map", ".column", ".header-tools"].map(async (part) => (await page.locator(part).boundingBox())!),
  );
  expect(column!.x, "the list stands on the left").toBeLessThan(map!.x);
  expect(tools!.x, "and so do the tools").toBeLessThan(page.viewportSize()!.width / 2);
  const { from, to } = await instants(page);
  expect((await pointAt(page, from)).x, "time runs to the left").toBeGreaterThan((await pointAt(page, to)).x);
  await handles(page).from.press("ArrowLeft");
  expect((await instants(page)).from, "the arrow to the left leads on in time").toBe(from + hour);
  await expect(handles(page).from).toHaveAttribute("aria-valuetext", /6 آذار 2025، 01:00، بتوقيت دمشق/);
  const { x, y } = await pointAt(page, from + 24 * hour);
  await page.mouse.click(x, y);
  expect(Math.abs((await instants(page)).moment - from - 24 * hour)).toBeLessThanOrEqual(hour);
  await expectAgreement(page);

  const titles = page.locator(".list .incident h4");
  for (const title of await titles.all()) {
    const isEnglish = /[A-Za-z]/.test((await title.textContent())!);
    if (isEnglish) await expect(title).toHaveAttribute("lang", "en");
  }
  await expect(page.locator(".list .incident-meta").first()).toHaveText(/[؀-ۿ]/);
});

test("in French the page speaks French, and each language button stands in its own language", async ({
  page,
}) => {
  const { config } = await readData();
  await openWithoutWebGL(page, "lang=fr");
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "fr");
  await expect(html).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.fr!);
  await expect(page.locator(".view-sentence")).toContainText(/6\D+9 mars 2025/);
  await expect(page.locator(".view-sentence")).toContainText("heure de Damas");
  await expectAgreement(page);
  for (const [name, lang, pressed] of [
    ["English", "en", "false"],
    ["العربية", "ar", "false"],
    ["Français", "fr", "true"],
  ] as const) {
    const button = page.getByRole("button", { name, exact: true });
    await expect(button).toHaveAttribute("lang", lang);
    await expect(button).toHaveAttribute("aria-pressed", pressed);
  }
  await page.getByRole("button", { name: "English", exact: true }).click();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.en!);
});

test("what the first view says in English, Arabic and French comes to the same numbers", async ({ page }) => {
  await openWithoutWebGL(page);
  const english = await expectAgreement(page);
  for (const [name, lang] of [
    ["العربية", "ar"],
    ["Français", "fr"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    expect(await expectAgreement(page)).toEqual(english);
  }
});
