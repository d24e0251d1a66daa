import { type Corrections, correctionsSince } from "../core/changes";
import type { MapConfig } from "../core/model";
import { changeLogName, loadChangeLog } from "../dataset/changeLog";
import type { LoadOptions } from "../dataset/load";

/**
 * What the living site says otherwise than a frozen version of this map's data. `living` is the address of its root, with
 * a slash at its end. Undefined where that cannot be known, for whatever reason: a frozen page works without.
 */
export async function loadCorrections(
  { id, dataVersion }: Pick<MapConfig, "id" | "dataVersion">,
  living: string,
  options?: LoadOptions,
): Promise<Corrections | undefined> {
  const log = await loadChangeLog(`${living}data/${id}/${changeLogName}`, options);
  return log && correctionsSince(log, dataVersion);
}
