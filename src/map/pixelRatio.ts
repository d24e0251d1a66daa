import type { MapLibreMap } from "maplibre-gl";

/** What following the screen needs of a window; tests give their own. */
export type Screen = Pick<Window, "devicePixelRatio" | "addEventListener" | "removeEventListener">;

/**
 * Pixels of the device along a CSS pixel, at most. Some phones have more than three; nobody sees the difference on a map,
 * and a picture of three has more than twice the memory of one of two.
 */
const mostPixels = 2;

export const pixelRatioOf = ({ devicePixelRatio }: Screen): number => Math.min(mostPixels, devicePixelRatio);

/** Keeps to that when the reader zooms the page or moves it to another screen. Returns a function that ends it. */
export function followPixelRatio(map: MapLibreMap, screen: Screen): () => void {
  const follow = () => {
    const ratio = pixelRatioOf(screen);
    if (ratio !== map.getPixelRatio()) map.setPixelRatio(ratio);
  };
  screen.addEventListener("resize", follow);
  return () => screen.removeEventListener("resize", follow);
}
