const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps in milliseconds since 1970-01-01T00:00Z, each a multiple of the one before. */
const steps = [minute, 10 * minute, hour, 6 * hour, day, 7 * day, 28 * day, 364 * day] as const;

export interface CountCell {
  /** Milliseconds, on steps: earliest rounded down, latest up. */
  readonly earliest: number;
  readonly latest: number;
  readonly category: number;
  readonly events: number;
}

export interface CountCells {
  add(earliest: number, latest: number, category: number): void;
  /** Milliseconds. */
  readonly step: number;
  /** In the order of earliest, latest, category. */
  cells(): readonly CountCell[];
}

/**
 * How many events of a category have the same bounds in time, bounds rounded outward to steps. A window that begins and
 * ends on steps is counted as exactly by these cells as by the events. Begins with the finest step and takes a coarser
 * one where there would be more than `most` cells, so that memory has an end whatever comes.
 */
export function createCountCells(most: number): CountCells {
  let level = 0;
  let size = 0;
  /** By step of earliest; in it, by steps of duration and category. */
  let byEarliest = new Map<number, Map<number, number>>();

  const put = (earliest: number, length: number, category: number, events: number) => {
    let cells = byEarliest.get(earliest);
    if (!cells) {
      cells = new Map();
      byEarliest.set(earliest, cells);
    }
    const key = length * 256 + category;
    const before = cells.get(key);
    if (before === undefined) size++;
    cells.set(key, (before ?? 0) + events);
  };

  function coarsen(): void {
    const finer = byEarliest;
    const ratio = (steps[level + 1] as number) / (steps[level] as number);
    level++;
    byEarliest = new Map();
    size = 0;
    for (const [earliest, cells] of finer)
      for (const [key, events] of cells) {
        const from = Math.floor(earliest / ratio);
        const to = Math.ceil((earliest + Math.floor(key / 256)) / ratio);
        put(from, to - from, key % 256, events);
      }
  }

  return {
    add(earliest, latest, category) {
      const step = steps[level] as number;
      const from = Math.floor(earliest / step);
      put(from, Math.ceil(latest / step) - from, category, 1);
      while (size > most && level + 1 < steps.length) coarsen();
    },
    get step() {
      return steps[level] as number;
    },
    cells() {
      const step = steps[level] as number;
      return [...byEarliest]
        .sort(([a], [b]) => a - b)
        .flatMap(([earliest, cells]) =>
          [...cells]
            .sort(([a], [b]) => a - b)
            .map(([key, events]) => ({
              earliest: earliest * step,
              latest: (earliest + Math.floor(key / 256)) * step,
              category: key % 256,
              events,
            })),
        );
    },
  };
}
