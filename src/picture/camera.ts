import { type Camera, fitBounds, type Size } from "../core/mercator";
import type { PictureOrder } from "./order";

/** What must be in sight, with room for names at the edges where that is the whole map. */
export function cameraFor({ view, dataset }: PictureOrder, size: Size): Camera {
  if (view.bounds) return fitBounds(view.bounds, size);
  const [across, up] = [Math.min(44, size.width / 8), Math.min(12, size.height / 8)];
  return fitBounds(dataset.config.bounds, size, { top: up, bottom: up, left: across, right: across });
}

/** Pixels of the picture to one of the map as on the page. */
export const mapScale = (unit: number): number => unit / 17;

/** Pixels of a crowd to one of the map: sharp at twice the picture's size, in films at its own. */
export const crowdRatio = (unit: number, isFilm = false): number => mapScale(unit) * (isFilm ? 1 : 2);
