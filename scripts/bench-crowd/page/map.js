// @ts-check
import { MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { view } from "../events.js";
import { madeBasemap } from "./basemap.js";

/**
 * A map that the candidates draw into or over, idle. `isOverLand` puts a vector basemap under them.
 *
 * @param {HTMLElement} box
 * @param {boolean} isOverLand
 * @returns {Promise<MapLibreMap>}
 */
export async function openMap(box, isOverLand) {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const { sources, layers } = isOverLand ? madeBasemap() : { sources: {}, layers: [] };
  const { longitude, latitude, zoom } = view.camera;
  const map = new MapLibreMap({
    container: box,
    style: { version: 8, sources, layers: /** @type {any} */ (layers) },
    center: [longitude, latitude],
    zoom,
    fadeDuration: 0,
    attributionControl: false,
    interactive: false,
    pixelRatio: 1,
  });
  await new Promise((done) => map.once("idle", done));
  return map;
}

/** Resolves in the task in which the map drew a frame with nothing left to load. */
export const nextFrame = (/** @type {MapLibreMap} */ map) =>
  new Promise((/** @type {(value: void) => void} */ done) => {
    const look = () => {
      if (!map.loaded()) return;
      map.off("render", look);
      done();
    };
    map.on("render", look);
  });

/** @returns {WebGL2RenderingContext} */
export const contextOf = (/** @type {HTMLCanvasElement} */ canvas) => {
  const context = canvas.getContext("webgl2");
  if (!context)
    throw new Error("There is no WebGL2 here. Expected a browser with WebGL, in software at least.");
  return context;
};
