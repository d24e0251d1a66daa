import { type Camera, frameOrigin, type Size, worldPoint } from "../core/mercator";
import type { Dataset, Interval } from "../core/model";
import { rowsBySpot, type Spot, spotsOf } from "../core/places";
import { crowdOutside, maskOf } from "./crowdPoints";
import { type PictureOrder, shownIn } from "./order";
import type { Shown } from "./shown";

const known = new WeakMap<Dataset["places"], ReadonlyMap<string, Spot>>();

/** Where each place is drawn; worked out once for each map. */
export function spotsIn({ places }: Dataset): ReadonlyMap<string, Spot> {
  const spots = known.get(places) ?? spotsOf(places);
  known.set(places, spots);
  return spots;
}

interface Mapped {
  readonly camera: Camera;
  readonly size: Size;
}

/** Counts what of a stretch of time has a point that a frame does not show. */
export const outsideOf =
  (
    order: PictureOrder,
    map: Mapped,
    windowOf: (order: PictureOrder) => Interval = ({ view }) => shownIn(view),
  ) =>
  ({ visible }: Shown): number => {
    const { dataset, events, view } = order;
    // What is drawn of a part of the events says nothing exact of the others.
    if (events?.isThinned) return 0;
    if (!events) return incidentsOutside(dataset, map, visible.rows);
    const mask = maskOf(dataset.config, view.filter.categories);
    return crowdOutside({ ...map, blocks: events.blocks, window: windowOf(order), mask });
  };

const incidentsOutside = (dataset: Dataset, { camera, size }: Mapped, rows: readonly number[]): number => {
  const [dx, dy] = frameOrigin(camera, size);
  const isShown = (id: string) => {
    const geometry = dataset.places.get(id)!.geometry;
    if (geometry?.type !== "Point") return true;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const [x, y] = worldPoint([longitude, latitude], camera.zoom);
    return x + dx >= 0 && x + dx <= size.width && y + dy >= 0 && y + dy <= size.height;
  };
  return [...rowsBySpot(dataset, rows, spotsIn(dataset), "point")]
    .filter(([id]) => !isShown(id))
    .reduce((sum, [, own]) => sum + own.length, 0);
};
