import fc from "fast-check";
import { clocks, type Dataset } from "../../../src/core/model";
import { type Language, languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { type PictureOrder, type PictureView, viewOf } from "../../../src/picture/order";
import { pictureSizes } from "../../../src/picture/sizes";
import { filterIn, intervalIn } from "../arbitraries";
import { hour } from "../examples";

interface Asked extends Partial<Omit<PictureOrder, "view" | "dataset" | "formats">> {
  readonly language?: Language;
  readonly view?: Partial<PictureView>;
}

/** An order of a map's first window in English, or of what is asked for. */
export function orderOf(
  dataset: Dataset,
  { language = "en", view = {}, ...fields }: Asked = {},
): PictureOrder {
  return {
    dataset,
    formats: createFormats(dataset.config, language),
    theme: "light",
    size: pictureSizes.wide,
    view: { ...viewOf(dataset, view.chapter), ...view },
    hasHeadline: true,
    ...fields,
  };
}

/** Orders of any moment of any window, with and without trail, filter, chapter and incident, in any language. */
export const ordersOf = (dataset: Dataset): fc.Arbitrary<PictureOrder> =>
  fc
    .record({
      window: intervalIn(dataset),
      passed: fc.double({ min: 0, max: 1, noNaN: true }),
      trail: fc.constantFrom(undefined, 6 * hour, 24 * hour),
      clock: fc.constantFrom(...clocks),
      filter: filterIn(dataset),
      chapter: fc.constantFrom(undefined, ...dataset.config.chapters),
      incident: fc.constantFrom(undefined, "no such incident", ...dataset.incidents.map(({ id }) => id)),
      language: fc.constantFrom(...languages),
    })
    .map(({ language, passed, ...view }) => {
      const moment = Math.round(view.window.from + (view.window.to - view.window.from) * passed);
      return orderOf(dataset, { language, view: { ...view, moment } });
    });
