import { dragged, zoomedAround } from "../core/cameraMoves";
import type { Camera, Point, Size } from "../core/mercator";

export interface GestureOptions {
  /** Where gestures begin: the map's box, and the marks over it. The first gets the pointer while it is dragged. */
  readonly surfaces: readonly [HTMLElement, ...HTMLElement[]];
  readonly camera: () => Camera;
  readonly size: () => Size;
  readonly move: (camera: Camera) => void;
  /** How far out the map goes. */
  readonly leastZoom: number;
  /** A finger on an embedded map scrolls the page around it. */
  readonly isEmbedded: boolean;
}

/** Pixels: a shorter way is a click. */
const shortestDrag = 4;
/** Zooms for each pixel of the wheel. */
const wheelPace = 0.01;

/**
 * The reader moves the camera by hand: by dragging, and by the wheel together with Ctrl or Cmd, so that a page that is
 * scrolled past the map stays a page that is scrolled. Answers with what takes the listeners away.
 */
export function followGestures(options: GestureOptions): () => void {
  const { surfaces, camera, size, move, leastZoom, isEmbedded } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const [box] = surfaces;
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = box.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  let drag: { readonly pointer: number; readonly from: Point; readonly camera: Camera } | undefined;
  let hasMoved = false;

  const start = (event: PointerEvent) => {
    hasMoved = false;
    if (!event.isPrimary || event.button !== 0 || (isEmbedded && event.pointerType === "touch")) return;
    drag = { pointer: event.pointerId, from: pointOf(event), camera: camera() };
  };
  const go = (event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const [x, y] = pointOf(event);
    const by: Point = [x - drag.from[0], y - drag.from[1]];
    if (!hasMoved && Math.hypot(...by) < shortestDrag) return;
    if (!hasMoved) {
      hasMoved = true;
      // A pointer that is gone by now, or that a test has made up, cannot be held.
      if (event.isTrusted) box.setPointerCapture(event.pointerId);
      box.style.cursor = "grabbing";
    }
    move(dragged(drag.camera, by));
  };
  const stop = () => {
    drag = undefined;
    box.style.cursor = "grab";
    // A click comes before this, if at all.
    setTimeout(() => {
      hasMoved = false;
    });
  };
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    const now = camera();
    const step = Math.max(-1, Math.min(1, -pixels * wheelPace));
    move(zoomedAround(now, size(), pointOf(event), now.zoom + step, leastZoom));
  };
  // What the reader lets go over a mark is no click on it.
  const click = (event: MouseEvent) => {
    if (!hasMoved) return;
    event.preventDefault();
    event.stopPropagation();
  };

  box.style.cursor = "grab";
  for (const surface of surfaces) {
    if (!isEmbedded) surface.style.touchAction = "pinch-zoom";
    surface.addEventListener("pointerdown", start, { signal });
    surface.addEventListener("wheel", wheel, { signal, passive: false });
    surface.addEventListener("click", click, { signal, capture: true });
  }
  window.addEventListener("pointermove", go, { signal });
  window.addEventListener("pointerup", stop, { signal });
  window.addEventListener("pointercancel", stop, { signal });
  return () => {
    ending.abort();
    box.style.cursor = "";
    for (const surface of surfaces) surface.style.touchAction = "";
  };
}
