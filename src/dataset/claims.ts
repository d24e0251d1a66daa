import type { Figure } from "../core/figure";
import type { Claim, Source, TollClaim } from "../core/model";
import { formatVersion } from "./config";
import { type Log, member } from "./problem";
import {
  asObject,
  dispensable,
  type Fields,
  optional,
  type Read,
  record,
  required,
  someOf,
  type Table,
  tableOf,
} from "./shape";
import { spanOf, timeText } from "./time";
import { flag, headcount, id, idIn, localText, text } from "./values";

/** Ids of sources, at least one of which must be known. */
export const sourceList = (sources: Table<Source>): Read<readonly string[]> =>
  someOf(idIn(sources, "a source in sources.json"), "unsourced", "the id of at least one source");

const claimFields = (zone: string, sources: Table<Source>) => ({
  claimant: required(text),
  group: required(text),
  min: optional(headcount),
  max: optional(headcount),
  asOf: dispensable(timeText(zone)),
  sources: required(sourceList(sources)),
  note: dispensable(localText),
});

function isFigure({ min, max, note }: Pick<Claim, "min" | "max" | "note">, path: string, log: Log): boolean {
  if (min === undefined && max === undefined && note === undefined) {
    log("missing", path, undefined, "`min` or `max`, or a `note` with what was said instead of a figure");
    return false;
  }
  if (min === undefined || max === undefined || min <= max) return true;
  log("range", member(path, "max"), max, `a figure that is not below \`min\`, ${min}`);
  return false;
}

const figureOf =
  <F extends Omit<Claim, "asOfSpan">>(zone: string, read: Read<F>): Read<F & Pick<Claim, "asOfSpan">> =>
  (value, path, log) => {
    const claim = read(value, path, log);
    return claim && isFigure(claim, path, log) ? { ...claim, asOfSpan: spanOf(claim.asOf, zone) } : undefined;
  };

/** Reads a figure as somebody stated it. */
export const claim = (zone: string, sources: Table<Source>): Read<Claim> =>
  figureOf(zone, record(claimFields(zone, sources)));

/** Figures by area, named as the source names it. One bad figure spoils them all: they belong together. */
const breakdown: Read<Readonly<Record<string, Figure>>> = (value, path, log) => {
  const object = asObject(value, path, log);
  if (!object) return undefined;
  const figures = Object.entries(object).map(
    ([area, figure]) => [area, headcount(figure, member(path, area), log)] as const,
  );
  // Unlike an assignment, this makes "__proto__" a name like any other.
  return figures.every((entry): entry is readonly [string, Figure] => entry[1] !== undefined)
    ? Object.fromEntries(figures)
    : undefined;
};

const tollFields = (zone: string, sources: Table<Source>) =>
  ({
    ...claimFields(zone, sources),
    asOfNote: dispensable(localText),
    scope: required(localText),
    breakdown: optional(breakdown),
    series: dispensable(id),
    derived: optional(flag, false),
  }) satisfies Fields;

/** Reads what claims.json holds, by claim id. */
export function readClaims(
  value: unknown,
  zone: string,
  sources: Table<Source>,
  log: Log,
): ReadonlyMap<string, TollClaim> | undefined {
  const toll = figureOf(zone, record(tollFields(zone, sources), ["seed"]));
  const readToll = (key: string, ...entry: Parameters<Read<TollClaim>>): TollClaim | undefined => {
    const fields = toll(...entry);
    if (!fields) return undefined;
    const { derived, ...rest } = fields;
    return { id: key, ...rest, isDerived: derived };
  };
  const file = record({ formatVersion: optional(formatVersion), claims: required(tableOf(id, readToll)) }, [
    "$schema",
  ]);
  const tolls = file(value, "", log)?.claims.kept;
  return tolls && new Map([...tolls].map(([key, toll]) => [key, inOwnSeries(toll, tolls, log)]));
}

/** A series is one claimant's count of one group: whoever comes later with another one stands alone, and it is said. */
function inOwnSeries(toll: TollClaim, tolls: ReadonlyMap<string, TollClaim>, log: Log): TollClaim {
  const first = [...tolls.values()].find(({ series }) => series === toll.series);
  if (toll.series === undefined || !first) return toll;
  if (first.claimant === toll.claimant && first.group === toll.group) return toll;
  const path = member(member("claims", toll.id), "series");
  log("choice", path, toll.series, `a series of ${toll.claimant} for ${toll.group} alone`);
  return { ...toll, series: undefined };
}
