import type { Size } from "../../../src/core/mercator";
import type { Dataset } from "../../../src/core/model";
import { createMapStore } from "../../../src/store/store";
import { firstView, type View } from "../../../src/store/view";
import type { Desk } from "../../../src/studio/desk";
import { datasetOf, incidentOf, march } from "../examples";

/** Two incidents, one of them after the window. */
export const exampleData: Dataset = datasetOf({
  incidents: [
    incidentOf({ id: "a", earliest: march(6, 10), latest: march(6, 12) }),
    incidentOf({ id: "b", earliest: march(12, 10), latest: march(12, 12) }),
  ],
});

/** A desk on the example's first view with some of it changed. Nothing can be drawn on it. */
export function exampleDesk(change: Partial<View> = {}, frame: Size | undefined = undefined): Desk {
  const first = firstView(exampleData, "en");
  return {
    view: createMapStore(exampleData, { ...first, ...change }).getState(),
    frame,
    root: "https://maps.example.org/",
    page: (language) => ({
      url: new URL(`https://maps.example.org/${language === "en" ? "" : `${language}/`}`),
      language,
    }),
    records: () => Promise.reject(new Error("No records are asked for here.")),
    drawer: () => Promise.reject(new Error("Nothing is drawn here.")),
    isFramed: false,
  };
}
