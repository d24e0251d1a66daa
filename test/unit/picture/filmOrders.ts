import fc from "fast-check";
import { noFilter } from "../../../src/core/filter";
import { clocks, type Dataset } from "../../../src/core/model";
import { type Language, languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import type { FilmOrder } from "../../../src/picture/film";
import { dataset, filterIn, intervalIn } from "../arbitraries";
import { hour } from "../examples";

/** A film of a dataset's first window, ten seconds long. */
export function filmOf(
  dataset: Dataset,
  fields: Partial<FilmOrder> = {},
  language: Language = "en",
): FilmOrder {
  const { window } = dataset.config;
  return {
    dataset,
    formats: createFormats(dataset.config, language),
    theme: "light",
    size: { width: 640, height: 360 },
    view: {
      window,
      moment: window.to,
      trail: undefined,
      clock: "happened",
      filter: noFilter,
      bounds: undefined,
      chapter: undefined,
      incident: undefined,
    },
    hasHeadline: true,
    seconds: 10,
    framesPerSecond: 30,
    pauses: { start: 1, end: 2 },
    ...fields,
  };
}

const pause = fc.double({ min: 0, max: 3, noNaN: true });

/** Films of small datasets, any window, rate and pauses. */
export const film: fc.Arbitrary<FilmOrder> = dataset.chain((dataset) =>
  fc
    .record({
      window: intervalIn(dataset).filter(({ from, to }) => to > from),
      trail: fc.option(fc.constantFrom(hour, 6 * hour, 24 * hour), { nil: undefined }),
      clock: fc.constantFrom(...clocks),
      filter: filterIn(dataset),
      seconds: fc.double({ min: 0.5, max: 20, noNaN: true }),
      framesPerSecond: fc.integer({ min: 2, max: 30 }),
      pauses: fc.record({
        start: pause,
        end: pause,
        midnight: fc.option(pause, { nil: undefined }),
        certain: fc.option(pause, { nil: undefined }),
      }),
      language: fc.constantFrom(...languages),
    })
    .map(({ window, trail, clock, filter, language, ...fields }) => {
      const order = filmOf(dataset, fields, language);
      return { ...order, view: { ...order.view, window, moment: window.to, trail, clock, filter } };
    }),
);
