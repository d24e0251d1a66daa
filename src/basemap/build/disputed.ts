import { difference, featureCollection, intersect } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Country } from "./sources";

/** A country, or a disputed part of one: `owner` is the country that it is filled as. */
export interface AreaProperties {
  readonly code: string;
  readonly owner: string;
  /** Disputed parts only: the codes towards which its border is dashed. */
  readonly claimants?: readonly string[];
}
export type Area = Feature<Polygon | MultiPolygon, AreaProperties>;

/** An editors' decision: this area, which the data gives to `from`, is shown as a disputed part of `shownAs`. */
export interface DisputedProperties {
  readonly id: string;
  readonly from: string;
  readonly shownAs: string;
}
export type DisputedArea = Feature<Polygon, DisputedProperties>;

/** The countries with the disputed areas cut out of the ones that the data gives them to. */
export function settleDisputed(countries: readonly Country[], disputed: readonly DisputedArea[]): Area[] {
  return countries.flatMap((country): Area[] => {
    const { code } = country.properties;
    const cuts = disputed.filter(({ properties }) => properties.from === code);
    let rest: Feature<Polygon | MultiPolygon> | null = country;
    const parts: Area[] = [];
    for (const cut of cuts) {
      const { id, from, shownAs } = cut.properties;
      const part = rest && intersect(featureCollection([rest, cut]));
      if (!rest || !part) continue;
      rest = difference(featureCollection([rest, cut]));
      parts.push({ ...part, properties: { code: id, owner: shownAs, claimants: [from, shownAs] } });
    }
    return rest ? [{ ...rest, properties: { code, owner: code } }, ...parts] : parts;
  });
}
