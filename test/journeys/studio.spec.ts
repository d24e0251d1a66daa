import { createHash } from "node:crypto";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as still } from "../../src/cli/still";
import { messagesIn } from "../../src/i18n/messages";
import { brokenRules, standards } from "./axe";
import { folder } from "./data";
import { openEmbedded } from "./embed";
import { openPage, openWithoutWebGL } from "./open";
import { siteAddress } from "./origins";
import { pageReady } from "./ready";
import { choose, drawn, openStudio, saved, words } from "./studio";
import { expect, test } from "./watch";

const messages = messagesIn("en");

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Width and height as a PNG says them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("a square, dark picture in Arabic, made by keyboard, is the same to the byte as from a terminal", async ({
  page,
}) => {
  // A map drawn by WebGL stands behind this one; the other journeys do without, since the studio draws by itself.
  await openPage(page);
  await openStudio(page);
  await choose(page, words.format, words.formats.square);
  await choose(page, messages.language, "العربية");
  await choose(page, messages.theme, messages.themeDark);
  const image = page.locator(".studio-sheet > img");
  await expect(image).toHaveAttribute("lang", "ar");
  await expect(image).toHaveAttribute("alt", /[\u0600-\u06ff]{3}/);

  const download = await saved(page, "PNG");
  expect(download.suggestedFilename()).toMatch(/^syria-coast-2025_.+_1080x1080_ar_dark\.png$/);
  await expect(page.getByText(`${words.saved(download.suggestedFilename(), "").slice(0, -2)}`)).toBeVisible();
  const bytes = await readFile(await download.path());
  expect(sizeOf(bytes)).toEqual([1080, 1080]);

  const out = join(await mkdtemp(join(tmpdir(), "daymark-")), "still.png");
  const look = ["--format", "square", "--lang", "ar", "--theme", "dark", "--address", siteAddress()];
  expect(await still(["--map", folder, ...look, "--out", out, "--quiet"])).toBe(0);
  expect(hash(bytes)).toBe(hash(await readFile(out)));

  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: messages.makePicture })).toBeFocused();
});

test("a picture is saved as SVG with letters that stay text, and with letters as outlines", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  await openStudio(page);
  for (const [name, hasText] of [
    [words.files["svg-live"], true],
    [words.files["svg-outlined"], false],
  ] as const) {
    await choose(page, words.file, name);
    const text = await readFile(await (await saved(page, name)).path(), "utf8");
    expect(text).toMatch(/^<svg [^>]*width="1200"[^>]*height="675"/);
    expect(text.includes("<text")).toBe(hasText);
    expect(text).toContain("<metadata>");
  }
});

test("chapters and typed dates are what the picture shows; what cannot be made is said beside its field", async ({
  page,
}) => {
  await openWithoutWebGL(page);
  await openStudio(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: words.time }).selectOption({ index: 1 });
  await drawn(page);
  const caption = dialog.locator(".studio-text p").first();
  const chapter = await caption.textContent();
  await dialog.getByRole("combobox", { name: words.time }).selectOption("typed");
  await dialog.getByLabel(messages.windowFrom).fill("2025-03-07T06:00");
  await dialog.getByLabel(messages.windowTo).fill("2025-03-08T06:00");
  await drawn(page);
  await expect(caption).not.toHaveText(chapter!);
  await expect(caption).toContainText("7 March, 06:00");

  const save = dialog.getByRole("button", { name: words.save("PNG") });
  await dialog.getByLabel(messages.windowTo).fill("2025-03-07T05:00");
  await expect(dialog.getByText(words.windowProblem)).toBeVisible();
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(messages.windowTo).fill("2031-03-07T05:00");
  await expect(dialog.getByText(/The records reach over/)).toBeVisible();
  await dialog.getByRole("combobox", { name: words.time }).selectOption("page");
  await page.getByRole("radio", { name: words.formats.own }).check();
  await dialog.getByLabel(words.width).fill("100");
  await expect(dialog.getByText(words.sizeExpected("200", "8,192"))).toBeVisible();
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(words.width).fill("400");
  await drawn(page);
  await expect(save).toHaveAttribute("aria-disabled", "false");
});

/** A film so short that it is soon made: a second of five frames. */
async function chooseShortFilm(page: Parameters<typeof openStudio>[0]) {
  await page.getByRole("radio", { name: words.kinds.film }).check();
  await page.getByRole("spinbutton", { name: words.pauseStart }).fill("0");
  await page.getByRole("spinbutton", { name: words.pauseEnd }).fill("0");
  await page.getByRole("spinbutton", { name: words.length, exact: true }).fill("1");
  await page.getByLabel(words.rate).selectOption("5");
  await drawn(page);
  await expect(page.getByText(words.filmLength("1", 5))).toBeVisible();
}

