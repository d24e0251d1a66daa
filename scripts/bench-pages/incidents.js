// @ts-check

/**
 * @typedef {import("../../src/core/model.ts").Dataset} Dataset
 * @typedef {import("../../src/core/model.ts").Place} Place
 * @typedef {{ id: string, title: string, summary: string, place: string, category: string, colour: string, status: string,
 *   when: string, start: number, end: number, sources: { publisher: string, url: string | undefined }[] }} FlatIncident
 * @typedef {import("geojson").Feature<import("geojson").Point | null, FlatIncident>} FlatFeature
 * @typedef {{ type: "FeatureCollection", window: { from: number, to: number }, features: FlatFeature[] }} FlatIncidents
 */

/** From Okabe and Ito's palette, those that are dark enough on a light ground. */
const colours = ["#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9"];

/**
 * A map's incidents as the usual tools read them: one GeoJSON feature each, in English, a point or nothing, with start and
 * end in milliseconds. An area or a way stands at the middle of its bounds: these tools know no other unknown. What has no
 * place has no geometry, and is only in the list.
 *
 * @param {Dataset} dataset
 * @returns {FlatIncidents}
 */
export function flatIncidents({ config, incidents, places, sources }) {
  const groups = new Map(config.categories.map(({ id, group }) => [id, group]));
  const colourOf = (/** @type {string} */ category) =>
    colours[config.groups.findIndex(({ id }) => id === groups.get(category))] ?? "#000000";
  const labels = new Map(config.categories.map(({ id, label }) => [id, label.en ?? id]));
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: config.timeZone,
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
  return {
    type: "FeatureCollection",
    window: { from: config.window.from, to: config.window.to },
    features: incidents.map((incident) => {
      const point = pointOf(places, incident.placeId);
      return {
        type: "Feature",
        geometry: point ? { type: "Point", coordinates: point } : null,
        properties: {
          id: incident.id,
          title: incident.title.en ?? "",
          summary: incident.summary.en ?? "",
          place: places.get(incident.placeId)?.name.en ?? "",
          category: labels.get(incident.category) ?? incident.category,
          colour: colourOf(incident.category),
          status: incident.status,
          when: format.formatRange(incident.earliest, incident.latest),
          start: incident.earliest,
          end: incident.latest,
          sources: incident.sources.flatMap((id) => {
            const source = sources.get(id);
            return source ? [{ publisher: source.publisher, url: source.url }] : [];
          }),
        },
      };
    }),
  };
}

/**
 * Where a place is drawn: itself, or the place that stands in for it. Rounded to what GeoJSON files usually carry.
 *
 * @param {ReadonlyMap<string, Place>} places
 * @param {string} id
 * @returns {[longitude: number, latitude: number] | undefined}
 */
function pointOf(places, id) {
  const place = places.get(id);
  if (place?.geometry) return middleOf(place.geometry);
  return place?.shownAt ? pointOf(places, place.shownAt) : undefined;
}

/** @returns {[longitude: number, latitude: number]} */
function middleOf(/** @type {NonNullable<Place["geometry"]>} */ geometry) {
  const positions = /** @type {number[]} */ (geometry.coordinates.flat(3));
  const middle = (/** @type {0 | 1} */ axis) => {
    const along = positions.filter((_, index) => index % 2 === axis);
    return Number(((Math.min(...along) + Math.max(...along)) / 2).toFixed(5));
  };
  return [middle(0), middle(1)];
}
