import { boundsBy } from "../core/known";
import { type Camera, frameOrigin, type Point, type Size } from "../core/mercator";
import type { Clock, Dataset, Interval } from "../core/model";
import type { Spot } from "../core/places";
import { type Language, textIn } from "../core/text";
import type { Visible } from "../core/visible";
import type { Formats } from "../i18n/formats";
import { areaNames } from "../scene/areaNames";
import { isolated } from "../scene/isolated";
import type { Box, Labelled, PlacedLabel } from "../scene/labels";
import { overlap } from "../scene/labels";
import { type MarksLayout, marksLayout } from "../scene/marksLayout";
import type { PlaceMark } from "../scene/placeMarks";
import { type RouteMark, routeMarks } from "../scene/routes";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { areasPicture } from "./areasPicture";
import { rounded } from "./numbers";
import { routesPicture } from "./routesPicture";
import { createSigns, type Signs } from "./signs";

export interface MarksPictureInput {
  readonly dataset: Dataset;
  readonly visible: Visible;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly camera: Camera;
  /** CSS pixels. */
  readonly size: Size;
  readonly language: Language;
  readonly formats: Formats;
  readonly paint: Paint;
  /** What is shown, and by which clock: open signs are fainter the less of their time lies in it. */
  readonly window: Interval;
  readonly clock: Clock;
  /**
   * No live map takes the picture's place: names then keep clear of the arrowheads of routes too, where the
   * live map's do not.
   */
  readonly standsAlone?: boolean | undefined;
  /** Marks that places are joined as at every moment of a film. */
  readonly joined?: readonly PlaceMark[] | undefined;
  /** Row of an incident that is told beside the map: its mark has a ring around it. None if left out or negative. */
  readonly told?: number | undefined;
  /** Begins the ids of what is drawn more than once: two pictures on one page need two. "m" if left out. */
  readonly idPrefix?: string | undefined;
}

export interface MarksPicture {
  readonly node: SvgNode;
  /** Frame pixels that marks and names take: the ground's own names keep clear of them. */
  readonly taken: readonly Box[];
  /** The places that are named. */
  readonly names: ReadonlySet<string>;
}

/** What happened, as the page's marks show it: areas, lines, one symbol for each place, and their names. */
export function marksPicture(input: MarksPictureInput): MarksPicture {
  const { dataset, visible, spots, camera, size, language, paint } = input;
  const { zoom } = camera;
  const { formats, joined, told } = input;
  const routes = routeMarks(dataset, visible, spots, zoom);
  const arrows = input.standsAlone ? arrowheads(routes) : [];
  const shown = { dataset, visible, spots, zoom, language, formats, joined, told };
  const layout = marksLayout({ ...shown, avoided: arrows });
  const frame = frameOf(camera, size);
  const marks = layout.marks.filter(({ at, radius }) => frame.shows(around(at, radius)));
  // A name that the edge would cut is none.
  const labels = marks.flatMap(({ id }) => {
    const label = layout.labels.get(id);
    return label && frame.holds(label.box) ? [label] : [];
  });
  const names = input.standsAlone
    ? areaNames(layout.areas, dataset, language, zoom, layout.marks, withRoom(layout.labels, arrows))
    : layout.areaNames;
  const namesOfAreas = names.filter(({ box }) => frame.holds(box));
  const signs = createSigns(input.idPrefix ?? "m", paint);
  const symbols = marks.map((mark) => markNode(mark, frame, signs, input));
  // Near by, the edges of an area would claim more than is known.
  const strength = Math.max(0, Math.min(1, 10 - zoom));
  const node = svg(
    "g",
    // A page hides them under its live marks.
    { class: "picture-marks" },
    signs.definitions(),
    areasPicture(layout.areas, dataset, camera, size, paint, strength),
    namesOfAreas.length > 0 &&
      strength > 0 &&
      svg(
        "g",
        {
          ...halo(paint),
          "font-size": 12,
          "text-anchor": "middle",
          fill: paint("inkSoft"),
          opacity: strength < 1 ? rounded(strength, 2) : undefined,
        },
        ...namesOfAreas.map(({ text, at }) => textAt(frame.point(at), 12, text)),
      ),
    routesPicture(routes, frame.point, paint),
    svg("g", { fill: paint("paperRaised"), stroke: paint("inkSoft") }, ...symbols),
    namesNode(labels, layout, frame, paint),
  );
  return {
    node,
    taken: [
      ...marks.map(({ at, radius }) => frame.box(around(at, radius))),
      ...[...labels, ...namesOfAreas].map(({ box }) => frame.box(box)),
      ...arrows.map(frame.box),
    ],
    names: new Set([
      ...marks.flatMap(({ placeIds }) =>
        placeIds.map((id) => textIn(dataset.places.get(id)?.name, language).text),
      ),
      ...namesOfAreas.map(({ text }) => text),
    ]),
  };
}

/** World pixels that the arrowheads of routes take. */
const arrowheads = (routes: readonly RouteMark[]): readonly Box[] =>
  routes.filter(({ isDirected }) => isDirected).map(({ middle }) => around(middle.at, 8));

