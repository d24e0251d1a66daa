import type { Language } from "../core/text";

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;
const anyLetter = /\p{L}/u;
/** Marks that set the direction of text: one without its partner would turn all that follows. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name in a line of another language, between invisible marks where the two are not read in the same direction, so
 * that neither puts the other out of order. "AFP" in a line of Arabic; as it is in a line of English.
 */
export function setApart(name: string, language: Language): string {
  const plain = name.replace(directionMarks, "");
  // Signs and digits alone take the direction of what stands around them.
  const isForeign =
    language === "ar" ? leftToRight.test(plain) || !anyLetter.test(plain) : rightToLeft.test(plain);
  if (!isForeign || plain === "") return plain;
  const [first] = anyLetter.exec(plain) ?? [""];
  return `${rightToLeft.test(first) ? "\u2067" : "\u2066"}${plain}\u2069`;
}
