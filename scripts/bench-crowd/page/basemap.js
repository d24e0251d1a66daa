// @ts-check
import { randomNumbers } from "../../fuzz-times.js";
import { bounds } from "../events.js";

/**
 * A made-up vector basemap as heavy as a real one: six layers of land, twelve of roads with their casings, 20,000 roads, 300
 * names in a font of the machine.
 */
export function madeBasemap() {
  const random = randomNumbers(9);
  const [west, south, east, north] = bounds;
  const anywhere = () => [west + random() * (east - west), south + random() * (north - south)];
  const about = (/** @type {number} */ width) => (random() - 0.5) * width;
  const land = Array.from({ length: 3000 }, (_, index) => {
    const [x = 0, y = 0] = anywhere();
    const [size, corners] = [0.05 + random() * 0.25, 8 + Math.floor(random() * 16)];
    const ring = Array.from({ length: corners }, (_, corner) => {
      const angle = (corner / corners) * 2 * Math.PI;
      return [
        x + Math.cos(angle) * size * (0.6 + random() * 0.4),
        y + Math.sin(angle) * size * 0.6 * (0.6 + random() * 0.4),
      ];
    });
    return feature({ type: "Polygon", coordinates: [[...ring, ring[0]]] }, { kind: index % 6 });
  });
  const roads = Array.from({ length: 20_000 }, (_, index) => {
    let [x = 0, y = 0] = anywhere();
    const coordinates = Array.from({ length: 10 }, () => {
      x += about(0.2);
      y += about(0.12);
      return [x, y];
    });
    return feature({ type: "LineString", coordinates }, { kind: index % 12 });
  });
  const towns = Array.from({ length: 300 }, (_, index) =>
    feature({ type: "Point", coordinates: anywhere() }, { name: `Town ${index}` }),
  );
  const source = (/** @type {unknown[]} */ features) => ({
    type: "geojson",
    data: { type: "FeatureCollection", features },
  });
  const kind = (/** @type {number} */ wanted) => ["==", ["get", "kind"], wanted];
  const width = (/** @type {number} */ far, /** @type {number} */ near) => [
    "interpolate",
    ["linear"],
    ["zoom"],
    4,
    far,
    10,
    near,
  ];
  const line = (/** @type {number} */ index, /** @type {string} */ colour, /** @type {unknown} */ wide) => ({
    id: `road-${index}-${colour}`,
    type: "line",
    source: "roads",
    filter: kind(index),
    paint: { "line-color": colour, "line-width": wide },
  });
  return {
    sources: /** @type {any} */ ({ land: source(land), roads: source(roads), towns: source(towns) }),
    layers: [
      ...["#121a24", "#141d28", "#101820", "#15202b", "#111a22", "#16222d"].map((colour, index) => ({
        id: `land-${index}`,
        type: "fill",
        source: "land",
        filter: kind(index),
        paint: { "fill-color": colour },
      })),
      ...Array.from({ length: 12 }, (_, index) => [
        line(index, "#0d1218", width(1, 4)),
        line(index, "#1b2733", width(0.5, 3)),
      ]).flat(),
      {
        id: "names",
        type: "symbol",
        source: "towns",
        layout: { "text-field": ["get", "name"], "text-size": 11 },
        paint: { "text-color": "#405060" },
      },
    ],
  };
}

const feature = (/** @type {unknown} */ geometry, /** @type {Record<string, unknown>} */ properties) => ({
  type: "Feature",
  properties,
  geometry,
});
