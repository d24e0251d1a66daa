import { type Camera, frameOrigin, type Size } from "../core/mercator";
import { textIn } from "../core/text";
import type { Box } from "../scene/labels";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { marksNow } from "./marksNow";

/** What the marks leave to the basemap's names: boxes in frame pixels that are taken, and names that are said already. */
export function takenByMarks(
  state: State,
  mounted: Mounted,
  camera: Camera,
  size: Size,
): { readonly taken: readonly Box[]; readonly hidden: ReadonlySet<string> } {
  const { dataset, language } = state;
  const { marks, labels, areaNames } = marksNow(state, mounted, camera.zoom);
  const [x, y] = frameOrigin(camera, size);
  const inFrame = ([left, top, right, bottom]: Box): Box => [left + x, top + y, right + x, bottom + y];
  return {
    taken: [
      ...marks.map(({ at, radius }): Box => [at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius]),
      ...[...labels.values(), ...areaNames].map(({ box }) => box),
    ].map(inFrame),
    hidden: new Set(
      marks.flatMap(({ placeIds }) =>
        placeIds.map((id) => textIn(dataset.places.get(id)?.name, language).text),
      ),
    ),
  };
}
