import { foldedWords } from "../fold";
import { createWordReader } from "./foldedBytes";
import type { CodedColumn, EventColumns, TextColumn } from "./model";
import { textAt } from "./textColumn";

/** Marks with 1 the rows that are left out, whose title, place and source do not say all that is sought. */
export type EventSearch = (
  columns: Pick<EventColumns, "length" | "title" | "place" | "source">,
) => Uint8Array;

/**
 * A search for some words, in any order; each may be the beginning of a word that is said. Spellings are folded. Without
 * a word nothing is left out. Ask it about slices of the same columns to search them piece by piece: what it finds in
 * the names of places and sources it remembers.
 */
export function eventSearch(words: string): EventSearch {
  const sought = [...new Set(foldedWords(words))].map((word) =>
    Array.from(word, (each) => each.codePointAt(0)!),
  );
  const searches: EventSearch[] = [];
  for (let from = 0; from < sought.length; from += mostWords)
    searches.push(searchFor(sought.slice(from, from + mostWords)));
  return (columns) => {
    const leftOut = new Uint8Array(columns.length);
    for (const search of searches) {
      const marked = search(columns);
      for (let row = 0; row < marked.length; row++) leftOut[row]! |= marked[row]!;
    }
    return leftOut;
  };
}

/** The same at once, for all rows. */
export const searchEvents = (columns: Parameters<EventSearch>[0], words: string): Uint8Array =>
  eventSearch(words)(columns);

/** A bit for each, in a number of 32. */
const mostWords = 30;

/** The words as code points, at most 30. */
function searchFor(sought: readonly (readonly number[])[]): EventSearch {
  const all = 2 ** sought.length - 1;
  const read = createWordReader();
  const encoder = new TextEncoder();
  const known = new WeakMap<readonly string[], Uint32Array>();
  let found = 0;

  const look = (letters: Uint32Array, first: number, end: number): boolean => {
    for (let index = 0; index < sought.length; index++) {
      if ((found >>> index) & 1) continue;
      const word = sought[index]!;
      if (word.length > end - first) continue;
      let same = 0;
      while (same < word.length && letters[first + same] === word[same]) same++;
      if (same === word.length) found |= 1 << index;
    }
    return found === all;
  };

  /** Looks for what has not been found yet. */
  function lookIn(bytes: Uint8Array, first: number, end: number, text: () => string): void {
    if (read(bytes, first, end, look)) return;
    for (const word of foldedWords(text())) {
      const letters = Uint32Array.from(word, (each) => each.codePointAt(0)!);
      if (look(letters, 0, letters.length)) return;
    }
  }

  function inValues({ values }: CodedColumn): Uint32Array {
    const before = known.get(values);
    if (before) return before;
    const inEach = Uint32Array.from(values, (value) => {
      const bytes = encoder.encode(value);
      found = 0;
      lookIn(bytes, 0, bytes.length, () => value);
      return found;
    });
    known.set(values, inEach);
    return inEach;
  }

  return ({ length, title, place, source }) => {
    const [inPlaces, inSources] = [inValues(place), inValues(source)];
    const { bytes, offsets }: TextColumn = title;
    const leftOut = new Uint8Array(length);
    for (let row = 0; row < length; row++) {
      found = inPlaces[place.codes[row]!]! | inSources[source.codes[row]!]!;
      if (found !== all) lookIn(bytes, offsets[row]!, offsets[row + 1]!, () => textAt(title, row));
      leftOut[row] = found === all ? 0 : 1;
    }
    return leftOut;
  };
}
