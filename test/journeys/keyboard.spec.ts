import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { lostIn, walk } from "./focus";
import { openWithoutWebGL } from "./open";
import { handles, hour, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");

/** More stops than the page has. */
const everything = 500;

for (const [size, viewport] of [
  ["a desk", { width: 1280, height: 800 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`on ${size} Tab leads from the address bar to every part and every incident and out again, always in sight`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openWithoutWebGL(page);
    const shown = await page
      .locator(".list [data-incident]")
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.incident));
    const marks = await page.locator(".mark").count();
    const stops = await walk(page, "Tab", everything);
    expect(stops.length, "no trap").toBeLessThan(everything);
    expect(lostIn(stops)).toEqual([]);
    const reached = stops.flatMap(({ incident }) => incident ?? []);
    expect([...new Set(reached)], "in the order of the list").toEqual(shown);
    const count = (part: RegExp) => stops.filter(({ name }) => part.test(name)).length;
    expect(count(/^button\.mark\b/)).toBe(marks);
    expect(count(/^button\.legend-line/)).toBe(6);
    expect(count(/^input\.time-handle/)).toBe(3);
    expect(count(/^button\.button play/)).toBe(1);
    expect(count(/^button\.map-button/)).toBeGreaterThanOrEqual(3);
    expect(count(/^summary/)).toBeGreaterThanOrEqual(4);

    const back = await walk(page, "Shift+Tab", 60);
    expect(lostIn(back), "backwards").toEqual([]);
    expect(back.length).toBe(60);
  });
}

test("the first stop leads over map and timeline to the list", async ({ page }) => {
  await openWithoutWebGL(page);
  const [skip] = await walk(page, "Tab", 1);
  expect(skip!.lost).toEqual([]);
  await expect(page.getByRole("button", { name: messages.skipToList })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#list-heading")).toBeFocused();
  const next = await walk(page, "Tab", 8);
  expect(lostIn(next)).toEqual([]);
  expect(next.some(({ incident }) => incident !== undefined)).toBe(true);
});

test("with the filters open the focus stays in sight, in the list and in the table", async ({ page }) => {
  await openWithoutWebGL(page);
  await page.locator(".filters > summary").focus();
  await page.keyboard.press("Enter");
  // The choices of the filters are some twenty stops.
  expect(lostIn(await walk(page, "Tab", 30)), "filters, then the list").toEqual([]);
  expect(lostIn(await walk(page, "Shift+Tab", 12)), "and back").toEqual([]);
  await page.getByRole("button", { name: messages.listForms.table, exact: true }).press("Enter");
  await expect(page.locator(".incident-table")).toBeVisible();
  await page.locator(".filters > summary").press("Enter");
  expect(lostIn(await walk(page, "Tab", 14)), "table").toEqual([]);
  expect(lostIn(await walk(page, "Shift+Tab", 10)), "table, backwards").toEqual([]);
});

test("a card over a phone's page hides nothing that has the focus behind it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithoutWebGL(page);
  await page.locator(".mark[data-places~=homs]").press("Enter");
  await expect(page.locator("#card-heading")).toBeFocused();
  expect(lostIn(await walk(page, "Tab", 30)), "card, then the page behind it").toEqual([]);
  expect(lostIn(await walk(page, "Shift+Tab", 12)), "backwards").toEqual([]);
});

