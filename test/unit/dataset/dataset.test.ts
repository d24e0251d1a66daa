import { expect, test } from "vitest";
import { readDataset } from "../../../src/dataset/dataset";
import { brokenMaps } from "./broken-maps";
import { keptIn, readChanged, smallTexts } from "./small-map";

const whole = readDataset(smallTexts());

test("a map without a fault is read whole", () => {
  expect(whole.problems).toEqual([]);
  expect(keptIn(whole)).toEqual({
    places: ["mill", "valley", "ford", "mill-road", "at-31.75-61.5"],
    incidents: ["mill-closed", "mill-flood", "flat-1"],
    sources: ["gazette-1", "courier-1"],
    claims: ["houses"],
  });
});

test.each(brokenMaps)("$fault: is listed where it stands, and the rest is still read", (broken) => {
  const reading = readChanged(broken.change);
  const { code, path, leftOut = [] } = broken;
  expect(reading.problems.map((each) => [each.code, each.path])).toContainEqual([code, path]);
  for (const { expected } of reading.problems) expect(expected).not.toBe("");
  if (leftOut.includes("everything")) {
    expect(reading.dataset).toBeUndefined();
    return;
  }
  const rest = Object.entries(keptIn(whole)).map(([kind, ids]) => [
    kind,
    ids.filter((id) => !leftOut.includes(id)),
  ]);
  expect(keptIn(reading)).toEqual(Object.fromEntries(rest));
});

test("names in other languages and the direction of time are read one by one: a bad one costs no other", () => {
  const { dataset } = readChanged(({ map }) => {
    map.terms = { "The miller": "meunier", "the council": { ar: "المجلس", fr: "le conseil" } };
    map.timeAxis = { ar: "ltr", fr: "up" };
  });
  expect(whole.dataset?.config.terms).toEqual(new Map());
  expect(dataset?.config.terms).toEqual(new Map([["the council", { ar: "المجلس", fr: "le conseil" }]]));
  expect(dataset?.config.timeAxis).toEqual({ en: undefined, ar: "ltr", fr: undefined });
});

test("incidents are in the order of their earliest time, and the columns agree with them", () => {
  const { incidents, columns, config } = whole.dataset!;
  expect([...columns.earliest]).toEqual(incidents.map(({ earliest }) => earliest));
  expect([...columns.latest]).toEqual(incidents.map(({ latest }) => latest));
  expect([...columns.earliest]).toEqual([...columns.earliest].sort((a, b) => a - b));
  expect([...columns.category].map((index) => config.categories[index]?.id)).toEqual([
    "closure",
    "flood",
    "flood",
  ]);
  expect([...columns.status]).toEqual([0, 1, 0]);
});

test("an incident has the bounds that its time gives it in the map's zone, or narrower ones of its own", () => {
  const [closure, flood, flat] = whole.dataset!.incidents;
  expect([flood?.earliest, flood?.latest]).toEqual([Date.UTC(2025, 2, 6, 21), Date.UTC(2025, 2, 7, 21)]);
  expect(flood?.timePrecision).toBe("day");
  expect([closure?.earliest, closure?.latest]).toEqual([Date.UTC(2025, 2, 6, 12), Date.UTC(2025, 2, 6, 17)]);
  expect([flat?.earliest, flat?.latest]).toEqual([Date.UTC(2025, 2, 7, 21), Date.UTC(2025, 2, 9, 21)]);
  expect(flat?.time).toBe("2025-03-08/2025-03-09");
});

test("an incident is as vague about its place as the place, unless it says otherwise", () => {
  const [closure, flood] = whole.dataset!.incidents;
  expect(flood?.placePrecision).toBe("village");
  expect(closure?.placePrecision).toBe("district");
});

test("bounds may reach beyond a time that is marked as rough, as long as they touch it", () => {
  const rough = readChanged(({ incidents }) => {
    Object.assign(incidents.features[0].properties.incidents[0], {
      time: "2025-03-07~",
      earliest: "2025-03-06T12:00:00+03:00",
    });
  });
  expect(rough.problems).toEqual([]);
  const apart = readChanged(({ incidents }) => {
    Object.assign(incidents.features[0].properties.incidents[0], {
      time: "2025-03-07~",
      earliest: "2025-03-09T12:00:00+03:00",
      latest: "2025-03-09T13:00:00+03:00",
    });
  });
  expect(apart.problems.map(({ code }) => code)).toEqual(["time-contradiction"]);
});

test("an open end is read when bounds close it", () => {
  const reading = readChanged(({ incidents }) => {
    Object.assign(incidents.features[0].properties.incidents[0], {
      time: "2025-03-07/..",
      latest: "2025-03-20T00:00:00+03:00",
    });
  });
  expect(reading.problems).toEqual([]);
});

