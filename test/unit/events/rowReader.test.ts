import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWhen } from "../../../src/core/when";
import { detectLayout } from "../../../src/events/layouts";
import { createRowReader, type EventRow, idOf, type Rejection } from "../../../src/events/rowReader";
import { createTimeReader } from "../../../src/events/times";
import { zone } from "../arbitraries";

const damascus = { timeZone: "Asia/Damascus" };
const march = (day: number, hour = 0) => Date.UTC(2025, 2, day, hour - 3);

/** Reads one row given as an object, as the columns of a table. */
function read(row: Readonly<Record<string, unknown>>, options = {}): EventRow | Rejection {
  const reader = createRowReader(Object.keys(row), { ...damascus, ...options });
  return reader.ok ? reader.read(Object.values(row)) : reader;
}

const acled = {
  event_id_cnty: "SYR1",
  event_date: "2025-03-06",
  time_precision: "1",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  admin1: "Latakia",
  location: "Jableh",
  latitude: "35.36",
  longitude: "35.92",
  source: "SANA",
  notes: "A clash was reported.",
  fatalities: "7",
};

const ucdp = {
  id: 41,
  type_of_violence: 3,
  source_office: "Reuters News",
  source_headline: "A headline",
  where_coordinates: "Jableh town",
  adm_1: "Latakia",
  latitude: 35.36,
  longitude: 35.92,
  date_prec: 2,
  date_start: "2025-03-06 00:00:00.000",
  date_end: "2025-03-07 00:00:00.000",
};

describe("which layout a table has", () => {
  test("is known by its columns, whatever their order, case and byte order mark", () => {
    const of = (...header: string[]) => detectLayout(header);
    expect(of(...Object.keys(acled))).toMatchObject({ name: "acled" });
    expect(of(...Object.keys(ucdp).reverse())).toMatchObject({ name: "ucdp" });
    expect(of("\uFEFFID", " Latest ", "Earliest", "LAT", "Lon")).toMatchObject({ name: "daymark" });
    expect(of("name", "Lng", "Latitude", "Date")).toMatchObject({ name: "plain" });
  });

  test("is refused with the columns that it has and those that it lacks", () => {
    expect(detectLayout(["name", "date"])).toMatchObject({ ok: false, got: "the columns name, date" });
    expect(detectLayout(["lat", "lon"])).toMatchObject({ expected: expect.stringContaining("when") });
  });

  test("may take coordinates from a geometry", () => {
    expect(detectLayout(["date"], { hasGeometry: true })).toMatchObject({ name: "plain" });
  });
});

describe("an event of ACLED", () => {
  test("is the day, the week around it or the month, by its precision", () => {
    const span = (time_precision: string) => {
      const row = read({ ...acled, time_precision });
      return row.ok ? [row.earliest, row.latest] : row.code;
    };
    expect(span("1")).toEqual([march(6), march(7)]);
    expect(span("2")).toEqual([march(3), march(10)]);
    expect(span("3")).toEqual([march(1), march(32)]);
    expect(span("4")).toBe("choice");
  });

  test("tells what its source says, and not the deaths", () => {
    const row = read(acled);
    expect(row).toMatchObject({ id: "SYR1", title: acled.notes, place: "Jableh, Latakia", source: "SANA" });
    expect(JSON.stringify(row)).not.toContain('7"');
  });

  test("has the map's category by its kind, and by the broader kind where the map has none for it", () => {
    expect(read(acled)).toMatchObject({ category: "armed-clash" });
    expect(read(acled, { categories: ["battles", "riots"] })).toMatchObject({ category: "battles" });
  });

  test("is read with its day as older exports write it", () => {
    expect(read({ ...acled, event_date: "06 March 2025" })).toMatchObject({ earliest: march(6) });
    expect(read({ ...acled, event_date: "06 Marz 2025" })).toMatchObject({ ok: false, code: "time" });
  });
});

test("an event of UCDP takes in its last day, and names its type of violence", () => {
  expect(read(ucdp)).toMatchObject({
    id: "41",
    earliest: march(6),
    latest: march(8),
    category: "one-sided",
    title: "A headline",
    place: "Jableh town, Latakia",
    source: "Reuters News",
  });
});

