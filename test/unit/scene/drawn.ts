import type { Dataset } from "../../../src/core/model";
import { type Spot, spotOf } from "../../../src/core/places";
import { rowsInWindow, type Visible } from "../../../src/core/visible";

/** Where each place of a dataset is drawn. */
export const spotsOf = ({ places }: Dataset): ReadonlyMap<string, Spot> =>
  new Map([...places.keys()].map((id) => [id, spotOf(places, id)]));

/** Every row of a dataset, all certain. */
export const allRows = (dataset: Dataset): Visible =>
  rowsInWindow(dataset, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
