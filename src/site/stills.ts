import type { Ground } from "../basemap/features";
import { groundLabels } from "../basemap/groundLabels";
import { groundPicture } from "../basemap/groundPicture";
import { type Camera, isWorldwide, type Size } from "../core/mercator";
import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import { directionOf, timeDirection } from "../i18n/messages";
import { crowdDots } from "../picture/crowdDots";
import { maskOf } from "../picture/crowdPoints";
import { fontFamily } from "../picture/fonts";
import { marksPicture } from "../picture/marksPicture";
import { timelinePicture } from "../picture/timelinePicture";
import { cameraIn, frameOf } from "../scene/frame";
import { pagePaint, type SvgNode, svg } from "../scene/svg";
import { givenEvents } from "../store/events/givenEvents";
import { createMounted } from "../store/mounted";
import { firstView, shownWindow } from "../store/view";
import { givenBy, type MapEvents } from "./mapEvents";

/** The land in a frame; undefined where the map has no basemap. */
export type ReadGround = (camera: Camera, size: Size) => Promise<Ground | undefined>;

/** A picture for frames of about this size, in CSS pixels. */
interface Frame {
  /** Which one is shown is for the style sheet to say. */
  readonly name: "narrow" | "middle" | "wide";
  readonly size: Size;
}

/** The sizes that a page's pictures are made in. */
export interface Frames {
  /** The widest comes last. */
  readonly map: readonly Frame[];
  readonly timeline: readonly Frame[];
  /** Wide and high enough that the land in it can be shown in each of the map's. */
  readonly ground: Size;
}

const frame = (name: Frame["name"], width: number, height: number): Frame => ({
  name,
  size: { width, height },
});

/** As on a phone and on a desk. */
export const pageFrames: Frames = {
  map: [frame("narrow", 390, 422), frame("wide", 900, 456)],
  timeline: [frame("narrow", 334, 116), frame("wide", 1224, 182)],
  ground: { width: 900, height: 640 },
};

/** As in an article on a phone, in a column of text on a desk, and in one as wide as the page. */
export const embedFrames: Frames = {
  map: [frame("narrow", 390, 320), frame("middle", 640, 422), frame("wide", 900, 460)],
  timeline: [frame("narrow", 346, 96), frame("wide", 844, 108)],
  ground: { width: 1100, height: 640 },
};

export interface PageStills {
  readonly map: readonly SvgNode[];
  readonly timeline: readonly SvgNode[];
}

/** Pictures of the first view, as they stand in a built page until the live map has come, or where it cannot. */
export async function pageStills(
  dataset: Dataset,
  language: Language,
  readGround: ReadGround,
  frames: Frames = pageFrames,
  events?: MapEvents,
): Promise<PageStills> {
  const mounted = createMounted(
    dataset,
    firstView(dataset, language),
    events && { events: givenEvents(givenBy(events)) },
  );
  const { store, selectors } = mounted;
  const state = store.getState();
  const { clock, extent, window, moment, trail } = state;
  const formats = selectors.formats(state);
  const { messages } = formats;
  const visible = selectors.visible(state);
  const { certain, possible } = selectors.count(state);
  const counted = messages.countSpoken(certain, possible);
  const cameraFor = (size: Size) => cameraIn(undefined, dataset.config.bounds, size, directionOf(language));
  const wide = cameraFor(frames.map.at(-1)!.size);
  // A map of the world may fill a frame that is higher than wide with all of it.
  const drawn = isWorldwide(dataset.config.bounds) ? { ...frames.ground, height: 800 } : frames.ground;
  const land = await readGround(wide, drawn);
  // The land is more than half of a picture's bytes: it is written once and used in every frame.
  const shared =
    land &&
    svg(
      "svg",
      { width: 0, height: 0, "aria-hidden": "true" },
      svg("defs", {}, svg("g", { id: "ground" }, groundPicture(land, { paint: pagePaint, digits: 0 }))),
    );

  const maps = frames.map.map(async ({ name, size }) => {
    const camera = cameraFor(size);
    const ground = land && (await readGround(camera, size));
    const marks = marksPicture({
      dataset,
      visible,
      spots: selectors.spots(state),
      camera,
      size,
      language,
      formats,
      paint: pagePaint,
      window: shownWindow(state),
      clock,
      idPrefix: `map-${name}`,
    });
    const [x, y, width] = frameOf({ camera, size }, { camera: wide, size: drawn });
    const scale = size.width / width;
    const { longitude, latitude, zoom } = camera;
    const stated = [longitude.toFixed(6), latitude.toFixed(6), zoom.toFixed(5), size.width, size.height];
    return svg(
      "svg",
      {
        class: `still-${name}`,
        viewBox: `0 0 ${size.width} ${size.height}`,
        preserveAspectRatio: "xMidYMid slice",
        role: "img",
        "font-family": fontFamily(language),
        // The page's own direction would turn the anchors of the names about.
        direction: "ltr",
        "data-camera": stated.join(" "),
      },
      svg("title", {}, `${messages.map}: ${formats.window(window)}. ${counted}`),
      land &&
        svg("use", {
          href: "#ground",
          transform: `scale(${scale.toFixed(4)}) translate(${(-x).toFixed(1)} ${(-y).toFixed(1)})`,
        }),
      ground && groundLabels(ground, { paint: pagePaint, language, taken: marks.taken, hidden: marks.names }),
      events
        ? crowdDots({
            blocks: events.picture.blocks,
            camera,
            size,
            window: shownWindow(state),
            mask: maskOf(dataset.config, []),
            count: certain + possible,
            config: dataset.config,
            paint: pagePaint,
          })
        : marks.node,
    );
  });

  const timeline = frames.timeline.map(({ name, size }) =>
    withAttributes(
      timelinePicture({
        dataset,
        counts: events?.picture.counts,
        clock,
        extent,
        window,
        moment,
        trail,
        ...size,
        direction: timeDirection(dataset.config, language),
        formats,
        paint: pagePaint,
        isFluid: true,
        idPrefix: `time-${name}`,
        title: messages.histogramLabel(formats.fullDay(extent.from), formats.fullDay(extent.to - 1), counted),
      }),
      { class: `timeline-still still-${name}` },
    ),
  );
  return { map: [...(shared ? [shared] : []), ...(await Promise.all(maps))], timeline };
}

const withAttributes = (node: SvgNode, attributes: SvgNode["attributes"]): SvgNode => ({
  ...node,
  attributes: { ...node.attributes, ...attributes },
});
