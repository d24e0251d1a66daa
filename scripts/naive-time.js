// @ts-check

/**
 * A second reader of times, which shares nothing with the one in src/core: it looks at one piece after the other and
 * counts days itself. It knows clocks that are never changed only. Bounds are in milliseconds since 1970-01-01T00:00Z.
 *
 * @typedef {{ earliest: number, latest: number }} Bounds
 */

/** @param {string} text @param {number} count */
function digits(text, count) {
  if (text.length !== count) return undefined;
  let value = 0;
  for (const sign of text) {
    const place = "0123456789".indexOf(sign);
    if (place === -1) return undefined;
    value = value * 10 + place;
  }
  return value;
}

/** @param {number} year */
const isLeap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** @param {number} year @param {number} month */
const lengthOf = (year, month) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days from 1970-01-01 to the first day of a month, by counting leap years. @param {number} year @param {number} month */
function firstDay(year, month) {
  const before = year - 1;
  let days =
    year * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_527;
  for (let earlier = 1; earlier < month; earlier++) days += lengthOf(year, earlier);
  return days;
}

/** The days that a date names: the first, and the first after it. @param {string} written */
function naiveDays(written) {
  const text = "?~%".includes(written.at(-1) ?? " ") ? written.slice(0, -1) : written;
  const [yearText = "", monthText, dayText, ...rest] = text.split("-");
  if (rest.length > 0) return undefined;
  for (const [open, years] of /** @type {const} */ ([
    ["XX", 100],
    ["X", 10],
  ])) {
    if (!yearText.endsWith(open)) continue;
    const known = digits(yearText.slice(0, -open.length), 4 - open.length);
    if (known === undefined || monthText !== undefined) return undefined;
    return { from: firstDay(known * years, 1), to: firstDay((known + 1) * years, 1) };
  }
  const year = digits(yearText, 4);
  if (year === undefined) return undefined;
  const isDayOpen = dayText === undefined || dayText === "XX";
  if (monthText === undefined || monthText === "XX") {
    return isDayOpen ? { from: firstDay(year, 1), to: firstDay(year + 1, 1) } : undefined;
  }
  const month = digits(monthText, 2);
  if (month === undefined || month < 1) return undefined;
  if (month > 12) {
    if (month < 21 || month > 24 || dayText !== undefined) return undefined;
    const starts = { 21: 3, 22: 6, 23: 9, 24: 12 };
    const start = starts[/** @type {21} */ (month)];
    return {
      from: firstDay(year, start),
      to: start === 12 ? firstDay(year + 1, 3) : firstDay(year, start + 3),
    };
  }
  const from = firstDay(year, month);
  if (isDayOpen) return { from, to: from + lengthOf(year, month) };
  const day = digits(dayText, 2);
  if (day === undefined || day < 1 || day > lengthOf(year, month)) return undefined;
  return { from: from + day - 1, to: from + day };
}

/** A clock time with its offset. @param {string} text */
function naiveMoment(text) {
  const [date = "", rest = ""] = text.split("T");
  if (text.split("T").length !== 2 || date.length !== 10 || date.includes("X")) return undefined;
  const days = naiveDays(date);
  if (!days) return undefined;
  const isUtc = rest.endsWith("Z");
  const sign = isUtc ? 0 : rest.at(-6) === "+" ? 1 : rest.at(-6) === "-" ? -1 : undefined;
  if (sign === undefined) return undefined;
  const clock = rest.slice(0, isUtc ? -1 : -6);
  const [hours, minutes] = isUtc ? [0, 0] : [digits(rest.slice(-5, -3), 2), digits(rest.slice(-2), 2)];
  if (hours === undefined || minutes === undefined || (!isUtc && rest.at(-3) !== ":")) return undefined;
  if (minutes > 59 || hours * 60 + minutes > 840) return undefined;
  const [hour, minute, second] = [clock.slice(0, 2), clock.slice(3, 5), clock.slice(6, 8)];
  const [h, m, s] = [digits(hour, 2), digits(minute, 2), second === "" ? 0 : digits(second, 2)];
  if (h === undefined || m === undefined || s === undefined || h > 23 || m > 59 || s > 59) return undefined;
  if (clock[2] !== ":" || ![5, 8].includes(Math.min(clock.length, 8))) return undefined;
  if (clock.length > 5 && clock[5] !== ":") return undefined;
  let thousandths = 0;
  if (clock.length > 8) {
    const fraction = clock.slice(9);
    if (clock[8] !== "." || fraction.length > 9 || digits(fraction, fraction.length) === undefined)
      return undefined;
    if (fraction === "") return undefined;
    thousandths = Number(`${fraction}00`.slice(0, 3));
  }
  const earliest =
    (((days.from * 24 + h) * 60 + m - sign * (hours * 60 + minutes)) * 60 + s) * 1000 + thousandths;
  return { earliest, latest: earliest + (clock.length > 8 ? 1 : clock.length > 5 ? 1000 : 60_000) };
}

/** @param {string} text @param {number} east */
function naivePoint(text, east) {
  if (text.includes("T")) return naiveMoment(text);
  const days = naiveDays(text);
  const at = (/** @type {number} */ day) => (day * 1440 - east) * 60_000;
  return days && { earliest: at(days.from), latest: at(days.to) };
}

/**
 * The bounds of a time; undefined where it is no time.
 *
 * @param {string} text
 * @param {number} east Minutes that the place's clock is ahead of UTC.
 * @returns {Bounds | undefined}
 */
export function naiveBounds(text, east) {
  if (text.length > 100) return undefined;
  if (!text.includes("/")) return naivePoint(text, east);
  const ends = text.split("/");
  if (ends.length !== 2) return undefined;
  const isOpen = ends.map((end) => end === "" || end === "..");
  if (isOpen[0] && isOpen[1]) return undefined;
  const [start, end] = ends.map((end, index) => (isOpen[index] ? undefined : naivePoint(end, east)));
  if ((!start && !isOpen[0]) || (!end && !isOpen[1])) return undefined;
  const earliest = start ? start.earliest : Number.NEGATIVE_INFINITY;
  const latest = !end ? Number.POSITIVE_INFINITY : ends[1]?.includes("T") ? end.earliest : end.latest;
  return earliest < latest ? { earliest, latest } : undefined;
}
