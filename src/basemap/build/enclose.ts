import type { Polygon, Position } from "geojson";
import type { Bounds } from "../../core/model";
import { type Line, stitch } from "./stitch";

/**
 * The areas inside bounds that shore lines enclose.
 *
 * `lines` are pieces of shore, cut at the bounds: each has the inside on one side and the outside on the other, no
 * matter which. `isInside` is asked once, for a position that lies off every line, and settles which is which.
 * Throws where a shore ends in the middle of nowhere, with the place.
 */
export function enclose(
  lines: readonly Line[],
  bounds: Bounds,
  isInside: (at: Position) => boolean,
  tolerance = 2e-4,
): Polygon[] {
  const frame = frameOf(bounds);
  const joined = stitch(lines, tolerance, (at) => frame.position(at) === undefined);
  const rings = joined.filter(isRing);
  const cuts = joined.filter((line) => !isRing(line));
  return nest([...frameRings(cuts, frame, isInside), ...rings.filter((ring) => ring.length > 3)]);
}

/** By value: an area that only touches the frame comes as a line that begins and ends at the same place. */
const isRing = (line: Line): boolean => String(line[0]) === String(line.at(-1));

interface Frame {
  readonly corners: readonly Position[];
  /** Where on the frame a position lies: 0 to 4, from the south-west corner eastwards; undefined when it doesn't. */
  position(at: Position): number | undefined;
}

function frameOf([west, south, east, north]: Bounds): Frame {
  const slack = 1e-6;
  const near = (a: number, b: number) => Math.abs(a - b) < slack;
  return {
    corners: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
    position([x, y]: Position) {
      const along = (x! - west) / (east - west);
      const up = (y! - south) / (north - south);
      if (near(y!, south)) return along;
      if (near(x!, east)) return 1 + up;
      if (near(y!, north)) return 3 - along;
      if (near(x!, west)) return 4 - up;
      return undefined;
    },
  };
}

interface Cut {
  readonly line: number;
  readonly isStart: boolean;
  readonly position: number;
}

/**
 * Along the frame inside and outside alternate from cut to cut. Each stretch of inside joins two cuts, each line joins
 * two cuts: following both in turn walks round every area that touches the frame.
 */
function frameRings(lines: readonly Line[], frame: Frame, isInside: (at: Position) => boolean): Line[] {
  const cuts = lines
    .flatMap((line, i): Cut[] =>
      [true, false].map((isStart) => {
        const at = line.at(isStart ? 0 : -1)!;
        const position = frame.position(at);
        if (position === undefined)
          throw new Error(
            `A shore line ends at ${at.join(", ")}, inside the region. Expected it to close or to reach the frame.`,
          );
        return { line: i, isStart, position };
      }),
    )
    .sort((a, b) => a.position - b.position);
  if (!cuts.length) {
    const [first] = frame.corners;
    return isInside(first!) ? [[...frame.corners, first!]] : [];
  }
  const stretches = cuts.map((cut, i) => ({ from: cut, to: cuts[(i + 1) % cuts.length]! }));
  const lengthOf = ({ from, to }: { from: Cut; to: Cut }) => (to.position - from.position + 4) % 4;
  const longest = stretches.indexOf(stretches.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]!);
  const asked = stretches[longest]!;
  const middle = pointOnFrame(frame, (asked.from.position + lengthOf(asked) / 2) % 4);
  const insideParity = isInside(middle) ? longest % 2 : (longest + 1) % 2;
  const stretchOf = new Map<Cut, { from: Cut; to: Cut }>();
  stretches.forEach((stretch, i) => {
    if (i % 2 !== insideParity) return;
    stretchOf.set(stretch.from, stretch);
    stretchOf.set(stretch.to, stretch);
  });
  const cutOf = new Map(cuts.map((cut) => [`${cut.line} ${cut.isStart}`, cut]));
  const left = new Set(lines.keys());
  const rings: Line[] = [];
  while (left.size) {
    const ring: Line = [];
    let cut = cutOf.get(`${Math.min(...left)} true`)!;
    while (left.delete(cut.line)) {
      const line = lines[cut.line]!;
      ring.push(...(cut.isStart ? line : line.toReversed()));
      const end = cutOf.get(`${cut.line} ${!cut.isStart}`)!;
      const stretch = stretchOf.get(end)!;
      const isForward = stretch.from === end;
      ring.push(...cornersBetween(frame, stretch.from.position, stretch.to.position, isForward));
      cut = isForward ? stretch.to : stretch.from;
    }
    rings.push([...ring, ring[0]!]);
  }
  return rings;
}

function pointOnFrame(frame: Frame, position: number): Position {
  const side = Math.floor(position) % 4;
  const share = position - Math.floor(position);
  const [x0, y0] = frame.corners[side] as [number, number];
  const [x1, y1] = frame.corners[(side + 1) % 4] as [number, number];
  return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
}

function cornersBetween(frame: Frame, from: number, to: number, isForward: boolean): Position[] {
  const end = to > from ? to : to + 4;
  const passed: Position[] = [];
  for (let corner = Math.floor(from) + 1; corner < end; corner++) passed.push(frame.corners[corner % 4]!);
  return isForward ? passed : passed.toReversed();
}

/** Sorts rings into outlines and the holes in them, by how many other rings lie around each. */
function nest(rings: readonly Line[]): Polygon[] {
  const measured = rings.map((ring) => ({ ring, area: Math.abs(signedArea(ring)), box: boxOf(ring) }));
  measured.sort((a, b) => b.area - a.area);
  const polygons: { outline: (typeof measured)[number]; polygon: Polygon }[] = [];
  measured.forEach((inner, i) => {
    const around = measured.slice(0, i).filter((outer) => contains(outer, inner));
    if (around.length % 2 === 0) {
      polygons.push({ outline: inner, polygon: { type: "Polygon", coordinates: [wind(inner.ring, true)] } });
      return;
    }
    const parent = around.at(-1)!;
    const owner = polygons.findLast((polygon) => polygon.outline === parent);
    owner?.polygon.coordinates.push(wind(inner.ring, false));
  });
  return polygons.map(({ polygon }) => polygon);
}

/** RFC 7946: outlines run against the clock, holes with it. */
function wind(ring: Line, isOutline: boolean): Line {
  return signedArea(ring) > 0 === isOutline ? ring : ring.toReversed();
}

/** Square degrees; positive when the ring runs against the clock. */
export function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

export function boxOf(positions: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions as [number, number][]) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

function contains(outer: { ring: Line; box: Bounds }, inner: { ring: Line; box: Bounds }): boolean {
  const isApart =
    inner.box[0] < outer.box[0] ||
    inner.box[1] < outer.box[1] ||
    inner.box[2] > outer.box[2] ||
    inner.box[3] > outer.box[3];
  return !isApart && isInRing(inner.ring[0]!, outer.ring);
}

/** Whether a position lies in a closed ring, by counting crossings. */
export function isInRing([x, y]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    if (y0 > y! !== y1 > y! && x! < ((x1 - x0) * (y! - y0)) / (y1 - y0) + x0) isIn = !isIn;
  }
  return isIn;
}
