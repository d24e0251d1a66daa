import type { Messages } from "./en";
import { plural } from "./plural";

const count = (forms: { one: string; other: string }) => plural("fr", forms);
const incidents = count({ one: "# incident", other: "# incidents" });

const placesNear = count({ one: "et # lieu proche", other: "et # lieux proches" });

export const fr: Messages = {
  skipToList: "Aller à la liste des incidents",
  loading: "Chargement des données de la carte",
  loadFailed: "Les données de cette carte n’ont pas pu être lues.",
  someLeftOut: count({
    one: "# fiche de cette carte n’a pas pu être lue et n’est pas affichée.",
    other: "# fiches de cette carte n’ont pas pu être lues et ne sont pas affichées.",
  }),
  showProblems: "Voir les erreurs",
  language: "Langue",
  theme: "Couleurs",
  themeAuto: "Selon l’appareil",
  themeLight: "Clair",
  themeDark: "Sombre",
  share: "Copier le lien",
  linkCopied: "Lien copié",
  linkToCopy: "Copiez ce lien :",

  incidents,
  certainAndPossible: (certain, possible) =>
    possible === 0
      ? `${incidents(certain)}.`
      : certain === 0
        ? `Jusqu’à ${incidents(possible)} dont l’heure n’est pas certaine.`
        : `${incidents(certain)}, et jusqu’à ${possible} de plus dont l’heure n’est pas certaine.`,
  andPossible: (certain, possible) =>
    possible === 0 ? `${certain}` : `${certain === 0 ? "" : `${certain} + `}jusqu’à ${possible}`,
  countSpoken: (certain, possible) =>
    possible === 0 ? incidents(certain) : `${incidents(certain)}, jusqu’à ${possible} de plus possibles`,
  withoutPlace: count({ one: "# sans lieu précisé.", other: "# sans lieu précisé." }),
  nothingHere: "Rien n’est rapporté dans cette période avec ces filtres.",
  zone: (label, offset) => `${label} (${offset})`,

  map: "Carte des incidents",
  mapUnavailable:
    "Le fond de carte ne peut pas être dessiné dans ce navigateur. Lieux, chronologie et liste fonctionnent sans lui.",
  mapLoading: "Le fond de carte se charge.",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  fitToData: "Montrer toute la zone",
  attribution: "Sources de la carte",
  placeAndOthers: (name, others) => `${name} + ${others}`,
  placeAndOthersSpoken: (name, others) => `${name} ${placesNear(others)}`,
  andPlacesNear: (others) => placesNear(others),
  notAPoint: "Pas un point sur la carte",
  somewhereIn: (name) => `Quelque part : ${name}`,
  routeNote: "direction, non une route",
  linkNote: "ligne entre les lieux nommés, non une route",
  noPlaceStated: "Lieu non précisé",
  shownAt: (name) => `Sans point propre ; montré à ${name}`,
  zoomToPlaces: "Agrandir ces lieux",
  gesturesWheel: "Ctrl + molette pour agrandir la carte",
  gesturesWheelMac: "⌘ + molette pour agrandir la carte",
  gesturesTouch: "Déplacez la carte avec deux doigts",

  clock: {
    label: "Selon quelle horloge",
    happened: "Quand c’est arrivé",
    known: "Quand on l’a su",
    knownIn: (window) => `Rapporté : ${window}`,
    firstReported: (date) => `premier récit : ${date}`,
    firstReportedUnknown: "date du premier récit inconnue",
    taken: "d’après la plus ancienne source datée",
    laterCounts: count({
      one: "# décompte plus tardif diffère ou ajoute",
      other: "# décomptes plus tardifs diffèrent ou ajoutent",
    }),
    laterSources: count({ one: "# source plus tardive", other: "# sources plus tardives" }),
    spread: (low, high, counts) => `de ${low} à ${high} selon ${counts} décomptes`,
    agreed: (figure, counts) => `${figure} selon ${counts} décomptes`,
  },

  legend: "Types d’incident",
  certain: "certain dans cette période",
  possible: "possible",
  onePerIncident: "Un signe, un incident",

  timeline: "Chronologie",
  histogramLabel: (from, to) => `Incidents selon le temps, du ${from} au ${to}. La liste contient les mêmes.`,
  windowFrom: "Période du",
  windowTo: "Période au",
  moment: "Montré jusqu’à",
  play: "Lire",
  pause: "Pause",
  timelineZoom: { out: "Montrer plus de temps", in: "Montrer moins de temps" },
  dates: "Dates",
  stepBack: "Pas en arrière",
  stepForward: "Pas en avant",
  stepBy: "Pas",
  stepNames: { hour: "heure", day: "jour", incident: "incident suivant" },
  speed: "Vitesse",
  speedNames: {
    3600000: "1 s = 1 heure",
    10800000: "1 s = 3 heures",
    21600000: "1 s = 6 heures",
    86400000: "1 s = 1 jour",
    604800000: "1 s = 1 semaine",
  },
  show: "Montrer",
  trailNames: {
    all: "tout jusqu’ici",
    21600000: "les 6 dernières heures",
    86400000: "les dernières 24 heures",
  },
  chapters: "Aller à",
  wholeStory: "Tout le dossier",
  firstDays: "Les jours étudiés",
  noScale: "La hauteur compte les incidents",

  list: "Incidents",
  filter: "Filtrer",
  filterBy: "Montrer seulement",
  category: "Type",
  status: "Statut",
  place: "Lieu",
  allPlaces: "Tous les lieux",
  clearFilters: "Effacer les filtres",

  back: "Retour à la liste",
  close: "Fermer",
  sources: count({ one: "# source", other: "# sources" }),
  sourcesHeading: "Sources",
  claimsHeading: "Chiffres tels qu’avancés",
  claimsNote: "Chaque chiffre est celui d’une seule source. Les chiffres ne sont jamais additionnés.",
  moreClaims: count({ one: "# autre décompte", other: "# autres décomptes" }),
  details: "Chiffres et sources",
  hideDetails: "Masquer chiffres et sources",
  published: "publié",
  noDate: "sans date",
  noLink: "adresse inconnue",
  readIn: (language) => `en ${language}`,
  copyAt: (carrier) => `lu dans une copie sur ${carrier}`,
  asOf: (date) => `au ${date}`,
  actors: "Nommés dans les sources",
  timeNote: "Heure",
  placeNote: "Lieu",
  statusNote: "Statut",
  alsoAt: "Aussi à",
  showOnMap: "Montrer sur la carte",
  possibleHere: "possible",
  otherPlaceIncidents: (shown, all) => `${shown} des ${all} incidents d’ici sont dans la période choisie`,
  showAllHere: "Montrer tout le temps",

  quantity: {
    exact: (value) => value,
    atLeast: (value) => `au moins ${value}`,
    nearly: (value) => `près de ${value}`,
    between: (low, high) => `de ${low} à ${high}`,
    unknown: "sans chiffre",
  },
  groups: {
    civilians: "civils",
    "security forces": "forces de sécurité",
    "loyalist fighters": "combattants loyalistes",
    total: "morts en tout",
    unspecified: "morts, groupe non précisé",
  },

  when: {
    someTime: (day) => `à un moment du ${day}`,
    someTimeBetween: (range) => `à un moment, ${range}`,
    between: (from, to) => `entre ${from} et ${to}`,
    at: (moment) => moment,
    about: (words) => `vers ${words}`,
  },
  sensitive: "Concerne des personnes tuées",
  aboutData: "À propos des données",
  downloadData: "Données (GeoJSON)",
  dataVersion: (version) => `Version des données ${version}`,
  licence: "Licence",
};
