import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import type { Dataset } from "../core/model";
import { languages as allLanguages, type Language } from "../core/text";
import { cardPath } from "../embed/sitePaths";
import { eventMessages } from "../i18n/eventWords";
import { createFormats } from "../i18n/formats";
import { loadMessages } from "../i18n/messages";
import { loadPictureWords } from "../i18n/pictureWords";
import { type PictureOrder, viewOf } from "../picture/order";
import type { PictureEvents } from "../picture/pictureEvents";
import { pictureFacts } from "../picture/pictureFacts";
import { pictureTexts } from "../picture/pictureTexts";
import { cardSize } from "../picture/sizes";
import { stillPicture, stillPlan } from "../picture/stillPicture";
import { encodePng } from "../raster/png";
import { svgText } from "../scene/svg";
import { nodeDrawing } from "./drawing";

export interface CardsInput {
  readonly dataset: Dataset;
  /** Of a map that shows many events. */
  readonly events?: PictureEvents | undefined;
  /** The land in a frame; undefined where the map has no basemap. */
  readonly readGround: (camera: Camera, size: Size) => Promise<Ground | undefined>;
  /** The site's folder: cards lie in `cards/` of it. */
  readonly folder: string;
  /** All if left out. */
  readonly languages?: readonly Language[] | undefined;
  /** Where the map is to be found, as readers would type it: stands on the card. */
  readonly address?: string | undefined;
}

export interface Card {
  readonly language: Language;
  /** The first view if undefined. */
  readonly chapter: string | undefined;
  /** From the site's root: "cards/syria-coast-2025/ar/killings.png". */
  readonly path: string;
  readonly type: "image/png";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What the picture shows, in its language. */
  readonly alt: string;
}

/**
 * Writes the social cards of a map, for its first view and for each chapter in each language, and says what was
 * written. Rejects where a file cannot be written, and as `readGround` does.
 */
export async function writeCards(input: CardsInput): Promise<readonly Card[]> {
  const { dataset, events, folder, languages = allLanguages } = input;
  const { config } = dataset;
  await Promise.all(languages.flatMap((each) => [loadMessages(each), loadPictureWords(each)]));
  const drawing = await nodeDrawing();
  const cards: Card[] = [];
  for (const language of languages) {
    const formats = createFormats(config, language, events && eventMessages);
    for (const chapter of [undefined, ...config.chapters]) {
      const view = viewOf(dataset, chapter);
      const { address } = input;
      const order: PictureOrder = {
        dataset,
        events,
        formats,
        theme: "light",
        size: cardSize,
        view,
        hasHeadline: true,
        address,
      };
      const plan = stillPlan(order);
      const picture = stillPicture(plan, await input.readGround(plan.map.camera, plan.map.size));
      const texts = pictureTexts(order);
      const png = encodePng(drawing.pixels(svgText(picture)), pictureFacts(order, texts));
      const path = cardPath(config.id, language, chapter?.id);
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, png);
      cards.push({
        language,
        chapter: chapter?.id,
        path,
        type: "image/png",
        ...cardSize,
        bytes: png.length,
        alt: texts.alt,
      });
    }
  }
  return cards;
}
