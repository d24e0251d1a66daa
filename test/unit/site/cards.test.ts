import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { cardPicture, cardSize } from "../../../src/picture/cardPicture";
import { filePaint, type SvgNode, svg, svgText } from "../../../src/scene/svg";
import { cardPath, writeCards } from "../../../src/site/cards";
import { withFontFiles } from "../../../src/site/pictureFonts";
import { cardPng } from "../../../src/site/png";
import { coast, nodesOf } from "../picture/pictures";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daymark-cards-"));
});
afterAll(() => rm(folder, { recursive: true }));

const cardOf = (language: (typeof languages)[number], chapter = coast.config.chapters[2]): SvgNode =>
  cardPicture({
    dataset: coast,
    formats: createFormats(coast.config, language),
    paint: filePaint("light"),
    chapter,
    address: "maps.example.org/syria-coast-2025",
  });

test("the same card is the same file, byte for byte, in the size of a card", async () => {
  const text = svgText(cardOf("ar"));
  const [first, second] = [await cardPng(text), await cardPng(text)];
  expect(first.equals(second)).toBe(true);
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
});

test("the first view and every chapter get a card in each language asked for, and none is heavy", async () => {
  const chapters = coast.config.chapters.slice(0, 1);
  const dataset = { ...coast, config: { ...coast.config, chapters } };
  const readGround = async () => undefined;
  const cards = await writeCards({ dataset, readGround, folder, languages: ["en", "ar"] });
  expect(cards.map(({ path }) => path)).toEqual(
    (["en", "ar"] as const).flatMap((language) => [
      cardPath("syria-coast-2025", language),
      cardPath("syria-coast-2025", language, "before"),
    ]),
  );
  for (const { path, bytes, alt } of cards) {
    const file = await readFile(join(folder, path));
    expect(file.length).toBe(bytes);
    expect(bytes).toBeLessThan(150_000);
    expect(alt).toMatch(/\d/);
  }
});

const lettersOf = (card: SvgNode): readonly SvgNode[] =>
  card.children.flatMap((child) =>
    typeof child === "string" || child.tag !== "g" || nodesOf(child, "svg").length > 0 ? [] : [child],
  );

/** What is drawn of letters alone, in the fonts of the picture, as left and right in pixels. */
const drawnWidth = (card: SvgNode, letters: readonly SvgNode[], fontFiles: readonly string[]) => {
  const bare = svg("svg", card.attributes, ...letters);
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles] };
  const box = new Resvg(svgText(bare), { font }).innerBBox()!;
  return { left: box.x, right: box.x + box.width };
};

test.each(languages)(
  "in %s, no line of any card is wider in its real font than the room it has",
  async (language) => {
    await withFontFiles(async (files) => {
      for (const chapter of [undefined, ...coast.config.chapters]) {
        const card = cardOf(language, chapter);
        // The last is the credit of the map, beside the column.
        const { left, right } = drawnWidth(card, lettersOf(card).slice(0, -1), files);
        expect(left).toBeGreaterThanOrEqual(language === "ar" ? 730 : 46);
        expect(right).toBeLessThanOrEqual(language === "ar" ? 1154 : 470);
      }
    });
  },
);

test("Arabic letters, Latin ones and digits are all drawn, in both weights", async () => {
  await withFontFiles(async (files) => {
    for (const weight of [400, 600]) {
      for (const text of ["ابجد", "abcd", "1234", "Čšž", "Їжак"]) {
        const card = svg("svg", { xmlns: "http://www.w3.org/2000/svg", width: 400, height: 60 });
        const words = svg(
          "text",
          { x: 20, y: 40, "font-size": 20, "font-weight": weight, "font-family": "IBM Plex Sans Arabic" },
          text,
        );
        const { left, right } = drawnWidth(card, [words], files);
        expect(right - left).toBeGreaterThan(20);
      }
    }
  });
});

test("the files of the fonts are gone afterwards, even where drawing fails", async () => {
  let used: readonly string[] = [];
  const failing = withFontFiles(async (files) => {
    used = files;
    throw new Error("not to be drawn");
  });
  await expect(failing).rejects.toThrow("not to be drawn");
  expect(used).toHaveLength(4);
  expect(used.filter((file) => existsSync(file))).toEqual([]);
});
