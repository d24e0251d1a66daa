import type { Figure } from "./figure";
import type { Claim } from "./model";

/** What several claimants say of the same group of people, side by side: a lowest and a highest figure, never a sum. */
export interface Spread {
  readonly group: string;
  readonly claims: readonly Claim[];
  readonly low: Figure | undefined;
  readonly high: Figure | undefined;
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
      low: figures.toSorted(byHeight)[0],
      high: figures.toSorted(byHeight).at(-1),
    };
  });
}

const byHeight = (a: Figure, b: Figure): number => (a < b ? -1 : a > b ? 1 : 0);
