import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { earliestOf, headBytes, lengthOf, type RowStore } from "./rowStore";

/** Events of one part, in the order of `earliest`, in a temporary file. */
export interface Run {
  readonly part: number;
  readonly rows: number;
  /** Bytes of the file with begin <= byte < end. */
  readonly begin: number;
  readonly end: number;
}

export interface Runs {
  readonly list: readonly Run[];
  /** Puts the store's events into the file as one run for each part, and empties the store. */
  write(store: RowStore): void;
  /** Reads a run from its begin. */
  read(run: Run): RunReader;
  /** Removes the file. */
  remove(): void;
}

/** Goes through the events of a run. */
export interface RunReader {
  /** Whether there is a current event. */
  readonly isOpen: boolean;
  readonly earliest: number;
  /** The current event, until the next. */
  readonly bytes: Uint8Array;
  next(): void;
}

/**
 * An external merge sort's first half: what does not fit into memory lies in one temporary file, in runs that are in
 * order. Knuth, The Art of Computer Programming 3, 5.4.
 */
export function createRuns(folder: string, name: string): Runs {
  const path = join(folder, name);
  const file = openSync(path, "w+");
  const list: Run[] = [];
  let end = 0;
  return {
    list,
    write(store) {
      const out = Buffer.allocUnsafe(store.size);
      let filled = 0;
      for (const rows of partsInOrder(store)) {
        const begin = filled;
        for (const row of rows) {
          const bytes = store.bytesOf(row);
          out.set(bytes, filled);
          filled += bytes.length;
        }
        const part = store.part[rows[0] as number] as number;
        list.push({ part, rows: rows.length, begin: end + begin, end: end + filled });
      }
      writeWhole(file, out, end);
      end += filled;
      store.clear();
    },
    read: (run) => createReader(file, run),
    remove() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}

/** Rows of each part that has some, in the order of `earliest`; rows of one time in the order in which they came. */
function* partsInOrder({ length, part, earliest }: RowStore): Generator<Uint32Array> {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[row] = row;
  order.sort(
    (a, b) =>
      (part[a] as number) - (part[b] as number) || (earliest[a] as number) - (earliest[b] as number) || a - b,
  );
  for (let begin = 0, end = 0; begin < length; begin = end) {
    while (end < length && part[order[end] as number] === part[order[begin] as number]) end++;
    yield order.subarray(begin, end);
  }
}

function writeWhole(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
}

/** Bytes that a reader fetches at once. */
const pieceBytes = 131_072;

function createReader(file: number, { begin, end }: Run): RunReader {
  let piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - begin));
  let view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  let filled = 0;
  let at = 0;
  let position = begin;
  let length = 0;

  /** Sees to it that so many bytes from the current event's begin are there. */
  function fetch(needed: number): void {
    if (filled - at >= needed) return;
    const larger = needed > piece.length ? Buffer.allocUnsafe(needed * 2) : piece;
    larger.set(piece.subarray(at, filled));
    filled -= at;
    at = 0;
    if (larger !== piece) {
      piece = larger;
      view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    }
    while (filled < needed) {
      const room = Math.min(piece.length - filled, end - position);
      const read = room > 0 ? readSync(file, piece, filled, room, position) : 0;
      if (read === 0) throw new Error("A temporary file of the import was cut short.");
      filled += read;
      position += read;
    }
  }

  const reader = {
    isOpen: true,
    earliest: 0,
    bytes: new Uint8Array(0) as Uint8Array,
    next() {
      at += length;
      length = 0;
      if (at === filled && position === end) {
        reader.isOpen = false;
        return;
      }
      fetch(headBytes);
      length = lengthOf(view, at);
      fetch(length);
      reader.earliest = earliestOf(view, at);
      reader.bytes = piece.subarray(at, at + length);
    },
  };
  reader.next();
  return reader;
}
