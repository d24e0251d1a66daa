import type { CrowdFrames } from "./follow";

/**
 * Paper shows nothing of a canvas that is empty but while it is drawn to. Before printing it is drawn once more in the
 * colours of paper, and copied to a plain one beside it. Returns a function that ends it.
 */
export function copyForPrint(
  canvas: HTMLCanvasElement,
  frames: CrowdFrames,
  page: Window = window,
): () => void {
  let copy: HTMLCanvasElement | undefined;
  const make = () => {
    copy?.remove();
    copy = page.document.createElement("canvas");
    copy.className = "crowd-print";
    frames.draw("light");
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext("2d")?.drawImage(canvas, 0, 0);
    canvas.after(copy);
  };
  const remove = () => {
    copy?.remove();
    frames.draw();
  };
  page.addEventListener("beforeprint", make);
  page.addEventListener("afterprint", remove);
  return () => {
    page.removeEventListener("beforeprint", make);
    page.removeEventListener("afterprint", remove);
    copy?.remove();
  };
}
