import type { Interruption } from "../interruption";
import type { CountCells } from "./countCells";
import { type EventRows, type EventsWriter, rowGroupSizes } from "./eventsParquet";
import { merged } from "./merge";
import { levelOfPart, parts, tiles, tilesOf } from "./pyramid";
import { RowStore, type TextName } from "./rowStore";
import type { Runs } from "./runs";

export interface WriteOut {
  readonly runs: Runs;
  readonly writer: EventsWriter;
  readonly categories: readonly string[];
  /** Told of every event that is written; undefined where no counts are wanted. */
  readonly counts: CountCells | undefined;
  readonly interruption: Interruption;
  /** Told how many events are written so far. */
  readonly onRows: (rows: number) => void;
}

/** Writes the events of the runs in the order of `earliest`. */
export async function writeInOrder(work: WriteOut): Promise<void> {
  const { runs } = work;
  const store = new RowStore(rowGroupSizes.plain);
  const writeGroup = groupWriter(work);
  for (const bytes of merged(runs.list.map((run) => runs.read(run)))) {
    store.addBytes(bytes);
    if (store.length < store.most) continue;
    await writeGroup(store, everyRow(store));
    store.clear();
  }
  if (store.length > 0) await writeGroup(store, everyRow(store));
  work.writer.finish();
}

/** Writes the events of the runs as a pyramid: by level, duration, time and place. */
export async function writePyramid(work: WriteOut): Promise<void> {
  const { runs } = work;
  const writeGroup = groupWriter(work);
  for (let part = 0; part < parts; part++) {
    const level = levelOfPart(part);
    const own = runs.list.filter((run) => run.part === part);
    const rows = own.reduce((sum, run) => sum + run.rows, 0);
    if (rows === 0) continue;
    const store = new RowStore(rowGroupSizes.pyramid * tilesOf(level, rows, rowGroupSizes.pyramid));
    const writeSlice = async () => {
      for (const group of tiles(store, rowGroupSizes.pyramid)) await writeGroup(store, group, level);
      store.clear();
    };
    for (const bytes of merged(own.map((run) => runs.read(run)))) {
      store.addBytes(bytes);
      if (store.length === store.most) await writeSlice();
    }
    if (store.length > 0) await writeSlice();
  }
  work.writer.finish();
}

const everyRow = ({ length }: RowStore): Uint32Array => Uint32Array.from({ length }, (_, row) => row);

function groupWriter({ writer, categories, counts, interruption, onRows }: WriteOut) {
  let written = 0;
  return async (store: RowStore, rows: Uint32Array, level = 0): Promise<void> => {
    if (counts)
      for (const row of rows)
        counts.add(store.earliest[row] as number, store.latest(row), store.category(row));
    writer.write(rowsOf(store, rows, categories), level);
    written += rows.length;
    onRows(written);
    await interruption.check();
  };
}

function rowsOf(store: RowStore, rows: Uint32Array, categories: readonly string[]): EventRows {
  const texts = (name: TextName) => Array.from(rows, (row) => store.text(row, name));
  return {
    length: rows.length,
    earliest: Array.from(rows, (row) => store.earliest[row] as number),
    latest: Array.from(rows, (row) => store.latest(row)),
    longitude: Array.from(rows, (row) => store.longitude[row] as number),
    latitude: Array.from(rows, (row) => store.latitude[row] as number),
    category: Array.from(rows, (row) => categories[store.category(row)] ?? ""),
    place: texts("place"),
    source: texts("source"),
    id: texts("id"),
    title: texts("title"),
    url: texts("url"),
  };
}
