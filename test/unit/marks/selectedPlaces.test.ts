import { expect, test } from "vitest";
import { spotsOf } from "../../../src/core/places";
import { selectedPlaces } from "../../../src/marks/selectedPlaces";
import { noSelection } from "../../../src/store/view";
import { datasetOf, incidentOf, march, placeOf, townAt } from "../examples";

const times = { earliest: march(7), latest: march(8) };
const dataset = datasetOf({
  places: [
    townAt("jableh", [35.93, 35.36]),
    placeOf({ id: "hamlet", shownAt: "jableh" }),
    placeOf({ id: "nowhere", role: "unplaced" }),
  ],
  incidents: [
    incidentOf({ id: "in-hamlet", placeId: "hamlet", ...times }),
    incidentOf({ id: "without-place", placeId: "nowhere", ...times }),
  ],
});
const spots = spotsOf(dataset.places);
const selected = (places: readonly string[], incident?: string) => [
  ...selectedPlaces({ places, incident }, dataset, spots),
];

test("places whose card is open are selected", () => {
  expect(selected(["jableh", "hamlet"])).toEqual(["jableh", "hamlet"]);
  expect([...selectedPlaces(noSelection, dataset, spots)]).toEqual([]);
});

test("an open incident selects the place that it is drawn at, which may stand in for its own", () => {
  expect(selected([], "in-hamlet")).toEqual(["jableh"]);
});

test("an incident without a place on the map selects none", () => {
  expect(selected([], "without-place")).toEqual([]);
  expect(selected(["jableh"], "no such incident")).toEqual(["jableh"]);
});
