import { groupIndex } from "../core/groups";
import { type Point, worldPoint } from "../core/mercator";
import type { CategoryGroup, Dataset } from "../core/model";
import { rowsBySpot, type Spot } from "../core/places";
import { type Count, countOf, type Visible } from "../core/visible";
import { packed, packedRadius } from "./cluster";

/** One incident of a mark: a sign of its group, filled when its time is certainly in the window. */
export interface Sign {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly group: CategoryGroup;
  readonly isPossible: boolean;
  /** The incident's own place has no point; it is drawn here, at the place that stands in for it. */
  readonly isGuest: boolean;
}

/** One place, or several that would overlap at this zoom. Lengths are CSS pixels. */
export interface PlaceMark {
  /** Stable while the same places are joined. */
  readonly id: string;
  /** The places drawn here, the one with the most incidents first. */
  readonly placeIds: readonly string[];
  /** World point at the zoom of the layout. */
  readonly at: Point;
  readonly radius: number;
  readonly rows: readonly number[];
  readonly count: Count;
  /** Signs while they can be told apart, else none: the mark then shows its count. */
  readonly signs: readonly Sign[];
  /** Incidents by group, in the order of `config.groups`; for marks that show a count. */
  readonly shares: readonly number[];
}

/** CSS pixels: the width of a sign, the distance between two, and the paper around them. */
export const signSize = 9;
const signSpacing = 10.5;
const margin = 3.5;
/** More signs than this turn into a number. */
const mostSigns = 37;

/**
 * The marks of all places with a point, joined where they would overlap at this zoom; or as they are in `joined`, for
 * films: there they keep their places from one moment to the next.
 */
export function placeMarks(
  dataset: Dataset,
  visible: Visible,
  spots: ReadonlyMap<string, Spot>,
  zoom: number,
  joined?: readonly PlaceMark[],
): readonly PlaceMark[] {
  const members = [...rowsBySpot(dataset, visible.rows, spots, "point")].map(([id, rows]): Member => {
    const geometry = dataset.places.get(id)!.geometry;
    const [longitude = 0, latitude = 0] = geometry?.type === "Point" ? geometry.coordinates : [];
    return { id, rows, at: worldPoint([longitude, latitude], zoom) };
  });
  if (joined) return joinedAs(joined, members, dataset, visible);
  let marks = members.map((member) => markOf(dataset, visible, [member]));
  for (let fewer = join(dataset, visible, marks); fewer; fewer = join(dataset, visible, marks)) marks = fewer;
  return marks;
}

interface Member {
  readonly id: string;
  readonly rows: readonly number[];
  readonly at: Point;
}

/** The marks with what of them is there: as they stand and in their order of places. Other places stand alone. */
function joinedAs(
  joined: readonly PlaceMark[],
  members: readonly Member[],
  dataset: Dataset,
  visible: Visible,
): readonly PlaceMark[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const marks = joined.flatMap(({ id, at, placeIds }) => {
    const own = placeIds.flatMap((place) => byId.get(place) ?? []);
    for (const { id: taken } of own) byId.delete(taken);
    return own.length === 0
      ? []
      : [{ ...markOf(dataset, visible, own), id, at, placeIds: own.map((member) => member.id) }];
  });
  return [...marks, ...[...byId.values()].map((member) => markOf(dataset, visible, [member]))];
}

type Built = PlaceMark & { readonly members: readonly Member[] };

/** Joins the two marks that overlap most; of equals those whose ids come first. Undefined when none do. */
function join(dataset: Dataset, visible: Visible, marks: readonly Built[]): Built[] | undefined {
  let closest: [Built, Built] | undefined;
  let deepest = 0.5;
  for (const [index, a] of marks.entries()) {
    for (const b of marks.slice(index + 1)) {
      const overlap = a.radius + b.radius - Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);
      const isFirst = overlap === deepest && closest !== undefined && pairName(a, b) < pairName(...closest);
      if (overlap > deepest || isFirst) {
        deepest = overlap;
        closest = [a, b];
      }
    }
  }
  if (!closest) return undefined;
  const [a, b] = closest;
  const both = markOf(dataset, visible, [...a.members, ...b.members]);
  return marks.flatMap((mark) => (mark === a ? [both] : mark === b ? [] : [mark]));
}

const pairName = (a: PlaceMark, b: PlaceMark): string => [a.id, b.id].toSorted().join("+");

function markOf(dataset: Dataset, visible: Visible, unordered: readonly Member[]): Built {
  const members = unordered.toSorted((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1));
  const { groups } = dataset.config;
  const groupAt = (row: number) => Math.max(0, groupIndex(dataset.config, dataset.incidents[row]!.category));
  const rows = members.flatMap((member) => member.rows).toSorted((a, b) => groupAt(a) - groupAt(b) || a - b);
  const shares = groups.map((_, index) => rows.filter((row) => groupAt(row) === index).length);
  const hasSigns = rows.length <= mostSigns;
  const points = packed(hasSigns ? rows.length : 0, signSpacing);
  const weight = rows.length || 1;
  const at: Point = [
    members.reduce((sum, member) => sum + member.at[0] * member.rows.length, 0) / weight,
    members.reduce((sum, member) => sum + member.at[1] * member.rows.length, 0) / weight,
  ];
  return {
    id: members
      .map(({ id }) => id)
      .toSorted()
      .join("+"),
    placeIds: members.map(({ id }) => id),
    members,
    at,
    radius: hasSigns ? packedRadius(points, signSize) + margin : countRadius(rows.length),
    rows,
    count: countOf(visible, rows),
    signs: points.map(([x, y], index) => ({
      row: rows[index]!,
      x,
      y,
      group: groups[groupAt(rows[index]!)]!,
      isPossible: visible.possibleRows.has(rows[index]!),
      isGuest: !members.some(({ id }) => id === dataset.incidents[rows[index]!]!.placeId),
    })),
    shares,
  };
}

/** Area grows with the number of incidents. */
const countRadius = (count: number): number => Math.min(48, 6.4 * Math.sqrt(count));
