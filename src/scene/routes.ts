import { groupOf } from "../core/groups";
import { type Point, worldPoint } from "../core/mercator";
import type { Dataset, LonLat } from "../core/model";
import { rowsBySpot, type Spot } from "../core/places";
import { type Count, countOf, type Visible } from "../core/visible";

/** A line between the places that a report names: dashed, since it is a direction and not a road. */
export interface RouteMark {
  readonly placeId: string;
  readonly rows: readonly number[];
  readonly count: Count;
  readonly isDirected: boolean;
  /** World points at the zoom of the layout. */
  readonly points: readonly Point[];
  /** The middle of the line and its angle in degrees, for the arrowhead and the name. */
  readonly middle: { readonly at: Point; readonly angle: number };
  /** Colour token of the first incident's group. */
  readonly colour: string;
}

export function routeMarks(
  dataset: Dataset,
  visible: Visible,
  spots: ReadonlyMap<string, Spot>,
  zoom: number,
): readonly RouteMark[] {
  return [...rowsBySpot(dataset, visible.rows, spots, "route")].flatMap(([placeId, rows]) => {
    const place = dataset.places.get(placeId)!;
    if (place.geometry?.type !== "LineString") return [];
    const points = place.geometry.coordinates.map((position) =>
      worldPoint(position as unknown as LonLat, zoom),
    );
    return [
      {
        placeId,
        rows,
        count: countOf(visible, rows),
        isDirected: place.isDirected,
        points,
        middle: middleOf(points),
        colour: groupOf(dataset.config, dataset.incidents[rows[0]!]!.category)?.colour ?? "stone",
      },
    ];
  });
}

/** The point half way along a line, and the line's angle there in degrees clockwise from east. */
export function middleOf(points: readonly Point[]): RouteMark["middle"] {
  const lengths = points
    .slice(1)
    .map(([x, y], index) => Math.hypot(x - points[index]![0], y - points[index]![1]));
  let left = lengths.reduce((sum, each) => sum + each, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    if (left <= length || index === lengths.length - 1) {
      const [fromX, fromY] = points[index]!;
      const [toX, toY] = points[index + 1]!;
      const share = length === 0 ? 0 : left / length;
      return {
        at: [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share],
        angle: (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI,
      };
    }
    left -= length;
  }
  return { at: points[0] ?? [0, 0], angle: 0 };
}
