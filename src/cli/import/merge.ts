import type { RunReader } from "./runs";

/**
 * The events of many runs in the order of `earliest`, those of one time in the order of the runs: the second half of an
 * external merge sort, with a binary heap. The bytes of an event hold until the next is asked for.
 */
export function* merged(readers: readonly RunReader[]): Generator<Uint8Array> {
  const heap = readers.map((reader, run) => ({ reader, run })).filter(({ reader }) => reader.isOpen);
  type Entry = (typeof heap)[number];
  const isBefore = (a: Entry, b: Entry) =>
    a.reader.earliest < b.reader.earliest || (a.reader.earliest === b.reader.earliest && a.run < b.run);

  function sink(from: number): void {
    const entry = heap[from] as Entry;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry, heap[child] as Entry)) child++;
      if (!isBefore(heap[child] as Entry, entry)) break;
      heap[at] = heap[child] as Entry;
      at = child;
    }
    heap[at] = entry;
  }

  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at);
  while (heap.length > 0) {
    const { reader } = heap[0] as Entry;
    yield reader.bytes;
    reader.next();
    if (!reader.isOpen) {
      const last = heap.pop() as Entry;
      if (heap.length === 0) return;
      heap[0] = last;
    }
    sink(0);
  }
}
