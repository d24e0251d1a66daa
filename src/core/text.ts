/** The languages that the interface, the records and the map are written in. */
export const languages = ["en", "ar", "fr"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** Text by language. A record may lack a language; the reader is then shown another one, marked with its `lang`. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;

export interface ChosenText {
  readonly text: string;
  /** The language that the text is in, which may not be the one asked for. */
  readonly language: Language;
}

/** The text in the language asked for, else in English, else in whichever there is. Empty when there is none. */
export function textIn(text: LocalText | undefined, language: Language): ChosenText {
  for (const candidate of [language, ...languages]) {
    const found = text?.[candidate];
    if (found) return { text: found, language: candidate };
  }
  return { text: "", language };
}
