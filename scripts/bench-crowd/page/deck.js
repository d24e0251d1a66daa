import { DataFilterExtension } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import { MapboxOverlay } from "@deck.gl/mapbox";
import { extent, radius } from "../events.js";
import { channels, colours, opacity } from "./colours.js";
import { openMap } from "./map.js";

/** Graphics cards count with 24 bits: seconds since the begin, which a float holds to within four. */
const seconds = (/** @type {number} */ time) => (time - extent.from) / 1000;

/**
 * deck.gl on a canvas of its own over the map, with its filter on the graphics card and its quickest way in, which is arrays.
 * Not drawn into the map's own canvas ("interleaved"): that asks MapLibre for what MapLibre 6 no longer has, and throws.
 *
 * @type {import("./candidate.js").Open}
 */
export async function openDeck(box, { columns }, { isOverLand }) {
  const opening = openMap(box, isOverLand);
  const { length } = columns;
  const positions = new Float32Array(2 * length);
  const times = new Float32Array(2 * length);
  const fill = new Uint8Array(4 * length);
  const rgba = colours.map((colour) => [...channels(colour), Math.round(opacity * 255)]);
  for (let row = 0; row < length; row++) {
    positions[2 * row] = columns.longitude[row] ?? 0;
    positions[2 * row + 1] = columns.latitude[row] ?? 0;
    times[2 * row] = seconds(columns.earliest[row] ?? 0);
    times[2 * row + 1] = seconds(columns.latest[row] ?? 0);
    fill.set(rgba[columns.category[row] ?? 0] ?? [], 4 * row);
  }
  const data = {
    length,
    attributes: {
      getPosition: { value: positions, size: 2 },
      getFillColor: { value: fill, size: 4 },
      getFilterValue: { value: times, size: 2 },
    },
  };
  const extensions = [new DataFilterExtension({ filterSize: 2 })];
  const layer = (/** @type {number} */ from, /** @type {number} */ to) =>
    new ScatterplotLayer({
      id: "events",
      data,
      extensions,
      filterRange: [
        [-1e12, seconds(to)],
        [seconds(from), 1e12],
      ],
      radiusUnits: "pixels",
      getRadius: radius,
      stroked: false,
      pickable: false,
    });
  const map = await opening;
  /** @type {(() => void) | undefined} */
  let drawn;
  const overlay = new MapboxOverlay({
    interleaved: false,
    deviceProps: { webgl: { antialias: false } },
    layers: [layer(extent.from, extent.from)],
    onAfterRender: () => drawn?.(),
  });
  const frame = () =>
    new Promise((/** @type {(value: void) => void} */ done) => {
      drawn = () => {
        // A frame may still be of the layers before.
        if (deck()?.layerManager?.needsUpdate()) return;
        drawn = undefined;
        done();
      };
    });
  const deck = () => /** @type {any} */ (overlay)._deck;
  map.addControl(overlay);
  await frame();
  const context = deck().device.gl;
  return {
    map,
    canvas: context.canvas,
    context,
    seek: ({ from, to }) => overlay.setProps({ layers: [layer(from, to)] }),
    frame,
  };
}
