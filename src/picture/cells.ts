import type { Size } from "../core/mercator";
import { cameraFor } from "./camera";
import { isRightToLeft } from "./panels";
import type { Rect } from "./rect";
import type { StripOrder } from "./stripPicture";

/** Small maps in rows, in the order in which the language is read. */
export interface Cells {
  /** Where each lies with its words. */
  readonly rects: readonly Rect[];
  /** Pixels of a cell that its words take, above the map. */
  readonly caption: number;
  /** Whether the maps are large enough to read. */
  readonly fits: boolean;
}

/** The rows and columns at which the maps become largest. */
export function cellsIn(room: Rect, order: StripOrder, unit: number, margin: number): Cells {
  const count = order.moments.length;
  const between = Math.round(unit * 0.8);
  const caption = Math.round(unit * 2.9);
  const grids = Array.from({ length: count }, (_, index) => grid(index + 1, count));
  const sized = grids.map(({ columns, rows }) => {
    const width = Math.floor((room.width - 2 * margin - between * (columns - 1)) / columns);
    const height = Math.floor((room.height - between * rows) / rows);
    return { columns, width, height, zoom: zoomIn(order, { width, height: height - caption }) };
  });
  const best = sized.reduce((a, b) => (b.zoom > a.zoom + 1e-9 ? b : a));
  const { columns, width, height } = best;
  const rects = order.moments.map((_, index) => {
    const column = index % columns;
    const shift = column * (width + between);
    return {
      x: isRightToLeft(order) ? room.width - margin - width - shift : margin + shift,
      y: room.y + Math.floor(index / columns) * (height + between),
      width,
      height,
    };
  });
  return { rects, caption, fits: width >= 11 * unit && height - caption >= 7 * unit };
}

/** So many columns, or fewer where the rows would be the same. */
function grid(columns: number, count: number) {
  const rows = Math.ceil(count / columns);
  return { columns: Math.ceil(count / rows), rows };
}

function zoomIn(order: StripOrder, { width, height }: Size): number {
  if (width < 20 || height < 20) return Number.NEGATIVE_INFINITY;
  return cameraFor(order, { width, height }).zoom;
}
