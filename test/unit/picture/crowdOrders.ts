import { readFileSync } from "node:fs";
import type { EventColumns } from "../../../src/core/events/model";
import type { Dataset } from "../../../src/core/model";
import { type Language, languages } from "../../../src/core/text";
import { readDataset } from "../../../src/dataset/dataset";
import { eventMessages } from "../../../src/i18n/eventWords";
import { createFormats } from "../../../src/i18n/formats";
import { loadMessages } from "../../../src/i18n/messages";
import { loadPictureWords } from "../../../src/i18n/pictureWords";
import { type PictureOrder, viewOf } from "../../../src/picture/order";
import { readMapEvents } from "../../../src/site/mapEvents";

await Promise.all(languages.flatMap((each) => [loadMessages(each), loadPictureWords(each)]));

const read = (name: string) => readFileSync(`data/earthquakes-2018/${name}`, "utf8");
const dataset: Dataset = readDataset({
  map: read("map.json"),
  sources: read("sources.json"),
  incidents: undefined,
  claims: undefined,
}).dataset!;
const events = (await readMapEvents("data/earthquakes-2018", dataset.config))!;

/** The map of earthquakes, with its events. */
export const earthquakes: { readonly dataset: Dataset; readonly columns: EventColumns } = {
  dataset,
  columns: events.columns!,
};
export const earthquakeEvents = events;

/** An order of a picture of the earthquakes. */
export const crowdOrder = ({
  language = "en",
  chapter,
  size = { width: 1200, height: 675 },
}: {
  readonly language?: Language;
  readonly chapter?: string | undefined;
  readonly size?: PictureOrder["size"];
} = {}): PictureOrder => ({
  dataset,
  events: events.picture,
  formats: createFormats(dataset.config, language, eventMessages),
  theme: "light",
  size,
  view: viewOf(
    dataset,
    dataset.config.chapters.find(({ id }) => id === chapter),
  ),
  hasHeadline: true,
  address: "maps.example.org",
});
