import { readFileSync } from "node:fs";
import { openArchiveFile } from "../../../src/basemap/archiveFile";
import { contextLayer } from "../../../src/basemap/context";
import { type Ground, readGround } from "../../../src/basemap/features";
import { archiveTiles, rememberTiles } from "../../../src/basemap/tiles";
import type { Camera, Size } from "../../../src/core/mercator";
import { type Language, languages } from "../../../src/core/text";
import { createFormats } from "../../../src/i18n/formats";
import { loadPictureWords } from "../../../src/i18n/pictureWords";
import { type PictureOrder, viewOf } from "../../../src/picture/order";
import { coast } from "./pictures";

await Promise.all(languages.map(loadPictureWords));

export interface OrderChoice {
  readonly language?: Language;
  readonly size?: Size;
  readonly theme?: PictureOrder["theme"];
  readonly chapter?: string | undefined;
  readonly incident?: string | undefined;
  /** Milliseconds; the window's end if left out. */
  readonly moment?: number | undefined;
  readonly hasHeadline?: boolean;
}

/** An order of a picture of the first map. */
export function orderOf(choice: OrderChoice = {}): PictureOrder {
  const {
    language = "en",
    size = { width: 1200, height: 675 },
    theme = "light",
    hasHeadline = true,
  } = choice;
  const view = viewOf(
    coast,
    coast.config.chapters.find(({ id }) => id === choice.chapter),
  );
  return {
    dataset: coast,
    formats: createFormats(coast.config, language),
    theme,
    size,
    view: { ...view, moment: choice.moment ?? view.moment, incident: choice.incident },
    hasHeadline,
    address: "maps.example.org/coast/",
  };
}

const tiles = rememberTiles(500)(archiveTiles(openArchiveFile(`public/${coast.config.basemap}`)));
const context = contextLayer(readFileSync(coast.config.context!, "utf8"));

/** The land of the first map. */
export const landFor = (map: { readonly camera: Camera; readonly size: Size }): Promise<Ground> =>
  readGround(tiles, context, map.camera, map.size);
