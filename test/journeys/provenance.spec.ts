import { languages, textIn } from "../../src/core/text";
import { directionOf, loadMessages, messagesIn } from "../../src/i18n/messages";
import { methodWords } from "../../src/site/method-words";
import { readData } from "./data";
import { openWithoutWebGL } from "./open";
import { expect, test } from "./watch";

/** Six claimants, ten sources, marked as dealing with killings. */
const jableh = "s03-jableh-attack";
/** The one record that has the date of its first report; not about killings. */
const schools = "c06-schools";

test("the status says what it means at a tap or a key, and keeps quiet until then", async ({ page }) => {
  const { incidents, config } = await readData();
  await openWithoutWebGL(page);
  const item = page.locator(`.list [data-incident="${jableh}"]`);
  const status = config.statuses.find(
    ({ id }) => id === incidents.find((each) => each.id === jableh)?.status,
  )!;
  const button = item.getByRole("button", { name: status.label.en!, exact: true });
  const definition = item.getByText(status.definition.en!);
  await expect(definition).toBeHidden();
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.hover();
  await expect(definition).toBeHidden();
  await button.click();
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(definition).toBeVisible();
  await button.press("Enter");
  await expect(definition).toBeHidden();
  await button.press("Space");
  await expect(definition).toBeVisible();
  await expect(page).not.toHaveURL(/incident=/);
});

test("in the filters the status is a word and no button", async ({ page }) => {
  const { config } = await readData();
  await openWithoutWebGL(page);
  await page.locator(".filters > summary").click();
  const choice = page
    .locator(".filters-panel")
    .getByRole("checkbox", { name: config.statuses[0]!.label.en! });
  await expect(choice).toBeVisible();
  await expect(page.locator(".filters-panel .status").first()).toBeVisible();
  await expect(page.locator(".filters-panel button.status")).toHaveCount(0);
});

test("how it is known: status and why, publishers, first source, what is not certain, how far counts lie apart", async ({
  page,
}) => {
  const { incidents } = await readData();
  const incident = incidents.find(({ id }) => id === jableh)!;
  await openWithoutWebGL(page, `incident=${jableh}`);
  const panel = page.locator(`.list [data-incident="${jableh}"] .provenance`);
  await expect(panel.getByRole("heading", { name: "How do we know this?" })).toBeVisible();
  await expect(panel).toContainText(incident.statusNote!.en!);
  await expect(panel).toContainText("10 sources by 9 publishers. Several publishers may carry");
  await expect(panel).toContainText("6 March 2025, taken from the earliest dated source: Daily Sabah");
  await expect(panel).toContainText("A part of the day is given.");
  await expect(panel).toContainText("The town is given, not the spot in it.");
  await expect(panel).toContainText("security forces: 11 to at least 28, as said by 5 claimants");
});

test("the date of a first report that the record has is not called taken", async ({ page }) => {
  await openWithoutWebGL(page, `incident=${schools}`);
  const panel = page.locator(`.list [data-incident="${schools}"] .provenance`);
  await expect(panel).toContainText("8 March 2025, the date of the first report");
  await expect(panel).not.toContainText("taken from");
});

test("records that deal with killings say so, quietly, and others do not", async ({ page }) => {
  await openWithoutWebGL(page, `incident=${jableh}`);
  const details = page.locator(".list .incident-details");
  const line = details.getByText("Deals with killings");
  await expect(line).toBeVisible();
  await expect(details.locator("img, video, picture")).toHaveCount(0);
  expect(await line.evaluate((element) => element.getAnimations().length)).toBe(0);
  await page.locator(`.list [data-incident="${schools}"] .incident-title`).click();
  await expect(page.locator(`.list [data-incident="${schools}"] .incident-details`)).toBeVisible();
  await expect(details.getByText("Deals with killings")).toHaveCount(0);
});

