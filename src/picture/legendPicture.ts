import type { CategoryGroup, MapConfig } from "../core/model";
import type { Count } from "../core/visible";
import type { Formats } from "../i18n/formats";
import { isolated } from "../scene/isolated";
import { type Paint, type SvgNode, svg } from "../scene/svg";
import { textWidth } from "../scene/textWidth";
import { type ColumnBox, endOf, gap, type Part, startOf } from "./column";
import { rounded } from "./numbers";
import type { Shown } from "./shown";
import { signPath } from "./signs";

/**
 * What the key says of certain and possible: by the signs of the map; by those and the hatching of a timeline of
 * columns; or nothing, where bars are explained in words.
 */
export type LegendNote = "signs" | "columns" | "bars";

export interface LegendInput {
  readonly config: MapConfig;
  readonly shown: Shown;
  readonly formats: Formats;
  readonly paint: Paint;
  /** Pixels: of the letters. Less where a line would not fit its box. */
  readonly size: number;
  /** In how many columns the groups stand; one if left out. */
  readonly columns?: number | undefined;
  /** The groups that have a line, by id; those that occur if left out. */
  readonly groups?: readonly string[] | undefined;
  /** The largest count of a group in a film; 88, as wide as any of two digits, if left out. */
  readonly most?: number | undefined;
  /** "signs" if left out. */
  readonly note?: LegendNote | undefined;
}

/** The groups that occur, in the order of the map, with what is certain and what is possible of each. */
export function occurring(
  config: MapConfig,
  shown: Shown,
): readonly { readonly group: CategoryGroup; readonly count: Count }[] {
  return counted(config, shown).filter(({ count }) => count.certain + count.possible > 0);
}

const counted = ({ groups }: MapConfig, shown: Shown) =>
  groups.map((group, index) => ({ group, count: shown.groups[index]! }));

/** The key to the signs: a line for each group that occurs, and what filled and open mean. */
export function legend(box: ColumnBox, input: LegendInput): readonly Part[] {
  const { config, formats, paint, columns = 1, groups, note = "signs" } = input;
  const keyed = groups
    ? counted(config, input.shown).filter(({ group }) => groups.includes(group.id))
    : occurring(config, input.shown);
  const boxes = columnsOf(box, columns, input.size * 1.6);
  const size = input.size * Math.min(1, ...keyed.map((each) => room(each, boxes[0]!, input)));
  const pitch = Math.ceil(keyed.length / columns);
  const lines = Array.from({ length: pitch }, (_, line) =>
    row(
      boxes.flatMap((own, column) => {
        const each = keyed[column * pitch + line];
        return each ? [groupLine(each.group, each.count, own, { ...input, size })] : [];
      }),
    ),
  );
  const first = config.groups[0];
  const hasNote = groups ? groups.length > 0 : input.shown.possible > 0;
  if (lines.length === 0 || !first || !hasNote || note === "bars") return lines;
  return [
    ...lines,
    gap(size * 0.25),
    noteLine(first, box, { formats, paint, size: noteSize(box, size, formats), note }),
  ];
}

function noteSize({ width }: ColumnBox, size: number, { messages }: Formats): number {
  const needed = textWidth(`${messages.certain}${messages.possible}`, size) * 1.05 + size * 5.4;
  return size * Math.min(0.86, width / needed);
}

/** The box side by side, so many times, in the order in which it is read. */
function columnsOf(box: ColumnBox, columns: number, between: number): readonly ColumnBox[] {
  const width = (box.width - between * (columns - 1)) / columns;
  return Array.from({ length: columns }, (_, index) => {
    const shift = index * (width + between);
    return { ...box, width, left: box.left + (box.direction === "rtl" ? box.width - width - shift : shift) };
  });
}

/** Parts beside each other. */
const row = (parts: readonly Part[]): Part => ({
  height: Math.max(0, ...parts.map(({ height }) => height)),
  draw: (top) => svg("g", {}, ...parts.map((part) => part.draw(top))),
});

