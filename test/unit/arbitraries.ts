import fc from "fast-check";
import type { Filter } from "../../src/core/filter";
import { type Dataset, type Incident, type Interval, type Place, statuses } from "../../src/core/model";
import { datasetOf, day, exampleConfig, hour, incidentOf, minute, placeOf } from "./examples";

/** Whole hours and half hours off UTC, with and without clocks that change. */
export const zone = fc.constantFrom(
  "Asia/Damascus",
  "Europe/Paris",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Beirut",
  "UTC",
);

/** Days around which clocks of the zones above change, and days on which they do not. */
const firstDay = fc.constantFrom(Date.UTC(2025, 2, 6), Date.UTC(2025, 2, 25), Date.UTC(2025, 9, 22));

/** Two weeks hold everything that a generated dataset is about. */
const stretch = 14 * day;

/** A whole minute in the two weeks from `start`. */
export const instantFrom = (start: number): fc.Arbitrary<number> =>
  fc
    .oneof(
      fc.integer({ min: 0, max: stretch / hour }).map((hours) => hours * hour),
      fc.integer({ min: 0, max: stretch / minute }).map((minutes) => minutes * minute),
    )
    .map((offset) => start + offset);

/** An interval of at least a minute in the two weeks from `start`. */
export const intervalFrom = (start: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(instantFrom(start), instantFrom(start))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + (a === b ? hour : 0) }));

const duration = fc.oneof(
  fc.constantFrom(minute, hour, 6 * hour, day, 2 * day, 5 * day),
  fc.integer({ min: 1, max: 3 * 1440 }).map((minutes) => minutes * minute),
);

// A coarse grid, so that places share a point or lie at equal distances.
const position = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([east, north]): [number, number] => [35.4 + east * 0.05, 34.6 + north * 0.045]);

const square = ([longitude, latitude]: [number, number], half = 0.1): [number, number][] => [
  [longitude - half, latitude - half],
  [longitude + half, latitude - half],
  [longitude + half, latitude + half],
  [longitude - half, latitude + half],
  [longitude - half, latitude - half],
];

/** Mostly of a town, sometimes the reference point of a governorate. */
const pointPrecisions = ["site", "village", "town", "town", "town", "governorate"] as const;

function place(id: string, ids: readonly string[]): fc.Arbitrary<Place> {
  const other = fc.constantFrom(...ids);
  const parent = fc.option(other, { nil: undefined, freq: 2 });
  const point = fc
    .record({ position, parent, isCity: fc.boolean(), precision: fc.constantFrom(...pointPrecisions) })
    .map(({ position, parent, isCity, precision }) =>
      placeOf({
        id,
        parent,
        precision,
        kind: isCity ? "city" : "village",
        geometry: { type: "Point", coordinates: position },
      }),
    );
  const area = fc.record({ position, parent, isMany: fc.boolean() }).map(({ position, parent, isMany }) =>
    placeOf({
      id,
      parent,
      kind: "governorate",
      precision: "governorate",
      geometry: isMany
        ? { type: "MultiPolygon", coordinates: [[square(position)], [square(position, 0.3)]] }
        : { type: "Polygon", coordinates: [square(position)] },
    }),
  );
  const route = fc
    .record({
      line: fc.array(position, { minLength: 2, maxLength: 4 }),
      route: fc.array(other, { minLength: 2, maxLength: 3 }),
      isDirected: fc.boolean(),
    })
    .map(({ line, route, isDirected }) =>
      placeOf({ id, role: "route", route, isDirected, geometry: { type: "LineString", coordinates: line } }),
    );
  const standIn = fc
    .record({ shownAt: fc.option(other, { nil: undefined }), parent })
    .map((fields) => placeOf({ id, ...fields }));
  const unplaced = fc.constant(placeOf({ id, role: "unplaced" }));
  return fc.oneof(
    { weight: 5, arbitrary: point },
    { weight: 2, arbitrary: area },
    { weight: 1, arbitrary: route },
    { weight: 1, arbitrary: standIn },
    { weight: 1, arbitrary: unplaced },
  );
}

const places = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `place-${index}`);
  return fc.tuple(...ids.map((id) => place(id, ids)));
});

function incident(ids: readonly string[], start: number): fc.Arbitrary<Incident> {
  return fc
    .record({
      placeId: fc.constantFrom(...ids),
      alsoAt: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
      earliest: instantFrom(start),
      length: duration,
      category: fc.constantFrom(...exampleConfig.categories.map(({ id }) => id)),
      status: fc.constantFrom(...statuses),
    })
    .map(({ length, ...fields }) =>
      incidentOf({ id: "", latest: Math.min(fields.earliest + length, start + stretch + day), ...fields }),
    );
}

/**
 * Small datasets of two weeks: places that share points, lie in one another (in a loop, too) and stand in for others;
 * incidents of a minute or of many days.
 */
export const dataset: fc.Arbitrary<Dataset> = fc
  .record({ places, start: firstDay, timeZone: zone })
  .chain(({ places, start, timeZone }) =>
    fc
      .record({
        incidents: fc.array(
          incident(
            places.map(({ id }) => id),
            start,
          ),
          { maxLength: 24 },
        ),
        extent: intervalFrom(start),
        window: intervalFrom(start),
      })
      .map(({ incidents, extent, window }) =>
        datasetOf({
          places,
          incidents: incidents.map((each, index) => ({ ...each, id: `incident-${index}` })),
          config: {
            timeZone,
            window,
            extent: { from: Math.min(extent.from, window.from), to: Math.max(extent.to, window.to) },
          },
        }),
      ),
  );

/** An interval among the times of a dataset. */
export const intervalIn = ({ config }: Dataset): fc.Arbitrary<Interval> =>
  intervalFrom(config.extent.from - 2 * day);

export const filterIn = (dataset: Dataset): fc.Arbitrary<Filter> =>
  fc.record({
    categories: fc.uniqueArray(fc.constantFrom(...dataset.config.categories.map(({ id }) => id)), {
      maxLength: 3,
    }),
    statuses: fc.uniqueArray(fc.constantFrom(...statuses), { maxLength: 3 }),
    places: fc.uniqueArray(fc.constantFrom(...dataset.places.keys()), { maxLength: 2 }),
  });

/** A dataset with an interval and a filter that fit it. */
export const question = dataset.chain((dataset) =>
  fc.record({ dataset: fc.constant(dataset), window: intervalIn(dataset), filter: filterIn(dataset) }),
);
