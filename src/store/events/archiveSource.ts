import { rowGroupsFor } from "../../core/events/detail";
import type { EventDetails } from "../../core/events/model";
import { boundsIn, type Camera, type Size } from "../../core/mercator";
import type { Interval } from "../../core/model";
import type { EventsArchive } from "../../events/parquet";
import type { MapStore } from "../store";
import { createArchiveGroups } from "./archiveGroups";
import { createArchiveList, idInArchive, rowInAddress } from "./archiveList";
import { inTurns } from "./inTurns";
import type { EventsSource, SourceContext } from "./source";

const mostDetails = 500;
const mostTold = 100;
/** Row groups that are asked for at the same time. */
const atOnce = 3;

/**
 * Events of a file beyond memory, of which only counts are read whole: an overview is drawn first, then the row groups
 * of what the map shows. Search and places cannot be answered without every row, and are not offered.
 */
export function createArchiveSource(context: SourceContext, mapStore: MapStore): EventsSource {
  const { store, address, config, readers, rest } = context;
  const { getState: get, setState: set } = store;
  const seen = new Map<number, EventDetails>();
  let archive: EventsArchive | undefined;
  let ended: AbortSignal | undefined;
  let looking: AbortController | undefined;
  let frame: { readonly camera: Camera; readonly size: Size } | undefined;

  const rowGroups = createArchiveGroups({
    read: (group, signal) => archive!.read(group, signal),
    onPart({ problems, rejected }) {
      if (rejected === 0) return;
      const known = get();
      const told = [...known.problems, ...problems].slice(0, mostTold);
      set({ problems: told, rejected: known.rejected + rejected });
    },
  });

  /** Draws what the view needs, level by level: a part of one would look like more events there than elsewhere. */
  async function draw(signal: AbortSignal) {
    if (!archive) return;
    const { window } = mapStore.getState();
    const bounds = frame && boundsIn(frame.camera, frame.size);
    const detail = rowGroupsFor(archive.rowGroups, window, bounds);
    rowGroups.need(detail.groups);
    const levels = [...new Set(detail.groups.map(({ level }) => level))];
    const ready = (level: number) =>
      detail.groups.filter((group) => group.level <= level).every((group) => rowGroups.get(group));
    const show = (level: number) => {
      const shown = detail.groups.filter((group) => group.level <= level);
      const blocks = shown.flatMap((group) => rowGroups.get(group)?.block ?? []);
      const isLast = level === levels.at(-1);
      set({ blocks, isThinned: !(detail.isWhole && isLast), status: "ready" });
    };
    for (const [index, level] of levels.entries()) {
      const isRead = ready(level);
      const groups = detail.groups.filter((group) => group.level === level);
      await inTurns(groups, rowGroups.read, atOnce, signal);
      // What is at hand is shown at once, with the finest level of it.
      if (!isRead || index === levels.length - 1 || !ready(levels[index + 1]!)) show(level);
    }
  }

  /**
   * Reads for what is shown now, once that has come to rest. Until then nothing more is asked for; what is on its way for
   * another view is given up as soon as it is known that this one has no need of it.
   */
  async function refresh() {
    looking?.abort();
    looking = new AbortController();
    const signal = ended ? AbortSignal.any([looking.signal, ended]) : looking.signal;
    await rest();
    if (signal.aborted) return;
    await draw(signal).catch((error: unknown) => {
      // What has been drawn stays, and says that it is a part.
      if (!signal.aborted) set({ isThinned: true });
      if (!signal.aborted && get().blocks.length === 0) throw error;
    });
  }

  async function details(row: number): Promise<EventDetails> {
    const known = seen.get(row);
    if (known) return known;
    if (!archive) throw new Error(`Got row ${row} of a file that is not open.`);
    const read = await archive.details(row, ended);
    seen.set(row, read);
    const [oldest] = seen.keys();
    if (seen.size > mostDetails && oldest !== undefined) seen.delete(oldest);
    return read;
  }

  const list = createArchiveList({
    counts: () => get().counts,
    step: () => get().step ?? "day",
    config,
    groups: () => archive?.rowGroups ?? [],
    times: (group, signal) => archive!.times(group, signal),
    signal: () => ended,
    details,
  });

  return {
    isWhole: false,

    async load(signal) {
      ended = signal;
      rowGroups.clear();
      seen.clear();
      const file = config.events!;
      const options = { signal };
      const [counts, opened] = await Promise.all([
        readers.counts(address + file.counts!, config, options),
        readers.open(address + file.file, config, options),
      ]);
      const close = () => {
        rowGroups.clear();
        opened.close();
      };
      signal.addEventListener("abort", close, { once: true });
      if (signal.aborted) close();
      signal.throwIfAborted();
      archive = opened;
      set({
        counts: counts.index,
        span: counts.index.span,
        step: counts.step,
        fileRows: opened.rows,
        hasTexts: true,
      });
      looking?.abort();
      looking = new AbortController();
      await draw(AbortSignal.any([looking.signal, signal])).catch((error: unknown) => {
        // The reader may have moved the map meanwhile: what is read for that goes before.
        if (signal.aborted || !looking?.signal.aborted) throw error;
      });
    },

    narrow: async () => undefined,
    knownPlaces: () => [],
    places: () => undefined,
    idOf: idInArchive,
    async find(id) {
      const row = rowInAddress(id);
      if (row === undefined || !archive || row >= archive.rows) return undefined;
      const found = await details(row);
      return idInArchive(found) === id ? found : undefined;
    },
    details,
    known: (row) => seen.get(row),
    listing: list.listing,
    next: list.next,

    look(camera, size) {
      frame = { camera, size };
      if (archive) void refresh().catch(() => undefined);
    },
    follow(_window: Interval) {
      if (archive) void refresh().catch(() => undefined);
    },
  };
}
