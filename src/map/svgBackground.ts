import type { Ground } from "../basemap/features";
import { groundLabels } from "../basemap/groundLabels";
import { groundPicture } from "../basemap/groundPicture";
import { openSiteGround } from "../basemap/siteGround";
import { leastZoom, type Size } from "../core/mercator";
import { directionOf } from "../i18n/messages";
import { cameraIn, type Framed, frameOf } from "../scene/frame";
import { pagePaint, svg } from "../scene/svg";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";
import { followGestures } from "./gestures";
import { svgElement } from "./svgElement";
import { takenByMarks } from "./takenByMarks";

export interface SvgBackgroundOptions {
  readonly box: HTMLElement;
  /** The layer over the map: drags that begin on a mark move the map too. */
  readonly marks: HTMLElement;
  readonly mounted: Mounted;
  /** Address of the site's root, with a slash at the end. */
  readonly root: string;
  readonly isEmbedded: boolean;
  /** Told "plain" once the first picture stands, and "unavailable" where the archive cannot be read before that. */
  readonly announce: (background: "plain" | "unavailable") => void;
}

export interface SvgBackground {
  destroy(): void;
}

/** Pixels that are drawn around the frame, so that a drag shows land before the next picture is there. */
const apron = 128;
/** Milliseconds of rest before the next picture is drawn. */
const rest = 120;

/**
 * The map as one SVG picture, where there is no WebGL. It follows the state as the other background does: the last
 * picture is moved and scaled at once, so that it is never in the wrong place, and when the view rests the next one
 * takes its place. Its colours are the page's own properties, so that a change of theme needs no drawing.
 */
export function createSvgBackground(options: SvgBackgroundOptions): SvgBackground {
  const { box, marks, mounted, isEmbedded, announce } = options;
  const { store, actions } = mounted;
  const source = openSiteGround(store.getState().dataset.config, options.root);
  const size = (): Size => ({ width: box.clientWidth, height: box.clientHeight });
  const framed = (state = store.getState()): Framed => ({
    camera: cameraIn(state.camera, state.dataset.config.bounds, size(), directionOf(state.language)),
    size: size(),
  });

  const picture = svgElement(svg("svg", { "aria-hidden": "true", preserveAspectRatio: "none" }));
  Object.assign(picture.style, {
    position: "absolute",
    inset: "0",
    width: "100%",
    height: "100%",
    // The page's own direction would turn the anchors of the names about.
    direction: "ltr",
    userSelect: "none",
  });
  box.append(picture);

  let drawn: Ground | undefined;
  let reading: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDestroyed = false;

  /** Shows what is drawn where it belongs now. */
  const place = () => {
    if (!drawn) return;
    const frame = frameOf(framed(), drawn);
    if (frame.every(Number.isFinite)) picture.setAttribute("viewBox", frame.map(fourDecimals).join(" "));
  };

  const paintNames = (ground: Ground) => {
    const state = store.getState();
    const { taken, hidden } = takenByMarks(state, mounted, ground.camera, ground.size);
    return svgElement(
      groundLabels(ground, {
        paint: pagePaint,
        language: state.language,
        taken: [...taken, ...around(ground.size, apron)],
        hidden,
      }),
    );
  };

  const draw = async () => {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    const { camera, size: inner } = framed();
    if (inner.width === 0 || inner.height === 0) return;
    const outer = { width: inner.width + 2 * apron, height: inner.height + 2 * apron };
    try {
      const ground = await source.read(camera, outer, own.signal);
      if (own.signal.aborted) return;
      const isFirst = !drawn;
      drawn = ground;
      picture.replaceChildren(svgElement(groundPicture(ground, { paint: pagePaint })), paintNames(ground));
      place();
      if (isFirst) announce("plain");
    } catch {
      // What is drawn stays; the next move tries again.
      if (!own.signal.aborted && !drawn) announce("unavailable");
    } finally {
      if (reading === own) reading = undefined;
    }
  };

  const drawLater = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(draw, wait);
  };
  const follow = () => {
    place();
    // While one picture is read another wait costs nothing; without one every moment shows a gap.
    drawLater(reading || (drawn && covers(drawn, framed())) ? rest : 0);
  };

  const unsubscribe = store.subscribe((state, before) => {
    const hasMoved = state.camera !== before.camera || state.language !== before.language;
    if (hasMoved) follow();
    else if (drawn && !state.isPlaying && marksDiffer(state, before))
      picture.lastElementChild?.replaceWith(paintNames(drawn));
  });
  // Tells of the first size too, which draws the first picture.
  const resized = new ResizeObserver(follow);
  resized.observe(box);
  const letGo = followGestures({
    leastZoom: leastZoom(store.getState().dataset.config.bounds),
    surfaces: [box, marks],
    camera: () => framed().camera,
    size,
    move: (camera) => actions.moveCamera(camera),
    isEmbedded,
  });

  return {
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      unsubscribe();
      resized.disconnect();
      letGo();
      clearTimeout(timer);
      reading?.abort();
      picture.remove();
    },
  };
}

/** Whether what is drawn reaches to all edges of a frame. */
function covers(drawn: Framed, shown: Framed): boolean {
  const [left, top, width, height] = frameOf(shown, drawn);
  return left >= 0 && top >= 0 && left + width <= drawn.size.width && top + height <= drawn.size.height;
}

/** Boxes along the edges of a frame, as thick as so many pixels: there no name may stand. */
const around = ({ width, height }: Size, thick: number) =>
  [
    [0, 0, width, thick],
    [0, height - thick, width, height],
    [0, 0, thick, height],
    [width - thick, 0, width, height],
  ] as const;

/** Whether what the marks take of the map may be other than before. */
const marksDiffer = (state: State, before: State): boolean =>
  (["window", "moment", "trail", "filter", "clock", "dataset", "isPlaying"] as const).some(
    (part) => state[part] !== before[part],
  );

const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;
