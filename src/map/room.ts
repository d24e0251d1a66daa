import type { FeatureCollection, Point } from "geojson";
import type { GeoJSONSource, MapLibreMap } from "maplibre-gl";
import { lonLatAt, type Size } from "../core/mercator";
import { directionOf } from "../i18n/messages";
import { cameraIn } from "../scene/frame";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { marksNow } from "./marksNow";

const sourceId = "daymark-room";
/** A transparent image of this many pixels, scaled to the boxes that are to be kept free. */
const pixel = 16;

/**
 * Makes the map's own labels leave room for the marks and their names: invisible symbols of the same size take part
 * in the map's label placement. They follow when the view has been still for a moment, since every change of them
 * makes the map place all its labels again.
 */
export function reserveRoom(map: MapLibreMap, mounted: Mounted, size: () => Size): { destroy(): void } {
  const { store } = mounted;
  let handle: ReturnType<typeof setTimeout> | undefined;
  let isReady = false;

  const update = () => {
    handle = undefined;
    const source = map.getSource<GeoJSONSource>(sourceId);
    if (source) void source.setData(boxes(store.getState(), mounted, size()));
  };
  const later = () => {
    if (handle !== undefined) clearTimeout(handle);
    handle = setTimeout(update, 150);
  };

  // Style changes drop what is not in the style.
  map.on("style.load", () => {
    if (!map.hasImage(sourceId)) {
      map.addImage(sourceId, { width: pixel, height: pixel, data: new Uint8Array(pixel * pixel * 4) });
    }
    if (!map.getSource(sourceId)) {
      map.addSource(sourceId, { type: "geojson", data: boxes(store.getState(), mounted, size()) });
      map.addLayer({
        id: sourceId,
        type: "symbol",
        source: sourceId,
        layout: {
          "icon-image": sourceId,
          "icon-size": ["get", "size"],
          "icon-padding": 0,
          "icon-allow-overlap": true,
          "icon-ignore-placement": false,
        },
      });
    }
    isReady = true;
  });
  const unsubscribe = store.subscribe((state, before) => {
    const isSame =
      state.camera?.zoom === before.camera?.zoom &&
      state.window === before.window &&
      state.moment === before.moment &&
      state.trail === before.trail &&
      state.filter === before.filter &&
      state.found === before.found &&
      state.language === before.language;
    if (isReady && !isSame && !state.isPlaying) later();
  });
  return {
    destroy() {
      unsubscribe();
      if (handle !== undefined) clearTimeout(handle);
    },
  };
}

/** Marks and names as squares of at most the height of a line: a long name is a row of squares. */
function boxes(state: State, mounted: Mounted, size: Size): FeatureCollection<Point, { size: number }> {
  const { dataset, language } = state;
  const camera = cameraIn(state.camera, dataset.config.bounds, size, directionOf(language));
  const { marks, labels, areaNames } = marksNow(state, mounted, camera.zoom);
  const squares = [
    ...marks.map(({ at, radius }) => ({ x: at[0], y: at[1], side: 2 * radius })),
    ...[...labels.values(), ...areaNames].flatMap(({ box: [left, top, right, bottom] }) => {
      const side = bottom - top;
      const count = Math.max(1, Math.ceil((right - left) / side));
      const step = (right - left - side) / Math.max(1, count - 1);
      return Array.from({ length: count }, (_, index) => ({
        x: left + side / 2 + index * step,
        y: (top + bottom) / 2,
        side,
      }));
    }),
  ];
  return {
    type: "FeatureCollection",
    features: squares.map(({ x, y, side }) => ({
      type: "Feature",
      properties: { size: side / pixel },
      geometry: { type: "Point", coordinates: [...lonLatAt([x, y], camera.zoom)] },
    })),
  };
}
