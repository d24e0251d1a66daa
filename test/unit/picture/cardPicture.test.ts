import { expect, test } from "vitest";
import { languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { type CardPictureInput, cardCounts, cardPicture, cardSize } from "../../../src/picture/cardPicture";
import { occurring } from "../../../src/picture/legendPicture";
import { filePaint, type SvgNode, svgText } from "../../../src/scene/svg";
import { textWidth } from "../../../src/scene/textWidth";
import { coast, nodesOf, plainWords, wordsOf } from "./pictures";

const { chapters } = coast.config;
const views = languages.flatMap((language) =>
  [undefined, ...chapters].map((chapter) => ({
    language,
    chapter,
    name: `${chapter?.id ?? "first view"} in ${language}`,
  })),
);

const inputOf = ({
  language,
  chapter,
}: Pick<(typeof views)[number], "language" | "chapter">): CardPictureInput => ({
  dataset: coast,
  formats: createFormats(coast.config, language),
  paint: filePaint("light"),
  chapter,
  address: "maps.example.org/syria-coast-2025",
});

/** Lines of a card's column: of the text, not of the map nor of the timeline. */
const columnLines = (card: SvgNode): readonly SvgNode[] =>
  card.children.flatMap((child) =>
    typeof child === "string" || child.tag !== "g" || nodesOf(child, "svg").length > 0
      ? []
      : nodesOf(child, "text"),
  );

const saidBy = (card: SvgNode): string => columnLines(card).map(plainWords).join(" ");

test.each(views)(
  "the card of the $name says what it is about, when, by which clock, and how sure it is",
  (view) => {
    const input = inputOf(view);
    const { messages, language, window } = { ...input.formats, ...cardCounts(input) };
    const { certain, possible } = cardCounts(input).visible;
    const said = saidBy(cardPicture(input));
    const { title, timeZoneLabel, dataVersion } = coast.config;
    const expected = [
      title[language],
      view.chapter?.title[language],
      view.chapter?.text[language],
      input.formats.window(window),
      messages.zone(timeZoneLabel[language]!, input.formats.offset(window.from)),
      messages.certainAndPossible(certain, possible),
      messages.dataVersion(dataVersion),
      "maps.example.org/syria-coast-2025",
    ];
    for (const words of expected) if (words) expect(said).toContain(words);
  },
);

test.each(views)("the legend of the $name names the groups that occur with counts that add up", (view) => {
  const input = inputOf(view);
  const { visible } = cardCounts(input);
  const groups = occurring(coast, visible);
  const sum = (part: "certain" | "possible") => groups.reduce((all, { count }) => all + count[part], 0);
  expect([sum("certain"), sum("possible")]).toEqual([visible.certain, visible.possible]);
  const said = saidBy(cardPicture(input));
  for (const { group, count } of groups) {
    expect(said).toContain(group.label[view.language]);
    expect(said).toContain(input.formats.messages.andPossible(count.certain, count.possible));
  }
});

test.each(views)("the lines of the $name stay in the card and clear of each other", (view) => {
  const lines = columnLines(cardPicture(inputOf(view)));
  const heights = lines.map(({ attributes }) => Number(attributes.y));
  expect(Math.max(...heights)).toBeLessThan(cardSize.height - 20);
  const column = lines.filter(({ attributes }) => Number(attributes.x) !== 0);
  const rows = [...new Set(column.map(({ attributes }) => Number(attributes.y)))].toSorted((a, b) => a - b);
  // The credit of the map stands beside the column, at a height of its own.
  const gaps = rows.slice(1).map((y, index) => y - rows[index]!);
  expect(gaps.filter((gap) => gap < 12).length).toBeLessThanOrEqual(2);
});

test("in Arabic the card is mirrored: the column lies on the right, and lines begin at its right edge", () => {
  const card = cardPicture(inputOf({ language: "ar", chapter: undefined }));
  const map = nodesOf(card, "svg")[1]!;
  expect(map.attributes.x).toBe(0);
  const headline = columnLines(card)[0]!;
  expect(headline.attributes).toMatchObject({ x: cardSize.width - 48, "text-anchor": "end" });
});

test("a line of an Arabic text says which way it is read, even where it holds no letter", () => {
  const chapter = chapters.find(({ id }) => id === "inquiries");
  const lines = columnLines(cardPicture(inputOf({ language: "ar", chapter }))).map(wordsOf);
  const bare = lines.filter((line) => /^\d+\.$/.test(line));
  expect(bare).toEqual([]);
});

test("a title far longer than any is set smaller, and stays in the column", () => {
  const title = { en: "A very long title of a map that goes on and on ".repeat(5).trim() };
  const dataset = { ...coast, config: { ...coast.config, title } };
  const card = cardPicture({ ...inputOf({ language: "en", chapter: undefined }), dataset });
  for (const group of card.children.flatMap((child) =>
    typeof child === "string" ? [] : nodesOf(child, "g"),
  )) {
    const size = group.attributes["font-size"];
    const own = group.children.filter(
      (child) => typeof child !== "string" && child.tag === "text",
    ) as SvgNode[];
    if (size === undefined || own.some(({ attributes }) => attributes["text-anchor"] !== undefined)) continue;
    for (const line of own.filter(({ attributes }) => attributes.x === 48)) {
      const weight = group.attributes["font-weight"] === 600 ? 600 : 400;
      expect(textWidth(plainWords(line), Number(size), weight)).toBeLessThanOrEqual(420);
    }
  }
  const footer = columnLines(card).map(({ attributes }) => Number(attributes.y));
  expect(Math.max(...footer)).toBeLessThan(cardSize.height);
});

test("light and dark differ in colours only", () => {
  const input = inputOf({ language: "fr", chapter: chapters[2] });
  const shapeOf = (theme: "light" | "dark") =>
    svgText(cardPicture({ ...input, paint: filePaint(theme) })).replace(
      /"(#[0-9a-f]{6}|rgba\([^)]*\))"/g,
      '"colour"',
    );
  expect(shapeOf("light")).toBe(shapeOf("dark"));
});
