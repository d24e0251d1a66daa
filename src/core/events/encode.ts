import type { MapConfig } from "../model";
import { durationClasses } from "./durations";
import type { DurationClass, EventBlock, EventColumns } from "./model";
import { worldUnitsX, worldUnitsY } from "./position";
import { ascendingOrder, isAscending } from "./sorted";

export interface EncodeOptions {
  /** By row of the columns: 1 where the filter leaves it out. */
  readonly leftOut?: Uint8Array | undefined;
}

/**
 * Events as a graphics card takes them. Times are in the finest of milliseconds, seconds and minutes in which the whole
 * span fits 32 bits (49 days, 136 years, 8,166 years), and of a longer span in as many minutes as are needed. The epoch
 * is a whole number of units since 1970, so that windows of whole seconds or minutes are exact. Latitudes are clamped to
 * those of Web Mercator, longitudes wrap.
 */
export function encodeEvents(
  columns: EventColumns,
  config: Pick<MapConfig, "categories" | "groups">,
  { leftOut }: EncodeOptions = {},
): EventBlock {
  const { length, earliest, latest } = columns;
  const unit = unitFor(columns);
  const epoch = Math.floor(least(earliest) / unit) * unit;
  const durations = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    durations[row] = Math.ceil((latest[row]! - epoch) / unit) - Math.floor((earliest[row]! - epoch) / unit);
  }
  const { classOf, sizes, longest } = durationClasses(durations);
  const classes: DurationClass[] = [];
  const next = new Uint32Array(sizes.length);
  let end = 0;
  for (const [index, size] of sizes.entries()) {
    next[index] = end;
    end += size;
    classes.push({ first: end - size, end, longest: longest[index]! });
  }

  // A category without a group is refused when map.json is read.
  const groups = Uint8Array.from(config.categories, ({ group }) =>
    Math.max(
      0,
      config.groups.findIndex(({ id }) => id === group),
    ),
  );
  const order = isAscending(earliest) ? undefined : ascendingOrder(earliest);
  const block = {
    length,
    epoch,
    unit,
    position: new Uint32Array(2 * length),
    time: new Uint32Array(2 * length),
    style: new Uint8Array(4 * length),
    rows: new Uint32Array(length),
    classes,
  };
  const { position, time, style, rows } = block;
  for (let index = 0; index < length; index++) {
    const row = order ? order[index]! : index;
    const at = next[classOf[row]!]!++;
    const category = columns.category[row]!;
    rows[at] = row;
    position[2 * at] = worldUnitsX(columns.longitude[row]!);
    position[2 * at + 1] = worldUnitsY(columns.latitude[row]!);
    const start = Math.floor((earliest[row]! - epoch) / unit);
    time[2 * at] = start;
    time[2 * at + 1] = start + durations[row]!;
    style[4 * at] = category;
    style[4 * at + 1] = groups[category] ?? 0;
    style[4 * at + 2] = leftOut?.[row] === 1 ? 1 : 0;
    style[4 * at + 3] = randomByte(row);
  }
  return block;
}

/** The same block with another filter: only `style` is another array. `leftOut` is by row of the columns, 1 = left out. */
export function withLeftOut(block: EventBlock, leftOut: Uint8Array | undefined): EventBlock {
  const style = block.style.slice();
  for (let at = 0; at < block.length; at++) style[4 * at + 2] = leftOut?.[block.rows[at]!] === 1 ? 1 : 0;
  return { ...block, style };
}

const [second, minute] = [1000, 60_000];
/** Latest is at most 2^32 - 1, and rounding to whole units may add one on either side. */
const mostUnits = 2 ** 32 - 3;

function unitFor({ length, earliest, latest }: EventColumns): number {
  if (length === 0) return second;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < length; row++) {
    if (earliest[row]! < first) first = earliest[row]!;
    if (latest[row]! > last) last = latest[row]!;
  }
  const span = last - first;
  const unit = [1, second, minute].find((unit) => span / unit <= mostUnits);
  return unit ?? Math.ceil(span / mostUnits / minute) * minute;
}

function least(values: Float64Array): number {
  let least = values[0] ?? 0;
  for (let row = 1; row < values.length; row++) if (values[row]! < least) least = values[row]!;
  return least;
}

/** The same for a row every time: its number, well mixed. */
function randomByte(row: number): number {
  let mixed = Math.imul(row + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 24;
}
