import { type Camera, lonLatAt, type Padding, type Point, type Size, worldPoint, zooms } from "./mercator";

/** The camera after what it sees has been moved right and down by so many pixels. */
export function dragged(camera: Camera, [dx, dy]: Point): Camera {
  const [x, y] = worldPoint([camera.longitude, camera.latitude], camera.zoom);
  return cameraAt([x - dx, y - dy], camera.zoom);
}

/**
 * The camera moved as little as brings a point of its frame into the padded part of it; the same camera where the point
 * lies there already. CSS pixels.
 */
export function broughtInto(camera: Camera, size: Size, padding: Padding, [x, y]: Point): Camera {
  const dx = shortfall(x, padding.left, size.width - padding.right);
  const dy = shortfall(y, padding.top, size.height - padding.bottom);
  return dx === 0 && dy === 0 ? camera : dragged(camera, [dx, dy]);
}

/** How far what lies outside two bounds must go; to their middle where there is no room between them. */
function shortfall(at: number, least: number, greatest: number): number {
  if (least > greatest) return (least + greatest) / 2 - at;
  return at < least ? least - at : at > greatest ? greatest - at : 0;
}

/** The camera at another zoom, no further out than the least, with the same place under a point of the frame. */
export function zoomedAround(
  camera: Camera,
  { width, height }: Size,
  [x, y]: Point,
  zoom: number,
  least: number = zooms.least,
): Camera {
  const limited = Math.max(least, Math.min(zooms.most, zoom));
  const scale = 2 ** (limited - camera.zoom);
  const [centreX, centreY] = worldPoint([camera.longitude, camera.latitude], camera.zoom);
  const [fromX, fromY] = [x - width / 2, y - height / 2];
  return cameraAt([(centreX + fromX) * scale - fromX, (centreY + fromY) * scale - fromY], limited);
}

/** East of the 180th meridian the world begins again; north and south it ends. */
function cameraAt([x, y]: Point, zoom: number): Camera {
  const size = 512 * 2 ** zoom;
  const wrapped = ((x % size) + size) % size;
  const [longitude, latitude] = lonLatAt([wrapped, Math.max(0, Math.min(size, y))], zoom);
  return { longitude, latitude, zoom };
}
