import { consonants, foldedWords } from "./fold";
import type { Dataset } from "./model";
import { type Said, saidByRow } from "./said";

/** Which rows say which word. Built once for a dataset. */
export interface SearchIndex {
  readonly rowCount: number;
  /** Every folded word, in the order of its letters. */
  readonly words: readonly string[];
  /** The rows that say `words[word]` are `rows` from `starts[word]` to before `starts[word + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** The consonants of words that stand in names, in the order of their letters. */
  readonly sounds: readonly string[];
  /** Indexes into `words`, in step with `sounds`. */
  readonly soundWords: Uint32Array;
}

/** Takes what each row says, see `saidByRow`. */
export function createSearchIndex(said: readonly Said[]): SearchIndex {
  const rowsOf = new Map<string, number[]>();
  said.forEach(({ words }, row) => {
    for (const word of words) {
      const rows = rowsOf.get(word);
      if (rows) rows.push(row);
      else rowsOf.set(word, [row]);
    }
  });
  const words = [...rowsOf.keys()].toSorted(byLetters);
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, index) => {
    starts[index + 1] = starts[index]! + rowsOf.get(word)!.length;
  });
  const rows = new Uint32Array(starts[words.length]!);
  words.forEach((word, index) => {
    rows.set(rowsOf.get(word)!, starts[index]);
  });

  const names = new Set(said.flatMap((each) => [...each.names]));
  const sounding = words
    .flatMap((word, index) => (names.has(word) ? { sound: consonants(word), index } : []))
    .toSorted((a, b) => byLetters(a.sound, b.sound) || a.index - b.index);
  return {
    rowCount: said.length,
    words,
    starts,
    rows,
    sounds: sounding.map(({ sound }) => sound),
    soundWords: Uint32Array.from(sounding, ({ index }) => index),
  };
}

/**
 * Marks with 1 the rows that say every word of the query, in any order; the words may be cut short. A word that nobody
 * says is looked for among the names that sound like it. A query without words leaves every row.
 */
export function searchRows(index: SearchIndex, query: string): Uint8Array {
  const found = new Uint8Array(index.rowCount).fill(1);
  const says = new Uint8Array(index.rowCount);
  for (const word of foldedWords(query)) {
    says.fill(0);
    for (const each of wordsMeant(index, word)) {
      for (let at = index.starts[each]!; at < index.starts[each + 1]!; at++) says[index.rows[at]!] = 1;
    }
    for (let row = 0; row < found.length; row++) found[row]! &= says[row]!;
  }
  return found;
}

/** Indexes into `words`. */
function wordsMeant({ words, sounds, soundWords }: SearchIndex, word: string): readonly number[] {
  const begun = withPrefix(words, word);
  if (begun.length > 0) return begun;
  const sound = consonants(word);
  return sound.length < leastSound ? [] : withPrefix(sounds, sound).map((at) => soundWords[at]!);
}

/** Two consonants are those of too many words: "boat" is not Beit Ana, and "نساء" (women) are no news agency. */
const leastSound = 3;

/** The indexes of those that begin with the letters, among texts in the order of their letters. */
function withPrefix(texts: readonly string[], letters: string): readonly number[] {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]! < letters) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < texts.length && texts[at]!.startsWith(letters); at++) found.push(at);
  return found;
}

const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds the ids of the incidents that say every word; undefined where there is no word, and nothing is narrowed. */
export type Search = (query: string) => ReadonlySet<string> | undefined;

/** A search over the records of a map: given in several languages, an incident says what it says in any of them. */
export function createSearch(records: readonly Dataset[]): Search {
  const saidById = new Map<string, Said>();
  for (const dataset of records) {
    const said = saidByRow(dataset);
    for (const [row, { id }] of dataset.incidents.entries()) {
      saidById.set(id, both(saidById.get(id), said[row]!));
    }
  }
  const ids = [...saidById.keys()];
  const index = createSearchIndex([...saidById.values()]);
  return (query) => {
    if (foldedWords(query).length === 0) return undefined;
    const found = searchRows(index, query);
    return new Set(ids.filter((_, row) => found[row] === 1));
  };
}

const both = (one: Said | undefined, other: Said): Said =>
  one
    ? { words: new Set([...one.words, ...other.words]), names: new Set([...one.names, ...other.names]) }
    : other;
