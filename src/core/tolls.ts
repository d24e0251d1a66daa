import { claimKnown, knownBy } from "./known";
import type { Claim, Dataset, Interval, TollClaim } from "./model";
import { startOfDay } from "./zone";

/** A toll with the time at which it was stated: its as-of, or when it was first printed. Undefined where nobody says. */
export interface DatedToll {
  readonly toll: TollClaim;
  readonly stated: Interval | undefined;
}

/** One claimant's figures for one group of people that belong together, in the order in which they were stated. */
export interface TollSeries {
  /** The id of its first toll. */
  readonly id: string;
  readonly claimant: string;
  /** A running count that the editors named, or a figure that stands alone. */
  readonly isRunning: boolean;
  readonly tolls: readonly DatedToll[];
}

const groupOrder = ["civilians", "security forces", "loyalist fighters", "total", "unspecified"];

export interface TollGroup {
  readonly group: string;
  /** How many figures there are, which says nothing about how many people. */
  readonly claims: number;
}

/** The groups of people that tolls are about: the usual ones first, others in the order in which they come. */
export function tollGroups(tolls: Iterable<TollClaim>): readonly TollGroup[] {
  const claims = new Map<string, number>();
  for (const { group } of tolls) claims.set(group, (claims.get(group) ?? 0) + 1);
  return [...claims]
    .map(([group, claims]) => ({ group, claims }))
    .toSorted((a, b) => rankOf(a.group) - rankOf(b.group));
}

function rankOf(group: string): number {
  const index = groupOrder.indexOf(group);
  return index < 0 ? groupOrder.length : index;
}

/**
 * The tolls for one group of people by claimant, in the order in which claimants are listed; a claimant's running
 * counts come before figures that stand alone. Tolls are joined only where the editors gave them the same `series`, and
 * never across claimants. In a series they go by the last day on which they can have been stated, then as listed.
 */
export function tollSeries(
  { tolls, sources, config }: Pick<Dataset, "tolls" | "sources" | "config">,
  group: string,
): readonly TollSeries[] {
  const byClaimant = new Map<string, Map<string, DatedToll[]>>();
  for (const toll of tolls.values()) {
    if (toll.group !== group) continue;
    const own = byClaimant.get(toll.claimant) ?? new Map<string, DatedToll[]>();
    byClaimant.set(toll.claimant, own);
    // The id of a series may be that of a toll, so the two are kept apart.
    const key = toll.series === undefined ? `toll ${toll.id}` : `series ${toll.series}`;
    const joined = own.get(key) ?? [];
    own.set(key, joined);
    joined.push({ toll, stated: claimKnown(toll, sources) });
  }
  const lastDay = ({ stated }: DatedToll) =>
    stated && Number.isFinite(stated.to)
      ? startOfDay(stated.to - 1, config.timeZone)
      : Number.POSITIVE_INFINITY;
  return [...byClaimant].flatMap(([claimant, own]) =>
    [...own.values()]
      .map((joined) => {
        const tolls = joined.toSorted((a, b) => compare(lastDay(a), lastDay(b)));
        return { id: tolls[0]!.toll.id, claimant, isRunning: joined.length > 1, tolls };
      })
      .toSorted((a, b) => Number(b.isRunning) - Number(a.isRunning)),
  );
}

/** Infinity minus itself is no number, so times are compared. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const minute = 60_000;

/** Whether a figure had been stated by a moment. One that is dated to the minute counts from that minute on. */
export function statedBy(stated: Interval | undefined, moment: number): ReturnType<typeof knownBy> {
  if (stated && stated.to - stated.from <= minute) return stated.from <= moment ? "certain" : "out";
  return knownBy(stated, moment);
}

/** What a series says at a moment. */
export interface Standing {
  /** The latest figure that had certainly been stated. */
  readonly now: DatedToll | undefined;
  /** After it, figures dated too roughly to say whether they came before the moment. */
  readonly possible: readonly DatedToll[];
  /** Figures that came after the moment. */
  readonly later: readonly DatedToll[];
}

/** Nothing of a series can have been stated before what stands in front of it. */
export function standingAt({ tolls }: TollSeries, moment: number): Standing {
  const certainty = tolls.map(({ stated }) => statedBy(stated, moment));
  const next = certainty.lastIndexOf("certain") + 1;
  const out = certainty.indexOf("out", next);
  const end = out < 0 ? tolls.length : out;
  return { now: tolls[next - 1], possible: tolls.slice(next, end), later: tolls.slice(end) };
}

/** Whether two claims state the same: the same least and the same most. */
export const isSameFigure = (a: Pick<Claim, "min" | "max">, b: Pick<Claim, "min" | "max">): boolean =>
  a.min === b.min && a.max === b.max;

/** The series as far as they could have been known by a moment. */
export function knownSeries(series: readonly TollSeries[], moment: number): readonly TollSeries[] {
  return series.flatMap((each) => {
    const { later } = standingAt(each, moment);
    const tolls = each.tolls.slice(0, each.tolls.length - later.length);
    return tolls.length > 0 ? [{ ...each, tolls }] : [];
  });
}