test("sources stand in order of date, undated last, with carrier, language, archive and note", async ({
  page,
}) => {
  await page.route("**/sources.json", async (route) => {
    const file = await (await route.fetch()).json();
    file.sources["xinhua-0307"].archiveUrl = "https://archive.example/xinhua";
    await route.fulfill({ json: file });
  });
  const { incidents, sources } = await readData();
  await openWithoutWebGL(page, `incident=${jableh}`);
  const lines = page.locator(`.list [data-incident="${jableh}"] .sources li`);
  await expect(lines).toHaveCount(10);
  const incident = incidents.find(({ id }) => id === jableh)!;
  const undated = [
    ...new Set([...incident.sources, ...incident.claims.flatMap((claim) => claim.sources)]),
  ].filter((id) => !sources.get(id)?.publishedSpan);
  const shown = await lines.allTextContents();
  expect(undated.length).toBeGreaterThan(0);
  expect(shown.map((line) => line.includes("undated")).indexOf(true)).toBe(10 - undated.length);
  expect(shown[0]).toContain("Daily Sabah");
  const xinhua = lines.filter({ hasText: "Xinhua" });
  await expect(xinhua).toContainText("7 March 2025, in English, read in a copy at chinaview.cn");
  await expect(xinhua).toContainText(sources.get("xinhua-0307")!.note!.en!);
  await expect(xinhua.getByRole("link", { name: "archived copy" })).toHaveAttribute(
    "href",
    "https://archive.example/xinhua",
  );
  await expect(lines.getByRole("link", { name: "archived copy" })).toHaveCount(1);
});

test("an incident has a link of its own, which can be copied and opens it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWithoutWebGL(page, `incident=${schools}`);
  const panel = page.locator(`.list [data-incident="${schools}"] .provenance`);
  await expect(panel.getByRole("link", { name: "Link to this incident" })).toHaveAttribute(
    "href",
    `#incident=${schools}`,
  );
  await panel.getByRole("button", { name: "Copy the address of this incident" }).click();
  await expect(panel.getByRole("status")).toHaveText("Link copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe(`#incident=${schools}`);
  await page.goto("about:blank");
  await page.goto(copied);
  await expect(page.locator(`.list [data-incident="${schools}"] .provenance`)).toBeVisible();
});

for (const language of languages) {
  test(`in ${language} the foot and every incident lead to how the map was made, and that leads back`, async ({
    page,
  }) => {
    await loadMessages(language);
    const { provenance } = messagesIn(language);
    const { config, incidents } = await readData();
    await openWithoutWebGL(page, `incident=${jableh}&lang=${language}`);
    const links = page.getByRole("link", { name: provenance.method });
    await expect(links).toHaveCount(2);
    await page.locator(".footer").getByRole("link", { name: provenance.method }).click();
    await expect(page).toHaveURL(language === "en" ? /\/method\/$/ : new RegExp(`/method/${language}/$`));
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", language);
    await expect(html).toHaveAttribute("dir", directionOf(language));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(provenance.method);
    await expect(page.locator("script")).toHaveCount(0);
    await expect(page.locator(".map-title")).toHaveText(textIn(config.title, language).text);

    const named = page.locator('a[href*="incident=b01-mukhtariya"]');
    await named.click();
    await expect(html).toHaveAttribute("lang", language);
    await expect(page.locator('.list [data-incident="b01-mukhtariya"] .provenance')).toBeVisible();
    await page.goBack();
    await page.getByRole("link", { name: methodWords[language].backToMap }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(textIn(config.title, language).text);
    await expect(page.locator(".list .incident").first()).toBeVisible();
    expect(incidents.length).toBeGreaterThan(0);
  });
}

test("how the map was made can be read on a screen of 320 px, in light and in dark", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const grounds = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of ["method/", "method/ar/", "method/fr/"]) {
      await page.goto(`/${address}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    grounds.add(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor));
  }
  expect(grounds.size).toBe(2);
});

test("a language is changed on the page itself, and every section that is listed is there", async ({
  page,
}) => {
  await page.goto("/method/");
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(/\/method\/ar\/$/);
  const listed = await page
    .locator(".contents a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(listed.length).toBeGreaterThan(9);
  for (const target of listed) await expect(page.locator(target!)).toHaveCount(1);
});

test("no coordinates are printed anywhere in the list and the details", async ({ page }) => {
  await openWithoutWebGL(page, "incident=b01-mukhtariya");
  await expect(page.locator(".provenance")).toBeVisible();
  expect(await page.locator("body").innerText()).not.toMatch(/\b3[3-7]\.\d{2,}/);
});
