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
  return joinedWhereTheyOverlap(members.map((member) => discOf([member]))).map((disc) =>
    markOf(dataset, visible, disc),
  );
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
      : [{ ...markOf(dataset, visible, discOf(own)), id, at, placeIds: own.map((member) => member.id) }];
  });
  return [...marks, ...[...byId.values()].map((member) => markOf(dataset, visible, discOf([member])))];
}

/** What a mark covers. */
interface Disc {
  /** The one with the most incidents first. */
  readonly members: readonly Member[];
  /** The members' ids: stable while the same places are joined. */
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
}

function discOf(unordered: readonly Member[]): Disc {
  const members = unordered.toSorted((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1));
  const count = members.reduce((sum, { rows }) => sum + rows.length, 0);
  const mean = (axis: 0 | 1) =>
    members.reduce((sum, { at, rows }) => sum + at[axis] * rows.length, 0) / (count || 1);
  const id = members
    .map((member) => member.id)
    .toSorted()
    .join("+");
  return { members, id, at: [mean(0), mean(1)], radius: markRadius(count) };
}

/** Two discs that overlap, and by how many pixels. */
interface Pair {
  readonly a: Disc;
  readonly b: Disc;
  readonly overlap: number;
}

/**
 * Joins the two discs that overlap most, and so on until none do; of equals those whose ids come first. Each disc keeps
 * its closest partner, so that one join asks only after those whose partner it took.
 */
function joinedWhereTheyOverlap(discs: readonly Disc[]): readonly Disc[] {
  let left = discs;
  const closest = new Map<Disc, Pair | undefined>();
  for (const disc of left) closest.set(disc, closestTo(disc, left));
  for (;;) {
    const pair = left.reduce<Pair | undefined>((best, disc) => closer(best, closest.get(disc)), undefined);
    if (!pair) return left;
    const { a, b } = pair;
    const both = discOf([...a.members, ...b.members]);
    const place = left.findIndex((disc) => disc === a || disc === b);
    left = left.flatMap((disc, index) => (index === place ? [both] : disc === a || disc === b ? [] : [disc]));
    for (const disc of left) {
      const its = closest.get(disc);
      const isTaken = its && (its.a === a || its.b === a || its.a === b || its.b === b);
      closest.set(disc, isTaken || disc === both ? closestTo(disc, left) : closer(its, pairOf(disc, both)));
    }
  }
}

const closestTo = (disc: Disc, others: readonly Disc[]): Pair | undefined =>
  others.reduce<Pair | undefined>(
    (best, other) => (other === disc ? best : closer(best, pairOf(disc, other, best?.overlap))),
    undefined,
  );

/** In the order of their ids; undefined where they overlap by less, or by no more than can be seen. */
function pairOf(one: Disc, other: Disc, least = seen): Pair | undefined {
  // A little wider, so that rounding decides nothing here.
  const reach = one.radius + other.radius - least + 1e-6;
  const [dx, dy] = [one.at[0] - other.at[0], one.at[1] - other.at[1]];
  // Most are far from each other, which is known without their distance.
  if (dx > reach || -dx > reach || dy > reach || -dy > reach) return undefined;
  const overlap = one.radius + other.radius - Math.hypot(dx, dy);
  if (overlap < least || overlap <= seen) return undefined;
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return { a, b, overlap };
}

/** CSS pixels by which marks may overlap. */
const seen = 0.5;

function closer(one: Pair | undefined, other: Pair | undefined): Pair | undefined {
  if (!one || !other) return one ?? other;
  if (one.overlap !== other.overlap) return one.overlap > other.overlap ? one : other;
  return pairName(one) <= pairName(other) ? one : other;
}

const pairName = ({ a, b }: Pair): string => `${a.id}+${b.id}`;

function markOf(dataset: Dataset, visible: Visible, { members, id, at, radius }: Disc): PlaceMark {
  const { groups } = dataset.config;
  const groupAt = (row: number) => Math.max(0, groupIndex(dataset.config, dataset.incidents[row]!.category));
  const rows = members.flatMap((member) => member.rows).toSorted((a, b) => groupAt(a) - groupAt(b) || a - b);
  const shares = groups.map((_, index) => rows.filter((row) => groupAt(row) === index).length);
  const points = packed(rows.length <= mostSigns ? rows.length : 0, signSpacing);
  return {
    id,
    placeIds: members.map((member) => member.id),
    at,
    radius,
    rows,
    count: countOf(visible, rows),
    signs: points.map(([x, y], index) => ({
      row: rows[index]!,
      x,
      y,
      group: groups[groupAt(rows[index]!)]!,
      isPossible: visible.possibleRows.has(rows[index]!),
      isGuest: !members.some((member) => member.id === dataset.incidents[rows[index]!]!.placeId),
    })),
    shares,
  };
}

/** Of a mark with so many incidents, in CSS pixels. */
const markRadius = (count: number): number => (count <= mostSigns ? signsRadius(count) : countRadius(count));

const radii: number[] = [];

/** Around so many signs. Asked for at every join, it is worked out once. */
function signsRadius(count: number): number {
  radii[count] ??= packedRadius(packed(count, signSpacing), signSize) + margin;
  return radii[count];
}

/** Area grows with the number of incidents. */
const countRadius = (count: number): number => Math.min(48, 6.4 * Math.sqrt(count));
