import { isolated } from "../scene/isolated";
import { type SvgNode, svg } from "../scene/svg";
import { wrapEvenly, wrapText } from "../scene/wrapText";
import { rounded } from "./numbers";

/** Where a column of text lies, and on which side its lines begin. Pixels. */
export interface ColumnBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly direction: "ltr" | "rtl";
}

/** A part of a column: how tall it is, and how it is drawn from its top on. Pixels. */
export interface Part {
  readonly height: number;
  draw(top: number): SvgNode;
}

export interface Letters {
  readonly size: number;
  readonly weight?: 400 | 600 | undefined;
  readonly fill: string;
  /** Distance of base lines in sizes. */
  readonly leading: number;
  /** Lines as even as can be, for headlines. */
  readonly isEven?: boolean | undefined;
}

/** Anchors a line where its language begins. Drawing programs ignore `direction`, so the anchor has to say it. */
export const startOf = ({ left, width, direction }: ColumnBox) =>
  direction === "rtl" ? ({ x: left + width, "text-anchor": "end" } as const) : ({ x: left } as const);

export const endOf = ({ left, width, direction }: ColumnBox) =>
  direction === "rtl" ? ({ x: left } as const) : ({ x: left + width, "text-anchor": "end" } as const);

/** A text in as many lines as it needs. */
export function paragraph(text: string, box: ColumnBox, letters: Letters): Part {
  const { size, weight = 400, fill, leading } = letters;
  const lines = (letters.isEven ? wrapEvenly : wrapText)(text, box.width, size, weight);
  const pitch = size * leading;
  return {
    height: lines.length * pitch,
    draw: (top) =>
      svg(
        "g",
        { "font-size": rounded(size), "font-weight": weight === 600 ? 600 : undefined, fill },
        ...lines.map((line, index) =>
          svg(
            "text",
            { ...startOf(box), y: rounded(top + index * pitch + pitch / 2 + 0.36 * size) },
            // A line of English that names something in Arabic is read as English all the same.
            box.direction === "rtl" ? isolated(line, text) : line,
          ),
        ),
      ),
  };
}

export const gap = (height: number): Part => ({ height, draw: () => svg("g") });

export const heightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { height }) => sum + height, 0);

/** Parts one under the other. */
export function stacked(parts: readonly Part[], top: number): readonly SvgNode[] {
  let at = top;
  return parts.flatMap((part) => {
    const node = part.draw(at);
    at += part.height;
    return node.children.length > 0 ? [node] : [];
  });
}
