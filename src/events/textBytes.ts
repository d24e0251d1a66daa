import { isWebAddress, mostLettersOf, shortened, tidied } from "./texts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const nothing = new Uint8Array();

/**
 * Whether bytes of UTF-8 may hold what does harm where it is shown, or spaces at an end: then they are read as letters.
 * Of the marks of direction only the first two bytes are looked at, which dashes and quotation marks share.
 */
function isDoubtful(bytes: Uint8Array): boolean {
  const { length } = bytes;
  if (length > 0 && ((bytes[0] as number) <= 0x20 || (bytes[length - 1] as number) <= 0x20)) return true;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x20 || byte === 0x7f) return true;
    if (byte < 0xc2) continue;
    const next = bytes[at + 1] as number;
    if (byte === 0xc2 && next <= 0xa0) return true;
    if (byte === 0xe2 && next === 0x80 && (bytes[at + 2] as number) >= 0xaa) return true;
    if (byte === 0xe2 && next === 0x81 && (bytes[at + 2] as number) >= 0xa6) return true;
    if (byte === 0xed || byte === 0xef || byte >= 0xf5) return true;
  }
  return false;
}

export interface TidyBytes {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/** As `tidied` and `shortened`, on UTF-8, and without making a string of texts that need neither. */
export function tidyBytes(bytes: Uint8Array, mostLetters: number): TidyBytes {
  // No letter is less than a byte.
  if (bytes.length <= mostLetters && !isDoubtful(bytes)) return { bytes, isCut: false };
  // Cut before it is decoded: a letter is at most four bytes, and what is cut off is not shown.
  const text = tidied(decoder.decode(bytes.subarray(0, 4 * mostLetters + 64)));
  if (text.length <= mostLetters) return { bytes: encoder.encode(text), isCut: false };
  return { bytes: encoder.encode(shortened(text, mostLetters)), isCut: true };
}

const isLetterOrDigit = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** As `isId`, on UTF-8. */
export function isIdBytes(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.length > mostLettersOf.id || !isLetterOrDigit(bytes[0] as number))
    return false;
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    // Beside them `_`, `.`, `:` and `-`.
    if (!isLetterOrDigit(byte) && byte !== 0x5f && byte !== 0x2e && byte !== 0x3a && byte !== 0x2d)
      return false;
  }
  return true;
}

const schemes = ["https://", "http://"].map((scheme) => encoder.encode(scheme));

/**
 * The address if it is one of the web, else nothing. Most are seen to be one by their beginning and their letters; the
 * others are read as `isWebAddress` reads them.
 */
export function webAddressBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || isPlainAddress(bytes)) return bytes;
  const text = tidied(decoder.decode(bytes.subarray(0, 4 * mostLettersOf.url + 64)));
  return isWebAddress(text) ? encoder.encode(text) : nothing;
}

/** Whether it is a scheme, a host of letters, digits, dots and hyphens, and then letters that an address may have. */
function isPlainAddress(bytes: Uint8Array): boolean {
  const scheme = schemes.find((each) => each.every((byte, at) => bytes[at] === byte));
  if (!scheme || bytes.length > mostLettersOf.url || !isLetterOrDigit(bytes[scheme.length] ?? 0))
    return false;
  let isInHost = true;
  for (let at = scheme.length; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x2f) isInHost = false;
    if (isInHost && !isLetterOrDigit(byte) && byte !== 0x2e && byte !== 0x2d) return false;
    // Controls, spaces, and beyond ASCII.
    if (byte <= 0x20 || byte >= 0x7f) return false;
  }
  return true;
}
