import { loadEvents } from "../events/load";
import { loadCounts, openParquet } from "../events/parquet";
import { Crowd } from "../marks/crowd/Crowd";
import { createArchiveSource } from "../store/events/archiveSource";
import { createEventsPart } from "../store/events/createSession";
import type { MapStore } from "../store/store";

const readers = { load: loadEvents, open: openParquet, counts: loadCounts };

/** What a map of many events is made of: its session, by the folder of its data, the points on the map, its own layout. */
export async function eventParts(isEmbed: boolean) {
  return {
    session: (folder: string) => (store: MapStore) =>
      createEventsPart(store, {
        address: new URL(folder, document.baseURI).href,
        readers,
        createArchive: createArchiveSource,
      }),
    Marks: Crowd,
    Layout: isEmbed
      ? (await import("../ui/events/EmbedEventsPage")).EmbedEventsPage
      : (await import("../ui/events/EventsPage")).EventsPage,
  };
}
