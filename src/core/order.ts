import { groupIndex } from "./groups";
import type { Dataset } from "./model";
import { citedSources } from "./provenance";
import { type Language, textIn } from "./text";

/** By what a table of incidents can be sorted. */
export const orderKeys = ["time", "place", "kind", "status", "reported", "sources"] as const;
export type OrderKey = (typeof orderKeys)[number];

export interface Order {
  readonly by: OrderKey;
  readonly isDescending: boolean;
}

/** What a row is sorted by: figures or words, the first that differ decide. Undefined where there is nothing to say. */
type Rank = readonly (number | string)[] | undefined;

/**
 * The rows in an order: names as the language sorts them, kinds by their group, statuses by how much is known. Equal
 * rows stay in time order, and those without an answer (no place stated, no date) come last in either direction.
 */
export function ordered(
  dataset: Dataset,
  rows: readonly number[],
  { by, isDescending }: Order,
  language: Language,
): readonly number[] {
  const { compare } = new Intl.Collator(language);
  const ranks = new Map(rows.map((row) => [row, rankOf(dataset, row, by, language)]));
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [ranks.get(a), ranks.get(b)];
    if (!one || !other) return Number(!one) - Number(!other) || a - b;
    for (const [index, mine] of one.entries()) {
      const theirs = other[index]!;
      const difference = typeof mine === "number" ? mine - Number(theirs) : compare(mine, String(theirs));
      if (difference !== 0) return sign * difference;
    }
    return a - b;
  });
}

function rankOf(dataset: Dataset, row: number, by: OrderKey, language: Language): Rank {
  const { columns, config, places, sources } = dataset;
  const incident = dataset.incidents[row]!;
  switch (by) {
    case "time":
      return [columns.earliest[row]!, columns.latest[row]!];
    case "place": {
      const place = places.get(incident.placeId);
      return place && place.role !== "unplaced" ? [textIn(place.name, language).text] : undefined;
    }
    case "kind": {
      const label = config.categories[columns.category[row]!]?.label;
      return [groupIndex(config, incident.category), textIn(label, language).text];
    }
    case "status":
      return [columns.status[row]!];
    case "reported":
      return Number.isFinite(columns.knownTo[row]!)
        ? [columns.knownTo[row]!, columns.knownFrom[row]!]
        : undefined;
    case "sources":
      return [citedSources(incident, sources).length];
  }
}
