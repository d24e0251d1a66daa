/**
 * Where a reader is in the built page when the live one takes its place: how far they have read, what they have opened,
 * where the keyboard stands. Returns a function that leads to the same place in the live page, once it is there;
 * `openIncident` is told of the incident whose details were open.
 */
export function keepPlace(element: HTMLElement): (openIncident: (id: string) => void) => void {
  const scroller = [element.querySelector(".column"), document.scrollingElement].find(
    (each) => each && each.scrollTop > 0,
  );
  const read = scroller?.scrollTop ?? 0;
  const anchor = scroller && firstInSight(element, Math.max(0, scroller.getBoundingClientRect().top));
  const top = anchor?.getBoundingClientRect().top ?? 0;
  const open = [...element.querySelectorAll("details[open]")];
  const incident = open.map((fold) => fold.closest("[id^='incident=']")?.id).find((id) => id !== undefined);
  const folds = open.map(nameOf);
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  const focusedName = focused && nameOf(focused);

  return (openIncident) => {
    for (const fold of element.querySelectorAll("details"))
      if (folds.includes(nameOf(fold))) fold.open = true;
    if (incident !== undefined) openIncident(incident.replace("incident=", ""));
    if (focusedName)
      [...element.querySelectorAll<HTMLElement>("a, button, summary")]
        .find((each) => nameOf(each) === focusedName)
        ?.focus({ preventScroll: true });
    if (!scroller) return;
    const now = scroller === document.scrollingElement ? scroller : element.querySelector(".column");
    const same = anchor && document.getElementById(anchor.id);
    if (same && now) now.scrollTop += same.getBoundingClientRect().top - top;
    else if (now) now.scrollTop = read;
  };
}

/** The first incident of the list whose end lies below a height. CSS pixels from the window's top. */
const firstInSight = (element: HTMLElement, height: number): Element | undefined =>
  [...element.querySelectorAll("[id^='incident=']")].find(
    (each) => each.getBoundingClientRect().bottom > height,
  );

/** What tells a fold, a link or a button from the others: its words, and the part of the page that it stands in. */
const nameOf = (part: Element): string => {
  const words = part instanceof HTMLDetailsElement ? part.querySelector("summary") : part;
  return `${part.closest("[id]")?.id ?? ""}: ${words?.textContent?.trim() ?? ""}`;
};
