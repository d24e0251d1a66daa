import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset, Source } from "../../../src/core/model";
import { createFormats } from "../../../src/i18n/formats";
import { pictureTexts } from "../../../src/picture/pictureTexts";
import { housesShown, sourcesLine } from "../../../src/picture/sourcesShown";
import { datasetOf, day, exampleConfig, incidentOf, march } from "../examples";
import { orderOf, ordersOf } from "./anyOrder";
import { coast } from "./pictures";

const english = createFormats(exampleConfig, "en");

const sourceBy = (id: string, publisher: string, dayOfMonth?: number): Source => ({
  id,
  publisher,
  carrier: undefined,
  title: id,
  url: undefined,
  archiveUrl: undefined,
  published: undefined,
  publishedSpan:
    dayOfMonth === undefined ? undefined : { from: march(dayOfMonth), to: march(dayOfMonth) + day },
  language: "en",
  note: undefined,
});

function reported(): Dataset {
  const sources = [
    sourceBy("1", "SOHR", 7),
    sourceBy("2", "LBCI (AFP)", 7),
    sourceBy("3", "LBCI", 12),
    sourceBy("4", "Reuters", 12),
    sourceBy("5", "AFP"),
  ];
  const at = (id: string, ids: readonly string[]) =>
    incidentOf({ id, sources: ids, earliest: march(6), latest: march(7) });
  const dataset = datasetOf({
    incidents: [at("a", ["1", "2", "3"]), at("b", ["2", "4"]), at("c", ["5", "1"])],
  });
  return { ...dataset, sources: new Map(sources.map((source) => [source.id, source])) };
}

test("houses come with those of most incidents first, then by name; a house counts once for an incident", () => {
  expect(housesShown(reported(), [0, 1, 2], "happened", march(9))).toEqual([
    "LBCI",
    "SOHR",
    "AFP",
    "Reuters",
  ]);
});

test("by the clock of what was known a house that came later is not named; one without a date is", () => {
  expect(housesShown(reported(), [0, 1, 2], "known", march(9))).toEqual(["LBCI", "SOHR", "AFP"]);
});

test("names stand in a line with how many are left out", () => {
  const houses = ["A", "B", "C"];
  expect([0, 1, 2, 3, 9].map((most) => sourcesLine(houses, most, english))).toEqual([
    "Sources: 3 publishers",
    "Sources: A and 2 more",
    "Sources: A, B and 1 more",
    "Sources: A, B, C",
    "Sources: A, B, C",
  ]);
});

test("where nothing is shown no sources are named", () => {
  expect(sourcesLine([], 3, english)).toBe("");
});

test("no line names more houses than asked for, and named and left out are always all of them", () => {
  const houses = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(houses, fc.nat(15), (all, most) => {
      const line = sourcesLine(all, most, english);
      const words = new Set(line.match(/[A-Za-z]+/g));
      const named = all.filter((house) => words.has(house)).length;
      const left = Number(/\d+/.exec(line)?.[0] ?? 0);
      expect(named).toBe(Math.min(most, all.length));
      expect(named + left).toBe(all.length);
    }),
  );
});

test("every house of the first map's pictures is named or counted, in every language", () => {
  fc.assert(
    fc.property(ordersOf(coast), fc.nat(8), (order, most) => {
      const { sources } = pictureTexts({ ...order, view: { ...order.view, incident: undefined } });
      const all = sources(1000);
      const part = sources(most);
      if (all === "") return part === "";
      const left = Number(/(\d+)[^\d]*$/.exec(part)?.[1] ?? 0);
      return part === all || left > 0 || /واحد آخر|اثنان آخران|ناشر واحد|ناشران/.test(part);
    }),
    { numRuns: 40 },
  );
});

test("what only a claim rests on is named too", () => {
  const dataset = reported();
  const claim = {
    claimant: "Reuters",
    group: "civilians",
    min: undefined,
    max: undefined,
    asOf: undefined,
    asOfSpan: undefined,
    sources: ["4"],
    note: undefined,
  };
  const incidents = dataset.incidents.map((incident) => ({ ...incident, sources: ["1"], claims: [claim] }));
  expect(pictureTexts(orderOf({ ...dataset, incidents })).sources(9)).toBe("Sources: Reuters, SOHR");
});
