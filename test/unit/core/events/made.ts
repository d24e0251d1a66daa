import fc from "fast-check";
import { randomNumbers } from "../../../../scripts/fuzz-times.js";
import type { EventColumns } from "../../../../src/core/events/model";
import { codedColumnOf, textColumnOf } from "../../../../src/core/events/textColumn";
import type { Interval, MapConfig } from "../../../../src/core/model";

/** Milliseconds: as small as a block counts, so that one unit too many or too few is found. */
export const unit = 1;
export const start = Date.UTC(2024, 0, 1);

/** Six categories of two groups. */
export const config: Pick<MapConfig, "categories" | "groups"> = {
  groups: ["first", "second"].map((id) => ({ id, label: { en: id }, shape: "circle", colour: "ink" })),
  categories: Array.from({ length: 6 }, (_, index) => ({
    id: `category-${index}`,
    label: { en: `Category ${index}` },
    group: index < 3 ? "first" : "second",
  })),
};

export interface Choice {
  readonly seed: number;
  readonly length: number;
  /** How many units the earliest of all events is spread over: few, and they begin at the same times. */
  readonly spread: number;
  /** The longest of all, in units. */
  readonly longest: number;
}

/** What to make events of. Small enough to be read where a test fails. */
export const choice: fc.Arbitrary<Choice> = fc.record({
  seed: fc.nat(),
  length: fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 3, max: 700 })),
  spread: fc.constantFrom(1, 10, 60, 5000),
  longest: fc.constantFrom(1, 3, 40, 6000),
});

/** A window in whole units that lies in the events, around them, beside them, or is empty. */
export const window: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -30, max: 90 }), fc.constantFrom(0, 1, 2, 10, 60, 900, 20_000))
  .map(([from, length]) => ({ from: start + from * unit, to: start + (from + length) * unit }));

/** Half of the events are instants of one unit, most others short, a few as long as is chosen. */
export function madeEvents({ seed, length, spread, longest }: Choice): EventColumns {
  const random = randomNumbers(seed);
  const whole = (most: number) => Math.floor(random() * most);
  const earliest = Float64Array.from({ length }, () => start + whole(spread) * unit).sort();
  const places = Array.from({ length }, () => (random() < 0.1 ? "" : `Place ${whole(2)}`));
  return {
    length,
    longitude: Float64Array.from({ length }, () => random() * 360 - 180),
    latitude: Float64Array.from({ length }, () => random() * 180 - 90),
    earliest,
    latest: earliest.map((time) => {
      const kind = random();
      return time + unit * (kind < 0.5 ? 1 : 1 + whole(kind < 0.9 ? Math.min(longest, 4) : longest));
    }),
    category: Uint8Array.from({ length }, () => whole(config.categories.length)),
    id: textColumnOf(Array.from({ length }, (_, row) => `event-${row}`)),
    title: textColumnOf(Array.from({ length }, (_, row) => `Event ${row}`)),
    place: codedColumnOf(places),
    source: codedColumnOf(places.map((place) => place && `Source of ${place}`)),
    url: textColumnOf(Array.from({ length }, () => "")),
  };
}

export const rowNumbers = (length: number): readonly number[] => Array.from({ length }, (_, row) => row);
