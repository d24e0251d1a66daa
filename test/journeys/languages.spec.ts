import type { Page } from "@playwright/test";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { mapReady, pageReady } from "./ready";
import { handles, hour, instants, pointAt } from "./timeline";
import { expect, test } from "./watch";

/** Goes to the page of another language by its link, and waits until it is live. */
async function follow(page: Page, name: string, address: RegExp): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL(address);
  await pageReady(page);
}

test("in Arabic the page is mirrored, speaks of آذار, and so do its records", async ({ page }) => {
  const { config, incidents } = await readData();
  await openWithoutWebGL(page);
  await follow(page, "العربية", /\/ar\/#?$/);
  await mapReady(page);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "ar");
  await expect(html).toHaveAttribute("dir", "rtl");
  await expect(page).toHaveTitle(config.title.ar!);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.ar!);
  await expect(page.locator(".view-sentence")).toContainText("آذار");
  await expect(page.locator("main")).not.toContainText("مارس");
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

  const shown = await page
    .locator(".list .incident")
    .evaluateAll((items) =>
      items.map((item) => [
        (item as HTMLElement).dataset.incident,
        item.querySelector(".incident-title")?.textContent,
      ]),
    );
  expect(shown.length).toBeGreaterThan(9);
  const titles = new Map(incidents.map(({ id, title }) => [id, title.ar]));
  for (const [id, title] of shown) expect(title).toBe(titles.get(id!));
  await expect(page.locator(".list [lang=en]"), "no record is left in English").toHaveCount(0);
  await expect(page.locator(".list .incident-meta").first()).toHaveText(/[؀-ۿ]/);
});

test("in French the page speaks French, and each language's link stands in its own language", async ({
  page,
}) => {
  const { config } = await readData();
  await openWithoutWebGL(page);
  await follow(page, "Français", /\/fr\/#?$/);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "fr");
  await expect(html).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.fr!);
  await expect(page.locator(".view-sentence")).toContainText("6–9 mars 2025");
  await expect(page.locator(".view-sentence")).toContainText("heure de Damas");
  await expectAgreement(page);
  for (const [name, lang] of [
    ["English", "en"],
    ["العربية", "ar"],
    ["Français", "fr"],
  ] as const) {
    const link = page.getByRole("link", { name, exact: true });
    await expect(link).toHaveAttribute("lang", lang);
    await expect(link).toHaveAttribute("hreflang", lang);
    if (lang === "fr") await expect(link).toHaveAttribute("aria-current", "page");
    else await expect(link).not.toHaveAttribute("aria-current");
  }
  await follow(page, "English", /\d\/#?$/);
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.en!);
});

test("what the first view says in English, Arabic and French comes to the same numbers", async ({ page }) => {
  await openWithoutWebGL(page);
  const english = await expectAgreement(page);
  for (const address of ["/ar/", "/fr/"]) {
    await page.goto(address);
    await mapReady(page);
    expect(await expectAgreement(page)).toEqual(english);
  }
});

test("a link to another language shows the same view there, and its address says nothing of the language", async ({
  page,
}) => {
  await openWithoutWebGL(
    page,
    "from=2025-03-07T00:00&to=2025-03-09T00:00&at=2025-03-08T06:00&kind=killing-of-civilians,attack",
  );
  const view = await instants(page);
  const count = await expectAgreement(page);
  expect(count.certain + count.possible).toBeGreaterThan(3);
  for (const [name, path] of [
    ["العربية", "/ar/"],
    ["Français", "/fr/"],
    ["English", "/"],
  ] as const) {
    await follow(page, name, new RegExp(`\\d${path}#`));
    expect(new URL(page.url()).pathname).toBe(path);
    expect(page.url()).not.toContain("lang=");
    const { from, to, moment } = await instants(page);
    expect({ from, to, moment }).toEqual(view);
    expect(await expectAgreement(page)).toEqual(count);
  }
});

test("what was changed a moment ago goes along, before the address bar knows of it", async ({ page }) => {
  await openWithoutWebGL(page);
  await handles(page).from.press("PageUp");
  const { from } = await instants(page);
  await follow(page, "العربية", /\/ar\/#/);
  expect((await instants(page)).from).toBe(from);
});

test("an address that asks for a language changes words and records in place, and leads back", async ({
  page,
}) => {
  const { config, incidents } = await readData();
  await openWithoutWebGL(page, "lang=fr");
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.fr!);
  const first = page.locator(".list .incident").first();
  const title = (id: string | null) => incidents.find((each) => each.id === id)!.title;
  await expect(first.locator(".incident-title")).toHaveText(
    title(await first.getAttribute("data-incident")).fr!,
  );
  await expectAgreement(page);

  // From the page that is read in French to the Arabic one, which is then Arabic.
  await follow(page, "العربية", /\/ar\/#?$/);
  await expect(html).toHaveAttribute("lang", "ar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.ar!);

  await page.goto("/#lang=fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.fr!);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(html).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(config.title.en!);
  // The live list says which incident is which.
  await mapReady(page);
  await expect(first.locator(".incident-title")).toHaveText(
    title(await first.getAttribute("data-incident")).en!,
  );
});

test("time runs as the language is read, on the axis, under the arrows and in what the page says of it", async ({
  page,
}) => {
  for (const [address, direction] of [
    ["/", "ltr"],
    ["/ar/", "rtl"],
    ["/fr/", "ltr"],
  ] as const) {
    await page.goto(address);
    await pageReady(page);
    await expect(page.locator(".timeline")).toHaveAttribute("data-time", direction);
    const { from, to } = await instants(page);
    const [a, b] = [await pointAt(page, from), await pointAt(page, to)];
    expect(a.x < b.x, address).toBe(direction === "ltr");
  }
});
