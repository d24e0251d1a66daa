import type { MapStore } from "../store";
import type { EventsSource, SourceContext } from "./source";
import { createWholeFile } from "./wholeFile";

export function createArchiveSource(context: SourceContext, _mapStore: MapStore): EventsSource {
  return createWholeFile(context);
}