describe("a plain table", () => {
  const row = { lat: "35.5", lon: "35.8", time: "2025-03-06" };

  test("may say a date, a clock time with its offset, or milliseconds", () => {
    const span = (time: unknown) => {
      const event = read({ ...row, time });
      return event.ok ? [event.earliest, event.latest - event.earliest] : event.code;
    };
    const at = march(6, 15);
    expect(span("2025-03-06")).toEqual([march(6), 86_400_000]);
    expect(span("2025-03-06T15:00+03:00")).toEqual([at, 60_000]);
    expect(span("2025-03-06 15:00:00+03")).toEqual([at, 1000]);
    expect(span("2025-03-06T12:00:00.250Z")).toEqual([at + 250, 1]);
    expect(span(at)).toEqual([at, 1]);
    expect(span(String(at))).toEqual([at, 1]);
  });

  test("may not say a clock time without its offset, nor a number that may be seconds", () => {
    expect(read({ ...row, time: "2025-03-06 15:00" })).toMatchObject({ code: "time-offset" });
    expect(read({ ...row, time: 1_741_219_200 })).toMatchObject({ code: "time" });
    expect(read({ ...row, time: "" })).toMatchObject({ code: "missing", column: "time" });
  });

  test("lasts from its start to its end: a last date is taken in, a last clock time is the end itself", () => {
    const span = (start: string, end: string) => {
      const event = read({ lat: 1, lon: 2, start, end });
      return event.ok ? [event.earliest, event.latest] : event.code;
    };
    expect(span("2025-03-06", "2025-03-07")).toEqual([march(6), march(8)]);
    expect(span("2025-03-06T00:00:00+03:00", "2025-03-07T00:00:00+03:00")).toEqual([march(6), march(7)]);
    expect(span("2025-03-06", "")).toEqual([march(6), march(7)]);
    expect(span("2025-03-07", "2025-03-06")).toBe("time-order");
  });

  test("has coordinates in degrees or in their millionths, with points for decimals", () => {
    expect(read({ time: "2025", lat_e6: 35_500_000, lon_e6: 35_800_000 })).toMatchObject({
      longitude: 35.8,
      latitude: 35.5,
    });
    const code = (lat: unknown, lon: unknown) => {
      const event = read({ time: "2025", lat, lon });
      return event.ok || event.code;
    };
    expect(code("35,5", "35.8")).toBe("coordinates");
    expect(code(Number.NaN, 1)).toBe("coordinates");
    expect(code(Number.POSITIVE_INFINITY, 1)).toBe("coordinates");
    expect(code("", "1")).toBe("missing");
    expect(code(120, 35)).toBe("coordinates-swapped");
    expect(code("0x10", "1")).toBe("coordinates");
  });

  test("keeps a row whose point is 0, 0, and says so", () => {
    expect(read({ time: "2025", lat: 0, lon: 0 })).toMatchObject({
      ok: true,
      notes: [{ code: "coordinates-doubtful" }],
    });
  });
});

describe("categories", () => {
  const row = { lat: 1, lon: 2, time: "2025", type: "Forest Fire" };
  test("that the map lacks are its other ones, or the row is rejected with those that it has", () => {
    expect(read(row, { categories: ["forest-fire"] })).toMatchObject({ category: "forest-fire" });
    expect(read(row, { categories: ["flood", "other"] })).toMatchObject({ category: "other" });
    expect(read(row, { categories: ["flood"] })).toMatchObject({
      ok: false,
      code: "choice",
      column: "type",
      expected: "one of the map's categories: flood",
    });
  });

  test("may be left out where the map has one only", () => {
    expect(read({ ...row, type: "" }, { categories: ["fire"] })).toMatchObject({ category: "fire" });
    expect(read({ ...row, type: "" }, { categories: ["fire", "flood"] })).toMatchObject({ ok: false });
  });

  test("named as what every object has are names like others", () => {
    for (const type of ["__proto__", "constructor", "toString"])
      expect(read({ ...row, type }, { categories: ["fire"] })).toMatchObject({ ok: false, code: "choice" });
  });
});

describe("texts", () => {
  const row = { lat: 1, lon: 2, time: "2025" };

  test("are cut with a note where they are too long", () => {
    const event = read({ ...row, title: "ab".repeat(500_000) });
    expect(event).toMatchObject({ ok: true, notes: [{ code: "length", column: "title" }] });
    expect(event.ok && event.title.length).toBe(500);
  });

  test("lose what turns the order of the letters around them", () => {
    expect(read({ ...row, title: " a\u202eb\u0000 " })).toMatchObject({ title: "ab" });
  });

  test("that are no address of the web are left out with a note", () => {
    for (const url of ["javascript:alert(1)", "//example.org", "https://", "https://name:word@example.org/"])
      expect(read({ ...row, url })).toMatchObject({ ok: true, url: "", notes: [{ code: "link", got: url }] });
    expect(read({ ...row, url: "https://example.org/a" })).toMatchObject({
      url: "https://example.org/a",
      notes: [],
    });
  });

  test("that are ids must suit an address", () => {
    expect(read({ ...row, id: "us7000:a-1.b" })).toMatchObject({ id: "us7000:a-1.b" });
    for (const id of ["a b", "../a", "é", "-a", "a".repeat(101)])
      expect(read({ ...row, id })).toMatchObject({ ok: false, code: "id" });
  });
});

test("a row without an id gets the same one in each reading, and another one where it says something else", () => {
  const event = (title: string) => read({ lat: 1, lon: 2, time: "2025", title }) as EventRow;
  expect(idOf(event("a"))).toBe(idOf(event("a")));
  expect(idOf(event("a"))).not.toBe(idOf(event("b")));
});

test("clock times in UTC, which are read on a shorter way, are those that the strict reader reads", () => {
  const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));
  const text = fc
    .tuple(
      fc.constantFrom("1969", "2000", "2025"),
      part(13),
      part(32),
      part(24),
      part(60),
      part(60),
      fc.constantFrom("", ".000", ".123", ".9"),
    )
    .map(
      ([year, month, day, hour, minute, second, rest]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}Z`,
    );
  fc.assert(
    fc.property(text, zone, (time, timeZone) => {
      const strict = readWhen(time, timeZone);
      const span = createTimeReader(timeZone)(time);
      if (strict.ok) expect(span).toMatchObject({ earliest: strict.earliest, latest: strict.latest });
      else expect(span).toMatchObject({ code: strict.code });
    }),
  );
});
