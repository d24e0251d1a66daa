import type { Claim } from "./model";

/** What several claimants say of the same group of people, side by side: a lowest and a highest figure, never a sum. */
export interface Spread {
  readonly group: string;
  readonly claims: readonly Claim[];
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The claims by group, in the order in which the groups first come. */
export function spreads(claims: readonly Claim[]): readonly Spread[] {
  const groups = [...new Set(claims.map(({ group }) => group))];
  return groups.map((group) => {
    const own = claims.filter((claim) => claim.group === group);
    const figures = own.flatMap(({ min, max }) => [min, max].filter((figure) => figure !== undefined));
    return {
      group,
      claims: own,
      low: figures.length ? Math.min(...figures) : undefined,
      high: figures.length ? Math.max(...figures) : undefined,
    };
  });
}