/** By how much a line must shrink to fit its box. */
function room(
  { group, count }: ReturnType<typeof counted>[number],
  box: ColumnBox,
  { formats, size, groups, most = 88 }: LegendInput,
): number {
  const label = textWidth(labelOf(group, formats), size);
  const widest = { certain: most, possible: most };
  // In a film the numbers grow while the letters keep their size.
  const { certain, possible } = groups ? widest : count;
  const words = textWidth(formats.messages.andPossible(certain, possible), size);
  return box.width / ((label + words) * 1.05 + size * 2.1);
}

const labelOf = ({ label }: CategoryGroup, { language }: Formats): string =>
  label[language] ?? label.en ?? "";

const pitchOf = (size: number) => size * 1.56;

/** Shifts along a line from where it begins. */
const along = ({ left, width, direction }: ColumnBox, shift: number): number =>
  rounded(direction === "rtl" ? left + width - shift : left + shift);

function groupLine(
  group: CategoryGroup,
  { certain, possible }: Count,
  box: ColumnBox,
  { formats, paint, size }: LegendInput,
): Part {
  const label = labelOf(group, formats);
  const words = isolated(formats.messages.andPossible(certain, possible));
  return {
    height: pitchOf(size),
    draw(top) {
      const middle = top + pitchOf(size) / 2;
      const y = rounded(middle + 0.36 * size);
      return svg(
        "g",
        { "font-size": rounded(size), fill: paint("ink") },
        signPath({ group, isPossible: false }, size * 0.86, paint, {
          transform: `translate(${along(box, size * 0.5)} ${rounded(middle)})`,
        }),
        svg("text", { ...startOf(box), x: along(box, size * 1.5), y }, isolated(label)),
        svg("text", { ...endOf(box), y, fill: paint("inkSoft") }, words),
      );
    },
  };
}

/** "■ certain □ possible" */
function noteLine(
  group: CategoryGroup,
  box: ColumnBox,
  { formats, paint, size, note }: Pick<LegendInput, "formats" | "paint" | "size" | "note">,
): Part {
  const { certain, possible } = formats.messages;
  const second = size * 1.5 + textWidth(certain, size) * 1.05 + size * 1.2;
  const hatch = note === "columns" ? size * 1.2 : 0;
  const at = (shift: number, middle: number) => ({
    transform: `translate(${along(box, shift + size * 0.5)} ${rounded(middle)})`,
  });
  const item = (isPossible: boolean, shift: number, text: string, middle: number) => [
    signPath({ group, isPossible }, size * 0.86, paint, at(shift, middle)),
    ...(isPossible && hatch > 0 ? [hatched(group, size * 0.78, paint, at(shift + hatch, middle))] : []),
    svg(
      "text",
      {
        ...startOf(box),
        x: along(box, shift + size * 1.5 + (isPossible ? hatch : 0)),
        y: rounded(middle + 0.36 * size),
      },
      isolated(text),
    ),
  ];
  return {
    height: pitchOf(size),
    draw(top) {
      const middle = top + pitchOf(size) / 2;
      return svg(
        "g",
        { "font-size": rounded(size), fill: paint("inkFaint") },
        ...item(false, 0, certain, middle),
        ...item(true, second, possible, middle),
      );
    },
  };
}

/** A sample of the hatching of columns. */
function hatched(
  { colour }: CategoryGroup,
  size: number,
  paint: Paint,
  attributes: { readonly transform: string },
): SvgNode {
  const half = rounded(size / 2, 2);
  const lines = `M${-half} ${half}L${half} ${-half}M${-half} 0L0 ${-half}M0 ${half}L${half} 0`;
  const stroke = {
    stroke: paint(colour as Parameters<Paint>[0]),
    "stroke-width": rounded(size / 7, 2),
    fill: "none",
  };
  return svg("path", { d: lines, ...stroke, ...attributes });
}
