import type { Page } from "@playwright/test";
import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { openWithoutWebGL } from "./open";
import { handles } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const said = (page: Page) => page.locator(".header-words").getByRole("status");
const sentence = (page: Page) => page.locator(".view-sentence");

/** Counts how often a screen reader would speak: a change of the words of a live region, the first words included. */
async function countSayings(page: Page): Promise<() => Promise<number>> {
  await said(page).evaluate((region) => {
    region.setAttribute("data-sayings", "0");
    new MutationObserver(() => {
      region.setAttribute("data-sayings", String(Number(region.getAttribute("data-sayings")) + 1));
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return async () => Number(await said(page).getAttribute("data-sayings"));
}

async function openWithStoppedClock(page: Page, view = ""): Promise<void> {
  await page.clock.install({ time: "2026-01-05T12:00:00Z" });
  await openWithoutWebGL(page, view);
  await page.clock.pauseAt("2026-01-05T13:00:00Z");
}

test("what a change of the view comes to is said once, when the reader has finished", async ({ page }) => {
  await openWithStoppedClock(page);
  await expect(said(page)).toHaveText("");
  const sayings = await countSayings(page);
  for (let press = 0; press < 5; press++) {
    await handles(page).from.press("ArrowRight");
    await page.clock.runFor(200);
  }
  expect(await sayings(), "not while it changes").toBe(0);
  await page.clock.runFor(1000);
  expect(await sayings()).toBe(1);
  await expect(said(page)).toHaveText((await sentence(page).textContent())!);
  await page.clock.runFor(5000);
  expect(await sayings()).toBe(1);

  await page.locator(".legend-line").first().click();
  await page.clock.runFor(1000);
  expect(await sayings(), "filters change the sentence too").toBe(2);
  await expect(said(page)).toHaveText((await sentence(page).textContent())!);
  await page.locator(".tray-line").first().click();
  await page.clock.runFor(1000);
  expect(await sayings(), "a card says itself by taking the focus").toBe(2);
});

test("while the map plays nothing is said; when it stops, where it stands is said once", async ({ page }) => {
  await openWithStoppedClock(page);
  const sayings = await countSayings(page);
  await page.getByRole("button", { name: messages.play, exact: true }).click();
  await page.clock.runFor(3000);
  expect(await sayings()).toBe(0);
  await page.getByRole("button", { name: messages.pause, exact: true }).click();
  await page.clock.runFor(1000);
  expect(await sayings()).toBe(1);
  await expect(said(page)).toHaveText((await sentence(page).textContent())!);
});

test("no other part of the page speaks by itself", async ({ page }) => {
  await openWithoutWebGL(page);
  const live = page.locator("[aria-live], [role=status], [role=alert], [role=log], output");
  expect(await live.evaluateAll((all) => all.map((each) => each.textContent))).toEqual(["", "", ""]);
});

test("in English header, map, timeline and list read as this", async ({ page }) => {
  await openWithoutWebGL(page, "from=2025-03-06T00:00&to=2025-03-06T18:00");
  await expect(page.locator(".header")).toMatchAriaSnapshot(`
    - banner:
      - heading "Violence on the Syrian coast, March 2025" [level=1]
      - paragraph:
        - strong: 6 March, 00:00 – 18:00.
        - text: Up to 12 incidents whose time is not certain. 3 without a stated place. Damascus time (UTC+3)
      - group "By which clock":
        - button "When it happened" [pressed]
        - button "When it was known"
      - navigation "Language":
        - link "English"
        - link "العربية"
        - link "Français"
      - 'button "Colours: Dark"'
      - button "Copy link"
  `);
  await expect(page.locator(".map")).toMatchAriaSnapshot(`
    - region "Map of the incidents":
      - 'button "Beit Ana: 0 incidents, up to 2 more possible"'
      - 'button "Latakia: 0 incidents, up to 1 more possible"'
      - 'button "Jableh and 1 place near it: 0 incidents, up to 3 more possible"'
      - group "Kinds of incident":
        - 'button "Killing of civilians : 0 incidents, up to 2 more possible"'
        - 'button "Attack or clash : 0 incidents, up to 5 more possible"'
        - 'button "Sweep or movement : 0 incidents"'
      - group:
        - text: "Not a point on the map: up to 6"
        - list:
          - listitem:
            - button "Latakia governorate up to 2"
          - listitem:
            - button "From the coast into Akkar direction, not a road up to 1"
          - listitem:
            - button "No place stated up to 3"
      - button "Zoom in"
      - button "Zoom out"
      - button "Show the whole area"
  `);
  await expect(page.locator(".timeline")).toMatchAriaSnapshot(`
    - region "Timeline":
      - 'button "Step back: next incident"'
      - button "Play"
      - 'button "Step forward: next incident"'
      - button "Show more time"
      - button "Show less time"
      - combobox "Step"
      - combobox "Speed"
      - combobox "Show"
      - combobox "Jump to"
      - group: Dates
      - button "Tolls as reported"
      - 'img "Incidents by time, Tuesday 4 March 2025 to Friday 14 March 2025. In the window: 0 incidents, up to 12 more possible. The list holds the same."'
      - slider "Window from"
      - slider "Window to"
      - slider "Shown up to"
  `);
  const region = page.locator(".list");
  await expect(region).toMatchAriaSnapshot(`
    - region "Incidents up to 12":
      - heading "Incidents up to 12" [level=2]
      - group "Show as":
        - button "List" [pressed]
        - button "Table"
      - searchbox "Search"
      - group: Filter
      - region "Tuesday 4 March 2025 up to 1":
        - heading "Tuesday 4 March 2025 up to 1" [level=3]
        - list:
          - listitem:
            - heading "Days of tension around Latakia" [level=4]:
              - button "Days of tension around Latakia"
            - paragraph: Latakia governorate · about 4 to 6 March possible
            - paragraph: Tension and unrest had gone on for days in and around Latakia before the outbreak of Thursday 6 March.
            - paragraph:
              - button "Corroborated"
              - button "3 sources"
  `);
});

test("in English an opened incident reads as this, in the list and in the table", async ({ page }) => {
  await openWithoutWebGL(page, "from=2025-03-06T00:00&to=2025-03-06T18:00&incident=a02-beit-ana");
  await expect(page.locator(".incident.is-open")).toMatchAriaSnapshot(`
    - listitem:
      - heading "Fighting said to begin in Beit Ana" [level=4]:
        - button "Fighting said to begin in Beit Ana" [expanded]
      - paragraph: Beit Ana · some time on Thursday 6 March possible
      - paragraph
      - paragraph: "security forces: 1 to 13 by 2 counts"
      - paragraph:
        - button "Disputed"
        - button "Hide claims and sources" [expanded]
      - button "Show on the map"
      - heading "How do we know this?" [level=5]
      - term: Status
      - definition:
        - text: "Disputed: Sources contradict each other on what happened, on when, or by a wide margin on numbers."
      - term: Sources
      - definition: 5 sources by 5 publishers. Several publishers may carry the text of one agency.
      - link "Link to this incident"
      - button "Copy the address of this incident"
      - link "How this map was made"
      - term: Named in the sources
      - definition: government security forces; armed local men
      - heading "Figures as claimed" [level=5]
      - list:
        - listitem:
          - text: 1 security forces Al-Manar, citing security forces, as of 6 March 2025
          - button "Al-Manar (French)"
      - heading "Sources" [level=5]
      - list:
        - listitem:
          - link
  `);
  await page.getByRole("button", { name: messages.listForms.table, exact: true }).click();
  await expect(page.locator(".table-region")).toMatchAriaSnapshot(`
    - region /^Incidents, one in each row/:
      - table /^Incidents, one in each row/:
        - rowgroup:
          - row:
            - columnheader "Incident"
            - columnheader "Time":
              - button "Time"
            - columnheader "Place":
              - button "Place"
            - columnheader "Kind":
              - button "Kind"
            - columnheader "Status":
              - button "Status"
            - columnheader "Figures as claimed"
            - columnheader "First report":
              - button "First report"
            - columnheader "Sources":
              - button "Sources"
        - rowgroup:
          - row:
            - rowheader "Days of tension around Latakia possible":
              - button "Days of tension around Latakia"
            - cell "about 4 to 6 March"
            - cell "Latakia governorate"
            - cell "Context"
            - cell "Corroborated"
            - cell
            - cell "4 March (taken from the earliest dated source)"
            - cell "3"
          - row:
            - rowheader "Fighting said to begin in Beit Ana possible":
              - button "Fighting said to begin in Beit Ana" [expanded]
          - row:
            - cell:
              - button "Show on the map"
              - heading "How do we know this?" [level=3]
  `);
});

test("in Arabic the same parts read in Arabic, counts and dates in words", async ({ page }) => {
  await loadMessages("ar");
  await openWithoutWebGL(page, "from=2025-03-06T00:00&to=2025-03-06T18:00&lang=ar&incident=a02-beit-ana");
  await expect(page.locator(".header")).toMatchAriaSnapshot(`
    - banner:
      - heading "العنف في الساحل السوري، آذار 2025" [level=1]
      - paragraph:
        - strong: 6 آذار، 00:00 – 18:00.
        - text: حتى 12 حادثة وقتها غير مؤكد. 3 بلا مكان محدد. بتوقيت دمشق (UTC+3)
      - group "بأي ساعة":
        - button "متى وقع" [pressed]
        - button "متى عُرف"
      - navigation "اللغة"
      - 'button "الألوان: داكن"'
      - button "نسخ الرابط"
  `);
  await expect(page.locator(".map")).toMatchAriaSnapshot(`
    - region "خريطة الحوادث":
      - 'button "بيت عانا: لا حوادث، وحتى اثنتين أخريين محتملتين"'
      - 'button "اللاذقية: لا حوادث، وحتى واحدة أخرى محتملة"'
      - 'button "جبلة ومكان آخر قريب: لا حوادث، وحتى 3 أخرى محتملة"'
      - group "أنواع الحوادث":
        - 'button "قتل مدنيين : لا حوادث، وحتى اثنتين أخريين محتملتين"'
  `);
  await expect(page.locator(".timeline")).toMatchAriaSnapshot(`
    - region "الخط الزمني":
      - button "تشغيل"
      - slider "الفترة من"
      - slider "الفترة إلى"
      - slider "المعروض حتى"
  `);
  await expect(page.locator(".incident.is-open")).toMatchAriaSnapshot(`
    - listitem:
      - 'heading "روايات: القتال بدأ في بيت عانا" [level=4]':
        - 'button "روايات: القتال بدأ في بيت عانا" [expanded]'
      - paragraph: بيت عانا · في وقت ما من يوم الخميس 6 آذار محتمل
      - paragraph
      - paragraph: "قوات الأمن: من 1 إلى 13 بحسب إحصاءين"
      - paragraph:
        - button "موضع خلاف"
        - button "إخفاء الأرقام والمصادر" [expanded]
      - button "إظهار على الخريطة"
      - heading "كيف نعرف ذلك؟" [level=5]
      - definition: قوات الأمن الحكومية؛ مسلحون محليون
      - heading "الأرقام كما ذُكرت" [level=5]
      - list:
        - listitem:
          - text: 1 قوات الأمن المنار، نقلًا عن قوات الأمن، حتى 6 آذار 2025
      - heading "المصادر" [level=5]
  `);
  await page.getByRole("button", { name: messagesIn("ar").listForms.table, exact: true }).click();
  await expect(page.locator(".table-region")).toMatchAriaSnapshot(`
    - region:
      - table:
        - rowgroup:
          - row:
            - columnheader "الحادثة"
            - columnheader "الوقت":
              - button "الوقت"
        - rowgroup:
          - row:
            - rowheader "أيام من التوتر في محيط اللاذقية محتمل"
            - cell "من 4 إلى 6 آذار تقريباً"
            - cell "محافظة اللاذقية"
  `);
});

test("what is said in another language than the page's says which", async ({ page }) => {
  await openWithoutWebGL(page, "lang=ar&incident=a02-beit-ana");
  const details = page.locator(".incident.is-open");
  await expect(details.locator(".sources a").first()).toHaveAttribute("lang", "en");
  for (const [name, lang] of [
    ["English", "en"],
    ["العربية", "ar"],
    ["Français", "fr"],
  ] as const) {
    const link = page.getByRole("link", { name, exact: true });
    await expect(link).toHaveAttribute("lang", lang);
    await expect(link).toHaveAttribute("hreflang", lang);
  }
  await expect(page.getByRole("link", { name: "العربية", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
});
