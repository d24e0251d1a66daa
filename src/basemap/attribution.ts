import { isWorldwide } from "../core/mercator";
import type { MapConfig } from "../core/model";

export interface MapCredit {
  readonly label: string;
  readonly url: string;
}

const shores = { label: "GSHHG", url: "https://www.soest.hawaii.edu/pwessel/gshhg/" } as const;

/** Whose data the basemap is made of: the map shows it, docs/basemap.md explains it. */
export const mapCredits = [
  { label: "© OpenStreetMap contributors", url: "https://www.openstreetmap.org/copyright" },
  { label: "GeoNames", url: "https://www.geonames.org" },
  shores,
  { label: "Natural Earth", url: "https://www.naturalearthdata.com" },
] as const;

/** The credits of a map: of land and water only where it goes further out than regions do. */
export const creditsOf = ({ bounds }: Pick<MapConfig, "bounds">): readonly MapCredit[] =>
  isWorldwide(bounds) ? [shores] : mapCredits;

const linked = (credits: readonly MapCredit[]): string =>
  credits.map(({ label, url }) => `<a href="${url}">${label}</a>`).join(", ");

/** The credits as the HTML that tile archives and map libraries carry. */
export const attribution: string = linked(mapCredits);
/** The same for an archive of land and water only. */
export const shoreCredit: string = linked([shores]);
