import { instantAt, zonedTime } from "../core/zone";
import type { Field, LayoutName } from "./layouts";
import { isNothing, type Rejection, type Row } from "./row";
import { inDateForm, type NotSpan, type ReadTime, type Span } from "./times";

type SpanOfRow = (row: Row) => { readonly earliest: number; readonly latest: number } | Rejection;
type SpanReader = (readTime: ReadTime, zone: string) => SpanOfRow;

const isSpan = (read: Span | NotSpan): read is Span => "earliest" in read;

/** A time of a column, which must be there. */
function timeIn(row: Row, field: Field, readTime: ReadTime, value = row.value(field)): Span | Rejection {
  if (isNothing(value))
    return row.reject("missing", field, "a time such as 2025-03-06 or 2025-03-06T15:00:00+03:00");
  const read = readTime(value);
  return isSpan(read) ? read : row.reject(read.code, field, read.expected);
}

const ordered = (row: Row, field: Field, earliest: number, latest: number) =>
  earliest < latest ? { earliest, latest } : row.reject("time-order", field, "an end after the start");

/** Days before and after the day that ACLED gives for an event of some week. */
const halfWeek = 3;

/** By layout, what reads when a row may have happened. */
export const spanReaders: Readonly<Record<LayoutName, SpanReader>> = {
  daymark: (readTime) => (row) => {
    const earliest = timeIn(row, "earliest", readTime);
    if ("ok" in earliest) return earliest;
    const latest = timeIn(row, "latest", readTime);
    if ("ok" in latest) return latest;
    const date = earliest.isClock ? (latest.isClock ? undefined : "latest") : "earliest";
    // A date as a bound leaves open whether its day is taken in.
    if (date)
      return row.reject("time", date, "a clock time with its offset, such as 2025-03-06T15:00:00+03:00");
    return ordered(row, "latest", earliest.earliest, latest.earliest);
  },

  acled: (readTime, zone) => (row) => {
    const said = row.value("time");
    const day = timeIn(row, "time", readTime, typeof said === "string" ? inDateForm(said) : said);
    if ("ok" in day) return day;
    const precision = row.text("precision");
    if (precision === "1" || precision === "") return day;
    const { year, month, day: date } = zonedTime(day.earliest, zone);
    if (precision === "2")
      return {
        earliest: instantAt(zone, year, month, date - halfWeek),
        latest: instantAt(zone, year, month, date + halfWeek + 1),
      };
    if (precision === "3")
      return { earliest: instantAt(zone, year, month, 1), latest: instantAt(zone, year, month + 1, 1) };
    return row.reject("choice", "precision", "1 (the day), 2 (the week around it) or 3 (its month)");
  },

  // Dates that are written as a midnight without a zone, and the last one takes its whole day in.
  ucdp: (readTime) => {
    const dateIn = (row: Row, field: Field): Span | Rejection => {
      const said = row.value(field);
      const date = typeof said === "string" ? said.trim().replace(/[ T]00:00:00(\.0+)?$/, "") : said;
      return timeIn(row, field, readTime, date);
    };
    return (row) => {
      const first = dateIn(row, "start");
      if ("ok" in first) return first;
      const last = dateIn(row, "end");
      if ("ok" in last) return last;
      return ordered(row, "end", first.earliest, last.latest);
    };
  },

  plain: (readTime) => (row) => {
    const startField: Field = isNothing(row.value("start")) ? "time" : "start";
    const start = timeIn(row, startField, readTime);
    if ("ok" in start || isNothing(row.value("end"))) return start;
    const end = timeIn(row, "end", readTime);
    if ("ok" in end) return end;
    // A start and an end at the same moment are that moment.
    if (end.isClock && end.earliest === start.earliest) return start;
    return ordered(row, "end", start.earliest, end.isClock ? end.earliest : end.latest);
  },
};
