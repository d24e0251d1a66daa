import type { Statistics } from "hyparquet";
import type { Bounds, Interval } from "../core/model";
import type { EventRowGroup } from "./parquet";
import { chunkRange } from "./parquetChunks";
import { drawnLeaves } from "./parquetDrawn";
import type { EventFields, TimeField } from "./parquetFields";
import type { Leaf, ParquetFile } from "./parquetFile";

/** What the end of a file says of its row groups. */
export function rowGroupsOf(
  parquet: ParquetFile,
  fields: EventFields & { readonly times: NonNullable<EventFields["times"]> },
): readonly EventRowGroup[] {
  const drawn = drawnLeaves(fields);
  return parquet.metadata.row_groups.map((group, index) => {
    const first = parquet.firstRows[index] as number;
    const statistics = (leaf: Leaf | undefined): Statistics | undefined =>
      leaf && group.columns[leaf.index]?.meta_data?.statistics;
    const level = numberOf(least(statistics(fields.leaves.level)));
    return {
      index,
      first,
      rows: (parquet.firstRows[index + 1] as number) - first,
      span: spanOf(fields.times, statistics),
      bounds: boundsOf(fields, statistics),
      level: level !== undefined && level >= 0 && level <= 100 ? level : 0,
      bytes: drawn.reduce((sum, leaf) => {
        const [start, end] = chunkRange(parquet, index, leaf);
        return sum + end - start;
      }, 0),
    };
  });
}

type StatisticsOf = (leaf: Leaf | undefined) => Statistics | undefined;

const least = (statistics: Statistics | undefined) => statistics?.min_value ?? statistics?.min;
const greatest = (statistics: Statistics | undefined) => statistics?.max_value ?? statistics?.max;

/** A bound as a number: times come as dates. */
function numberOf(bound: unknown): number | undefined {
  if (typeof bound !== "number" && typeof bound !== "bigint" && !(bound instanceof Date)) return undefined;
  const value = Number(bound);
  return Number.isFinite(value) ? value : undefined;
}

const dayLength = 86_400_000;

/** A day more where days of a zone are meant, or a fraction of a millisecond was lost. */
const slack = ({ unit }: TimeField): number => (unit === "days" ? 2 * dayLength : 1);

function spanOf(
  { earliest, latest }: NonNullable<EventFields["times"]>,
  of: StatisticsOf,
): Interval | undefined {
  const last = latest ?? earliest;
  const from = numberOf(least(of(earliest.leaf)));
  const to = numberOf(greatest(of(last.leaf)));
  if (from === undefined || to === undefined || from > to) return undefined;
  const before = earliest.unit === "days" ? dayLength : 0;
  return { from: from - before, to: to + slack(last) };
}

function boundsOf({ bounds, position }: EventFields, of: StatisticsOf): Bounds | undefined {
  if (!bounds) return undefined;
  const scale = position.kind === "numbers" ? position.scale : 1;
  const [west, south, east, north] = bounds.map((leaf, side) =>
    numberOf((side < 2 ? least : greatest)(of(leaf))),
  );
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west / scale, south / scale, east / scale, north / scale];
}
