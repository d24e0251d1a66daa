import { filePaint } from "../scene/svg";
import { type Cells, cellsIn } from "./cells";
import type { ColumnBox } from "./column";
import { type Attempt, creditPanel, firstFitting, isRightToLeft, type Panel, panel } from "./panels";
import { mirrored, type Rect } from "./rect";
import { sum } from "./slots";
import { headlineSlots, legendSlots, momentSlots, type Said } from "./stillWords";
import type { StripOrder } from "./stripPicture";
import { noteFor } from "./timelineIn";

/** Where everything of a strip lies. */
export interface StripLayout {
  /** The size of running text in pixels. */
  readonly unit: number;
  readonly margin: number;
  readonly panels: readonly Panel[];
  readonly timeline: Rect | undefined;
  /** The small maps, where there are any. */
  readonly cells: Cells | undefined;
}

const choices = [
  { hasText: true, least: 0.8 },
  { hasText: false, least: 0.08 },
] as const;

/** Words above, the timeline or the maps over the whole width, the key and the credit below. */
export function stripLayout(order: StripOrder, said: Said): StripLayout {
  const { size } = order;
  const paint = filePaint(order.theme);
  const saids = [said];
  return firstFitting(size, choices, ({ hasText }, unit, margin) =>
    arranged(order, { order, paint, saids, groups: undefined, size, unit, margin, hasText }),
  );
}

function arranged(order: StripOrder, attempt: Attempt): StripLayout & { readonly fits: boolean } {
  const { size, unit, margin } = attempt;
  const inner = size.width - 2 * margin;
  const isWide = inner / unit > 44;
  const whole = { x: 0, y: 0, width: size.width, height: 0 };
  const credit = creditPanel(attempt);
  const heads = isWide && order.hasHeadline ? sideBySide(attempt, whole) : [above(attempt, whole)];
  const headHeight = Math.round(margin + Math.max(...heads.map(({ heights }) => sum(heights))));
  const columns = inner / unit > 54 ? 3 : inner / unit > 27 ? 2 : 1;
  // The words of bars take a line or two; so much less height never makes columns of them.
  const rect = { width: size.width, height: 0.4 * size.height };
  const note =
    order.form === "multiples" ? "signs" : noteFor(rect, attempt, order) === "columns" ? "columns" : "bars";
  const key = panel(
    attempt,
    "legend",
    whole,
    (said, box) => legendSlots(said, box, attempt, columns, undefined, note),
    {
      top: Math.round(unit * 0.8),
    },
  );
  const keyHeight = Math.round(unit * 1.2 + sum(key.heights));
  const middle = {
    ...whole,
    y: headHeight,
    height: size.height - headHeight - keyHeight - credit.rect.height,
  };
  const place = (rect: Rect) => (isRightToLeft(order) ? mirrored(rect, size.width) : rect);
  const cells = order.form === "multiples" ? cellsIn(middle, order, unit, margin) : undefined;
  return {
    unit,
    margin,
    panels: [
      ...heads.map((head) => ({ ...head, rect: place({ ...head.rect, height: headHeight }) })),
      { ...key, rect: { ...whole, y: middle.y + middle.height, height: keyHeight } },
      credit,
    ],
    timeline: cells ? undefined : middle,
    cells,
    fits: middle.height >= 0.4 * size.height && (cells?.fits ?? true),
  };
}

const headed = (attempt: Attempt) => (said: Said, box: ColumnBox) => headlineSlots(said, box, attempt);
const counted = (attempt: Attempt) => (said: Said, box: ColumnBox) => momentSlots(said, box, attempt);

const above = (attempt: Attempt, rect: Rect): Panel =>
  panel(attempt, "headline", rect, (said, box) => [
    ...headed(attempt)(said, box),
    ...counted(attempt)(said, box),
  ]);

/** The headline, and beside it when and how many. */
function sideBySide(attempt: Attempt, { width }: Rect): readonly Panel[] {
  const first = Math.round(width * 0.58);
  const part = (x: number, wide: number) => ({ x, y: 0, width: wide, height: 0 });
  return [
    panel(attempt, "headline", part(0, first), headed(attempt), { right: 0 }),
    panel(attempt, "legend", part(first, width - first), counted(attempt)),
  ];
}
