import type { Dataset } from "../../src/core/model";
import { readFolder } from "../../src/dataset/folder";

/** The folder of the map that the journeys are made on. */
export const folder = "data/syria-coast-2025";

/** The map's data as they lie in the source: what the page is held against. */
export async function readData(): Promise<Dataset> {
  const { dataset } = await readFolder(folder);
  if (!dataset) throw new Error(`${folder} cannot be read. See: npx daymark check ${folder}`);
  return dataset;
}
