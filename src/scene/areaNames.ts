import { bbox, centroid } from "@turf/turf";
import { type Point, worldPoint } from "../core/mercator";
import type { Dataset, LonLat } from "../core/model";
import { type Language, textIn } from "../core/text";
import type { AreaMark } from "./areas";
import { type Box, overlap, type PlacedLabel } from "./labels";
import type { PlaceMark } from "./placeMarks";
import { textWidth } from "./textWidth";

export interface AreaName {
  readonly placeId: string;
  readonly text: string;
  /** World point of the middle of the line, at the zoom of the layout. */
  readonly at: Point;
  readonly box: Box;
}

const size = 12;
/** Pixels up and down from the middle of the area, in the order in which they are tried. */
const shifts = [0, 22, -22, 44, -44, 66, -66, 88, -88];

/** Room for the names of towns that have nothing to show now: the map behind names them. */
function townBoxes({ places }: Dataset, zoom: number): readonly Box[] {
  return [...places.values()].flatMap(({ kind, geometry }) => {
    if (kind !== "city" || geometry?.type !== "Point") return [];
    const [x, y] = worldPoint(geometry.coordinates as unknown as LonLat, zoom);
    return [[x - 52, y - 20, x + 52, y + 20] as const];
  });
}

/** A name within each area, where it covers neither a mark nor a name; an area without room goes without. */
export function areaNames(
  areas: readonly AreaMark[],
  dataset: Dataset,
  language: Language,
  zoom: number,
  marks: readonly PlaceMark[],
  labels: ReadonlyMap<string, PlacedLabel>,
): readonly AreaName[] {
  const taken: Box[] = [
    ...marks.map(({ at: [x, y], radius }): Box => [x - radius, y - radius, x + radius, y + radius]),
    ...[...labels.values()].map(({ box }) => box),
    ...townBoxes(dataset, zoom),
  ];
  return areas.flatMap(({ placeId }) => {
    const place = dataset.places.get(placeId);
    if (!place?.geometry || place.geometry.type === "Point") return [];
    const [longitude = 0, latitude = 0] = centroid(place.geometry).geometry.coordinates;
    const [x, middle] = worldPoint([longitude, latitude], zoom);
    const [, south, , north] = bbox(place.geometry);
    const [, highest] = worldPoint([longitude, north], zoom);
    const [, lowest] = worldPoint([longitude, south], zoom);
    const { text } = textIn(place.name, language);
    const half = textWidth(text, size) / 2;
    for (const shift of shifts) {
      const y = middle + shift;
      const box: Box = [x - half, y - size * 0.7, x + half, y + size * 0.7];
      // Beyond its area a name would be another's.
      if (y < highest || y > lowest || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      return [{ placeId, text, at: [x, y] as const, box }];
    }
    return [];
  });
}
