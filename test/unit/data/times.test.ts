import { expect, test } from "vitest";
import { features, incident, incidents, map } from "./syria-coast";

test("no incident's window is empty", () => {
  const empty = incidents.filter(({ earliest, latest }) => !(Date.parse(earliest) < Date.parse(latest)));
  expect(empty.map(({ id }) => id)).toEqual([]);
});

test("every bound of what is possible is a clock time with the offset of Damascus", () => {
  const bounds = incidents.flatMap(({ earliest, latest }) => [earliest, latest]);
  expect(bounds.filter((bound) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00$/.test(bound))).toEqual([]);
});

test("no clock time stands without an offset", () => {
  const clocks = incidents.flatMap(({ time }) => time.split("/")).filter((part) => part.includes("T"));
  expect(clocks.length).toBeGreaterThan(0);
  expect(clocks.filter((part) => !/[+-]\d\d:\d\d$|Z$/.test(part))).toEqual([]);
});

test("inside a place incidents stand in the order of earliest, then latest, then id", () => {
  const key = ({ earliest, latest, id }: (typeof incidents)[number]) => `${earliest} ${latest} ${id}`;
  for (const { properties } of features) {
    const keys = properties.incidents.map(key);
    expect(keys).toEqual([...keys].sort());
  }
});

test("a day that is known as a day stays a whole day", () => {
  const { time, earliest, latest } = incident("b02-shir");
  expect([time, earliest, latest]).toEqual([
    "2025-03-07",
    "2025-03-07T00:00:00+03:00",
    "2025-03-08T00:00:00+03:00",
  ]);
});

test("the first view opens inside the timeline and holds the first attack", () => {
  const [from = 0, to = 0] = map.window.map((text) => Date.parse(text));
  const [start = 0, end = 0] = map.extent.map((text) => Date.parse(text));
  const { earliest, latest } = incident("s03-jableh-attack");
  const steps = [start, from, Date.parse(earliest), Date.parse(latest), to, end];
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(start).toBeLessThan(end);
});
