const words = {
  en: ["Show the interactive map", "Loading…"],
  ar: ["عرض الخريطة التفاعلية", "جارٍ التحميل…"],
  fr: ["Afficher la carte interactive", "Chargement…"],
} as const;

/** What stands on a still: before the map is asked for, and while it is loading. In the language around it, else in English. */
export function wordsAt(element: Element): readonly [start: string, loading: string] {
  const language = element.closest<HTMLElement>("[lang]")?.lang.slice(0, 2).toLowerCase() ?? "";
  return words[language as keyof typeof words] ?? words.en;
}