test("a place with a bad point keeps its incidents and loses the point", () => {
  const reading = readChanged(({ incidents }) => {
    incidents.features[0].geometry.coordinates = [61.25, 31.5];
  });
  expect(reading.dataset?.places.get("mill")?.geometry).toBeNull();
  expect(keptIn(reading).incidents).toContain("mill-flood");
});

test("a point that only looks swapped is kept and doubted", () => {
  const reading = readChanged(({ map, incidents }) => {
    map.bounds = [35.4, 34.6, 37.4, 36.4];
    incidents.features[0].geometry.coordinates = [34.7, 36.3];
  });
  expect(reading.problems).toContainEqual(
    expect.objectContaining({ code: "coordinates-doubtful", severity: "warning" }),
  );
  expect(reading.dataset?.places.get("mill")?.geometry).toEqual({ type: "Point", coordinates: [34.7, 36.3] });
});

test("every incident of a place that is left out is listed by itself", () => {
  const { problems } = readChanged(({ incidents }) => {
    delete incidents.features[0].properties.kind;
  });
  expect(problems.filter(({ code }) => code === "left-out").map(({ got }) => got)).toEqual([
    "mill-flood",
    "mill-closed",
  ]);
});

test("a bad link costs the source its address and nothing else", () => {
  const reading = readChanged(({ sources }) => {
    sources.sources["gazette-1"].url = "javascript:alert(1)";
  });
  expect(reading.dataset?.sources.get("gazette-1")).toMatchObject({
    publisher: "The Gazette",
    url: undefined,
  });
});

test("a misspelt name is answered with the one that was meant", () => {
  const { problems } = readChanged((files) => {
    const [incident] = files.incidents.features[0].properties.incidents;
    incident.sumary = incident.summary;
    incident.category = "floods";
  });
  expect(problems.find(({ code }) => code === "unknown-property")?.expected).toContain('"summary"');
  expect(problems.find(({ code }) => code === "unknown-id")?.expected).toContain('"flood"');
});

test("flat incidents at the same point share a place, and one without any has none", () => {
  const reading = readChanged(({ incidents }) => {
    const [, , , , weir] = incidents.features;
    incidents.features.push({ ...weir, id: 7 }, { ...weir, id: "flat-3", geometry: null });
  });
  expect(reading.problems).toEqual([]);
  const placeOf = Object.fromEntries(reading.dataset!.incidents.map(({ id, placeId }) => [id, placeId]));
  expect(placeOf).toMatchObject({
    "flat-1": "at-31.75-61.5",
    7: "at-31.75-61.5",
    "flat-3": "no-place-stated",
  });
  expect(reading.dataset?.places.get("no-place-stated")?.role).toBe("unplaced");
});

test("a property named __proto__ does no harm", () => {
  const texts = smallTexts();
  const hostile = '"__proto__": { "isSensitive": true, "polluted": true },';
  const reading = readDataset({
    ...texts,
    incidents: texts.incidents
      .replaceAll('"time":', `${hostile} "time":`)
      .replace('"type":', `${hostile} "type":`),
    sources: texts.sources.replace('"gazette-1": {', '"__proto__": {}, "constructor": 1, "gazette-1": {'),
    claims: texts.claims.replace('"North bank": 4', '"__proto__": 4'),
  });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(keptIn(reading).incidents).toEqual(keptIn(whole).incidents);
  expect(Object.keys(reading.dataset?.tolls.get("houses")?.breakdown ?? {})).toEqual([
    "__proto__",
    "South bank",
  ]);
  expect(reading.problems.map(({ path }) => path)).toContain("sources.__proto__");
  for (const incident of reading.dataset?.incidents ?? []) {
    expect(Object.getPrototypeOf(incident)).toBe(Object.prototype);
  }
});

test.each([
  ["text that is no JSON", "{", "json"],
  ["nothing", "", "json"],
  ["a list", "[]", "type"],
  ["a number", "1", "type"],
  ["JSON that is no FeatureCollection", '{"type":"Feature"}', "type"],
  ["brackets without end", "[".repeat(100_000), "depth"],
])("%s instead of the incidents is told, and no dataset is made up", (_, incidents, code) => {
  const reading = readDataset({ ...smallTexts(), incidents });
  expect(reading.dataset).toBeUndefined();
  expect(reading.problems.map((each) => [each.file, each.code])).toEqual([["incidents.geojson", code]]);
});

test("a file of claims that cannot be read costs the claims and nothing else", () => {
  const reading = readDataset({ ...smallTexts(), claims: "[1" });
  expect(keptIn(reading)).toEqual({ ...keptIn(whole), claims: [] });
  expect(reading.problems.map(({ file, code }) => [file, code])).toEqual([["claims.json", "json"]]);
});

test("a byte order mark before the text is passed over", () => {
  const { map, ...others } = smallTexts();
  expect(readDataset({ ...others, map: `\uFEFF${map}` }).problems).toEqual([]);
});
