import { watch } from "./fewMaps";
import { keepRoom, liveMap } from "./liveMap";
import { dress } from "./look";
import { mapAddress } from "./mapAddress";
import { heightIn, listenTo, viewIn } from "./mapFrame";
import { wordsAt } from "./words";

declare global {
  interface Window {
    /** Set by the loader, so that a second copy of it does nothing. */
    daymarkLoader?: true;
  }
}

/** Elements that are looked after already. */
const known = new WeakSet<Element>();

/** Looks after the frames and the stills that are on the page and were not there before. */
function scan(): void {
  for (const element of document.querySelectorAll<HTMLElement>("iframe[data-daymark],a.daymark-embed")) {
    if (known.has(element)) continue;
    known.add(element);
    if (element instanceof HTMLIFrameElement) keepHeight(element);
    else offerMap(element);
  }
}

/** The frame is as tall as its page says. */
function keepHeight(frame: HTMLIFrameElement): void {
  listenTo(frame, (data) => {
    frame.style.height = heightIn(data) ?? frame.style.height;
  });
}

/** The link around a still starts the map in its place. Pressed with a key held, or where no map comes, it stays a link. */
function offerMap(link: HTMLElement): void {
  const { dataset } = link;
  /** Where the reader was when the map was given back to its still. */
  let view: string | undefined;
  const address = () => mapAddress(dataset.src ?? link.getAttribute("href"), document.baseURI, view);
  if (!address()) return;
  const words = wordsAt(link);
  const start = dataset.label ?? words[0];
  const label = document.createElement("span");
  label.className = "daymark-start";
  label.ariaLive = "polite";
  label.textContent = start;

  const box = document.createElement("span");
  const startsNear = () => dataset.start === "view";
  keepRoom(box, startsNear() && dataset.height);
  link.replaceWith(box);
  link.style.display = "block";
  link.append(label);
  box.append(link);

  const map = liveMap({
    box,
    address,
    title: () => dataset.title ?? start,
    startsNear,
    show(stage) {
      link.style.display = stage === "live" ? "none" : "block";
      label.textContent = stage === "loading" ? words[1] : start;
    },
    hear(data) {
      view = viewIn(data) ?? view;
    },
  });
  link.addEventListener("click", map.press);
  watch(map);
}

if (!window.daymarkLoader) {
  window.daymarkLoader = true;
  dress(document);
  let isDue = false;
  // Articles change many times a second; once for each frame that is drawn is enough.
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      scan();
    });
  }).observe(document, { childList: true, subtree: true });
  scan();
}
