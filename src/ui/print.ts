/** CSS pixels: as wide as what is printed on A4 or Letter between our margins. */
const paperWidth = 690;

/**
 * Puts a page on paper: written out whole, every fold open, in light colours, map and timeline as they stand on the
 * screen and scaled to the sheet. `write` shows the page written out, or live again. Returns a function that ends it.
 */
export function followPrinting(element: HTMLElement, write: (isDocument: boolean) => void): () => void {
  const html = document.documentElement;
  let opened: HTMLDetailsElement[] = [];
  let theme: string | undefined;
  const before = () => {
    for (const part of element.querySelectorAll<HTMLElement>(".map, .timeline-frame")) {
      part.style.setProperty("--screen-width", `${part.clientWidth}px`);
      part.style.setProperty("--screen-height", `${part.clientHeight}px`);
      part.style.setProperty("--paper-scale", `${Math.min(1, paperWidth / part.clientWidth)}`);
    }
    write(true);
    opened = [...element.querySelectorAll<HTMLDetailsElement>(".column details:not([open])")];
    for (const each of opened) each.open = true;
    theme = html.dataset.theme;
    if (theme) html.dataset.theme = "light";
  };
  const after = () => {
    for (const each of opened) each.open = false;
    opened = [];
    if (theme) html.dataset.theme = theme;
    write(false);
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
