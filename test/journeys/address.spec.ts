import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { expectAgreement } from "./agreement";
import { openWithoutWebGL } from "./open";
import { mapReady, pageReady } from "./ready";
import { handles, instants } from "./timeline";
import { expect, test } from "./watch";

const messages = messagesIn("en");

/** All that a reader can see of the view: two pages that show the same give the same. */
async function shownOn(page: Page) {
  const { from, to, moment } = await instants(page);
  // Letters of another font are of another height, and so is the map under them, two frames later.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.evaluate(
    (times) => {
      const text = (element: Element) => element.textContent ?? "";
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      const map = document.querySelector(".map")!.getBoundingClientRect();
      const { lang, dir, dataset } = document.documentElement;
      return {
        times,
        document: { lang, dir, theme: dataset.theme, title: document.title },
        sentence: all(".view-sentence").map(text),
        list: all(".list .incident").map((item) => item.dataset.incident),
        opened: all(".incident.is-open").map((item) => item.dataset.incident),
        card: all(".card h2").map(text),
        pressed: all("[aria-pressed=true]").map(
          (button) => button.getAttribute("aria-label") ?? text(button),
        ),
        checked: all(".filters-panel input:checked").map((input) => text(input.closest("label")!)),
        chosen: all("select").map((select) => (select as HTMLSelectElement).value),
        // Where the marks lie, in CSS pixels, says where the map looks.
        marks: all(".mark").map((mark) => {
          const { left, top } = mark.getBoundingClientRect();
          return { places: mark.dataset.places, x: left - map.left, y: top - map.top };
        }),
      };
    },
    { from, to, moment },
  );
}

type Shown = Awaited<ReturnType<typeof shownOn>>;

/** The same to the reader: the address gives the zoom to two digits, which moves what is far out by some pixels. */
function expectSame({ marks, ...rest }: Shown, { marks: expectedMarks, ...expected }: Shown, message = "") {
  expect(rest, message).toEqual(expected);
  expect(
    marks.map(({ places }) => places),
    message,
  ).toEqual(expectedMarks.map(({ places }) => places));
  for (const [index, { places, x, y }] of expectedMarks.entries()) {
    const away = Math.hypot(marks[index]!.x - x, marks[index]!.y - y);
    expect(away, `${message} ${places}`).toBeLessThanOrEqual(4);
  }
}

/** Waits until the address holds what was done last: it is written once the view has been still for a moment. */
const settled = (page: Page, part: RegExp) => expect.poll(() => new URL(page.url()).hash).toMatch(part);

test("the address that a view leaves shows the same view to whoever opens it", async ({ page, context }) => {
  await openWithoutWebGL(page);
  await handles(page).from.press("PageUp");
  await handles(page).to.press("PageUp");
  await handles(page).moment.press("PageDown");
  await handles(page).moment.press("ArrowLeft");
  await page.getByRole("combobox", { name: messages.stepBy, exact: true }).selectOption("hour");
  await page.getByRole("combobox", { name: messages.speed, exact: true }).selectOption("3600000");
  await page.getByRole("combobox", { name: messages.show, exact: true }).selectOption("86400000");
  await page.getByRole("group", { name: messages.legend }).getByRole("button").first().click();
  await page.locator(".filters > summary").click();
  await page.getByRole("group", { name: messages.status }).getByRole("checkbox").first().check();
  await page.getByRole("button", { name: messages.zoomIn }).click();
  await page.locator(".mark").first().click();
  await page.locator(".card .incident-title").first().click();
  await page.getByRole("button", { name: `${messages.theme}: ${messages.themeDark}` }).click();
  await settled(page, /theme=dark/);
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(/\/ar\/#.*theme=dark/);
  await mapReady(page);
  const shown = await shownOn(page);
  expect(shown.document).toMatchObject({ lang: "ar", dir: "rtl", theme: "dark" });
  expect(shown.opened.length).toBeGreaterThan(0);
  expect(shown.list.length).toBeGreaterThan(0);

  const another = await context.newPage();
  await another.setViewportSize(page.viewportSize()!);
  const { hash, pathname } = new URL(page.url());
  await openWithoutWebGL(another, hash.slice(1), pathname);
  expectSame(await shownOn(another), shown);
  await expectAgreement(another);
});

test("an address opened before the view has changed back leads there, and the empty one to the first view", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  const first = await shownOn(page);
  await enter(page, "from=2025-03-07T00:00&to=2025-03-08T00:00&place=jableh&theme=dark");
  await expect(page.locator(".card h2")).toHaveText("Jableh");
  await expect(page.locator(".view-sentence")).toContainText("Friday 7 March 2025.");
  await expectAgreement(page);
  await enter(page, "lang=fr&kind=curfew");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator(".card")).toHaveCount(0);
  await expectAgreement(page);
  await enter(page, "");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expectSame(await shownOn(page), first);
});

