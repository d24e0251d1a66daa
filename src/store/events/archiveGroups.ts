import type { EventBlock, EventColumns } from "../../core/events/model";
import type { EventPart, EventRowGroup } from "../../events/parquet";

/** What has been read of a row group, ready to be drawn. */
export interface ReadGroup extends Pick<EventColumns, "earliest" | "latest" | "category"> {
  /** Its rows are of the file. */
  readonly block: EventBlock;
  /** The row of the file that each row was read from. */
  readonly fileRows: Uint32Array;
}

export interface ArchiveGroups {
  /** What is at hand of a row group. */
  get(group: EventRowGroup): ReadGroup | undefined;
  /** The row group, at once or once it has come; whoever asks for one that is under way waits for the same. */
  read(group: EventRowGroup): Promise<ReadGroup>;
  /** Says what a view needs: what is under way for another one is given up, what is at hand is let go of beyond a bound. */
  need(groups: readonly EventRowGroup[]): void;
  /** Forgets everything, and gives up what is under way. */
  clear(): void;
}

export interface ArchiveGroupsOptions {
  /** Reads it from the file. */
  readonly read: (group: EventRowGroup, signal: AbortSignal) => Promise<EventPart>;
  /** Is told of what is wrong in a row group, each time that it is read. */
  readonly onPart: (part: EventPart) => void;
  /** Rows that are kept at hand, drawn or not. */
  readonly mostKept?: number;
}

/** 45 bytes each: more than one view, so that going back to one asks for little. */
const usuallyKept = 1_500_000;

/** Keeps what was read of a file beyond memory, as far as memory has a bound. */
export function createArchiveGroups({
  read,
  onPart,
  mostKept = usuallyKept,
}: ArchiveGroupsOptions): ArchiveGroups {
  const kept = new Map<number, ReadGroup>();
  const underWay = new Map<number, { readonly part: Promise<ReadGroup>; readonly end: AbortController }>();
  let needed: ReadonlySet<number> = new Set();

  async function fetched(group: EventRowGroup, { signal }: AbortController): Promise<ReadGroup> {
    const part = await read(group, signal);
    signal.throwIfAborted();
    onPart(part);
    const { columns, block, fileRows } = part;
    const { earliest, latest, category } = columns;
    const own = { ...block, rows: block.rows.map((row) => fileRows[row]!) };
    const made: ReadGroup = { block: own, earliest, latest, category, fileRows };
    kept.set(group.index, made);
    return made;
  }

  function letGo() {
    let rows = 0;
    for (const { fileRows } of kept.values()) rows += fileRows.length;
    for (const [index, { fileRows }] of kept) {
      if (rows <= mostKept) return;
      if (needed.has(index)) continue;
      kept.delete(index);
      rows -= fileRows.length;
    }
  }

  return {
    get: ({ index }) => kept.get(index),

    async read(group) {
      const known = kept.get(group.index);
      if (known) {
        // Those that were needed last are let go of last.
        kept.delete(group.index);
        kept.set(group.index, known);
        return known;
      }
      const same = underWay.get(group.index);
      if (same) return same.part;
      const end = new AbortController();
      const part = fetched(group, end).finally(() => {
        if (underWay.get(group.index)?.end === end) underWay.delete(group.index);
      });
      underWay.set(group.index, { part, end });
      const made = await part;
      letGo();
      return made;
    },

    need(groups) {
      needed = new Set(groups.map(({ index }) => index));
      for (const [index, { end }] of underWay) {
        if (needed.has(index)) continue;
        underWay.delete(index);
        end.abort();
      }
      letGo();
    },

    clear() {
      for (const { end } of underWay.values()) end.abort();
      underWay.clear();
      kept.clear();
      needed = new Set();
    },
  };
}
