import type { Log } from "../problem";
import { type Entry, fileRecord, incidentsIn, listIn, textsIn } from "./records";

/** A word that takes a side or a tone, and what says the same without it. */
interface LoadedWord {
  readonly form: RegExp;
  /** Undefined where nothing is lost when the word is left out. */
  readonly instead?: string;
}

// In Latin script a capital inside a sentence is a name, which nobody may change.
const latin = (stems: string, instead?: string): LoadedWord => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems})(?![\\p{L}\\p{N}])`, "giu"),
  ...(instead === undefined ? {} : { instead }),
});

/** With the particles that Arabic writes onto a word: and, so, by, like, for, the. */
const arabic = (stems: string, instead?: string): LoadedWord => ({
  form: new RegExp(`(?<!\\p{L})[وف]?(?:[بكل]?ال|لل|[بكل])?(?:${stems})(?!\\p{L})`, "gu"),
  ...(instead === undefined ? {} : { instead }),
});

const anotherSide = "what the group calls itself, or fighters";

const loadedWords: Readonly<Partial<Record<string, readonly LoadedWord[]>>> = {
  en: [
    latin(
      "massacres?|massacred|massacring|slaughter(?:s|ed|ing)?|butcher(?:y|ed|ing)?|bloodbath|carnage",
      "killing",
    ),
    latin("terrorists?|terrorism|terror|thugs?|mercenar(?:y|ies)|bandits?|jihadists?", anotherSide),
    latin("remnants?", "former-government fighters, as whoever says it names them"),
    latin("regime", "government, or former government"),
    latin("genocide|genocidal|ethnic cleansing", "what was done; the finding only as somebody’s"),
    latin("martyr(?:s|ed|dom)?", "the dead; killed"),
    latin("liberat(?:es?|ed|ion|ing)", "took; withdrew from"),
    latin("nusayris?|infidels?|apostates?", "what the community calls itself"),
    latin(
      "brutal(?:ly)?|barbari[cs]\\w*|savage(?:ly)?|heinous|horrific|horrifying|shocking(?:ly)?|tragic(?:ally)?|gruesome|bloody",
    ),
    latin("admit(?:s|ted)|reveal(?:s|ed)|expos(?:es|ed)", "said; reported"),
  ],
  fr: [
    latin(
      "massacres?|massacr(?:er|é|ée|és|ées|ent|ant)|carnages?|boucheries?|bain de sang",
      "personnes tuées",
    ),
    latin(
      "terroristes?|terrorisme|terreur|sbires?|mercenaires?|bandits?|djihadistes?",
      "le nom que le groupe se donne, ou combattants",
    ),
    latin("résidus?|reliquats?", "combattants de l’ancien gouvernement"),
    latin("régime", "gouvernement, ou ancien gouvernement"),
    latin(
      "génocides?|génocidaires?|nettoyage ethnique|épuration ethnique",
      "ce qui a été fait ; la qualification seulement comme celle de quelqu’un",
    ),
    latin("martyrs?|martyre", "les morts"),
    latin("libér(?:er|é|ée|és|ées|ent|ation)", "pris ; quitté"),
    latin("nosaïris?|nusayris?|infidèles?|apostats?|mécréants?", "le nom que la communauté se donne"),
    latin(
      "brutal(?:e|es|ement)?|brutaux|barbares?|barbarie|sauvage(?:s|ment)?|atroces?|horribles?|effroyables?|tragiques?|tragiquement|sanglante?s?|sanguinaires?",
    ),
    latin("avou(?:e|é|er)|révèl(?:e|ent)|révél(?:é|er)", "a dit ; a rapporté"),
  ],
  ar: [
    arabic("مجزره|مجازر|مذبحه|مذابح|ذبح", "قتل، أو مقتل"),
    arabic(
      "ارهابي|ارهابيون|ارهابيين|ارهابيه|ارهاب|مرتزقه|عصابات|عصابه|شبيحه|شبيح",
      "اسم الجهة كما تسمي نفسها، أو مقاتلون",
    ),
    arabic("فلول", "مقاتلون موالون للحكومة السابقة"),
    arabic("النظام البائد|نظام بائد", "الحكومة السابقة"),
    arabic("اباده|تطهير عرقي|تطهير طائفي", "ما جرى؛ والوصف منسوبًا إلى قائله"),
    arabic("شهيد|شهداء|شهيده|استشهد|استشهدت|استشهاد", "قتيل؛ قُتل"),
    arabic("نصيري|نصيريه|نصيريين|كفار|مرتد|مرتدين|مرتدون", "الاسم الذي تسمي به الجماعة نفسها"),
    arabic("وحشي|وحشيه|همجي|همجيه|بربري|بربريه|مروع|مروعه|دموي|دمويه|ماساوي|ماساويه"),
  ],
};

/** Arabic letters without vowel signs and stretching, and with one form of alif and of the feminine ending. */
const plainArabic = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replaceAll("ة", "ه");

/** Words in quotation marks are somebody’s. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]*”|«[^»]*»|"[^"]*"|‘[^’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})/gu, (quoted) =>
    " ".repeat(quoted.length),
  );

const isName = (word: string, index: number, text: string): boolean =>
  /^\p{Lu}/u.test(word) && !/(?:^|[.!?:]\s*)$/.test(text.slice(0, index));

function findLoaded(
  text: string,
  language: string,
): { word: string; instead: string | undefined } | undefined {
  const plain = withoutQuotations(language === "ar" ? plainArabic(text) : text);
  for (const { form, instead } of loadedWords[language] ?? []) {
    for (const { 0: word, index } of plain.matchAll(form)) {
      if (!isName(word, index, plain)) return { word, instead };
    }
  }
  return undefined;
}

function doubtIn(record: Entry, names: readonly string[], log: Log): void {
  for (const { path, language, text } of names.flatMap((name) => textsIn(record, name))) {
    const found = findLoaded(text, language);
    if (!found) continue;
    log(
      "loaded-word",
      path,
      found.word,
      found.instead ? `a neutral word, such as: ${found.instead}` : "the same without this word",
    );
  }
}

/** Doubts titles and summaries of incidents for words that take a side; the first of each text is told. */
export function doubtLoadedWords(file: unknown, log: Log): void {
  for (const incident of incidentsIn(file)) doubtIn(incident, ["title", "summary"], log);
}

/** The same for the texts of map.json. */
export function doubtLoadedMapWords(file: unknown, log: Log): void {
  const map = fileRecord(file);
  doubtIn(map, ["title", "summary"], log);
  for (const chapter of listIn(map, "chapters")) doubtIn(chapter, ["title", "text"], log);
}
