import type { Ground } from "../basemap/features";
import { groundLabels } from "../basemap/groundLabels";
import { groundPicture } from "../basemap/groundPicture";
import type { Camera, Size } from "../core/mercator";
import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import { directionOf, timeDirection } from "../i18n/messages";
import { fontFamily } from "../picture/fonts";
import { marksPicture } from "../picture/marksPicture";
import { timelinePicture } from "../picture/timelinePicture";
import { cameraIn, frameOf } from "../scene/frame";
import { pagePaint, type SvgNode, svg } from "../scene/svg";
import { createMounted } from "../store/mounted";
import { firstView, shownWindow } from "../store/view";

/** The land in a frame; undefined where the map has no basemap. */
export type ReadGround = (camera: Camera, size: Size) => Promise<Ground | undefined>;

interface Frame {
  readonly map: Size;
  readonly timeline: Size;
}

/** The sizes of map and timeline on a phone and on a desk, in CSS pixels. Which is shown is for the style sheet to say. */
export interface Frames {
  readonly narrow: Frame;
  readonly wide: Frame;
}

export const pageFrames: Frames = {
  narrow: { map: { width: 390, height: 422 }, timeline: { width: 334, height: 116 } },
  wide: { map: { width: 900, height: 456 }, timeline: { width: 1224, height: 182 } },
};

/** As in an article on a phone, and in one on a desk. */
export const embedFrames: Frames = {
  narrow: { map: { width: 390, height: 282 }, timeline: { width: 346, height: 96 } },
  wide: { map: { width: 800, height: 460 }, timeline: { width: 744, height: 108 } },
};

export interface PageStills {
  readonly map: readonly SvgNode[];
  readonly timeline: readonly SvgNode[];
}

/** Higher than any of the frames, so that the land in it can be shown in each. */
const groundFrame: Size = { width: 900, height: 640 };

/** Pictures of the first view, as they stand in a built page until the live map has come, or where it cannot. */
export async function pageStills(
  dataset: Dataset,
  language: Language,
  readGround: ReadGround,
  { narrow, wide: desk }: Frames = pageFrames,
): Promise<PageStills> {
  const frames = [
    { name: "narrow", ...narrow },
    { name: "wide", ...desk },
  ];
  const { store, selectors } = createMounted(dataset, firstView(dataset, language));
  const state = store.getState();
  const { clock, extent, window, moment, trail } = state;
  const formats = selectors.formats(state);
  const { messages } = formats;
  const visible = selectors.visible(state);
  const counted = messages.countSpoken(visible.certain, visible.possible);
  const cameraFor = (size: Size) => cameraIn(undefined, dataset.config.bounds, size, directionOf(language));
  const wide = cameraFor(desk.map);
  const land = await readGround(wide, groundFrame);
  // The land is more than half of a picture's bytes: it is written once and used in every frame.
  const shared =
    land &&
    svg(
      "svg",
      { width: 0, height: 0, "aria-hidden": "true" },
      svg("defs", {}, svg("g", { id: "ground" }, groundPicture(land, { paint: pagePaint, digits: 0 }))),
    );

  const maps = frames.map(async (frame) => {
    const size = frame.map;
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
      idPrefix: `map-${frame.name}`,
    });
    const [x, y, width] = frameOf({ camera, size }, { camera: wide, size: groundFrame });
    const scale = size.width / width;
    const { longitude, latitude, zoom } = camera;
    const drawn = [longitude.toFixed(6), latitude.toFixed(6), zoom.toFixed(5), size.width, size.height];
    return svg(
      "svg",
      {
        class: `still-${frame.name}`,
        viewBox: `0 0 ${size.width} ${size.height}`,
        preserveAspectRatio: "xMidYMid slice",
        role: "img",
        "font-family": fontFamily(language),
        // The page's own direction would turn the anchors of the names about.
        direction: "ltr",
        "data-camera": drawn.join(" "),
      },
      svg("title", {}, `${messages.map}: ${formats.window(window)}. ${counted}`),
      land &&
        svg("use", {
          href: "#ground",
          transform: `scale(${scale.toFixed(4)}) translate(${(-x).toFixed(1)} ${(-y).toFixed(1)})`,
        }),
      ground && groundLabels(ground, { paint: pagePaint, language, taken: marks.taken, hidden: marks.names }),
      marks.node,
    );
  });

  const timeline = frames.map((frame) =>
    withAttributes(
      timelinePicture({
        dataset,
        clock,
        extent,
        window,
        moment,
        trail,
        ...frame.timeline,
        direction: timeDirection(dataset.config, language),
        formats,
        paint: pagePaint,
        isFluid: true,
        idPrefix: `time-${frame.name}`,
        title: messages.histogramLabel(formats.fullDay(extent.from), formats.fullDay(extent.to - 1), counted),
      }),
      { class: `timeline-still still-${frame.name}` },
    ),
  );
  return { map: [...(shared ? [shared] : []), ...(await Promise.all(maps))], timeline };
}

const withAttributes = (node: SvgNode, attributes: SvgNode["attributes"]): SvgNode => ({
  ...node,
  attributes: { ...node.attributes, ...attributes },
});
