import fc from "fast-check";
import type { Dataset, Known } from "../../src/core/model";
import { dataset } from "./arbitraries";
import { datasetOf, day, hour } from "./examples";

/** A first report of something that may have begun at `earliest`: within hours or days, or without a date. */
const knownSince = (earliest: number): fc.Arbitrary<Known> =>
  fc
    .record({
      delay: fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 240 })),
      length: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(hour, 6 * hour, day, 5 * day) },
        { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
      ),
      isTaken: fc.boolean(),
    })
    .map(({ delay, length, isTaken }) => {
      const from = earliest + delay * hour;
      return { from, to: from + length, isTaken };
    });

/** Datasets whose two clocks differ: some incidents became known days later, some nobody can say when. */
export const reportedDataset: fc.Arbitrary<Dataset> = dataset.chain(({ config, places, incidents }) =>
  fc.tuple(...incidents.map(({ earliest }) => knownSince(earliest))).map((known) =>
    datasetOf({
      config,
      places: [...places.values()],
      incidents: incidents.map((incident, index) => ({ ...incident, known: known[index]! })),
    }),
  ),
);
