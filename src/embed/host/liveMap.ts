import { arrange, type Candidate } from "./fewMaps";
import { heightIn, listenTo, mapFrame, said, savesData } from "./mapFrame";

/**
 * "still": the still is shown. "loading": the map comes, unseen, over its still. "slow": it is not there yet, though time
 * enough has passed. "live": the map is shown.
 */
export type Stage = "still" | "loading" | "slow" | "live";

/** What a map needs of the page around it. */
export interface Surroundings {
  /** Holds the still, and then the map. */
  readonly box: HTMLElement;
  /** The map's address; undefined if it may not be put into a frame. */
  readonly address: () => string | undefined;
  readonly title: () => string;
  readonly startsNear: () => boolean;
  /** Whether a command waits for the map. */
  readonly isAwaited?: () => boolean;
  /** Shows the still, or takes it away. */
  readonly show: (stage: Stage) => void;
  /** Told of all that comes from the map's window. */
  readonly hear?: (data: unknown) => void;
}

export interface LiveMap extends Candidate {
  /**
   * A press on what stands for the map starts it, and does nothing else. With a key held, or where the map does not come, a
   * link stays a link.
   */
  readonly press: (event: MouseEvent) => void;
  readonly frame: () => HTMLIFrameElement | undefined;
}

/** Milliseconds after which the still is a plain link again. The map may come all the same. */
const patience = 20_000;

const shown = "display:block;width:100%;border:0";
/** Laid over the still and drawn, but not seen: a map that is not displayed would not draw. */
const unseen = `${shown};position:absolute;top:0;height:100%;opacity:0`;

/**
 * Makes of an element the box of a still and its map. Where the map comes by itself the text below must not move when it
 * does: then `height`, in CSS pixels, is kept for it from the beginning. What is no number is passed over.
 */
export function keepRoom(box: HTMLElement, height: unknown): void {
  box.style.cssText = "display:grid;align-content:center;position:relative";
  box.style.minHeight = `${height}px`;
}

let asking = 0;

/** A still that becomes the live map when it is wanted, and a still again when others are nearer. */
export function liveMap({ box, address, title, startsNear, isAwaited, show, hear }: Surroundings): LiveMap {
  let frame: HTMLIFrameElement | undefined;
  let stage: Stage = "still";
  let asked = 0;
  /** As the page has said it, for instance "640px". */
  let height = "";
  let forget = () => {};

  const enter = (next: Stage) => {
    stage = next;
    show(next);
  };

  const setHeight = () => {
    if (frame && stage === "live") frame.style.height = height;
  };

  const goLive = () => {
    if (!frame || stage === "live") return;
    const hadFocus = box.matches(":focus-within");
    height ||= `${box.offsetHeight}px`;
    frame.style.cssText = shown;
    frame.inert = false;
    enter("live");
    box.style.minHeight = "";
    // The focus stays where the reader has put it: on the map, which a still was.
    if (hadFocus) frame.focus({ preventScroll: true });
  };

  const receive = (data: unknown) => {
    const { type, code } = said(data);
    height = heightIn(data) ?? height;
    if (type === "ready") goLive();
    // A page without records shows nothing that the still does not.
    if (code === "data" && stage !== "live") enter("slow");
    setHeight();
    hear?.(data);
  };

  const map: LiveMap = {
    box,
    standing: () => ({
      isOpen: stage !== "still",
      startsNear: startsNear() && !savesData(),
      asked,
      isHeld: isAwaited?.() || (stage === "live" && box.matches(":focus-within")),
    }),
    frame: () => frame,
    press(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || stage === "slow") return;
      event.preventDefault();
      asked = ++asking;
      arrange();
    },
    open() {
      const where = address();
      if (frame || !where) return;
      frame = mapFrame(where, title());
      frame.style.cssText = unseen;
      frame.inert = true;
      box.append(frame);
      enter("loading");
      forget = listenTo(frame, receive);
      const opened = frame;
      setTimeout(() => frame === opened && stage === "loading" && enter("slow"), patience);
    },
    close() {
      if (!frame) return;
      forget();
      // The text below stays where it is.
      if (stage === "live") box.style.minHeight = height;
      frame.remove();
      frame = undefined;
      enter("still");
    },
  };
  return map;
}
