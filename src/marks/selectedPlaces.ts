import type { Dataset } from "../core/model";
import type { Spot } from "../core/places";
import type { Selection } from "../store/view";

/** The places on the map that the reader's selection is about: for an incident, where it is drawn. */
export function selectedPlaces(
  selection: Selection | undefined,
  dataset: Dataset,
  spots: ReadonlyMap<string, Spot>,
): ReadonlySet<string> {
  if (!selection) return new Set();
  if (selection.kind === "places") return new Set(selection.ids);
  const incident = dataset.incidents.find(({ id }) => id === selection.id);
  const spot = incident && spots.get(incident.placeId);
  return new Set(spot && spot.kind !== "none" ? [spot.placeId] : []);
}
