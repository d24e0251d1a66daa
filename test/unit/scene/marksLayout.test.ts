import { expect, test } from "vitest";
import { spotsOf } from "../../../src/core/places";
import { createFormats } from "../../../src/i18n/formats";
import { marksLayout } from "../../../src/scene/marksLayout";
import { datasetOf, incidentOf, march, townAt } from "../examples";
import { allRows } from "./drawn";

const dataset = datasetOf({
  places: [
    townAt("latakia", [35.79, 35.52], { kind: "city", name: { en: "Latakia", ar: "اللاذقية" } }),
    townAt("jableh", [35.93, 35.36], { name: { en: "Jableh", ar: "جبلة" } }),
    townAt("beside", [35.94, 35.36], { name: { en: "Beside" } }),
  ],
  incidents: ["latakia", "jableh", "jableh", "beside"].map((placeId, index) =>
    incidentOf({ id: `incident-${index}`, placeId, earliest: march(7, index), latest: march(9) }),
  ),
});

const layout = (zoom: number, language: "en" | "ar") =>
  marksLayout({
    dataset,
    visible: allRows(dataset),
    spots: spotsOf(dataset.places),
    zoom,
    language,
    formats: createFormats(dataset.config, language),
  });

test("every mark has a name, in the reader's language", () => {
  const { marks, names, labels } = layout(13, "ar");
  expect(marks).toHaveLength(3);
  expect([...names.values()].map(({ text }) => text).toSorted()).toEqual(
    ["Beside", "اللاذقية", "جبلة"].toSorted(),
  );
  expect([...labels.keys()].every((id) => names.has(id))).toBe(true);
});

test("a joined mark is named by the place with the most incidents and says how many others it holds", () => {
  const { names } = layout(9, "en");
  expect([...names.values()].map(({ text }) => text)).toEqual(["Latakia", "Jableh + 1"]);
});

test("cities come before towns, however much happened in these", () => {
  const { names } = layout(13, "en");
  const rank = (name: string) => [...names.values()].find(({ text }) => text === name)!.rank;
  expect(rank("Latakia")).toBeGreaterThan(rank("Jableh"));
  expect(rank("Jableh")).toBeGreaterThan(rank("Beside"));
});

test("names stand on the side where the language begins", () => {
  expect([...layout(13, "en").labels.values()].map(({ side }) => side)).toContain("right");
  expect([...layout(13, "ar").labels.values()].map(({ side }) => side)).not.toContain("right");
});
