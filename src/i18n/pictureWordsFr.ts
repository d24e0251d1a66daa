import type { PictureWords } from "./pictureWordsEn";
import { plural } from "./plural";

const count = (forms: { one: string; other: string }) => plural("fr", forms);

const andMore = count({ one: "et # autre", other: "et # autres" });
const publishers = count({ one: "# éditeur", other: "# éditeurs" });
const maps = count({ one: "# petite carte", other: "# petites cartes" });
const seconds = count({ one: "# seconde", other: "# secondes" });

const facetNames = { kind: "type", status: "statut", place: "lieu" } as const;

export const pictureWordsFr: PictureWords = {
  kinds: {
    still: "Carte et chronologie",
    timeline: "Chronologie",
    multiples: (count) => `${maps(count)}, chacune avec ce qui s’ajoute à la précédente`,
    film: (length) => `Film d’une carte avec chronologie, ${seconds(length)}`,
  },
  sources: (names, others) =>
    `Sources\u00a0: ${names.length === 0 ? publishers(others) : listed(names, others)}`,
  listed,
  andMore,
  filtered: (facets) =>
    `Une partie seulement est montrée, filtrée par ${facets
      .map(({ facet, names }) => `${facetNames[facet]} (${names})`)
      .join(", ")}.`,
  uncertain:
    "Signes évidés\u00a0: incidents dont l’heure n’est pas certaine\u00a0; ils ont pu se produire hors de cet intervalle.",
  uncertainEvents:
    "Signes vides ou plus pâles : événements dont l’heure n’est pas certaine ; ils ont pu se produire hors de cette période.",
  uncertainKnown:
    "Signes évidés\u00a0: incidents dont on ne sait pas avec certitude quand ils ont été rapportés pour la première fois\u00a0; ce peut être hors de cet intervalle.",
  outside: count({ one: "# hors de cette carte.", other: "# hors de cette carte." }),
  bars: "Une barre couvre le temps dans lequel un incident a pu se produire, non sa durée. Les barres pâles sont hors de cet intervalle, en tout ou en partie.",
  barsKnown:
    "Une barre couvre le temps dans lequel un incident a été rapporté pour la première fois. Les barres pâles sont hors de cet intervalle, en tout ou en partie.",
  mapCredit: (names) => `Carte\u00a0: ${names}`,
  // "7 mars 2025" is a day, "mars 2025" a month; what begins with another word, such as "vers", has its own.
  publishedOn: (date) => {
    if (/^\d{1,2}(er)?\s/.test(date)) return `publié le ${date}`;
    return /^(vers|peut-être)/.test(date) ? `publié ${date}` : `publié en ${date}`;
  },
  claim: (claimant, date, figure) => `${claimant}, ${date}\u00a0: ${figure}`,
  figure: (quantity, group, note) => `${quantity} ${group}${note === undefined ? "" : ` (${note})`}`,
  claims: (lines) => `Chiffres tels qu’avancés\u00a0: ${lines}`,
  groupCount: (group, figures) => `${group}\u00a0: ${figures}`,
  semicolon: "\u00a0; ",
  placeCount: (place, figures) => `${place} (${figures})`,
  mostAt: (places) => `Lieux avec le plus d’incidents\u00a0: ${places}`,
  incident: (title, when, status) =>
    `À côté de la carte\u00a0: ${title} (${when}\u00a0; statut\u00a0: ${status})`,
};

function listed(names: readonly string[], others: number): string {
  return others === 0 ? names.join(", ") : `${names.join(", ")} ${andMore(others)}`;
}