test("a film of a second comes as GIF and as video, with its captions", async ({ page }) => {
  await openWithoutWebGL(page);
  await openStudio(page);
  await chooseShortFilm(page);
  await choose(page, words.file, "GIF");
  const gif = await readFile(await (await saved(page, "GIF")).path());
  expect(gif.subarray(0, 6).toString()).toBe("GIF89a");
  expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([1280, 720]);

  const video = page.getByRole("radio", { name: /^(MP4|WebM)$/, disabled: false }).first();
  await video.check();
  const name = (await video.getAttribute("value")) === "mp4" ? "MP4" : "WebM";
  const bytes = await readFile(await (await saved(page, name)).path());
  // A box of the kind of file, or the first element of one in EBML.
  expect(bytes.subarray(4, 8).toString() === "ftyp" || bytes.readUInt32BE(0) === 0x1a45dfa3).toBe(true);
  expect(bytes.length).toBeGreaterThan(10_000);

  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: words.saveCaptions }).click();
  const captions = await readFile(await (await arriving).path(), "utf8");
  expect(captions).toMatch(/^WEBVTT\n/);
  expect(captions).toContain("-->");
});

test("a film that is cancelled leaves nothing behind, and the next one is made", async ({ page }) => {
  await openWithoutWebGL(page);
  await openStudio(page);
  await page.getByRole("radio", { name: words.kinds.film }).check();
  await choose(page, words.file, "GIF");
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole("button", { name: words.save("GIF") }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const before = page.workers().find((worker) => worker.url().includes("pictureWorker"))!;
  const closed = new Promise((done) => before.once("close", done));
  await page.getByRole("button", { name: words.cancel, exact: true }).click();
  await closed;
  await expect(page.getByText(words.cancelled)).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("button", { name: words.save("GIF") })).toBeFocused();
  expect(downloads).toEqual([]);

  await chooseShortFilm(page);
  await saved(page, "GIF");
  expect(downloads).toHaveLength(1);
});

test("caption, alternative text, credit, citation and link are copied, or can be selected where that is refused", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWithoutWebGL(page, "from=2025-03-07T00:00&to=2025-03-08T00:00");
  await openStudio(page);
  for (const label of [words.caption, words.alt, words.credit, words.citation, words.link]) {
    await page.getByRole("button", { name: `${words.copy}: ${label}` }).click();
    const part = page.locator(".studio-text", {
      has: page.getByRole("heading", { name: label, exact: true }),
    });
    await expect(part.getByRole("status")).toHaveText(words.copied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await part.locator("p").textContent());
    if (label === words.link) expect(copied).toContain("#from=2025-03-07T00:00&to=2025-03-08T00:00");
  }
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("refused")) },
    }),
  );
  await page.getByRole("button", { name: `${words.copy}: ${words.credit}` }).click();
  await expect(page.getByText(words.copyByHand)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(10);
});

test.describe("in a sandboxed frame", () => {
  test.use({
    expectedErrors: [[/Download is disallowed|sandboxed/], { scope: "test" }],
  });

  test("the picture is drawn by the browser and shown, to be saved by hand, with the reason", async ({
    page,
  }) => {
    const map = await openEmbedded(page, "sandboxed");
    await pageReady(map);
    await openStudio(map);
    await expect(map.getByText(words.drawnHere)).toBeVisible();
    await expect(map.getByRole("link", { name: words.openAlone })).toHaveAttribute("href", siteAddress());
    await map.getByRole("button", { name: words.save("PNG") }).click();
    const byHand = map.locator(".studio-by-hand");
    await expect(byHand).toContainText("save it by hand");
    const size = await byHand.getByRole("img").evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    expect(size).toEqual([1200, 675]);
    await map.getByRole("radio", { name: words.kinds.film }).check();
    await expect(map.getByText(words.onlyAlone)).toBeVisible();
  });
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [[/ERR_FAILED/], { scope: "test" }] });

  test("the page says that the studio cannot be had, and opens it once it can", async ({ page }) => {
    await openWithoutWebGL(page);
    await page.route("**/assets/studio/**", (route) => route.abort());
    await page.getByRole("button", { name: messages.makePicture }).click();
    await expect(page.getByRole("alert").filter({ hasText: messages.noPictures })).toBeVisible();
    await page.unroute("**/assets/studio/**");
    await openStudio(page);
    await expect(page.getByText(messages.noPictures)).toHaveCount(0);
  });
});

// Every form in English; in Arabic, which is mirrored, one of them is enough.
for (const [language, kinds] of [
  ["en", ["still", "strip", "film"]],
  ["ar", ["film"]],
] as const) {
  test(`the studio keeps to WCAG 2.2 AA in ${language}, light and dark, on a desk and on a phone`, async ({
    page,
  }) => {
    await openWithoutWebGL(page, "", language === "en" ? "/" : "/ar/");
    await page.locator(".make-picture").click();
    await drawn(page);
    for (const kind of kinds) {
      await page.locator(`.studio input[value=${kind}]`).check();
      await drawn(page);
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 320, height: 700 },
      ]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: viewport.width > 600 ? "dark" : "light" });
        const faults = await brokenRules(page, { part: ".studio", tags: [...standards, "best-practice"] });
        expect(faults, `${kind} at ${viewport.width}`).toEqual([]);
        const width = await page.locator(".studio").evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(width, "nothing runs out at the side").toBe(0);
      }
    }
  });
}
