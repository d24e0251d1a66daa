import { addProtocol, MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import { archiveTile } from "../../../src/basemap/archive.ts";
import { basemapStyle } from "../../../src/basemap/style.ts";

const story = await (await fetch("story.json")).json();
const root = new URL("./", location.href).href;

setWorkerUrl(new URL(workerUrl, import.meta.url).href);
addProtocol("pmtiles", archiveTile);

const style = basemapStyle({
  theme: "light",
  language: "en",
  root,
  archive: `${root}${story.basemap}`,
  context: story.context && `${root}${story.context}`,
});
style.sources.incidents = { type: "geojson", data: story.incidents };
style.layers.push({
  id: "incidents",
  type: "circle",
  source: "incidents",
  paint: {
    "circle-radius": 6,
    "circle-color": ["get", "colour"],
    "circle-stroke-color": "#fff",
    "circle-stroke-width": 1,
  },
});

const map = new MapLibreMap({
  container: "map",
  style,
  bounds: story.bounds,
  fitBoundsOptions: { padding: 24 },
  fadeDuration: 0,
  interactive: false,
});
const idle = () => new Promise((resolve) => map.once("idle", resolve));
const isLoaded = idle();

/** Resolves when what may have happened between two moments is on the screen, with the ids of what is drawn. */
globalThis.show = async (from, to) => {
  await isLoaded;
  map.setFilter("incidents", ["all", ["<", ["get", "start"], to], [">", ["get", "end"], from]]);
  map.triggerRepaint();
  await idle();
  return [
    ...new Set(map.queryRenderedFeatures({ layers: ["incidents"] }).map(({ properties }) => properties.id)),
  ].length;
};
