import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { messagesIn } from "../../src/i18n/messages";
import { shareWords } from "../../src/i18n/shareWords";
import { openArticle } from "./article";
import { denyWebGL } from "./open";
import { siteAddress } from "./origins";
import { pageReady } from "./ready";
import { expect, test } from "./watch";

const messages = messagesIn("en");
const words = shareWords.en;
const moment = "from=2025-03-07T00:00&to=2025-03-08T00:00&kind=curfew";

const codeOf = (page: Page) => page.getByRole("textbox", { name: words.code });

async function openShare(page: Page, view = moment): Promise<void> {
  await page.goto(`/#${view}`);
  await pageReady(page);
  await page.getByRole("button", { name: messages.embed }).press("Enter");
  await expect(page.getByRole("dialog", { name: words.title })).toBeVisible();
}

const choose = (page: Page, group: string, name: string) =>
  page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name, exact: true }).check();

test.beforeEach(({ page }) => denyWebGL(page));

test("the code that is copied shows the moment of the page, in an article that allows nothing inline", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: siteAddress() });
  await openShare(page);
  await choose(page, messages.theme, messages.themeDark);
  await page.getByRole("button", { name: words.copy }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: words.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page).inputValue());

  await choose(page, words.way, words.ways.loader);
  await choose(page, words.start, words.starts.click);
  await expect(page.getByText(words.otherStill)).toBeVisible();
  const loader = await codeOf(page).inputValue();
  await choose(page, words.way, words.ways.element);
  await choose(page, words.start, words.starts.now);
  const element = await codeOf(page).inputValue();

  for (const code of [loader, element]) {
    await openArticle(page, code);
    const start = page.getByText("Show the interactive map");
    if (code === loader) await start.click();
    const map = page.frameLocator("iframe");
    await pageReady(map);
    await expect(page.locator("iframe")).toHaveAttribute(
      "title",
      /^Interactive map: Violence on the Syrian coast/,
    );
    await expect(map.locator(".view-sentence")).toContainText("7 March 2025");
    await expect(map.locator("html")).toHaveAttribute("data-theme", "dark");
  }
});

test("code is of the language, chapter and version that are chosen; where copying is refused it is selected by hand", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const writeText = () => Promise.reject(new Error("refused"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  });
  await openShare(page);
  await choose(page, messages.language, "العربية");
  await expect(codeOf(page)).toHaveValue(/\/embed\/ar\/#[^"]*kind=curfew" title="خريطة تفاعلية: [^"]*الساحل/);
  await page.getByRole("combobox", { name: words.time }).selectOption({ index: 2 });
  await page.getByRole("checkbox", { name: words.keepFilter }).uncheck();
  await expect(codeOf(page)).toHaveValue(/\/embed\/ar\/#from=[^"&]*&amp;to=[^"&]*" title="[^"]* – [^"]+"/);
  await choose(page, words.version, words.versions.frozen);
  await expect(codeOf(page)).toHaveValue(/\/v\/[\w-]+\/embed\/ar\//);

  const height = page.getByRole("spinbutton", { name: words.height });
  await height.fill("12");
  await expect(page.getByText(words.heightExpected("240", "2,000"))).toBeVisible();
  await expect(codeOf(page), "there is no code for what cannot be").toHaveValue("");
  await height.fill("640");
  await expect(codeOf(page)).toHaveValue(/ height="640"/);

  await page.getByRole("button", { name: words.copy }).press("Enter");
  await expect(page.getByText(words.copyByHand)).toBeVisible();
  await expect(codeOf(page)).toBeFocused();
  const selected = codeOf(page).evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  );
  expect(await selected).toBe(await codeOf(page).inputValue());
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: messages.embed })).toBeFocused();
});

test("the preview is loaded when it is asked for, as wide as the article, and no accessibility rule is broken", async ({
  page,
}) => {
  const frames: string[] = [];
  page.on("framenavigated", (frame) => frame.parentFrame() && frames.push(frame.url()));
  await openShare(page);
  const { violations } = await new AxeBuilder({ page }).include(".share-dialog").analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  const dialog = page.locator(".share-dialog");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(over, `nothing runs out at the side at ${width}`).toBe(0);
  }
  expect(frames, "nothing is loaded before").toEqual([]);

  await page.getByRole("button", { name: words.showPreview, exact: true }).click();
  await choose(page, words.width, words.widths[390]);
  const frame = page.locator(".share-stage iframe");
  const map = page.frameLocator(".share-stage iframe");
  await pageReady(map);
  await expect(map.locator(".view-sentence")).toContainText("7 March 2025");
  expect(await frame.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])).toEqual([
    390, 720,
  ]);

  await choose(page, words.way, words.ways.loader);
  const overflow = () =>
    map.locator("html").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await pageReady(map);
  await expect.poll(overflow, "with the script the frame is as tall as the map").toBeLessThanOrEqual(0);
});
