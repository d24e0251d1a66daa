// @ts-check
import { categoryCount, radius } from "../events.js";
import { colours, opacity } from "./colours.js";
import { contextOf, nextFrame, openMap } from "./map.js";

/** @typedef {import("./candidate.js").Open} Open */
/** @typedef {import("../../../src/core/model.ts").Interval} Interval */

/** What a filter of MapLibre says of a window. */
const overlaps = (/** @type {Interval} */ { from, to }) => [
  "all",
  ["<", ["get", "s"], to],
  [">", ["get", "e"], from],
];
const nothing = { from: 0, to: 0 };

/** @type {NonNullable<import("maplibre-gl").CircleLayerSpecification["paint"]>} */
const paint = {
  "circle-radius": radius,
  "circle-opacity": opacity,
  "circle-color": /** @type {any} */ ([
    "match",
    ["get", "c"],
    ...Array.from({ length: categoryCount - 1 }, (_, index) => [index, colours[index]]).flat(),
    colours[categoryCount - 1],
  ]),
};

/** A buffer just wide enough for the circles and no simplification: the quickest that MapLibre can be set to. */
const source = (/** @type {any} */ data) => ({
  type: /** @type {const} */ ("geojson"),
  data,
  buffer: 8,
  tolerance: 0,
  maxzoom: 12,
});

const addressOf = (/** @type {Uint8Array} */ bytes) =>
  URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)]));

const featuresIn = (/** @type {Uint8Array} */ bytes) => JSON.parse(new TextDecoder().decode(bytes)).features;

/** All events in the map once, a filter by time set anew at each seek. @type {Open} */
export async function openFilter(box, { geojson }, { isOverLand }) {
  const map = await openMap(box, isOverLand);
  map.addSource("events", source(addressOf(geojson)));
  map.addLayer({
    id: "events",
    type: "circle",
    source: "events",
    filter: /** @type {any} */ (overlaps(nothing)),
    paint,
  });
  const canvas = map.getCanvas();
  return {
    map,
    canvas,
    context: contextOf(canvas),
    seek: (window) => void map.setFilter("events", /** @type {any} */ (overlaps(window))),
    frame: () => nextFrame(map),
  };
}

/** The events of the window are given to the map anew at each seek. @type {Open} */
export async function openData(box, { geojson }, { isOverLand }) {
  const opening = openMap(box, isOverLand);
  const features = featuresIn(geojson);
  const map = await opening;
  map.addSource("events", source({ type: "FeatureCollection", features: [] }));
  map.addLayer({ id: "events", type: "circle", source: "events", paint });
  const shown = /** @type {import("maplibre-gl").GeoJSONSource} */ (map.getSource("events"));
  const canvas = map.getCanvas();
  return {
    map,
    canvas,
    context: contextOf(canvas),
    seek({ from, to }) {
      const within = features.filter(
        (/** @type {any} */ { properties }) => properties.s < to && properties.e > from,
      );
      void shown.setData({ type: "FeatureCollection", features: within });
    },
    // The map is not loaded from the call until the worker's tiles are there.
    frame: () => nextFrame(map),
  };
}

/** All events in the map once; those that enter or leave the window are told so. @type {Open} */
export async function openFeatureState(box, { geojson }, { isOverLand }) {
  const opening = openMap(box, isOverLand);
  const features = featuresIn(geojson);
  const [starts, ends] = ["s", "e"].map((name) =>
    Float64Array.from(features, (/** @type {any} */ { properties }) => properties[name]),
  );
  const isShown = new Uint8Array(features.length);
  const map = await opening;
  map.addSource("events", source(addressOf(geojson)));
  map.addLayer({
    id: "events",
    type: "circle",
    source: "events",
    paint: {
      ...paint,
      "circle-opacity": ["case", ["boolean", ["feature-state", "shown"], false], opacity, 0],
      "circle-opacity-transition": { duration: 0 },
    },
  });
  await new Promise((done) => map.once("idle", done));
  const canvas = map.getCanvas();
  const target = { source: "events", id: 0 };
  return {
    map,
    canvas,
    context: contextOf(canvas),
    seek({ from, to }) {
      for (let row = 0; row < isShown.length; row++) {
        const isIn = (starts?.[row] ?? 0) < to && (ends?.[row] ?? 0) > from;
        if (isIn === (isShown[row] === 1)) continue;
        isShown[row] = isIn ? 1 : 0;
        target.id = row;
        map.setFeatureState(target, { shown: isIn });
      }
      map.triggerRepaint();
    },
    frame: () => nextFrame(map),
  };
}
