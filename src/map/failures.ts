import type { ErrorEvent, MapLibreMap, MapSourceDataEvent } from "maplibre-gl";
import { archiveSource } from "../basemap/sources";
import { afterPatience, type WaitingPage } from "./patience";

/** Milliseconds: browsers give a lost context back within two or three seconds, if at all. */
export const contextPatience = 6_000;
/** Milliseconds: what half a megabyte of worker takes over a poor line. */
export const workerPatience = 45_000;

export interface FailureAnswers {
  /** What the map is drawn with has been taken away: for now it shows nothing. */
  readonly lost: () => void;
  /** It is back, and so is the map as it was then. */
  readonly restored: () => void;
  /** The map cannot be drawn with this library. Called at most once, and nothing is told after it. */
  readonly giveUp: () => void;
}

/** What MapLibre says of an error that came from a source. */
export type SourceError = ErrorEvent & { readonly sourceId?: string; readonly tile?: unknown };

/**
 * Watches over what may fail in a map as a whole: its context, its worker, the directory of the land. A context that is
 * taken away mostly comes back; a worker that is refused never does. Returns a function that ends it.
 */
export function watchFailures(
  map: MapLibreMap,
  { lost, restored, giveUp }: FailureAnswers,
  page: WaitingPage,
): () => void {
  let workerAnswers = false;
  let endWaiting = () => {};
  const end = () => {
    endWaiting();
    map.off("webglcontextlost", contextLost);
    map.off("webglcontextrestored", contextRestored);
    map.off("sourcedata", dataCame);
    map.off("error", failed);
  };
  const stop = () => {
    end();
    giveUp();
  };
  const wait = (milliseconds: number) => {
    endWaiting();
    endWaiting = afterPatience(milliseconds, page, stop);
  };

  const contextLost = () => {
    lost();
    wait(contextPatience);
  };
  const contextRestored = () => {
    endWaiting();
    restored();
  };
  // Tiles and features pass through the worker; the archive's directory does not.
  const dataCame = ({ tile, sourceDataType, sourceId }: MapSourceDataEvent) => {
    if (workerAnswers || (!tile && (sourceDataType !== "content" || sourceId === archiveSource))) return;
    workerAnswers = true;
    endWaiting();
  };
  const failed = ({ error, sourceId, tile }: SourceError) => {
    // For whoever runs the site. Readers are told by what the page shows.
    console.warn(error);
    const isWorker = !workerAnswers && /worker/i.test(error.message);
    // Without the directory there is no land at all, and the built page's picture has some.
    const isDirectory = sourceId === archiveSource && !tile;
    if (isWorker || isDirectory) stop();
  };

  map.on("webglcontextlost", contextLost);
  map.on("webglcontextrestored", contextRestored);
  map.on("sourcedata", dataCame);
  map.on("error", failed);
  wait(workerPatience);
  return end;
}
