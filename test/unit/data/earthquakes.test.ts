import { expect, test } from "vitest";
import { codedAt, textAt } from "../../../src/core/events/textColumn";
import { isWorldwide } from "../../../src/core/mercator";
import { languages } from "../../../src/core/text";
import { earthquakeEvents, earthquakes } from "../picture/crowdOrders";

const { dataset, columns } = earthquakes;
const { config } = dataset;
const categoryOf = (row: number) => config.categories[columns.category[row]!]!.id;
const rows = Array.from({ length: columns.length }, (_, row) => row);
const blasts = rows.filter((row) => ["explosion", "quarry-blast"].includes(categoryOf(row)));

test("every row of the earthquakes' file is read, in order, with nothing to complain of", () => {
  expect(earthquakeEvents).toMatchObject({ rows: 1707, rejected: 0, problems: [] });
  expect(rows.every((row) => row === 0 || columns.earliest[row - 1]! <= columns.earliest[row]!)).toBe(true);
  expect(rows.every((row) => columns.latest[row] === columns.earliest[row]! + 1)).toBe(true);
  expect(isWorldwide(config.bounds)).toBe(true);
});

test("what the summary and the chapter say of the earthquakes is what the file holds, in every language", () => {
  const inChapter = rows.filter(
    (row) =>
      codedAt(columns.place, row) === "Taiwan" &&
      columns.earliest[row]! >= config.chapters[0]!.window.from &&
      columns.earliest[row]! < config.chapters[0]!.window.to,
  );
  for (const language of languages) {
    const digits = (text: string | undefined) => text?.replace(/[\s\u202f\u00a0,](?=\d{3})/g, "") ?? "";
    const summary = digits(config.summary[language]);
    for (const figure of [columns.length, columns.length - blasts.length, blasts.length])
      expect(summary).toContain(String(figure));
    expect(digits(config.chapters[0]!.text[language])).toContain(String(inChapter.length));
  }
});

test("an earthquake's category is the band of the magnitude that its title prints", () => {
  for (const row of rows) {
    const category = categoryOf(row);
    const [, printed] = /^M (-?\d+\.\d) /.exec(textAt(columns.title, row)) ?? [];
    expect(printed).toBeDefined();
    if (blasts.includes(row)) expect(textAt(columns.title, row)).toMatch(/Explosion|Quarry Blast/);
    else expect(category).toBe(`magnitude-${Math.max(0, Math.floor(Number(printed)))}`);
  }
});
