/** What is asked of the page's content by whoever tells the host how tall it is. */
interface Content {
  readonly dataset: DOMStringMap;
  getBoundingClientRect(): { readonly bottom: number };
}

/**
 * The content of the page for frames at the height that it would like to have. On the screen the map takes what the frame
 * leaves it, more or less than it would like: a height that follows the frame's must not be told to the host. The style
 * sheet says by `--map-height` what the map would like to have at this width.
 */
export function naturalContent(element: HTMLElement) {
  let changed = () => {};
  let followed: Element | undefined;
  const observer = new ResizeObserver(() => changed());
  observer.observe(element);

  /** The live page's map takes the place of the built one's. It changes size where something else in the frame does. */
  const follow = (map: Element) => {
    if (map === followed) return;
    if (followed) observer.unobserve(followed);
    followed = map;
    observer.observe(map);
  };
  const content: Content = {
    dataset: element.dataset,
    getBoundingClientRect() {
      const { bottom } = element.getBoundingClientRect();
      const map = element.querySelector(".map");
      if (!map) return { bottom };
      follow(map);
      const wanted = Number.parseFloat(getComputedStyle(map).getPropertyValue("--map-height"));
      const shown = map.getBoundingClientRect().height;
      const over = shown - wanted;
      // As it stands where a browser does not know registered properties, and where the frame is rounded up to a pixel.
      return { bottom: Number.isFinite(over) && Math.abs(over) >= 1 ? bottom - over : bottom };
    },
  };
  return {
    content,
    observe(_: unknown, callback: () => void) {
      changed = callback;
    },
  };
}
