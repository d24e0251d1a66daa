import type { Dataset } from "../core/model";
import type { Spot } from "../core/places";
import type { Selection } from "../store/view";

/** The places on the map that the reader's selection is about: for an incident, where it is drawn. */
export function selectedPlaces(
  selection: Selection,
  dataset: Dataset,
  spots: ReadonlyMap<string, Spot>,
): ReadonlySet<string> {
  const incident = dataset.incidents.find(({ id }) => id === selection.incident);
  const spot = incident && spots.get(incident.placeId);
  return new Set([...selection.places, ...(spot && spot.kind !== "none" ? [spot.placeId] : [])]);
}
