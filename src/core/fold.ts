/**
 * One form for spellings that mean the same, so that a word is found however it is written: without case, accents,
 * vowel signs and articles, with one letter where Arabic, Persian and Urdu keyboards have several.
 */
export const fold = (text: string): string => foldedWords(text).join(" ");

/** The words of a text in that form and in their order. An article alone is no word. */
export function foldedWords(text: string): readonly string[] {
  return foldedLetters(text)
    .replace(/(?<=\d)[,٬](?=\d{3}(?!\d))/g, "")
    .replace(latinArticle, "")
    .replace(/['’‘`´]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(arabicArticle, ""))
    .filter((word) => word !== "");
}

/** One letter for its many forms: all of folding that looks at single letters, whatever stands beside them. */
export const foldedLetters = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    // Marks over and under letters, signs that direct the writing, the stretching stroke, hamza, ayn as an apostrophe.
    .replace(/[\p{M}\p{Cf}\u0640\u0621\u02B0-\u02FF]/gu, "")
    .replace(variant, (letter) => oneLetter[letter] ?? letter);

/**
 * The consonants of a folded word, the same for an Arabic word and for its usual spellings in Latin letters: without
 * vowels, and with one letter for those that are taken for one another. It is rough, and meant for names only: for
 * those of which a spelling is not on record. May be empty.
 */
export const consonants = (word: string): string =>
  word
    .replace(/(\p{L})\1+/gu, "$1")
    .replace(/^ou(?=[aei])/, "w")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/(?<=[aeiouy])h$|(?<=.)ه$/, "")
    .replace(sound, (letters) => oneSound[letters] ?? "k")
    .replace(/(?<=.)[wy]|[aeiou]/g, "");

const changes = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(" ").map((change) => change.split("=")));

const oneLetter = changes(
  "ٱ=ا ى=ي ی=ي ې=ي ے=ي ة=ه ہ=ه ھ=ه ە=ه ۃ=ه ک=ك ڪ=ك ı=i ø=o ł=l đ=d ð=d ß=ss æ=ae œ=oe þ=th " +
    "٠=0 ١=1 ٢=2 ٣=3 ٤=4 ٥=5 ٦=6 ٧=7 ٨=8 ٩=9 ۰=0 ۱=1 ۲=2 ۳=3 ۴=4 ۵=5 ۶=6 ۷=7 ۸=8 ۹=9",
);
const variant = new RegExp(`[${Object.keys(oneLetter).join("")}]`, "g");

const oneSound: Readonly<Record<string, string>> = {
  ...changes("sch=š sh=š ch=š kh=x gh=g dh=d th=t ph=f dj=j ck=k c=k q=k p=b v=f"),
  ...changes("ا= ع= ب=b پ=b ت=t ث=t ط=t ج=j ژ=j ح=h ه=h خ=x د=d ذ=d ض=d ر=r ز=z ظ=z س=s ص=s ش=š چ=š غ=g گ=g"),
  ...changes("ف=f ڤ=f ق=k ك=k ل=l م=m ن=n و=w ي=y"),
};
// The groups of letters stand before the single ones that they begin with.
const sound = new RegExp(`qu(?=[aeiouy])|${Object.keys(oneSound).join("|")}`, "g");

/**
 * "al-" and what it becomes before other letters ("ash-Shir"), "al" as a word before another, and what French joins to
 * a name ("d'Alep"). English "as" and "an" are words, so that those forms are articles with a hyphen only.
 */
const latinArticle =
  /(?<![\p{L}\p{N}])(?:(?:[ae][lnrstzd]|[ae]sh|[ae]th|[ae]dh)[-‐‑]|[ae]l\s+(?=\p{L})|(?:qu|[cdjlmnst])['’](?=\p{L}))/gu;

/** "ال", and the same with "and", "so", "in", "as" or "to" before it where enough of a word is left. */
const arabicArticle = /^(?:ال|[وفبك]ال(?=.{3})|لل(?=.{3}))/u;
