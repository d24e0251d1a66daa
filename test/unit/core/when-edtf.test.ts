// @ts-expect-error: the package has no types.
import edtf from "edtf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWhen } from "../../../src/core/when";

/**
 * The reader against edtf.js at level 1, in UTC. Every difference must be one of those that docs/times.md lists under
 * "Beside the standard".
 */

type Verdict = "same" | "refused by both" | "refused here" | "added here" | "read otherwise";

function verdictOn(text: string): Verdict {
  const when = readWhen(text, "UTC");
  const other = edtfBounds(text);
  if (!other) return when.ok ? "added here" : "refused by both";
  if (!when.ok) return "refused here";
  // The last moment that edtf.js counts in is a millisecond before our bound; a clock time is one moment to it.
  const endsWithClock = /T[^/]*$/.test(text);
  const isMoment = endsWithClock && !text.includes("/");
  const latest = isMoment ? when.earliest : endsWithClock ? when.latest : when.latest - 1;
  return when.earliest === other.min && latest === other.max ? "same" : "read otherwise";
}

/** Undefined where edtf.js refuses; an unknown end is as an open one. */
function edtfBounds(text: string): { min: number; max: number } | undefined {
  try {
    const { min, max } = edtf(text, { level: 1 });
    return { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
  } catch {
    return undefined;
  }
}

/** Whether an interval's last date begins no later than its first: edtf.js holds only the beginnings against each other. */
function endHoldsStart(text: string): boolean {
  const [start, end] = text.split("/").map(edtfBounds);
  return start !== undefined && end !== undefined && end.min <= start.min && start.min < end.max;
}

type Form = Pick<RegExp, "test">;
const listed: Readonly<Record<"refused here" | "added here" | "read otherwise", readonly Form[]>> = {
  "refused here": [
    /T\d\d:\d\d(:\d\d(\.\d+)?)?(\/|$)/, // no offset
    /T[^/]*[+-]\d\d(\d\d)?(\/|$)/, // offsets without a colon
    /T24:/,
    /(0099|1900|2023|2025|9999)-02-29/, // no leap years
    /(^|\/)(-|Y)/, // before 0, after 9999
    /XXXX/,
    /^\d\d$/, // centuries
    /^(\.\.)?\/(\.\.)?$/, // no end at all
  ],
  "added here": [
    /(X|-2[1-4])[?~%]/, // rough and doubtful decades and seasons
    /(X|-2[1-4])[?~%]?\/|\/.*(X|-2[1-4])[?~%]?$/, // decades and seasons as ends
    { test: endHoldsStart },
  ],
  "read otherwise": [/-2[1-4]$/, /\.\d{1,2}(Z|[+-])/, /0000-02/],
};

function expectListed(text: string): Verdict {
  const verdict = verdictOn(text);
  if (verdict === "same" || verdict === "refused by both") return verdict;
  expect(
    listed[verdict].some((form) => form.test(text)),
    `${text}: ${verdict}`,
  ).toBe(true);
  return verdict;
}

const marks = ["", "?", "~", "%"];
const years = [
  "0000",
  "0044",
  "0099",
  "1900",
  "2000",
  "2024",
  "2025",
  "9999",
  "202X",
  "20XX",
  "2XXX",
  "XXXX",
];
const months = ["00", "01", "02", "04", "12", "13", "20", "21", "22", "23", "24", "25", "XX", "1X"];
const days = ["00", "01", "28", "29", "30", "31", "32", "XX", "1X"];
const dates = years.flatMap((year) => [
  year,
  ...months.flatMap((month) => [`${year}-${month}`, ...days.map((day) => `${year}-${month}-${day}`)]),
]);
const offsets = ["", "Z", "+03:00", "-02:30", "+03", "+0300", "+14:00", "+15:00"];
const clocks = [
  "00:00",
  "23:59:59",
  "10:00:00.5",
  "10:00:00.123",
  "24:00",
  "24:00:00",
  "10",
  "23:60",
  "23:59:60",
];
const moments = clocks.flatMap((clock) => offsets.map((offset) => `2024-02-29T${clock}${offset}`));
const odd = ["20", "-0044", "Y17000", "Y-17000", "+2025", "2025-W10", "2025-065", "20250306", "", "..", "XX"];

test("every date of some years, months, days and marks has the bounds that edtf.js gives it", () => {
  const texts = [...dates, ...moments, ...odd].flatMap((date) => marks.map((mark) => date + mark));
  const verdicts = texts.map(expectListed);
  expect(texts.length).toBeGreaterThan(6000);
  expect(verdicts.filter((verdict) => verdict === "same").length).toBeGreaterThan(700);
});

const oddEnds = ["", "..", "202X", "2025-21", "2025-03-XX", "XXXX", "-0044", "Y17000"];
const plainEnds = ["2024", "2025?", "2025-03", "2025-03-06", "2025-03-06~", "2025-03-07", "2026-12-31%"];
const clockEnds = ["2025-03-06T10:00:00Z", "2025-03-06T23:59+03:00", "2025-03-07T10:00"];

test("every interval between some ends has the bounds that edtf.js gives it", () => {
  const ends = [...oddEnds, ...plainEnds, ...clockEnds];
  const verdicts = ends.flatMap((start) => ends.map((end) => expectListed(`${start}/${end}`)));
  expect(verdicts.filter((verdict) => verdict === "same").length).toBeGreaterThan(60);
});

const two = (figure: number) => String(figure).padStart(2, "0");
const year = fc.integer({ min: 0, max: 9999 }).map((figure) => String(figure).padStart(4, "0"));
const month = fc.oneof(fc.integer({ min: 1, max: 12 }).map(two), fc.constant("XX"));
const day = fc.oneof(fc.integer({ min: 1, max: 28 }).map(two), fc.constant("XX"));
const mark = fc.constantFrom("", "", "", ...marks);
const date = fc.oneof(
  fc.tuple(year, mark).map((parts) => parts.join("")),
  fc.tuple(year, month, mark).map(([year, month, mark]) => `${year}-${month}${mark}`),
  fc.tuple(year, month, day, mark).map(([year, month, day, mark]) => `${year}-${month}-${day}${mark}`),
  fc.tuple(year, fc.constantFrom(1, 2)).map(([year, open]) => year.slice(0, -open) + "X".repeat(open)),
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString()),
);
const expression = fc.oneof(
  date,
  fc
    .tuple(fc.oneof(date, fc.constantFrom("", "..")), fc.oneof(date, fc.constantFrom("", "..")))
    .map(([start, end]) => `${start}/${end}`),
);

test("every generated expression is read as edtf.js reads it, or differs as listed", () => {
  const counts = new Map<Verdict, number>();
  fc.assert(
    fc.property(expression, (text) => {
      const verdict = expectListed(text);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }),
    { numRuns: 3000 },
  );
  // Else the comparison would have been of refusals.
  expect(counts.get("same")).toBeGreaterThan(900);
});
