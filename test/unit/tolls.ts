import fc from "fast-check";
import { figureOf } from "../../src/core/figure";
import type { Interval, TollClaim } from "../../src/core/model";
import { day, exampleConfig, march, minute } from "./examples";

/** A toll of a hundred civilians by SOHR, as of 8 March, unless it is said otherwise. */
export const tollOf = ({
  min = 100,
  max,
  ...fields
}: Partial<Omit<TollClaim, "min" | "max">> & {
  readonly id: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): TollClaim => ({
  claimant: "SOHR",
  group: "civilians",
  min: figureOf(min),
  max: max === undefined ? undefined : figureOf(max),
  asOf: "2025-03-08",
  asOfSpan: dayOf(8),
  sources: ["source"],
  note: undefined,
  asOfNote: undefined,
  scope: { en: "The coast" },
  breakdown: undefined,
  series: undefined,
  isDerived: false,
  ...fields,
});

export const dayOf = (dayOfMonth: number): Interval => ({
  from: march(dayOfMonth),
  to: march(dayOfMonth + 1),
});
export const minuteOf = (dayOfMonth: number, hours: number, minutes = 0): Interval => ({
  from: march(dayOfMonth, hours, minutes),
  to: march(dayOfMonth, hours, minutes) + minute,
});

/** The parts of a dataset that tolls need. */
export const withTolls = (tolls: readonly TollClaim[]) => ({
  tolls: new Map(tolls.map((toll) => [toll.id, toll])),
  sources: new Map(),
  config: exampleConfig,
});

const span = fc.oneof(
  fc.integer({ min: 4, max: 14 }).map(dayOf),
  fc.tuple(fc.integer({ min: 4, max: 14 }), fc.integer({ min: 0, max: 23 })).map(([d, h]) => minuteOf(d, h)),
  fc.constant({ from: march(1), to: march(32) }),
  fc.integer({ min: 2, max: 12 }).map((d) => ({ from: march(d), to: march(d) + 3 * day })),
);

/** Tolls of two claimants for two groups, in two series or none, some of them undated. */
export const tolls: fc.Arbitrary<readonly TollClaim[]> = fc
  .array(
    fc.record({
      claimant: fc.constantFrom("SOHR", "SNHR"),
      group: fc.constantFrom("civilians", "total"),
      series: fc.constantFrom(undefined, "count", "other"),
      min: fc.integer({ min: 0, max: 2000 }),
      above: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      asOfSpan: fc.option(span, { nil: undefined, freq: 8 }),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ above, ...fields }, index) =>
      tollOf({ ...fields, id: `toll-${index}`, max: above === undefined ? undefined : fields.min + above }),
    ),
  );
