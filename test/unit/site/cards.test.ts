import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { cardPicture, cardSize } from "../../../src/picture/cardPicture";
import { filePaint, type SvgNode, svg, svgText } from "../../../src/scene/svg";
import { cardPath, writeCards } from "../../../src/site/cards";
import { coast, nodesOf } from "../picture/pictures";
import { drawnBox } from "../raster/drawnBox";

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
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    expect(bytes).toBeLessThan(150_000);
    expect(alt).toMatch(/\d/);
  }
});

const lettersOf = (card: SvgNode): readonly SvgNode[] =>
  card.children.flatMap((child) =>
    typeof child === "string" || child.tag !== "g" || nodesOf(child, "svg").length > 0 ? [] : [child],
  );

/** What is drawn of letters alone, in the fonts of the picture. */
const lettersBox = (card: SvgNode, letters: readonly SvgNode[]) =>
  drawnBox(svgText(svg("svg", card.attributes, ...letters)))!;

test.each(languages)(
  "in %s, no line of any card is wider in its real font than the room it has",
  (language) => {
    for (const chapter of [undefined, ...coast.config.chapters]) {
      const card = cardOf(language, chapter);
      // The last is the credit of the map, beside the column.
      const { left, right } = lettersBox(card, lettersOf(card).slice(0, -1));
      expect(left).toBeGreaterThanOrEqual(language === "ar" ? 730 : 46);
      expect(right).toBeLessThanOrEqual(language === "ar" ? 1154 : 470);
    }
  },
);
