import type { Bounds, LonLat } from "./model";

/** What the map looks at: the centre in degrees and the zoom, at which the world is 512 * 2^zoom pixels wide. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** How far out and how near the map goes; further out where its bounds are wider, see `leastZoom`. */
export const zooms = { least: 3, most: 14 } as const;

/** CSS pixels across the world at zoom 0. */
const tileSize = 512;
/** At this zoom the whole world fits the narrowest frame. */
const outermost = -1;
/** CSS pixels: the narrowest frame that a map of half the world must fit. */
const narrowest = 256;

/** How far out a map of these bounds goes: to `zooms.least`, or so far that they fit a narrow frame. Whole zooms. */
export function leastZoom([west, , east]: Bounds): number {
  const fitting = Math.floor(Math.log2((narrowest / tileSize) * (360 / Math.max(east - west, 1e-9))));
  return Math.max(outermost, Math.min(zooms.least, fitting));
}

/** Whether a map goes further out than maps of regions do: its basemap is then of the whole world. */
export const isWorldwide = (bounds: Bounds): boolean => leastZoom(bounds) < zooms.least;

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels that a frame keeps free on each side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Point = readonly [x: number, y: number];

const maximumLatitude = 85.051129;
const radians = Math.PI / 180;

const worldSize = (zoom: number): number => tileSize * 2 ** zoom;

/** Web Mercator: pixels from the world's north-west corner at this zoom. */
export function worldPoint([longitude, latitude]: LonLat, zoom: number): Point {
  const clamped = Math.max(-maximumLatitude, Math.min(maximumLatitude, latitude)) * radians;
  const size = worldSize(zoom);
  return [
    ((longitude + 180) / 360) * size,
    ((1 - Math.log(Math.tan(clamped) + 1 / Math.cos(clamped)) / Math.PI) / 2) * size,
  ];
}

/** The inverse of `worldPoint`. */
export function lonLatAt([x, y]: Point, zoom: number): LonLat {
  const size = worldSize(zoom);
  return [(x / size) * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) / radians];
}

/** Where the world's north-west corner lies in a frame that the camera fills: add it to world points. */
export function frameOrigin(camera: Camera, { width, height }: Size): Point {
  const [x, y] = worldPoint([camera.longitude, camera.latitude], camera.zoom);
  return [width / 2 - x, height / 2 - y];
}

/** What a frame shows that the camera fills. */
export function boundsIn(camera: Camera, size: Size): Bounds {
  const [dx, dy] = frameOrigin(camera, size);
  const [west, north] = lonLatAt([-dx, -dy], camera.zoom);
  const [east, south] = lonLatAt([size.width - dx, size.height - dy], camera.zoom);
  return [west, south, east, north];
}

/** The camera that shows nothing beyond the poles, as near to another one as can be. */
export function betweenPoles(camera: Camera, { height }: Size): Camera {
  const zoom = Math.max(camera.zoom, Math.log2(Math.max(1, height) / tileSize));
  const [x, y] = worldPoint([camera.longitude, camera.latitude], zoom);
  const clamped = Math.max(height / 2, Math.min(worldSize(zoom) - height / 2, y));
  if (zoom === camera.zoom && clamped === y) return camera;
  const [longitude, latitude] = lonLatAt([x, clamped], zoom);
  return { longitude, latitude, zoom };
}

const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** The camera that shows the whole bounds in the frame, inside the padding, as far as the map goes out and in. */
export function fitBounds(bounds: Bounds, { width, height }: Size, padding: Padding = noPadding): Camera {
  const [west, south, east, north] = bounds;
  const [left, top] = worldPoint([west, north], 0);
  const [right, bottom] = worldPoint([east, south], 0);
  const innerWidth = Math.max(1, width - padding.left - padding.right);
  const innerHeight = Math.max(1, height - padding.top - padding.bottom);
  const zoom = Math.log2(
    Math.min(innerWidth / Math.max(right - left, 1e-9), innerHeight / Math.max(bottom - top, 1e-9)),
  );
  const limited = Math.max(leastZoom(bounds), Math.min(zooms.most, zoom));
  const scale = 2 ** limited;
  const centre: Point = [
    (left + right) / 2 + (padding.right - padding.left) / 2 / scale,
    (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / scale,
  ];
  const [longitude, latitude] = lonLatAt(centre, 0);
  return { longitude, latitude, zoom: limited };
}
