import type { Dataset } from "../../../src/core/model";
import { rowsInWindow, type Visible } from "../../../src/core/visible";

/** Every row of a dataset, all certain. */
export const allRows = (dataset: Dataset): Visible =>
  rowsInWindow(dataset, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
