import { expect, test } from "vitest";
import { featureById, features, incidents, map, places, positions, routes } from "./syria-coast";

test("a place without a geometry is shown at a place that has one, without a further step", () => {
  const bare = places.filter(({ geometry }) => geometry === null);
  expect(bare).toHaveLength(16);
  expect(
    bare.filter(({ properties }) => !featureById.get(properties.shownAt ?? "")?.geometry).map(({ id }) => id),
  ).toEqual([]);
});

test("a place with a geometry of its own has no stand-in", () => {
  const both = places.filter(({ geometry, properties }) => geometry && properties.shownAt);
  expect(both.map(({ id }) => id)).toEqual([]);
});

test("every place that another names (parent, stand-in, route, also at) exists", () => {
  const named = [
    ...places.flatMap(({ properties: { parent, shownAt } }) => [parent, shownAt]),
    ...routes.flatMap(({ properties }) => properties.route),
    ...incidents.flatMap(({ alsoAt = [] }) => alsoAt),
  ];
  expect(named.filter((id) => id !== undefined && !featureById.has(id))).toEqual([]);
});

test("a chain of parents ends and never runs in a circle", () => {
  for (const { id } of places) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = featureById.get(at)?.properties.parent) {
      expect(seen.has(at), `${at} is its own ancestor`).toBe(false);
      seen.add(at);
    }
  }
});

test("every coordinate lies in the eastern Mediterranean, longitude first", () => {
  const outside = features.flatMap(({ id, geometry }) =>
    positions(geometry).flatMap(([longitude, latitude]) =>
      longitude !== undefined &&
      latitude !== undefined &&
      35 < longitude &&
      longitude < 43 &&
      32 < latitude &&
      latitude < 38
        ? []
        : [[id, longitude, latitude]],
    ),
  );
  expect(outside).toEqual([]);
});

test("rings are closed and run counter-clockwise, as RFC 7946 asks of an outer ring", () => {
  const rings = features.flatMap(({ id, geometry }) => {
    if (geometry?.type === "Polygon") return geometry.coordinates.map((ring) => ({ id, ring }));
    if (geometry?.type === "MultiPolygon") return geometry.coordinates.flat().map((ring) => ({ id, ring }));
    return [];
  });
  const area = (ring: number[][]) =>
    ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index] ?? [];
      return sum + (fromX * y - x * fromY) / 2;
    }, 0);
  expect(rings).toHaveLength(6);
  expect(rings.filter(({ ring }) => area(ring) <= 0).map(({ id }) => id)).toEqual([]);
  expect(rings.filter(({ ring }) => `${ring[0]}` !== `${ring.at(-1)}`).map(({ id }) => id)).toEqual([]);
});

test("a route's line goes through the points of its places, in order", () => {
  for (const { id, geometry, properties } of routes) {
    const line = positions(geometry);
    expect(line, id).toHaveLength(properties.route?.length ?? 0);
    properties.route?.forEach((placeId, index) => {
      const place = featureById.get(placeId);
      if (place?.geometry?.type === "Point") expect(line[index], id).toEqual(place.geometry.coordinates);
    });
  }
});

test("all the points of the coast, Homs and Hama are in the first view", () => {
  const [west, south, east, north] = map.bounds;
  const farAway = new Set(["aleppo", "damascus"]);
  const outside = places.filter(({ id, geometry }) => {
    if (geometry?.type !== "Point" || farAway.has(id)) return false;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    return longitude < west || longitude > east || latitude < south || latitude > north;
  });
  expect(outside.map(({ id }) => id)).toEqual([]);
});

test("what has no stated place has neither a geometry nor a stand-in", () => {
  const unplaced = features.filter(({ properties }) => properties.role === "unplaced");
  expect(unplaced.map(({ id, geometry, properties }) => [id, geometry, properties.shownAt])).toEqual([
    ["unplaced", null, undefined],
  ]);
  expect(unplaced[0]?.properties.incidents).toHaveLength(22);
});
