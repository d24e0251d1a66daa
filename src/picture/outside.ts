import { type Camera, frameOrigin, type Size, worldPoint } from "../core/mercator";
import type { Dataset } from "../core/model";
import { rowsBySpot, type Spot, spotOf } from "../core/places";

const known = new WeakMap<Dataset["places"], ReadonlyMap<string, Spot>>();

/** Where each place is drawn; worked out once for each map. */
export function spotsOf({ places }: Dataset): ReadonlyMap<string, Spot> {
  const spots = known.get(places) ?? new Map([...places.keys()].map((id) => [id, spotOf(places, id)]));
  known.set(places, spots);
  return spots;
}

/** Counts those of some rows whose place is a point that a frame does not show. */
export const outsideOf =
  (dataset: Dataset, { camera, size }: { readonly camera: Camera; readonly size: Size }) =>
  (rows: readonly number[]): number => {
    const [dx, dy] = frameOrigin(camera, size);
    const isShown = (id: string) => {
      const geometry = dataset.places.get(id)!.geometry;
      if (geometry?.type !== "Point") return true;
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const [x, y] = worldPoint([longitude, latitude], camera.zoom);
      return x + dx >= 0 && x + dx <= size.width && y + dy >= 0 && y + dy <= size.height;
    };
    return [...rowsBySpot(dataset, rows, spotsOf(dataset), "point")]
      .filter(([id]) => !isShown(id))
      .reduce((sum, [, own]) => sum + own.length, 0);
  };
