// @ts-check
import { peerPackages } from "./peers.js";

/**
 * @typedef {{ id: string, name: string, most: number, isOnMap: boolean, isPeer: boolean, colour: string }} Candidate
 *   A way to show events in time: what it is called, up to how many events it is measured, whether it draws on or over a
 *   vector map, whether it is somebody else's, and the colour of its line in the plot.
 */

const version = (/** @type {string} */ name) => peerPackages[name]?.replace(/\.\d+$/, "");
const million = 1_000_000;
const peer = { most: million, isOnMap: true, isPeer: true };

/** In the order in which they are measured and shown. @type {readonly Candidate[]} */
export const candidates = [
  {
    id: "bare",
    name: "bare WebGL2, the limit",
    most: million,
    isOnMap: false,
    isPeer: false,
    colour: "#8a8a8a",
  },
  { id: "ours", name: "Daymark", most: million, isOnMap: true, isPeer: false, colour: "#d1495b" },
  { id: "setFilter", name: "MapLibre setFilter", ...peer, colour: "#2e86ab" },
  { id: "setData", name: "MapLibre setData", ...peer, colour: "#4a9d5b" },
  { id: "setFeatureState", name: "MapLibre setFeatureState", ...peer, colour: "#8f6bb3" },
  { id: "deck", name: `deck.gl ${version("@deck.gl/core")}`, ...peer, colour: "#c98a1b" },
  {
    id: "timeline",
    name: `Leaflet.timeline ${version("leaflet.timeline")}`,
    ...peer,
    most: 100_000,
    isOnMap: false,
    colour: "#3f8f8a",
  },
  {
    id: "timeDimension",
    name: `Leaflet.TimeDimension ${version("leaflet-timedimension")}`,
    ...peer,
    most: 100_000,
    isOnMap: false,
    colour: "#a0663c",
  },
];

/** @returns {Candidate} */
export function candidateOf(/** @type {string} */ id) {
  const found = candidates.find((each) => each.id === id);
  if (!found) throw new Error(`Got "${id}". Expected one of ${candidates.map(({ id }) => id).join(", ")}.`);
  return found;
}
