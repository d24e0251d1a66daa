import { fitBounds } from "../core/mercator";
import type { Place } from "../core/model";
import { directionOf } from "../i18n/messages";
import { boundsAround } from "../scene/around";
import { framePadding } from "../scene/frame";
import { useMounted } from "./context";

interface Props {
  readonly places: readonly Place[];
  readonly label: string;
  readonly look?: "button" | "link";
}

/** Takes the map to the places, as near as shows them all. */
export function ShowOnMap({ places, label, look = "link" }: Props) {
  const { actions, store } = useMounted();
  const show = () => {
    const bounds = boundsAround(places);
    const frame = document.querySelector(".map");
    if (!bounds || !frame) return;
    const size = { width: frame.clientWidth, height: frame.clientHeight };
    const camera = fitBounds(bounds, size, framePadding(size, directionOf(store.getState().language)));
    actions.lookAt({ ...camera, zoom: Math.min(camera.zoom, 11) });
  };
  return (
    <button type="button" class={look} onClick={show}>
      {label}
    </button>
  );
}
