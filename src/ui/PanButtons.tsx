import { dragged } from "../core/cameraMoves";
import type { Point, Size } from "../core/mercator";
import { directionOf } from "../i18n/messages";
import { cameraIn } from "../scene/frame";
import { useMessages, useMounted } from "./context";
import { SignButton } from "./SignButton";

/** Moves what the map shows by a third of its frame: for a map that is a picture, and for whoever cannot drag. */
export function PanButtons({ size }: { readonly size: Size }) {
  const { actions, store } = useMounted();
  const messages = useMessages();
  const by = ([right, down]: Point) => {
    const { camera, dataset, language } = store.getState();
    const current = cameraIn(camera, dataset.config.bounds, size, directionOf(language));
    actions.lookAt(dragged(current, [(-right * size.width) / 3, (-down * size.height) / 3]));
  };
  return (
    <fieldset class="map-buttons map-pan" dir="ltr" aria-label={messages.pan.name}>
      {ways.map(({ name, way, path }) => (
        <SignButton
          key={name}
          look={`map-button is-${name}`}
          name={messages.pan[name]}
          path={path}
          press={() => by(way)}
        />
      ))}
    </fieldset>
  );
}

const ways = [
  { name: "north", way: [0, -1], path: "M-5,2.5L0,-2.5L5,2.5" },
  { name: "west", way: [-1, 0], path: "M2.5,-5L-2.5,0L2.5,5" },
  { name: "east", way: [1, 0], path: "M-2.5,-5L2.5,0L-2.5,5" },
  { name: "south", way: [0, 1], path: "M-5,-2.5L0,2.5L5,-2.5" },
] as const;
