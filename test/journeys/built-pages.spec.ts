import type { Page } from "@playwright/test";
import { languages } from "../../src/core/text";
import { rowsInWindow } from "../../src/core/visible";
import { loadMessages, messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { readData } from "./data";
import { denyWebGL, openWithoutWebGL } from "./open";
import { mapReady, pageReady } from "./ready";
import { handles, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const folderOf = (language: string) => (language === "en" ? "/" : `/${language}/`);
const phone = { width: 390, height: 844 };

/** Opens a page whose script does not come before it is let go: what the build wrote is shown meanwhile. */
async function openBuilt(page: Page, address: string): Promise<{ takeOver: () => Promise<void> }> {
  await denyWebGL(page);
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route("**/assets/index-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await expect(page.locator(".list .incident").first()).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  return {
    takeOver: async () => {
      letGo();
      await pageReady(page);
    },
  };
}

for (const language of languages) {
  test(`in ${language} the words of the built page stand unchanged when the live one takes over`, async ({
    page,
  }) => {
    const { takeOver } = await openBuilt(page, folderOf(language));
    const shown = () =>
      page.evaluate(() => {
        const text = (selector: string) =>
          [...document.querySelectorAll(selector)].map((each) => each.textContent);
        return {
          titles: text("h1, h2#list-heading, .introduction > p"),
          sentence: text(".view-sentence"),
          incidents: [...document.querySelectorAll(".list .incident")]
            .map((each) => each.id)
            .slice(0, document.querySelectorAll(".column-list .day .incident").length),
          metas: text(".day .incident-meta"),
          days: text(".list .day > h3"),
        };
      });
    const built = await shown();
    expect(built.metas.length).toBeGreaterThan(50);
    await takeOver();
    expect(await shown()).toEqual(built);
    await expectAgreement(page);
  });
}

for (const [frame, viewport] of [
  ["a phone", phone],
  ["a desk", { width: 1280, height: 800 }],
] as const) {
  test(`on ${frame} the live page takes over where the reader is: what they read, what they have opened`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const { takeOver } = await openBuilt(page, "/");
    await page.locator(".introduction summary").click();
    const incident = page.locator("[id='incident=b15-arza']");
    await incident.evaluate((item) => item.scrollIntoView({ block: "center" }));
    const top = async () => (await incident.boundingBox())!.y;
    const before = await top();
    await takeOver();
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
    await expect(page.locator(".introduction details")).toHaveAttribute("open");
    await mapReady(page);
    expect(Math.abs((await top()) - before), "and when the map has come").toBeLessThanOrEqual(2);
  });
}

test("the sources that were opened in the built page are open in the live one, and the keyboard stays where it was", async ({
  page,
}) => {
  const { takeOver } = await openBuilt(page, "/fr/");
  await page.locator("[id='incident=b15-arza'] summary").click();
  const link = page.getByRole("link", { name: "العربية", exact: true });
  await link.focus();
  await takeOver();
  await expect(page.locator("[data-incident=b15-arza].is-open")).toBeInViewport();
  await expect(link).toBeFocused();
});

test("a page that nobody has touched is taken over at its top, with nothing opened", async ({ page }) => {
  const { takeOver } = await openBuilt(page, "/");
  await takeOver();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator(".column")).toHaveJSProperty("scrollTop", 0);
  await expect(page.locator(".incident.is-open, .introduction details[open]")).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

for (const language of languages) {
  test(`in ${language} the page on how the map was made can be reached before and after the script`, async ({
    page,
  }) => {
    await loadMessages(language);
    const { takeOver } = await openBuilt(page, folderOf(language));
    const link = page.locator("footer").getByRole("link", {
      name: messagesIn(language).provenance.method,
    });
    const address = await link.evaluate((each: HTMLAnchorElement) => each.href);
    await takeOver();
    expect(await link.evaluate((each: HTMLAnchorElement) => each.href)).toBe(address);
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(`<html lang="${language}"`);
  });
}

test("a chapter of the introduction opens its window on the live map, and leaves the reader on the page", async ({
  page,
}) => {
  const { config } = await readData();
  await openWithoutWebGL(page, "from=2025-03-06T00:00&to=2025-03-07T00:00");
  await page.locator(".introduction summary").click();
  const chapters = page.locator(".introduction li a");
  await expect(chapters).toHaveText(config.chapters.map(({ title }) => title.en!));
  for (const index of [2, config.chapters.length - 1]) {
    const { window } = config.chapters[index]!;
    await chapters.nth(index).click();
    const { from, to, moment } = await instants(page);
    expect({ from, to, moment }).toEqual({ ...window, moment: window.to });
    await expectAgreement(page);
  }
  expect(new URL(page.url()).pathname).toBe("/");
});

for (const language of languages) {
  test(`in ${language} a chapter's page shows its picture and what happened in it, and each leads back to the map`, async ({
    page,
  }) => {
    const dataset = await readData();
    const chapter = dataset.config.chapters.find(({ id }) => id === "killings")!;
    const { rows } = rowsInWindow(dataset, chapter.window);
    await denyWebGL(page);
    await page.goto(`${folderOf(language)}chapters/killings/`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(chapter.title[language]!);
    const picture = page.getByRole("img");
    expect(
      await picture.evaluate((each: HTMLImageElement) => each.decode().then(() => each.naturalWidth)),
    ).toBe(1200);
    await expect(picture).toHaveAttribute("alt", /\d/);
    const items = page.getByRole("listitem").getByRole("link");
    await expect(items).toHaveText(rows.map((row) => dataset.incidents[row]!.title[language]!));

    await items.nth(3).click();
    await page.waitForURL(new RegExp(`\\d${folderOf(language)}#incident=`));
    await pageReady(page);
    const { id } = dataset.incidents[rows[3]!]!;
    await expect(page.locator(`[data-incident=${id}].is-open`)).toBeInViewport();
    await expect(page.locator("html")).toHaveAttribute("lang", language);

    await page.goBack();
    await picture.click();
    await page.waitForURL(new RegExp(`\\d${folderOf(language)}#from=`));
    await pageReady(page);
    const { from, to } = await instants(page);
    expect({ from, to }).toEqual(chapter.window);
    const { certain, possible } = await expectAgreement(page);
    expect(certain + possible).toBe(rows.length);
  });
}

test("the picture that other sites show beside a link is there for every page and chapter, in every language", async ({
  request,
}) => {
  const { config } = await readData();
  for (const language of languages) {
    for (const name of ["default", ...config.chapters.map(({ id }) => id)]) {
      const answer = await request.get(`/cards/${config.id}/${language}/${name}.png`);
      expect(answer.status(), `${language}/${name}`).toBe(200);
      expect(answer.headers()["content-type"]).toBe("image/png");
      const png = await answer.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      // Some sites that show links take no larger picture.
      expect(png.length).toBeLessThan(300_000);
    }
  }
});

/** Where marks and the dots of the land's towns stand, in CSS pixels from the window's corner. */
const positions = (page: Page) =>
  page.evaluate(() => {
    const centre = (each: Element) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    return {
      marks: [...document.querySelectorAll<HTMLElement>(".mark")].map((each) => ({
        places: each.dataset.places,
        ...centre(each),
      })),
      dots: [...document.querySelectorAll(".map-background circle")].map(centre),
    };
  });

test("without WebGL the map is a picture that the buttons move, its marks and its land together", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const map = page.locator(".map");
  await expect(map).toHaveAttribute("data-background", "plain");
  await expect(page.getByText(messages.mapUnavailable)).toHaveCount(0);
  await expect(map.locator(".map-background svg path").first()).toBeVisible();
  const box = (await map.boundingBox())!;
  const before = await positions(page);
  expect(before.dots.length).toBeGreaterThan(2);

  for (const [way, dx, dy] of [
    ["east", -box.width / 3, 0],
    ["south", 0, -box.height / 3],
    ["west", box.width / 3, 0],
    ["north", 0, box.height / 3],
  ] as const) {
    const { marks, dots } = await positions(page);
    await page.getByRole("button", { name: messages.pan[way], exact: true }).click();
    const moved = (each: { x: number; y: number }) => ({ x: each.x + dx, y: each.y + dy });
    const near = (a: { x: number; y: number }, b: { x: number; y: number }) =>
      Math.hypot(a.x - b.x, a.y - b.y) < 1.5;
    await expect(async () => {
      const now = await positions(page);
      const sameMarks = now.marks.flatMap((mark) => {
        const earlier = marks.find(({ places }) => places === mark.places);
        return earlier ? [near(mark, moved(earlier))] : [];
      });
      expect(sameMarks.length).toBeGreaterThan(0);
      expect(sameMarks).not.toContain(false);
      const sameDots = dots.filter((dot) => now.dots.some((each) => near(each, moved(dot))));
      expect(sameDots.length, "towns of the land").toBeGreaterThan(0);
    }).toPass();
  }
  const { camera, ...rest } = { camera: new URL(page.url()).hash, ...(await positions(page)) };
  expect(rest.marks.length).toBe(before.marks.length);
  await expect.poll(() => new URL(page.url()).hash, camera).toContain("map=");
});

test("without WebGL zoom, filters and time work, and a drag moves the map", async ({ page }) => {
  await openWithoutWebGL(page);
  const map = page.locator(".map");
  const first = await positions(page);
  await page.getByRole("button", { name: messages.zoomIn }).click();
  await expect.poll(async () => (await positions(page)).marks.length).not.toBe(first.marks.length);
  await page.getByRole("button", { name: messages.fitToData }).click();
  await expect.poll(async () => (await positions(page)).marks).toEqual(first.marks);

  const all = await expectAgreement(page);
  await page.getByRole("group", { name: messages.legend }).getByRole("button").first().click();
  const some = await expectAgreement(page);
  expect(some.certain).toBeLessThan(all.certain);
  await handles(page).from.press("PageUp");
  await handles(page).to.press("PageDown");
  await expectAgreement(page);

  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width * 0.8, box.y + box.height * 0.15];
  const { marks } = await positions(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 80, y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(async () => {
    const now = await positions(page);
    const kept = now.marks.filter(({ places }) => marks.some((each) => each.places === places));
    expect(kept.length).toBeGreaterThan(0);
    for (const mark of kept) {
      const earlier = marks.find(({ places }) => places === mark.places)!;
      expect(Math.abs(mark.x - earlier.x + 80)).toBeLessThan(2);
      expect(Math.abs(mark.y - earlier.y - 30)).toBeLessThan(2);
    }
  }).toPass();
  await expect(map).toHaveAttribute("data-background", "plain");
});
