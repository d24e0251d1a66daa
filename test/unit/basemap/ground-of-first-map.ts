import { readFileSync } from "node:fs";
import { openArchiveFile } from "../../../src/basemap/archiveFile";
import { contextLayer } from "../../../src/basemap/context";
import { type Ground, readGround } from "../../../src/basemap/features";
import { archiveTiles } from "../../../src/basemap/tiles";
import type { Camera, Size } from "../../../src/core/mercator";

const tiles = archiveTiles(openArchiveFile("public/basemaps/syria-coast-2025.pmtiles"));
const context = contextLayer(readFileSync("data/syria-coast-2025/context.geojson", "utf8"));

/** The first map's land in a frame. */
export const groundOf = (camera: Camera, size: Size): Promise<Ground> =>
  readGround(tiles, context, camera, size);

/** As on a phone and on a desk, near and far. */
export const views: readonly (readonly [string, Camera, Size])[] = [
  ["a phone's first view", { longitude: 36.22, latitude: 35.25, zoom: 6.94 }, { width: 390, height: 422 }],
  ["a desk's first view", { longitude: 35.7, latitude: 35.25, zoom: 7.5 }, { width: 900, height: 560 }],
  ["close by", { longitude: 36.1, latitude: 35.25, zoom: 9 }, { width: 820, height: 562 }],
  ["from afar", { longitude: 37, latitude: 35, zoom: 5.2 }, { width: 820, height: 562 }],
];
