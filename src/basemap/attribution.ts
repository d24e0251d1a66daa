const shores = { label: "GSHHG", url: "https://www.soest.hawaii.edu/pwessel/gshhg/" } as const;

/** Whose data the basemap is made of: the map shows it, docs/basemap.md explains it. */
export const mapCredits = [
  { label: "© OpenStreetMap contributors", url: "https://www.openstreetmap.org/copyright" },
  { label: "GeoNames", url: "https://www.geonames.org" },
  shores,
  { label: "Natural Earth", url: "https://www.naturalearthdata.com" },
] as const;

const linked = (credits: readonly { readonly label: string; readonly url: string }[]): string =>
  credits.map(({ label, url }) => `<a href="${url}">${label}</a>`).join(", ");

/** The credits as the HTML that tile archives and map libraries carry. */
export const attribution: string = linked(mapCredits);
/** The same for an archive of land and water only. */
export const shoreCredit: string = linked([shores]);
