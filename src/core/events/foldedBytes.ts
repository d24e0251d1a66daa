import { foldedLetters } from "../fold";

/**
 * Calls with each folded word of a text: its letters are `letters[first, end)`, code points. Stops where the call
 * answers true.
 */
type WordCall = (letters: Uint32Array, first: number, end: number) => boolean;

/** Reads folded words out of UTF-8. False, without any call, where a letter's form depends on its neighbours. */
export type WordReader = (bytes: Uint8Array, first: number, end: number, call: WordCall) => boolean;

/** What of an entry is the letter itself; the bits above say what it is. */
const codePoint = 0x1fffff;
const isWord = 1 << 21;
const isLetter = 1 << 22;
const isSpace = 1 << 23;
const isKnown = 1 << 24;
/** Becomes no letter, or several, or stands beyond the table. */
const isOther = 1 << 25;
/** The Greek sigma, which has another form at the end of a word. */
const isContextual = 1 << 26;

/**
 * Finds the same words as `foldedWords` does in the text, many times faster: letter by letter through a table that
 * `foldedLetters` fills, without making a string.
 */
export function createWordReader(): WordReader {
  const table = new Uint32Array(0x10000);
  const others = new Map<number, readonly number[]>();
  let letters = new Uint32Array(256);
  let word = new Uint32Array(256);

  function learned(point: number): number {
    const text = String.fromCodePoint(point);
    const folded = Array.from(foldedLetters(text), described);
    const [only] = folded;
    const isContext = text.normalize("NFKD").includes("Σ");
    if (isContext) others.set(point, [isContextual]);
    else others.set(point, folded);
    const isPlain = !isContext && only !== undefined && folded.length === 1 && point < table.length;
    const entry = isKnown | (isPlain ? only : isOther);
    if (point < table.length) table[point] = entry;
    return entry;
  }

  return (bytes, first, end, call) => {
    // A letter of three bytes may become eighteen.
    if (letters.length < (end - first) * 6) {
      letters = new Uint32Array((end - first) * 12);
      word = new Uint32Array(letters.length);
    }
    let count = 0;
    for (let at = first; at < end; ) {
      const byte = bytes[at]!;
      const size = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      const point = size === 1 ? byte : decoded(bytes, at, size);
      at += size;
      const entry = point < table.length ? table[point]! || learned(point) : isOther;
      if ((entry & isOther) === 0) {
        letters[count++] = entry;
        continue;
      }
      if (!others.has(point)) learned(point);
      for (const each of others.get(point)!) {
        if (each === isContextual) return false;
        letters[count++] = each;
      }
    }
    eachWord(letters, count, word, call);
    return true;
  };
}

function decoded(bytes: Uint8Array, at: number, size: number): number {
  let point = bytes[at]! & (0xff >> (size + 1));
  for (let next = 1; next < size; next++) point = (point << 6) | (bytes[at + next]! & 0x3f);
  // Bytes that are no UTF-8 may say anything.
  return point > 0x10ffff ? 0xfffd : point;
}

const described = (letter: string): number =>
  letter.codePointAt(0)! |
  (/[\p{L}\p{N}]/u.test(letter) ? isWord : 0) |
  (/\p{L}/u.test(letter) ? isLetter : 0) |
  (/\s/.test(letter) ? isSpace : 0);

/** What `foldedWords` does with letters beside one another, in one pass. */
function eachWord(letters: Uint32Array, count: number, word: Uint32Array, call: WordCall): void {
  let length = 0;
  for (let at = 0; at < count; at++) {
    const entry = letters[at]!;
    const point = entry & codePoint;
    if (entry & isWord) {
      if (at === 0 || (letters[at - 1]! & isWord) === 0) {
        const after = afterLatinArticle(letters, at, count);
        if (after > at) {
          at = after - 1;
          continue;
        }
      }
      word[length++] = point;
    } else if (!apostrophes.has(point) && !isBetweenDigits(letters, at, count)) {
      const begin = arabicArticle(word, length);
      if (length > begin && call(word, begin, length)) return;
      length = 0;
    }
  }
  const begin = arabicArticle(word, length);
  if (length > begin) call(word, begin, length);
}

const code = (letter: string): number => letter.codePointAt(0)!;
const codes = (letters: string): ReadonlySet<number> => new Set(Array.from(letters, code));

const apostrophes = codes("'’‘`´");
const hyphens = codes("-‐‑");
const [a, d, e, h, l, q, s, t, u] = Array.from("adehlqstu", code);
const afterVowel = codes("lnrstzd");
const joinedInFrench = codes("cdjlmnst");
const [apostrophe, raisedComma] = Array.from("'’", code);
const [comma, arabicComma, zero, nine] = Array.from(",٬09", code);
const [alif, lam] = Array.from("ال", code);
const joinedInArabic = codes("وفبك");

/** Where what follows an article begins; where the article would begin if there is none. */
function afterLatinArticle(letters: Uint32Array, at: number, count: number): number {
  const point = (index: number) => (at + index < count ? letters[at + index]! & codePoint : 0);
  const isBefore = (index: number, bit: number) => at + index < count && (letters[at + index]! & bit) !== 0;
  const [first, second, third] = [point(0), point(1), point(2)];
  if (first === a || first === e) {
    if (hyphens.has(third) && afterVowel.has(second)) return at + 3;
    if (third === h && (second === s || second === t || second === d) && hyphens.has(point(3))) return at + 4;
    if (second !== l || !isBefore(2, isSpace)) return at;
    let index = 3;
    while (isBefore(index, isSpace)) index++;
    return isBefore(index, isLetter) ? at + index : at;
  }
  const isJoin = (letter: number) => letter === apostrophe || letter === raisedComma;
  if (joinedInFrench.has(first) && isJoin(second)) return isBefore(2, isLetter) ? at + 2 : at;
  if (first === q && second === u && isJoin(third)) return isBefore(3, isLetter) ? at + 3 : at;
  return at;
}

/** How many letters of a word are an Arabic article. */
function arabicArticle(word: Uint32Array, length: number): number {
  const first = word[0];
  if (length < 2 || (first !== alif && first !== lam && !joinedInArabic.has(first!))) return 0;
  if (first === alif) return word[1] === lam ? 2 : 0;
  if (first === lam) return word[1] === lam && length >= 5 ? 2 : 0;
  return word[1] === alif && word[2] === lam && length >= 6 ? 3 : 0;
}

/** A comma between thousands. */
function isBetweenDigits(letters: Uint32Array, at: number, count: number): boolean {
  const point = letters[at]! & codePoint;
  if (point !== comma && point !== arabicComma) return false;
  const isDigit = (index: number) => {
    const digit = index >= 0 && index < count ? letters[index]! & codePoint : 0;
    return digit >= zero! && digit <= nine!;
  };
  return isDigit(at - 1) && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
}
