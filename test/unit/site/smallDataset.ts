import type { Dataset } from "../../../src/core/model";
import { readDataset } from "../../../src/dataset/dataset";
import { type Files, readChanged, smallTexts } from "../dataset/small-map";

function whole(dataset: Dataset | undefined): Dataset {
  if (!dataset) throw new Error("The small map of test/fixtures cannot be read.");
  return dataset;
}

export const smallDataset = (): Dataset => whole(readDataset(smallTexts()).dataset);

/** The small map after it was changed. */
export const changedDataset = (change: (files: Files) => void): Dataset => whole(readChanged(change).dataset);
