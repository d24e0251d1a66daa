import type { Language } from "../core/text";
import { plural } from "./plural";

/** What a frozen version says where a later one corrected what it shows. Fetched by such pages alone. */
export interface CorrectedWords {
  /** Incidents that are shown and were changed or removed since. */
  readonly since: (count: number) => string;
  readonly seeNow: string;
}

const arabic = plural("ar", {
  one: "حادثة واحدة",
  two: "حادثتان",
  few: "# حوادث",
  many: "# حادثة",
  other: "# حادثة",
});

export const correctedWords: Readonly<Record<Language, CorrectedWords>> = {
  en: {
    since: (count) => `Corrected since: ${count} of the incidents shown here.`,
    seeNow: "See the map as it is now",
  },
  ar: {
    since: (count) => `صُحّح لاحقًا من الحوادث المعروضة هنا: ${arabic(count)}.`,
    seeNow: "اعرض الخريطة كما هي الآن",
  },
  fr: {
    since: (count) => `Corrigé depuis : ${count} des incidents montrés ici.`,
    seeNow: "Voir la carte telle qu’elle est maintenant",
  },
};
