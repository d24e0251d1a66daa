import { shownCategories } from "../../core/events/bins";
import { createCountIndex } from "../../core/events/counts";
import { withLeftOut } from "../../core/events/encode";
import type { CountIndex, EventBlock, EventColumns } from "../../core/events/model";
import { createTimeOrder, type TimeOrder } from "../../core/events/order";
import { eventSearch } from "../../core/events/search";
import { detailsAt, rowOfId } from "../../core/events/textColumn";
import { createPlaceTotals, type PlaceTotals } from "../../core/events/totals";
import { remembered } from "../selectors";
import { leftOutBy, passing } from "./narrowing";
import { bySlices } from "./slices";
import type { EventsSource, SourceContext } from "./source";

const allTime = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Events of a file that is within memory: every answer is had from its columns. */
export function createWholeFile({ store, address, config, readers, pause }: SourceContext): EventsSource {
  const { getState: get, setState: set } = store;
  /** By row: 1 where the words are not said. */
  let found: Uint8Array | undefined;
  let places: readonly string[] = [];
  /** Of every row, whatever is looked for. */
  let allCounts: CountIndex | undefined;
  /** Counts who was last to ask for words or places: nobody waits for the others any more. */
  let asked = 0;

  const order = remembered(
    (columns: EventColumns, leftOut: Uint8Array | undefined, chosen: string): TimeOrder => {
      const categories = shownCategories(config, idsIn(chosen));
      return createTimeOrder(columns, passing(leftOutBy(columns, { found: leftOut, categories })));
    },
  );
  const totals = remembered(
    (columns: EventColumns, said: Uint8Array | undefined, chosen: string): PlaceTotals => {
      const categories = shownCategories(config, idsIn(chosen));
      return createPlaceTotals(columns, passing(leftOutBy(columns, { found: said, categories })));
    },
  );
  const orderOf = (columns: EventColumns, chosen: readonly string[]) =>
    order(columns, get().leftOut, chosen.join());

  const draw = (columns: EventColumns, block: EventBlock) => set({ columns, blocks: [block] });
  function count(counts: CountIndex) {
    allCounts = counts;
    set({ counts, span: counts.span, status: "ready" });
  }

  return {
    isWhole: true,

    async load(signal) {
      allCounts = undefined;
      const loaded = await readers.load(address, config.events!, config, {
        signal,
        onProgress: (progress) => !signal.aborted && set({ progress }),
        onDrawable: (columns, block) => !signal.aborted && draw(columns, block),
        onCounted: (counts) => !signal.aborted && count(counts),
      });
      signal.throwIfAborted();
      const { columns, block, counts, problems, rows, rejected } = loaded;
      if (get().columns?.longitude !== columns.longitude) draw(columns, block);
      if (allCounts !== counts) count(counts);
      set({ columns, problems, rejected, fileRows: rows, hasTexts: true });
    },

    async narrow(words, names) {
      const turn = ++asked;
      const isWanted = () => turn === asked;
      const { columns, hasTexts } = get();
      if (!columns) return;
      places = names;
      const said =
        words === "" || !hasTexts ? undefined : await bySlices(columns, eventSearch(words), isWanted, pause);
      if (!isWanted()) return;
      found = said;
      const leftOut = leftOutBy(columns, { found, places });
      set({ leftOut, blocks: get().blocks.map((block) => withLeftOut(block, leftOut)) });
      await pause();
      if (!isWanted()) return;
      const counts = leftOut && createCountIndex(columns, config.categories.length, passing(leftOut));
      set({ counts: counts ?? allCounts, searched: words });
    },

    knownPlaces(names) {
      const { columns, hasTexts } = get();
      const known = new Set(columns?.place.values.slice(1));
      return hasTexts ? names.filter((name) => known.has(name)) : names;
    },

    idOf: ({ id }) => id,

    async find(id) {
      const { columns } = get();
      const row = columns && rowOfId(columns, id);
      return columns && row !== undefined ? detailsAt(columns, row) : undefined;
    },

    known(row) {
      const { columns, hasTexts } = get();
      return columns && hasTexts && row < columns.length ? detailsAt(columns, row) : undefined;
    },

    async details(row) {
      const { columns } = get();
      if (!columns || row >= columns.length) throw new Error(`Got row ${row}; expected one of the file.`);
      return detailsAt(columns, row);
    },

    listing(window, categories) {
      const { columns } = get();
      if (!columns) return { length: 0, read: () => [], indexOf: () => -1, indexAt: () => 0 };
      const all = orderOf(columns, categories);
      const rows = all.in(window);
      return {
        length: rows.length,
        read: (from, to) => rows.slice(from, to).map((row) => detailsAt(columns, row)),
        indexOf: (row) => rows.indexOf(row),
        indexAt: (moment) => (moment <= window.from ? 0 : all.in({ from: window.from, to: moment }).length),
      };
    },

    places(window, categories) {
      const { columns, hasTexts } = get();
      if (!columns || !hasTexts) return undefined;
      const { overlapping, certain } = totals(columns, found, categories.join()).in(window);
      return columns.place.values
        .map((name, code) => ({
          name,
          certain: certain[code]!,
          possible: overlapping[code]! - certain[code]!,
        }))
        .filter(({ name, certain, possible }) => name !== "" && certain + possible > 0)
        .sort((a, b) => b.certain + b.possible - a.certain - a.possible);
    },

    async next(opened, moment, direction, categories) {
      const { columns } = get();
      if (!columns) return undefined;
      const all = orderOf(columns, categories);
      const rows = all.in(allTime);
      const before =
        moment === Number.NEGATIVE_INFINITY ? 0 : all.in({ from: allTime.from, to: moment }).length;
      const known = opened ? rows.indexOf(opened.row) : -1;
      // An event that a filter leaves out is none to go on from.
      const index = known >= 0 ? known + direction : direction === 1 ? before : before - 1;
      return index >= 0 && index < rows.length ? detailsAt(columns, rows.row(index)) : undefined;
    },

    look: () => undefined,
    follow: () => undefined,
  };
}

const idsIn = (joined: string): readonly string[] => (joined === "" ? [] : joined.split(","));
