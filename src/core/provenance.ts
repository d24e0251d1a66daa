import type { Figure } from "./figure";
import type { Claim, Incident, Source } from "./model";
import { spreads } from "./spread";

/** Every source that an incident or one of its figures rests on, once each, in order of date; undated ones are last. */
export function citedSources(
  incident: Pick<Incident, "sources" | "claims">,
  sources: ReadonlyMap<string, Source>,
): readonly Source[] {
  const cited = new Set([...incident.sources, ...incident.claims.flatMap((claim) => claim.sources)]);
  return [...cited].flatMap((id) => sources.get(id) ?? []).toSorted(byDate);
}

/** By the moment at which each was out for certain: "March 2025" comes after "7 March 2025". */
const byDate = ({ publishedSpan: a }: Source, { publishedSpan: b }: Source): number =>
  a && b ? a.to - b.to || a.from - b.from : Number(b !== undefined) - Number(a !== undefined);

/** The house, without the agency or edition in brackets: LBCI for "LBCI (AFP)". */
const houseOf = ({ publisher }: Source): string => publisher.replace(/\s*\([^()]*\)$/, "");

/** The houses that published a list of sources. Fewer than the sources; and several may carry one agency's text. */
export const publishersOf = (sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.map(houseOf)),
];

/** The source that was out first for certain; undefined when none has a date. Only the incident's own count. */
export const earliestDated = (
  incident: Pick<Incident, "sources">,
  sources: ReadonlyMap<string, Source>,
): Source | undefined =>
  citedSources({ sources: incident.sources, claims: [] }, sources).find(({ publishedSpan }) => publishedSpan);

/** How far apart several claimants are on one group of people. */
export interface Disagreement {
  readonly group: string;
  readonly low: Figure;
  readonly high: Figure;
  /** The lowest figure is a "nearly": less is not excluded. */
  readonly isOpenBelow: boolean;
  /** The highest figure is an "at least": more is not excluded. */
  readonly isOpenAbove: boolean;
  /** Names of those who gave a figure. */
  readonly claimants: readonly string[];
}

/** The groups on which two or more claimants give different figures: from the lowest to the highest, never a sum. */
export const disagreements = (claims: readonly Claim[]): readonly Disagreement[] =>
  spreads(claims).flatMap(({ group, claims: own, low, high }) => {
    const counted = own.filter(({ min, max }) => min !== undefined || max !== undefined);
    const claimants = [...new Set(counted.map(({ claimant }) => claimant))];
    if (claimants.length < 2 || low === undefined || high === undefined || low === high) return [];
    return {
      group,
      low,
      high,
      isOpenBelow: counted.some(({ min, max }) => min === undefined && max === low),
      isOpenAbove: counted.some(({ min, max }) => max === undefined && min === high),
      claimants,
    };
  });
