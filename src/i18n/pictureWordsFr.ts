import type { PictureWords } from "./pictureWordsEn";
import { plural } from "./plural";

const count = (forms: { one: string; other: string }) => plural("fr", forms);

const andMore = count({ one: "et # de plus", other: "et # de plus" });
const andOthers = count({ one: "et # autre", other: "et # autres" });
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
    "Un signe évidé est un incident dont l’heure n’est pas certaine\u00a0: il a pu se produire hors de cet intervalle.",
  uncertainKnown:
    "Un signe évidé est un incident dont on ne sait pas avec certitude quand il a été rapporté pour la première fois\u00a0: ce peut être hors de cet intervalle.",
  mapCredit: (names) => `Carte\u00a0: ${names}`,
  publishedOn: (date) => `publié\u00a0: ${date}`,
  claim: (claimant, date, figure) => `${claimant}, ${date}\u00a0: ${figure}`,
  withNote: (words, note) => `${words} (${note})`,
  claims: (lines) => `Chiffres tels qu’avancés\u00a0: ${lines}`,
  groupCount: (group, figures) => `${group}\u00a0: ${figures}`,
  mostAt: (places) => `Le plus d’incidents\u00a0: ${places}`,
  incident: (title) => `À côté de la carte\u00a0: ${title}`,
};

function listed(names: readonly string[], others: number): string {
  return others === 0 ? names.join(", ") : `${names.join(", ")} ${andOthers(others)}`;
}
