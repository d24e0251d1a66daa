import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Size } from "../core/mercator";
import { directionOf } from "../i18n/messages";
import { cameraIn, frameOf } from "../scene/frame";
import { useMounted, useView } from "./context";

/**
 * Keeps the built page's picture of the map in its place under the live marks: it was made for a frame of another size,
 * so what it shows of the world is set anew whenever the frame or the camera changes.
 */
export function useAlignedStill(box: RefObject<HTMLElement | null>, size: Size | undefined): void {
  const { store } = useMounted();
  const camera = useView((state) => state.camera);
  const background = useView((state) => state.background);
  const language = useView((state) => state.language);
  useLayoutEffect(() => {
    // A live background covers it.
    if (!size || background === "drawn") return;
    const { dataset } = store.getState();
    const shown = cameraIn(camera, dataset.config.bounds, size, directionOf(language));
    for (const picture of box.current?.querySelectorAll("svg[data-camera]") ?? []) {
      const [longitude = 0, latitude = 0, zoom = 0, width = 0, height = 0] = picture
        .getAttribute("data-camera")!
        .split(" ")
        .map(Number);
      const drawn = { camera: { longitude, latitude, zoom }, size: { width, height } };
      picture.setAttribute("viewBox", frameOf({ camera: shown, size }, drawn).join(" "));
    }
  }, [box, store, size, camera, background, language]);
}
