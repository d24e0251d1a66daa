import type { Dataset } from "../../../src/core/model";
import type { Desk } from "../../../src/share/desk";
import { createMapStore } from "../../../src/store/store";
import { firstView, type View } from "../../../src/store/view";
import { datasetOf, exampleConfig, incidentOf, march, placeOf } from "../examples";

/** Two incidents and two chapters, with a title that markup would not survive. */
export const exampleData: Dataset = datasetOf({
  places: [placeOf({ id: "jableh" })],
  incidents: [
    incidentOf({ id: "a", earliest: march(6, 10), latest: march(6, 12) }),
    incidentOf({ id: "b", earliest: march(12, 10), latest: march(12, 12) }),
  ],
  config: {
    ...exampleConfig,
    title: { en: 'The coast & "the hills"', ar: "الساحل" },
    chapters: [
      {
        id: "first-day",
        title: { en: "The first day", ar: "اليوم الأول" },
        text: { en: "" },
        window: { from: march(6), to: march(7) },
      },
      {
        id: "second-day",
        title: { en: "The second day" },
        text: { en: "" },
        window: { from: march(7), to: march(8) },
      },
    ],
  },
});

/** A desk on the example's first view with some of it changed. */
export function exampleDesk(change: Partial<View> = {}, other: Partial<Desk> = {}): Desk {
  const first = firstView(exampleData, "en");
  return {
    view: createMapStore(exampleData, { ...first, ...change }).getState(),
    site: "https://maps.example.org/coast/",
    folder: "",
    frozen: undefined,
    records: () => Promise.reject(new Error("No records are asked for here.")),
    ...other,
  };
}
