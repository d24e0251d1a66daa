import { type Language, languages, textIn } from "../../src/core/text";
import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { readData } from "./data";
import { expect, test } from "./watch";

test.use({ javaScriptEnabled: false });

const pathOf = (language: Language) => (language === "en" ? "/" : `/${language}/`);

for (const language of languages) {
  test(`without script the page in ${language} holds headline, summary, pictures with names, every incident and every source`, async ({
    page,
  }) => {
    const { config, incidents, sources } = await readData();
    await loadMessages(language);
    const messages = messagesIn(language);
    await page.goto(pathOf(language));
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page).toHaveTitle(textIn(config.title, language).text);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(textIn(config.title, language).text);
    await expect(page.locator(".introduction")).toContainText(textIn(config.summary, language).text);
    await expect(page.locator(".view-sentence")).toContainText(/\d/);

    const map = page.locator(".map").getByRole("img");
    await expect(map).toHaveCount(1);
    await expect(map).toBeVisible();
    await expect(map).toHaveAccessibleName(/.{20,}/);
    const timeline = page.locator(".timeline").getByRole("img");
    await expect(timeline).toHaveCount(1);
    await expect(timeline).toBeVisible();
    await expect(timeline).toHaveAccessibleName(/.{20,}/);

    const shown = await page
      .locator(".list .incident:visible .incident-title")
      .evaluateAll((titles) => titles.map((title) => title.textContent));
    expect(shown.toSorted()).toEqual(incidents.map(({ title }) => textIn(title, language).text).toSorted());
    await expect(page.locator(".all-sources li")).toHaveCount(sources.size);
    await expect(page.locator("noscript")).toHaveCount(0);
    await expect(page.getByText(messages.loading)).toHaveCount(0);
  });
}

test("no control that would do nothing is shown, on a desk or on a phone", async ({ page }) => {
  await page.goto("/");
  const dead = page.locator(
    ":is(button, input, select, textarea, [role=button], [role=slider], [tabindex='0']):visible",
  );
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    expect(await dead.evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 120)))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
});

test("every fold opens and closes by itself", async ({ page }) => {
  await page.goto("/");
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    for (const [fold, content] of [
      ["details.tray", "li"],
      [".introduction details", "li"],
      ["details.incident-foot", "p"],
    ] as const) {
      const details = page.locator(fold).first();
      const inside = details.locator(content).first();
      const isOpen = async () => (await details.getAttribute("open")) !== null;
      const before = await isOpen();
      if (before) await expect(inside).toBeVisible();
      else await expect(inside).toBeHidden();
      await details.locator("summary").click();
      expect(await isOpen()).toBe(!before);
      if (before) await expect(inside).toBeHidden();
      else await expect(inside).toBeVisible();
      await details.locator("summary").click();
    }
  }
});

for (const [size, viewport] of [
  ["a desk", { width: 1280, height: 800 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`on ${size} an address with an incident leads to it, its sources unfold, and each leads to its line`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto("/#incident=b15-arza");
    const incident = page.locator("[id='incident=b15-arza']");
    await expect(incident).toHaveCount(1);
    await expect(incident.locator(".incident-title")).toBeInViewport({ ratio: 1 });
    await incident.locator("summary").click();
    const reference = incident.locator("details a").last();
    await expect(reference).toBeVisible();
    await reference.click();
    const line = page.locator(".all-sources li:target");
    await expect(line).toBeInViewport();
    await expect(line).toContainText((await reference.textContent())!);
    const link = line.locator("a").first();
    await expect(link).toHaveAttribute("href", /^https:/);
  });
}

test("the languages lead to each other, the skip link to the list, and the footer to how the map was made", async ({
  page,
}) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: messagesIn("en").skipToList });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#list-heading")).toBeInViewport();
  const languageLink = (name: string) => page.locator(".languages").getByRole("link", { name, exact: true });
  await languageLink("العربية").click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await languageLink("Français").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.locator(".footer a[href*='method']").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
