// @ts-check
import { fetchPackages } from "../bench-pages/packages.js";

/** What the crowd is measured beside, in the versions that the figures are of. @type {Record<string, string>} */
export const peerPackages = {
  "@deck.gl/core": "9.4.0",
  "@deck.gl/extensions": "9.4.0",
  "@deck.gl/layers": "9.4.0",
  "@deck.gl/mapbox": "9.4.0",
  leaflet: "1.9.4",
  "leaflet.timeline": "1.6.0",
  "leaflet-timedimension": "1.1.1",
};

/** Fetches them once into .cache/; they are no dependencies of the project. @returns The folder that holds node_modules. */
export const fetchPeers = () => fetchPackages("bench-crowd", peerPackages);
