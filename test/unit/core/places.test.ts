import fc from "fast-check";
import { expect, test } from "vitest";
import { lineage, linkedPlaces, spotOf } from "../../../src/core/places";
import { dataset } from "../arbitraries";
import { incidentOf, march, placeOf, townAt } from "../examples";

const byId = (places: readonly ReturnType<typeof placeOf>[]) =>
  new Map(places.map((place) => [place.id, place]));

test("a place lies in its district, and the district in its governorate", () => {
  const places = byId([
    placeOf({ id: "village", parent: "district" }),
    placeOf({ id: "district", parent: "governorate" }),
    placeOf({ id: "governorate" }),
  ]);
  expect(lineage(places, "village")).toEqual(["village", "district", "governorate"]);
});

test("places that lie in one another in a loop are each named once", () => {
  fc.assert(
    fc.property(dataset, ({ places }) => {
      for (const id of places.keys()) {
        const chain = lineage(places, id);
        expect(chain[0]).toBe(id);
        expect(new Set(chain).size).toBe(chain.length);
      }
    }),
  );
  const loop = byId([placeOf({ id: "a", parent: "b" }), placeOf({ id: "b", parent: "a" })]);
  expect(lineage(loop, "a")).toEqual(["a", "b"]);
});

test("an incident on a route belongs to the places of the route and to what they lie in", () => {
  const places = byId([
    placeOf({ id: "road", role: "route", route: ["north", "south"] }),
    placeOf({ id: "north", parent: "governorate" }),
    placeOf({ id: "south" }),
    placeOf({ id: "governorate" }),
  ]);
  const incident = incidentOf({ id: "one", placeId: "road", earliest: march(7), latest: march(8) });
  expect([...linkedPlaces(places, incident)].toSorted()).toEqual(["governorate", "north", "road", "south"]);
});

test("a place without a geometry is drawn at the place that stands in for it", () => {
  const places = byId([
    townAt("town", [36, 35]),
    placeOf({ id: "hamlet", shownAt: "town" }),
    placeOf({ id: "nowhere" }),
    placeOf({ id: "lost", shownAt: "nowhere" }),
  ]);
  expect(spotOf(places, "hamlet")).toEqual({ kind: "point", placeId: "town" });
  expect(spotOf(places, "nowhere")).toEqual({ kind: "none" });
  expect(spotOf(places, "lost")).toEqual({ kind: "none" });
  expect(spotOf(places, "no such place")).toEqual({ kind: "none" });
});

test("a point that stands for a whole governorate is not drawn as a pin", () => {
  const places = byId([townAt("governorate", [36, 35], { precision: "governorate" })]);
  expect(spotOf(places, "governorate")).toEqual({ kind: "area", placeId: "governorate" });
});

test("a place with a geometry of its own is drawn there even if another stands in", () => {
  const places = byId([townAt("town", [36, 35]), townAt("village", [36.1, 35], { shownAt: "town" })]);
  expect(spotOf(places, "village")).toEqual({ kind: "point", placeId: "village" });
});
