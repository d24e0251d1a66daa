import type { SiteGround } from "../basemap/siteGround";
import type { PictureFacts } from "../core/pictureFacts";
import type { Language } from "../core/text";
import { loadMessages } from "../i18n/messages";
import { loadPictureWords } from "../i18n/pictureWords";
import { pictureFileName } from "../picture/fileName";
import { type FilmTime, filmTimes } from "../picture/film";
import { vttText } from "../picture/filmCaptions";
import { filmCues } from "../picture/filmCues";
import { type FilmFrame, filmFrames } from "../picture/filmFrames";
import { pictureFacts } from "../picture/pictureFacts";
import { type PictureTexts, pictureTexts } from "../picture/pictureTexts";
import { filmPlan, stillPicture, stillPlan, stillRegions } from "../picture/stillPicture";
import { stripPicture, stripPlan } from "../picture/stripPicture";
import { type SvgNode, svg, svgText } from "../scene/svg";
import type { Choices } from "./choices";
import type { Desk } from "./desk";
import { type Ordered, orderOf } from "./orderOf";

/** A picture of which all is known: it need only be drawn. */
export interface Prepared {
  readonly ordered: Ordered;
  readonly texts: PictureTexts;
  readonly facts: PictureFacts;
  /** As SVG text; of a film the frame at a moment, its end if left out. */
  readonly svg: (moment?: number) => string;
  readonly film: PreparedFilm | undefined;
  readonly fileName: (extension: string, scale?: number) => string;
}

export interface PreparedFilm {
  readonly times: readonly FilmTime[];
  readonly frames: (times?: readonly FilmTime[]) => Iterable<FilmFrame>;
  /** As a WebVTT file. */
  readonly captions: () => string;
}

/** Why a picture could not be prepared, where the reader can do something about it. */
export class NoRecords extends Error {}

/** Reads all that a picture needs. Rejects with `NoRecords`, or as the readers of words and land do. */
export async function prepare(choices: Choices, desk: Desk, land: SiteGround): Promise<Prepared> {
  const { language } = choices;
  const [dataset] = await Promise.all([
    recordsIn(desk, language),
    loadMessages(language),
    loadPictureWords(language),
  ]);
  const ordered = orderOf(choices, dataset, desk);
  const texts = pictureTexts(ordered.order, ordered.form);
  const common = {
    ordered,
    texts,
    facts: pictureFacts(ordered.order, texts),
    fileName: (extension: string, scale?: number) =>
      pictureFileName(ordered.order, ordered.form, extension, scale),
  };
  switch (ordered.kind) {
    case "still": {
      const plan = stillPlan(ordered.order);
      const ground = await land.read(plan.map.camera, plan.map.size);
      return { ...common, film: undefined, svg: () => svgText(stillPicture(plan, ground)) };
    }
    case "strip": {
      const plan = stripPlan(ordered.order);
      const ground = plan.map && (await land.read(plan.map.camera, plan.map.size));
      return { ...common, film: undefined, svg: () => svgText(stripPicture(plan, ground)) };
    }
    case "film": {
      const { order } = ordered;
      const times = filmTimes(order);
      const plan = filmPlan(
        order,
        times.map(({ moment }) => moment),
      );
      const ground = await land.read(plan.map.camera, plan.map.size);
      const film: PreparedFilm = {
        times,
        frames: (some = times) => filmFrames(plan, ground, some),
        captions: () => vttText(filmCues(order, times), order),
      };
      const frame = (moment = order.view.window.to) =>
        wholeFrame(plan.order.size, stillRegions(plan, ground, moment));
      return { ...common, film, svg: (moment) => svgText(frame(moment)) };
    }
  }
}

async function recordsIn({ view, records }: Desk, language: Language) {
  // The page holds one language at a time, and for a moment after it was changed the former one.
  const isHere = view.dataset.config.title[language] !== undefined;
  const { dataset } = isHere ? view : await records(language);
  if (!dataset) throw new NoRecords(`The records in "${language}" could not be read.`);
  return dataset;
}

/** The regions of a frame put together as one picture. */
const wholeFrame = (
  size: { readonly width: number; readonly height: number },
  regions: ReturnType<typeof stillRegions>,
): SvgNode =>
  svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    ...regions.map(({ node, x, y }) => ({ ...node, attributes: { ...node.attributes, x, y } })),
  );
