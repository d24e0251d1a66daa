import { rowGroupsFor } from "../../core/events/detail";
import type { EventBlock, EventColumns, EventDetails } from "../../core/events/model";
import { boundsIn, type Camera, type Size } from "../../core/mercator";
import type { Interval } from "../../core/model";
import type { EventRowGroup, EventsArchive } from "../../events/parquet";
import type { MapStore } from "../store";
import { createArchiveList, rowInAddress } from "./archiveList";
import type { EventsSource, SourceContext } from "./source";

/** What has been read of a row group, ready to be drawn and to be listed. */
export interface ReadGroup extends Pick<EventColumns, "earliest" | "latest" | "category"> {
  readonly block: EventBlock;
  /** The row of the file that each row was read from. */
  readonly fileRows: Uint32Array;
}

/** Rows that are kept at hand, drawn or not. */
const mostKept = 2_000_000;
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
  const kept = new Map<number, ReadGroup>();
  const seen = new Map<number, EventDetails>();
  let archive: EventsArchive | undefined;
  let ended: AbortSignal | undefined;
  let looking: AbortController | undefined;
  let frame: { readonly camera: Camera; readonly size: Size } | undefined;

  async function read(group: EventRowGroup, signal: AbortSignal): Promise<ReadGroup> {
    const known = kept.get(group.index);
    if (known) {
      // Those that were needed last are let go of last.
      kept.delete(group.index);
      kept.set(group.index, known);
      return known;
    }
    const { columns, block, fileRows, problems, rejected } = await archive!.read(group, signal);
    signal.throwIfAborted();
    if (rejected > 0) {
      const known = get();
      const told = [...known.problems, ...problems].slice(0, mostTold);
      set({ problems: told, rejected: known.rejected + rejected });
    }
    const { earliest, latest, category } = columns;
    const own = { ...block, rows: block.rows.map((row) => fileRows[row]!) };
    const made: ReadGroup = { block: own, earliest, latest, category, fileRows };
    kept.set(group.index, made);
    return made;
  }

  function letGo(needed: readonly EventRowGroup[]) {
    const isNeeded = new Set(needed.map(({ index }) => index));
    let rows = 0;
    for (const { block } of kept.values()) rows += block.length;
    for (const [index, { block }] of kept) {
      if (rows <= mostKept) return;
      if (isNeeded.has(index)) continue;
      kept.delete(index);
      rows -= block.length;
    }
  }

  /** Draws what the view needs, level by level: a part of one would look like more events there than elsewhere. */
  async function draw(signal: AbortSignal) {
    if (!archive) return;
    const { window } = mapStore.getState();
    const bounds = frame && boundsIn(frame.camera, frame.size);
    const detail = rowGroupsFor(archive.rowGroups, window, bounds);
    const levels = [...new Set(detail.groups.map(({ level }) => level))];
    const ready = (level: number) =>
      detail.groups.filter((group) => group.level <= level).every(({ index }) => kept.has(index));
    const show = (level: number) => {
      const shown = detail.groups.filter((group) => group.level <= level);
      const blocks = shown.flatMap(({ index }) => kept.get(index)?.block ?? []);
      const isLast = level === levels.at(-1);
      set({ blocks, isThinned: !(detail.isWhole && isLast), status: "ready" });
    };
    for (const [index, level] of levels.entries()) {
      const isRead = ready(level);
      const groups = detail.groups.filter((group) => group.level === level);
      await inTurns(groups, (group) => read(group, signal));
      signal.throwIfAborted();
      // What is at hand is shown at once, with the finest level of it.
      if (!isRead || index === levels.length - 1 || !ready(levels[index + 1]!)) show(level);
    }
    letGo(detail.groups);
  }

  /** Reads for what is shown now, once that has come to rest; what was being read for another view is given up. */
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
    read: (group) => read(group, ended ?? new AbortController().signal),
    details,
  });

  return {
    isWhole: false,

    async load(signal) {
      ended = signal;
      kept.clear();
      seen.clear();
      const file = config.events!;
      const options = { signal };
      const [counts, opened] = await Promise.all([
        readers.counts(address + file.counts!, config, options),
        readers.open(address + file.file, config, options),
      ]);
      signal.addEventListener("abort", opened.close, { once: true });
      if (signal.aborted) opened.close();
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
    idOf: ({ row, id }) => `${row}:${id}`,
    async find(id) {
      const row = rowInAddress(id);
      if (row === undefined || !archive || row >= archive.rows) return undefined;
      const found = await details(row);
      return `${found.row}:${found.id}` === id ? found : undefined;
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

/** Does something with each of a list, so many at the same time. */
async function inTurns<Each>(list: readonly Each[], work: (each: Each) => Promise<unknown>): Promise<void> {
  const left = list.values();
  const worker = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
}
