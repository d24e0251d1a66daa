import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "leaflet.timeline";
import "leaflet-timedimension/dist/leaflet.timedimension.src.js";
import { madeWindows, playedWindows, radius, view, windowLength } from "../events.js";
import { nextFrame } from "./candidate.js";
import { colours, opacity } from "./colours.js";

/** @typedef {import("./candidate.js").Open} Open */

const parse = (/** @type {Uint8Array} */ bytes) => JSON.parse(new TextDecoder().decode(bytes));

const pointToLayer = (/** @type {any} */ { properties }, /** @type {any} */ at) =>
  L.circleMarker(at, { radius, stroke: false, fillColor: colours[properties.c], fillOpacity: opacity });

/** Leaflet's zoom is one more than this project's: its world is 256 pixels wide at zoom 0. */
function openMap(/** @type {HTMLElement} */ box) {
  const { longitude, latitude, zoom } = view.camera;
  const map = L.map(box, {
    preferCanvas: true,
    attributionControl: false,
    zoomControl: false,
    zoomAnimation: false,
    fadeAnimation: false,
  });
  return map.setView([latitude, longitude], zoom + 1, { animate: false });
}

const canvasOf = (/** @type {HTMLElement} */ box) => {
  const canvas = box.querySelector("canvas");
  const context = canvas?.getContext("2d");
  if (!canvas || !context)
    throw new Error("Leaflet made no canvas. Expected its canvas renderer to be used.");
  return { canvas, context };
};

/**
 * Leaflet.timeline shows what lasts at an instant: events are made longer by the window, and the instant is its end.
 *
 * @type {Open}
 */
export async function openTimeline(box, { geojson }) {
  const map = openMap(box);
  const timeline = L.timeline(parse(geojson), {
    getInterval: (/** @type {any} */ { properties: { s, e } }) => ({ start: s, end: e + windowLength }),
    pointToLayer,
    drawOnSetTime: true,
  }).addTo(map);
  timeline.setTime(madeWindows(1)[0]?.to);
  return { ...canvasOf(box), seek: ({ to }) => timeline.setTime(to), frame: nextFrame };
}

/**
 * Leaflet.TimeDimension shows what has a time within a duration before the current one, and only stops at times that it
 * was told before.
 *
 * @type {Open}
 */
export async function openTimeDimension(box, { geojson }) {
  const map = openMap(box);
  const data = parse(geojson);
  for (const { properties } of data.features) properties.times = [properties.s, properties.e];
  const times = [1, 5, 77, 99].flatMap((seed) => madeWindows(200, seed)).concat(playedWindows());
  const dimension = L.timeDimension({});
  dimension.setAvailableTimes(
    times.map(({ to }) => to).sort((a, b) => a - b),
    "replace",
  );
  const layer = L.timeDimension.layer.geoJson(L.geoJSON(data, { pointToLayer }), {
    timeDimension: dimension,
    duration: "P14D",
  });
  layer.addTo(map);
  dimension.setCurrentTime(madeWindows(1)[0]?.to);
  return { ...canvasOf(box), seek: ({ to }) => dimension.setCurrentTime(to), frame: nextFrame };
}
