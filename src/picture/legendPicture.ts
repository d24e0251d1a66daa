import { groupIndex } from "../core/groups";
import type { CategoryGroup, Dataset } from "../core/model";
import { type Count, countOf, type Visible } from "../core/visible";
import type { Formats } from "../i18n/formats";
import { isolated } from "../scene/isolated";
import { type Paint, svg } from "../scene/svg";
import { textWidth } from "../scene/textWidth";
import { type ColumnBox, endOf, gap, type Part, startOf } from "./column";
import { rounded } from "./numbers";
import { signPath } from "./signs";

export interface LegendInput {
  readonly dataset: Dataset;
  readonly visible: Visible;
  readonly formats: Formats;
  readonly paint: Paint;
  /** Pixels: of the letters. */
  readonly size: number;
}

/** The groups that occur, in the order of the map, with what is certain and what is possible of each. */
export function occurring(
  { config, incidents }: Dataset,
  visible: Visible,
): readonly { readonly group: CategoryGroup; readonly count: Count }[] {
  return config.groups.flatMap((group, index) => {
    const own = visible.rows.filter((row) => groupIndex(config, incidents[row]!.category) === index);
    return own.length > 0 ? [{ group, count: countOf(visible, own) }] : [];
  });
}

/** The key to the signs: a line for each group that occurs, and what filled and open mean. */
export function legend(box: ColumnBox, input: LegendInput): readonly Part[] {
  const { dataset, visible, formats, paint, size } = input;
  const lines = occurring(dataset, visible).map(({ group, count }) => groupLine(group, count, box, input));
  const first = dataset.config.groups[0];
  if (lines.length === 0 || !first || visible.possible === 0) return lines;
  return [...lines, gap(size * 0.25), noteLine(first, box, { formats, paint, size: size * 0.86 })];
}

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
  const { language } = formats;
  const label = group.label[language] ?? group.label.en ?? "";
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
  { formats, paint, size }: Pick<LegendInput, "formats" | "paint" | "size">,
): Part {
  const { certain, possible } = formats.messages;
  const second = size * 1.5 + textWidth(certain, size) * 1.05 + size * 1.2;
  const item = (isPossible: boolean, shift: number, text: string, middle: number) => [
    signPath({ group, isPossible }, size * 0.86, paint, {
      transform: `translate(${along(box, shift + size * 0.5)} ${rounded(middle)})`,
    }),
    svg(
      "text",
      { ...startOf(box), x: along(box, shift + size * 1.5), y: rounded(middle + 0.36 * size) },
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
