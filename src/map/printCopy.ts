import type { MapLibreMap } from "maplibre-gl";

/**
 * Paper shows nothing of a WebGL canvas, which is empty but while it is drawn to. Before printing the map is drawn once
 * more and copied to a plain canvas beside it. Returns a function that ends it.
 */
export function copyForPrint(map: MapLibreMap, page: Window): () => void {
  let copy: HTMLCanvasElement | undefined;
  const make = () => {
    const canvas = map.getCanvas();
    copy?.remove();
    copy = page.document.createElement("canvas");
    copy.className = "map-print";
    copy.width = canvas.width;
    copy.height = canvas.height;
    map.redraw();
    copy.getContext("2d")?.drawImage(canvas, 0, 0);
    canvas.after(copy);
  };
  const remove = () => copy?.remove();
  page.addEventListener("beforeprint", make);
  page.addEventListener("afterprint", remove);
  return () => {
    page.removeEventListener("beforeprint", make);
    page.removeEventListener("afterprint", remove);
    remove();
  };
}
