/** Whose data the basemap is made of: the map shows it, docs/basemap.md explains it. */
export const mapCredits = [
  { label: "© OpenStreetMap contributors", url: "https://www.openstreetmap.org/copyright" },
  { label: "GeoNames", url: "https://www.geonames.org" },
  { label: "GSHHG", url: "https://www.soest.hawaii.edu/pwessel/gshhg/" },
  { label: "Natural Earth", url: "https://www.naturalearthdata.com" },
] as const;

/** The credits as the HTML that tile archives and map libraries carry. */
export const attribution: string = mapCredits
  .map(({ label, url }) => `<a href="${url}">${label}</a>`)
  .join(", ");
