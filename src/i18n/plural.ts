import type { Language } from "../core/text";

/** The forms that a language tells apart; `other` is always there. `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/** "1 incident", "12 incidents": the form for the number, with the number in European digits or as it is to be written. */
export function plural(
  language: Language,
  forms: PluralForms,
  write: (count: number) => string = String,
): (count: number) => string {
  return (count) => {
    const rule = rules.get(language) ?? new Intl.PluralRules(language);
    rules.set(language, rule);
    return (forms[rule.select(count)] ?? forms.other).replace("#", write(count));
  };
}