/** The labels, and room for boxes as if they were labels too. */
const withRoom = (labels: MarksLayout["labels"], boxes: readonly Box[]): MarksLayout["labels"] =>
  new Map([
    ...labels,
    ...boxes.map((box, index): [string, PlacedLabel] => {
      const id = `room ${index}`;
      return [id, { id, side: "below", at: [box[0], box[1]], box }];
    }),
  ]);

interface Frame {
  point(at: Point): Point;
  box(box: Box): Box;
  /** Whether any of a box of world pixels lies in the frame. */
  shows(box: Box): boolean;
  /** Whether all of it does. */
  holds(box: Box): boolean;
}

function frameOf(camera: Camera, size: Size): Frame {
  const [dx, dy] = frameOrigin(camera, size);
  const box = ([left, top, right, bottom]: Box): Box => [left + dx, top + dy, right + dx, bottom + dy];
  return {
    point: ([x, y]) => [x + dx, y + dy],
    box,
    shows: (each) => overlap(box(each), [0, 0, size.width, size.height]),
    holds(each) {
      const [left, top, right, bottom] = box(each);
      return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
    },
  };
}

const around = ([x, y]: Point, radius: number): Box => [x - radius, y - radius, x + radius, y + radius];

/** Letters stand out from whatever lies under them. */
export const halo = (paint: Paint) => ({
  "paint-order": "stroke",
  stroke: paint("halo"),
  "stroke-width": 3,
  "stroke-linejoin": "round",
});

/** A line whose middle is at the point: letters stand on a base line about a third of their size lower. */
const textAt = ([x, y]: Point, size: number, text: string, attributes: SvgNode["attributes"] = {}): SvgNode =>
  svg("text", { x: rounded(x), y: rounded(y + 0.36 * size), ...attributes }, isolated(text));

/** A circle of paper with a sign for each incident, or their number in a ring of the groups' shares. */
function markNode(mark: PlaceMark, frame: Frame, signs: Signs, input: MarksPictureInput): SvgNode {
  const { dataset, paint, window, clock } = input;
  const [x, y] = frame.point(mark.at);
  const { from, to } = boundsBy(dataset.columns, clock);
  return svg(
    "g",
    { transform: `translate(${rounded(x)} ${rounded(y)})` },
    mark.rows.includes(input.told ?? -1) &&
      svg("circle", {
        r: rounded(mark.radius + 3, 2),
        fill: "none",
        stroke: paint("accent"),
        "stroke-width": 2.5,
      }),
    svg("circle", {
      r: rounded(mark.radius, 2),
      "fill-opacity": 0.94,
      "stroke-dasharray": mark.count.certain === 0 ? "2 2.4" : undefined,
    }),
    ...mark.signs.map((sign) => signs.use(sign, { from: from[sign.row]!, to: to[sign.row]! }, window)),
    ...(mark.signs.length === 0 ? sharesNodes(mark, dataset, paint) : []),
  );
}

/** Too many to show one by one: the number, in a ring of the groups' shares. */
function sharesNodes(mark: PlaceMark, { config }: Dataset, paint: Paint): readonly SvgNode[] {
  const radius = mark.radius - 4;
  const around = 2 * Math.PI * radius;
  let before = 0;
  const rings = config.groups.flatMap((group, index) => {
    const length = (mark.shares[index]! / mark.rows.length) * around;
    const offset = before;
    before += length;
    if (length === 0) return [];
    return [
      svg("circle", {
        r: rounded(radius, 2),
        stroke: paint(group.colour as Parameters<Paint>[0]),
        "stroke-dasharray": `${rounded(Math.max(0.5, length - 1), 2)} ${rounded(around, 2)}`,
        "stroke-dashoffset": rounded(-offset, 2),
      }),
    ];
  });
  return [
    svg("g", { fill: "none", "stroke-width": 4.5, transform: "rotate(-90)" }, ...rings),
    svg(
      "text",
      {
        y: 4.7,
        "text-anchor": "middle",
        "font-size": 13,
        "font-weight": 600,
        fill: paint("ink"),
        stroke: "none",
      },
      String(mark.rows.length),
    ),
  ];
}

const anchors = { right: undefined, left: "end", below: "middle", above: "middle" } as const;

/** Names of places beside their marks: those of cities and of several places are larger. */
function namesNode(
  labels: readonly PlacedLabel[],
  { names }: MarksLayout,
  frame: Frame,
  paint: Paint,
): SvgNode | undefined {
  const ofWeight = (weight: Labelled["weight"]) => {
    const own = labels.filter(({ id }) => names.get(id)!.weight === weight);
    if (own.length === 0) return undefined;
    const isStrong = weight === 600;
    const size = names.get(own[0]!.id)!.size;
    return svg(
      "g",
      {
        "font-size": size,
        "font-weight": isStrong ? 600 : undefined,
        fill: paint(isStrong ? "city" : "town"),
      },
      ...own.map(({ id, side, at }) =>
        textAt(frame.point(at), size, names.get(id)!.text, { "text-anchor": anchors[side] }),
      ),
    );
  };
  return svg("g", halo(paint), ofWeight(400), ofWeight(600));
}
