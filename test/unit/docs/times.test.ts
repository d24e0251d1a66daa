// @ts-expect-error: the package has no types.
import edtf from "edtf";
import { expect, test } from "vitest";
import { type PartOfDay, partsOfDay } from "../../../src/core/model";
import { canLieIn, usualHours } from "../../../src/core/partOfDay";
import type { Language } from "../../../src/core/text";
import { readWhen } from "../../../src/core/when";
import { zonedTime } from "../../../src/core/zone";
import { createFormats } from "../../../src/i18n/formats";
import { whenWords } from "../../../src/i18n/when";
import { exampleConfig } from "../examples";
import { codeInTables, documentText, section } from "./documents";

const document = documentText("docs/times.md");
const zone = exampleConfig.timeZone;

/** The rows of the tables under a heading, cell by cell, without their heads. */
const rows = (heading: string): readonly (readonly string[])[] =>
  section(document, heading)
    .split("\n")
    .filter((line) => line.startsWith("| `") && !line.startsWith("| `partOfDay`"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`(.*)`$/, "$1")),
    );

function read(time: string) {
  const when = readWhen(time, zone);
  if (!when.ok) throw new Error(`${time} is refused: ${when.expected}`);
  return when;
}

const shown = (instant: number): string => {
  if (!Number.isFinite(instant)) return "open";
  const { year, month, day, hour, minute } = zonedTime(instant, zone);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};

function tell(time: string, language: Language, partOfDay?: PartOfDay): string {
  const when = read(time);
  const timePrecision = partOfDay ? "part-of-day" : when.precision;
  return whenWords({ ...when, time, timePrecision, partOfDay }, zone, createFormats(exampleConfig, language));
}

test("every time in the table of what is read has the bounds and the words that stand there", () => {
  const table = rows("What is read");
  expect(table.length).toBeGreaterThan(30);
  for (const row of table) {
    const [time = ""] = row;
    const { earliest, latest } = read(time);
    expect(row).toEqual([time, shown(earliest), shown(latest), tell(time, "en")]);
  }
});

test("the Arabic and French words are those of the table", () => {
  const table = rows("In three languages");
  expect(table.length).toBeGreaterThan(10);
  for (const row of table) expect(row).toEqual([row[0], tell(row[0] ?? "", "ar"), tell(row[0] ?? "", "fr")]);
});

test("every part of the day is in its table, with its usual hours and its words", () => {
  const table = rows("Parts of the day");
  expect(new Set(table.map(([part]) => part))).toEqual(new Set(partsOfDay));
  for (const row of table) {
    const [part, , time = ""] = row as [PartOfDay, string, string];
    const [from, to] = usualHours[part];
    const hours = `${from}:00 to ${to > 24 ? to - 24 : to}:00`;
    expect(row).toEqual([part, hours, time, tell(time, "en", part)]);
    const { earliest, latest } = read(time);
    expect(canLieIn(part, { from: earliest, to: latest }, zone), time).toBe(true);
  }
});

test("every time in the table of what is refused is refused with the code that stands there", () => {
  const table = rows("What is refused");
  expect(table.length).toBeGreaterThan(20);
  for (const [time = "", code] of table) {
    const when = readWhen(time, zone);
    expect([time, when.ok ? "read" : when.code]).toEqual([time, code]);
  }
});

const isRead = (time: string) => readWhen(time, "UTC").ok;
function isReadByEdtf(time: string): boolean {
  try {
    return Boolean(edtf(time, { level: 1 }));
  } catch {
    return false;
  }
}
const examples = (heading: string) => codeInTables(section(document, heading)).flatMap(([cell = []]) => cell);

test("what stands as refused here alone is read by edtf.js, and the other way round", () => {
  const refused = examples("Read by edtf.js at level 1 and refused here");
  const added = examples("Read here and refused by edtf.js at level 1");
  expect(Math.min(refused.length, added.length)).toBeGreaterThan(8);
  expect(refused.filter((time) => isRead(time) || !isReadByEdtf(time))).toEqual([]);
  expect(added.filter((time) => !isRead(time) || isReadByEdtf(time))).toEqual([]);
});

test("what stands as read otherwise is read by both, with other bounds", () => {
  const times = examples("Read otherwise");
  expect(times.length).toBeGreaterThan(4);
  for (const time of times) {
    const { min, max } = edtf(time, { level: 1 });
    const when = readWhen(time, "UTC");
    expect(when.ok && when.earliest === min && when.latest - 1 === max, time).toBe(false);
    expect(when.ok, time).toBe(true);
  }
});