test("a mark outside the map comes into it when the keyboard comes to it", async ({ page }) => {
  await openWithoutWebGL(page);
  const damascus = page.locator(".mark[data-places~=damascus]");
  const isInFrame = async () => {
    const [mark, map] = await Promise.all([damascus.boundingBox(), page.locator(".map").boundingBox()]);
    return mark!.y > map!.y && mark!.y + mark!.height < map!.y + map!.height;
  };
  expect(await isInFrame()).toBe(false);
  await page.locator(".mark").first().focus();
  for (
    let press = 0;
    press < 40 && !(await damascus.evaluate((mark) => mark === document.activeElement));
    press++
  )
    await page.keyboard.press("Tab");
  await expect(damascus).toBeFocused();
  await expect.poll(isInFrame).toBe(true);
  await page.keyboard.press("Enter");
  await expect(page.locator("#card-heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(damascus).toBeFocused();
});

test("arrows move a handle by an hour, Page keys by a day, Home and End to the ends; the window's ends do not cross", async ({
  page,
}) => {
  await openWithoutWebGL(page, "at=2025-03-07T18:00");
  const { from, to, moment } = handles(page);
  const start = await instants(page);
  await moment.press("ArrowRight");
  expect((await instants(page)).moment).toBe(start.moment + hour);
  await moment.press("PageDown");
  expect((await instants(page)).moment, "the day's begin").toBe(start.moment - 18 * hour);
  await moment.press("End");
  expect((await instants(page)).moment).toBe(start.to);
  await moment.press("Home");
  expect((await instants(page)).moment).toBe(start.from);
  await from.press("ArrowLeft");
  expect((await instants(page)).from).toBe(start.from - hour);
  await to.press("Home");
  const crossed = await instants(page);
  expect(crossed.to - crossed.from).toBe(hour);
});

for (const [language, before, at, after] of [
  [
    "en",
    "Thursday 6 March 2025, 18:00, Damascus time",
    "Friday 7 March 2025, 18:00, Damascus time",
    "Saturday 8 March 2025, 18:00, Damascus time",
  ],
  [
    "ar",
    "الخميس، 6 آذار 2025، 18:00، بتوقيت دمشق",
    "الجمعة، 7 آذار 2025، 18:00، بتوقيت دمشق",
    "السبت، 8 آذار 2025، 18:00، بتوقيت دمشق",
  ],
  [
    "fr",
    "jeudi 6 mars 2025, 18:00, heure de Damas",
    "vendredi 7 mars 2025, 18:00, heure de Damas",
    "samedi 8 mars 2025, 18:00, heure de Damas",
  ],
] as const) {
  test(`in ${language} the handles say day, hour and zone`, async ({ page }) => {
    await loadMessages(language);
    const { windowFrom, windowTo, moment } = messagesIn(language);
    const times = "from=2025-03-06T18:00&to=2025-03-08T18:00&at=2025-03-07T18:00";
    await openWithoutWebGL(page, `lang=${language}&${times}`);
    for (const [name, words] of [
      [windowFrom, before],
      [moment, at],
      [windowTo, after],
    ] as const) {
      const slider = page.getByRole("slider", { name, exact: true });
      await expect(slider).toHaveAttribute("aria-valuetext", words);
    }
  });
}

test("a handle that has the focus looks other than one that has not", async ({ page }) => {
  await openWithoutWebGL(page);
  const frame = page.locator(".timeline-frame");
  const calm = await frame.screenshot();
  for (const handle of Object.values(handles(page))) {
    await handle.focus();
    expect((await frame.screenshot()).equals(calm)).toBe(false);
  }
});

test("details, status and sources open by Enter, and the focus goes where the reader goes", async ({
  page,
}) => {
  await openWithoutWebGL(page, "from=2025-03-06T00:00&to=2025-03-07T12:00");
  const item = page.locator('.list [data-incident="s03-jableh-attack"]');
  const title = item.locator(".incident-title");
  await title.press("Enter");
  await expect(title).toHaveAttribute("aria-expanded", "true");
  await expect(title).toBeFocused();
  const status = item.locator(".status.link");
  await status.press("Enter");
  await expect(item.locator(".status-definition")).toBeVisible();
  await expect(status).toBeFocused();
  await item.locator(".source-mark").first().press("Enter");
  await expect(item.locator(".sources li:focus")).toBeInViewport();
  await title.press("Enter");
  await expect(item.locator(".incident-details")).toHaveCount(0);
  await expect(title).toBeFocused();
});

test("Escape empties the search, and leads back from a link that is copied by hand", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("refused")) },
    }),
  );
  await openWithoutWebGL(page);
  const field = page.getByRole("searchbox");
  await field.fill("Jableh");
  await field.press("Escape");
  await expect(field).toHaveValue("");
  await expect(field).toBeFocused();
  const share = page.getByRole("button", { name: messages.share, exact: true });
  await share.press("Enter");
  const link = page.getByRole("textbox", { name: messages.linkToCopy });
  await expect(link).toBeFocused();
  expect(
    await link.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!),
  ).toBeGreaterThan(10);
  await link.press("Escape");
  await expect(share).toBeFocused();
  await expect(link).toHaveCount(0);
});
