import { expect, test } from "vitest";
import { readFolder } from "../../../src/dataset/folder";
import { keptIn, type Loose, readChanged } from "./small-map";

/** The small map with these properties in the flood at the mill, which happened on 7 March by the clock of Damascus. */
function readFlood(fields: Loose) {
  const reading = readChanged(({ incidents }) => {
    const flood = incidents.features[0].properties.incidents[0];
    Object.assign(flood, fields);
  });
  const incident = reading.dataset?.incidents.find(({ id }) => id === "mill-flood");
  return { reading, incident, codes: reading.problems.map(({ code, severity }) => [code, severity]) };
}

const morning = { time: "2025-03-07T06:00+03:00/2025-03-07T12:00+03:00", timePrecision: "part-of-day" };

test("a part of the day is read beside the bounds and leaves them as they are", () => {
  const { incident, codes } = readFlood({ ...morning, partOfDay: "morning" });
  expect(codes).toEqual([]);
  expect(incident).toMatchObject({
    partOfDay: "morning",
    earliest: Date.UTC(2025, 2, 7, 3),
    latest: Date.UTC(2025, 2, 7, 9),
  });
  expect(readFlood(morning).incident?.partOfDay).toBeUndefined();
});

test("a part of the day says how finely the time is known, unless the record says it", () => {
  expect(readFlood({ partOfDay: "evening" }).incident?.timePrecision).toBe("part-of-day");
  expect(readFlood({ partOfDay: "evening", timePrecision: "day" }).incident?.timePrecision).toBe("day");
});

test("a part of the day whose usual hours lie outside the bounds is doubted and kept", () => {
  const { reading, incident, codes } = readFlood({ ...morning, partOfDay: "evening" });
  expect(codes).toEqual([["part-of-day", "warning"]]);
  expect(reading.problems[0]?.path).toBe("features[0].properties.incidents[0].partOfDay");
  expect(reading.problems[0]?.expected).toContain("usual for evening: 16:00 to 24:00");
  expect(incident?.partOfDay).toBe("evening");
});

test("a part of the day that does not exist is an error, and the incident stays without one", () => {
  const { reading, incident, codes } = readFlood({ ...morning, partOfDay: "midnight" });
  expect(codes).toEqual([["choice", "error"]]);
  expect(keptIn(reading).incidents).toContain("mill-flood");
  expect(incident?.partOfDay).toBeUndefined();
});

test("in the first map only times that are known as a part of the day name one, and none is doubted", async () => {
  const { dataset, problems } = await readFolder("data/syria-coast-2025");
  const named = dataset?.incidents.filter(({ partOfDay }) => partOfDay !== undefined) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ timePrecision }) => timePrecision !== "part-of-day").map(({ id }) => id)).toEqual(
    [],
  );
  expect(problems.filter(({ code }) => code === "part-of-day")).toEqual([]);
});

test("where sources name different parts of the day, or none, the first map names none", async () => {
  const { dataset } = await readFolder("data/syria-coast-2025");
  const open = dataset?.incidents.filter(
    ({ partOfDay, timePrecision }) => timePrecision === "part-of-day" && partOfDay === undefined,
  );
  expect(open?.map(({ id }) => id).sort()).toEqual(["c01-ibn-sina", "s03-jableh-attack"]);
});