test("where the reader has dragged the map, the address leads back to", async ({ page, context }) => {
  await page.goto("/");
  await mapReady(page);
  const box = (await page.locator(".map").boundingBox())!;
  const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.3];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 40, { steps: 3 });
  await page.mouse.up();
  await settled(page, /map=/);
  await page.getByRole("button", { name: messages.zoomIn }).click();
  const zoomed = /map=(\d+\.\d+)/.exec(new URL(page.url()).hash)![1]!;
  await settled(page, new RegExp(`map=(?!${zoomed.replace(".", "\\.")})`));
  const shown = await shownOn(page);

  const another = await context.newPage();
  await another.setViewportSize(page.viewportSize()!);
  await another.goto(page.url());
  await pageReady(another);
  expectSame(await shownOn(another), shown, "before the background is there");
  await mapReady(another);
  expectSame(await shownOn(another), shown, "when the background is there");
});

const nonsense = [
  "%",
  "%E0%A4%A",
  "#####",
  "&&&===",
  "from=",
  "from=2025-03-08T00:00",
  "from=2025-03-08T00:00&to=2025-03-07T00:00",
  "from=2025-03-07T00:00&to=2025-03-07T00:00",
  "from=2025-02-30T00:00&to=2025-03-08T00:00",
  "from=2025-03-07T25:00&to=2025-03-08T00:61",
  "from=-271821-04-20T00:00&to=275760-09-13T00:00",
  "from=1741208400000&to=1741294800000",
  "from=NaN&to=Infinity",
  "at=9999-99-99T99:99",
  "extent=2025-03-07T00:00",
  "extent=,",
  "trail=-6h",
  "speed=0h",
  "speed=1e309h",
  "step=__proto__",
  "kind=constructor,__proto__,toString",
  "status=hasOwnProperty",
  "in=__proto__,../..,jablehjableh",
  "place=<script>alert(1)</script>",
  "place=constructor",
  "incident=javascript:alert(1)",
  "incident=s03-jableh-attack%00",
  "map=NaN/NaN/NaN",
  "map=99/0/0",
  "map=5/91/200",
  "map=5/35",
  "map=1e2/3e1/3e1",
  "lang=xx",
  "lang=constructor",
  "theme=url(https://example.org)",
  "title=Another%20headline&data=https://example.org/map.json",
  `kind=${"x,".repeat(20_000)}`,
];

/** Enters another address on the open page, as a reader does who edits the address bar. */
const enter = (page: Page, hash: string) =>
  page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        addEventListener("hashchange", () => requestAnimationFrame(() => done()), { once: true });
        location.hash = to;
      }),
    hash,
  );

test("an address that makes no sense breaks nothing and shows the first view", async ({ page }) => {
  await openWithoutWebGL(page);
  const first = await shownOn(page);
  for (const address of nonsense) {
    await enter(page, "from=2025-03-07T00:00&to=2025-03-08T00:00&place=jableh&map=9/35/36");
    await expect(page.locator(".card")).toHaveCount(1);
    await enter(page, address);
    expectSame(await shownOn(page), first, address.slice(0, 80));
  }
  await expectAgreement(page);
});

test("a page that is opened at an address that makes no sense shows the first view", async ({ page }) => {
  await openWithoutWebGL(page);
  const first = await shownOn(page);
  for (const [index, address] of nonsense.filter((_, each) => each % 5 === 0).entries()) {
    // Another page each time: a change of what follows # alone would not load it anew.
    await page.goto(`/?${index}#${address}`);
    await pageReady(page);
    expectSame(await shownOn(page), first, address.slice(0, 80));
  }
});

test("copying the link takes the very view along, even right after a change and while playing", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWithoutWebGL(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("group", { name: messages.legend }).getByRole("button").first().click();
  await page.getByRole("button", { name: messages.share }).click();
  await expect(page.getByRole("button", { name: messages.linkCopied })).toBeVisible();
  await expect(page.locator(".share [role=status]")).toHaveText(messages.linkCopied);
  expect(await copied()).toContain("#kind=killing-of-civilians");

  await page.getByRole("button", { name: messages.play, exact: true }).click();
  await page
    .getByRole("button", { name: messages.linkCopied })
    .or(page.getByRole("button", { name: messages.share }))
    .click();
  await expect.poll(copied).toMatch(/[#&]at=2025-03-0/);
});

test("where the browser refuses the clipboard, the link is shown to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openWithoutWebGL(page, "kind=curfew");
  await page.getByRole("button", { name: messages.share }).click();
  const field = page.getByRole("textbox", { name: messages.linkToCopy });
  await expect(field).toHaveValue(page.url());
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart!, input.selectionEnd!),
    ),
  ).toBe(page.url());
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
});
