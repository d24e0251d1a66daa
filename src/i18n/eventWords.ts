import type { Language } from "../core/text";
import { setApart } from "./apart";
import { type Messages, messagesIn } from "./messages";
import { type PluralForms, plural } from "./plural";

/** Writes a number as the map's locale has it: the figures of many events need their separators. */
type WriteNumber = (value: number) => string;

/** The words of maps of many events: loaded with them, since other maps need none of these. */
export interface EventWords {
  readonly loading: string;
  /** How much has come, of how much where that is known. */
  readonly loaded: (size: string, total: string | undefined) => string;
  readonly read: (events: string) => string;
  readonly megabytes: (figure: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly failed: string;
  readonly notShown: (rejected: string, rows: string) => string;
  readonly showWhy: string;
  /** Of a file beyond memory. */
  readonly thinned: string;
  readonly inPreparation: string;
  /** In the place of a number of events, where the file has not come or cannot be read. */
  readonly notCounted: string;

  readonly listPages: string;
  readonly first: string;
  readonly previous: string;
  readonly next: string;
  readonly last: string;
  readonly pageRange: (from: string, to: string, of: string) => string;
  readonly goTo: string;
  readonly listUnavailable: string;
  /** Of a file beyond memory. */
  readonly listFromFile: string;
  readonly readList: string;

  /** Of the points: what they are, and what the keyboard does among them. */
  readonly onMap: string;
  readonly untitled: string;
  readonly when: string;
  readonly where: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly kind: string;
  readonly source: string;
  readonly sourceNotNamed: string;
  readonly report: (host: string) => string;
  readonly notChecked: string;
  readonly permanentLink: string;
  readonly copyAddress: string;
  readonly isPossible: string;
  readonly isOutside: string;
  readonly showOnMap: string;
  readonly closeCard: string;

  readonly places: string;
  readonly findPlace: string;
  readonly morePlaces: (count: string) => string;
  readonly noSuchPlace: string;
  readonly placesInPreparation: string;
  readonly searching: string;
  readonly firstOfList: (shown: string, all: string) => string;
  readonly downloadEvents: string;

  readonly speedNames: Readonly<Record<number, string>>;
  readonly trailNames: Readonly<Record<string, string>>;
  /** What the interface calls by other names where a map holds many events. */
  readonly messages: (number: WriteNumber) => Partial<Messages>;
}

const counted = (language: Language, forms: PluralForms, number: WriteNumber) =>
  plural(language, forms, number);

const en: EventWords = {
  loading: "Loading the events",
  loaded: (size, total) => (total === undefined ? size : `${size} of ${total}`),
  read: (events) => `${events} read`,
  megabytes: (figure) => `${figure} MB`,
  cancel: "Stop loading",
  cancelled: "Loading was stopped.",
  again: "Load again",
  failed: "The events of this map could not be read.",
  notShown: (rejected, rows) => `${rejected} of ${rows} rows of the file are not shown.`,
  showWhy: "Show why",
  thinned: "From afar the map draws a part of the events. The numbers are of all.",
  inPreparation: "Putting the events in order",
  notCounted: "not counted",

  listPages: "Pages of the list",
  first: "First page",
  previous: "Previous page",
  next: "Next page",
  last: "Last page",
  pageRange: (from, to, of) => `${from} to ${to} of ${of}`,
  goTo: "Go to",
  listUnavailable: "This part of the list could not be read from the file.",
  listFromFile: "The list is read from the file page by page, some megabytes at first.",
  readList: "Show the list",

  onMap: "Events on the map. Arrow keys go from one to the next, Enter opens it.",
  untitled: "Event without a title",
  when: "When",
  where: "Where",
  latitude: "latitude",
  longitude: "longitude",
  kind: "Kind",
  source: "Source",
  sourceNotNamed: "not named in the file",
  report: (host) => `Report at ${host}`,
  notChecked: "As the file says it; this desk has not checked single events.",
  permanentLink: "Link to this event",
  copyAddress: "Copy the address of this event",
  isPossible: "Its time is not certain: it may lie outside the window.",
  isOutside: "It lies outside what is shown now.",
  showOnMap: "Show on the map",
  closeCard: "Close",

  places: "Places",
  findPlace: "Find a place",
  morePlaces: (count) => `${count} more places have events in this window. Type a name to find them.`,
  noSuchPlace: "No place of this name has events in this window.",
  placesInPreparation: "Counting by place",
  searching: "Searching",
  firstOfList: (shown, all) => `The first ${shown} of ${all}.`,
  downloadEvents: "All events",

  speedNames: { 2592000000: "1 s = 30 days", 31536000000: "1 s = 1 year" },
  trailNames: { 604800000: "last 7 days", 2592000000: "last 30 days", 31536000000: "last 365 days" },
  messages: (number) => {
    const events = counted("en", { one: "# event", other: "# events" }, number);
    return {
      skipToList: "Skip to the list of events",
      incidents: events,
      certainAndPossible: (certain, possible) =>
        possible === 0
          ? `${events(certain)}.`
          : certain === 0
            ? `Up to ${events(possible)} whose time is not certain.`
            : `${events(certain)}, and up to ${number(possible)} more whose time is not certain.`,
      andPossible: (certain, possible) =>
        possible === 0
          ? number(certain)
          : `${certain === 0 ? "" : `${number(certain)} + `}up to ${number(possible)}`,
      countSpoken: (certain, possible) =>
        possible === 0 ? events(certain) : `${events(certain)}, up to ${number(possible)} more possible`,
      nothingHere: "No event of the file lies in this window with these filters.",
      map: "Map of the events",
      mapUnavailable: "The background map cannot be drawn here. Events, timeline and list work without it.",
      landMissing: "Some of the land could not be loaded. Events, timeline and list work without it.",
      legend: "Kinds of event",
      possible: "possible; fainter where points are small",
      histogramLabel: (from, to, counts) =>
        `Events by time, ${from} to ${to}. In the window: ${counts}. The list holds the same.`,
      stepNames: { hour: "hour", day: "day", incident: "next event" },
      firstDays: "The stretch in focus",
      list: "Events",
      search: {
        label: "Search",
        clear: "Clear the search",
        found: (found, here) =>
          found === here
            ? `Found: ${number(found)}`
            : `Found: ${number(found)}, of which ${number(here)} in this window`,
        unavailable: "The search could not be loaded.",
      },
    };
  },
};

const ar: EventWords = {
  loading: "جارٍ تحميل الأحداث",
  loaded: (size, total) => (total === undefined ? size : `${size} من ${total}`),
  read: (events) => `قُرئ حتى الآن: ${events}`,
  megabytes: (figure) => `${figure} ميغابايت`,
  cancel: "إيقاف التحميل",
  cancelled: "أُوقف التحميل.",
  again: "إعادة التحميل",
  failed: "تعذّرت قراءة أحداث هذه الخريطة.",
  notShown: (rejected, rows) => `أسطر الملف غير المعروضة: ${rejected} من ${rows}.`,
  showWhy: "عرض الأسباب",
  thinned: "من بعيد ترسم الخريطة جزءًا من الأحداث. أما الأعداد فتشملها كلها.",
  inPreparation: "جارٍ ترتيب الأحداث",
  notCounted: "غير معدودة",

  listPages: "صفحات القائمة",
  first: "الصفحة الأولى",
  previous: "الصفحة السابقة",
  next: "الصفحة التالية",
  last: "الصفحة الأخيرة",
  pageRange: (from, to, of) => `من ${from} إلى ${to} من أصل ${of}`,
  goTo: "الانتقال إلى",
  listUnavailable: "تعذّرت قراءة هذا الجزء من القائمة من الملف.",
  listFromFile: "تُقرأ القائمة من الملف صفحة صفحة، وبضعة ميغابايتات في البداية.",
  readList: "عرض القائمة",

  onMap: "الأحداث على الخريطة. مفاتيح الأسهم تنتقل من حدث إلى آخر، ومفتاح الإدخال يفتحه.",
  untitled: "حدث بلا عنوان",
  when: "متى",
  where: "أين",
  latitude: "خط العرض",
  longitude: "خط الطول",
  kind: "النوع",
  source: "المصدر",
  sourceNotNamed: "غير مذكور في الملف",
  report: (host) => `التقرير في ${setApart(host, "ar")}`,
  notChecked: "كما ورد في الملف؛ لم يتحقق معدّو الخريطة من الأحداث واحدًا واحدًا.",
  permanentLink: "رابط هذا الحدث",
  copyAddress: "نسخ عنوان هذا الحدث",
  isPossible: "وقته غير مؤكد: قد يقع خارج الفترة المحددة.",
  isOutside: "يقع خارج ما هو معروض الآن.",
  showOnMap: "إظهار على الخريطة",
  closeCard: "إغلاق",

  places: "الأماكن",
  findPlace: "البحث عن مكان",
  morePlaces: (count) => `أماكن أخرى فيها أحداث في هذه الفترة: ${count}. اكتب اسمًا للعثور عليها.`,
  noSuchPlace: "لا مكان بهذا الاسم فيه أحداث في هذه الفترة.",
  placesInPreparation: "جارٍ العدّ بحسب المكان",
  searching: "جارٍ البحث",
  firstOfList: (shown, all) => `أول ${shown} من أصل ${all}.`,
  downloadEvents: "كل الأحداث",

  speedNames: { 2592000000: "ثانية = 30 يومًا", 31536000000: "ثانية = سنة" },
  trailNames: {
    604800000: "آخر 7 أيام",
    2592000000: "آخر 30 يومًا",
    31536000000: "آخر 365 يومًا",
  },
  messages: (number) => {
    const events = counted(
      "ar",
      {
        zero: "لا أحداث",
        one: "حدث واحد",
        two: "حدثان",
        few: "# أحداث",
        many: "# حدثًا",
        other: "# حدث",
      },
      number,
    );
    return {
      skipToList: "الانتقال إلى قائمة الأحداث",
      incidents: events,
      certainAndPossible: (certain, possible) =>
        possible === 0
          ? `${events(certain)}.`
          : certain === 0
            ? `حتى ${events(possible)} وقتها غير مؤكد.`
            : `${events(certain)}، وحتى ${number(possible)} أخرى وقتها غير مؤكد.`,
      andPossible: (certain, possible) =>
        possible === 0
          ? number(certain)
          : `${certain === 0 ? "" : `${number(certain)} + `}حتى ${number(possible)}`,
      countSpoken: (certain, possible) =>
        possible === 0 ? events(certain) : `${events(certain)}، وحتى ${number(possible)} أخرى محتملة`,
      nothingHere: "لا حدث من الملف يقع في هذه الفترة مع هذه المرشِّحات.",
      map: "خريطة الأحداث",
      mapUnavailable: "لا يمكن رسم خلفية الخريطة هنا. الأحداث والخط الزمني والقائمة تعمل من دونها.",
      landMissing: "تعذّر تحميل جزء من خلفية الخريطة. الأحداث والخط الزمني والقائمة تعمل من دونه.",
      legend: "أنواع الأحداث",
      possible: "محتمل؛ أبهت حيث تصغر النقاط",
      histogramLabel: (from, to, counts) =>
        `الأحداث بحسب الوقت، من ${from} إلى ${to}. في الفترة المحددة: ${counts}. القائمة تضم الأحداث نفسها.`,
      stepNames: { hour: "ساعة", day: "يوم", incident: "الحدث التالي" },
      firstDays: "الفترة الأساسية",
      list: "الأحداث",
      search: {
        label: messagesIn("ar").search.label,
        clear: messagesIn("ar").search.clear,
        found: (found, here) =>
          found === here
            ? `النتائج: ${number(found)}`
            : `النتائج: ${number(found)}، منها ${number(here)} في هذه الفترة`,
        unavailable: messagesIn("ar").search.unavailable,
      },
    };
  },
};

const fr: EventWords = {
  loading: "Chargement des événements",
  loaded: (size, total) => (total === undefined ? size : `${size} sur ${total}`),
  read: (events) => `${events} lus`,
  megabytes: (figure) => `${figure} Mo`,
  cancel: "Arrêter le chargement",
  cancelled: "Le chargement a été arrêté.",
  again: "Recharger",
  failed: "Les événements de cette carte n’ont pas pu être lus.",
  notShown: (rejected, rows) => `${rejected} lignes du fichier sur ${rows} ne sont pas affichées.`,
  showWhy: "Voir pourquoi",
  thinned: "De loin, la carte dessine une partie des événements. Les nombres les comptent tous.",
  inPreparation: "Mise en ordre des événements",
  notCounted: "non comptés",

  listPages: "Pages de la liste",
  first: "Première page",
  previous: "Page précédente",
  next: "Page suivante",
  last: "Dernière page",
  pageRange: (from, to, of) => `${from} à ${to} sur ${of}`,
  goTo: "Aller au",
  listUnavailable: "Cette partie de la liste n’a pas pu être lue dans le fichier.",
  listFromFile: "La liste est lue dans le fichier page par page, quelques mégaoctets d’abord.",
  readList: "Afficher la liste",

  onMap: "Événements sur la carte. Les flèches mènent de l’un à l’autre, Entrée l’ouvre.",
  untitled: "Événement sans titre",
  when: "Quand",
  where: "Où",
  latitude: "latitude",
  longitude: "longitude",
  kind: "Type",
  source: "Source",
  sourceNotNamed: "non nommée dans le fichier",
  report: (host) => `Rapport sur ${host}`,
  notChecked: "Tel que le fichier le dit\u00a0; la rédaction n’a pas vérifié chaque événement.",
  permanentLink: "Lien vers cet événement",
  copyAddress: "Copier l’adresse de cet événement",
  isPossible: "Son heure n’est pas certaine\u00a0: il peut se situer hors de la période.",
  isOutside: "Il se situe hors de ce qui est montré.",
  showOnMap: "Montrer sur la carte",
  closeCard: "Fermer",

  places: "Lieux",
  findPlace: "Chercher un lieu",
  morePlaces: (count) =>
    `${count} autres lieux ont des événements dans cette période. Tapez un nom pour les trouver.`,
  noSuchPlace: "Aucun lieu de ce nom n’a d’événement dans cette période.",
  placesInPreparation: "Décompte par lieu",
  searching: "Recherche en cours",
  firstOfList: (shown, all) => `Les ${shown} premiers sur ${all}.`,
  downloadEvents: "Tous les événements",

  speedNames: { 2592000000: "1 s = 30 jours", 31536000000: "1 s = 1 an" },
  trailNames: {
    604800000: "les 7 derniers jours",
    2592000000: "les 30 derniers jours",
    31536000000: "les 365 derniers jours",
  },
  messages: (number) => {
    const events = counted(
      "fr",
      { one: "# événement", many: "# d’événements", other: "# événements" },
      number,
    );
    return {
      skipToList: "Aller à la liste des événements",
      incidents: events,
      certainAndPossible: (certain, possible) =>
        possible === 0
          ? `${events(certain)}.`
          : certain === 0
            ? `Jusqu’à ${events(possible)} dont l’heure n’est pas certaine.`
            : `${events(certain)}, et jusqu’à ${number(possible)} de plus dont l’heure n’est pas certaine.`,
      andPossible: (certain, possible) =>
        possible === 0
          ? number(certain)
          : `${certain === 0 ? "" : `${number(certain)} + `}jusqu’à ${number(possible)}`,
      countSpoken: (certain, possible) =>
        possible === 0
          ? events(certain)
          : `${events(certain)}, jusqu’à ${number(possible)} de plus possibles`,
      nothingHere: "Aucun événement du fichier ne se situe dans cette période avec ces filtres.",
      map: "Carte des événements",
      mapUnavailable:
        "Le fond de carte ne peut pas être dessiné ici. Événements, chronologie et liste fonctionnent sans lui.",
      landMissing:
        "Une partie du fond de carte n’a pas pu être chargée. Événements, chronologie et liste fonctionnent sans elle.",
      legend: "Types d’événement",
      possible: "possible\u00a0; plus pâle quand les points sont petits",
      histogramLabel: (from, to, counts) =>
        `Événements selon le temps, du ${from} au ${to}. Dans la période\u00a0: ${counts}. La liste contient les mêmes.`,
      stepNames: { hour: "heure", day: "jour", incident: "événement suivant" },
      firstDays: "La période étudiée",
      list: "Événements",
      search: {
        label: messagesIn("fr").search.label,
        clear: messagesIn("fr").search.clear,
        found: (found, here) =>
          found === here
            ? `Trouvés\u00a0: ${number(found)}`
            : `Trouvés\u00a0: ${number(found)}, dont ${number(here)} dans cette période`,
        unavailable: messagesIn("fr").search.unavailable,
      },
    };
  },
};

const words: Readonly<Record<Language, EventWords>> = { en, ar, fr };

export const eventWordsIn = (language: Language): EventWords => words[language];

/** The words of the interface, of which those that speak of incidents speak of events. */
export function eventMessages(language: Language, number: WriteNumber): Messages {
  const messages = messagesIn(language);
  const own = words[language];
  return {
    ...messages,
    ...own.messages(number),
    downloads: { ...messages.downloads, incidents: own.downloadEvents },
    speedNames: { ...messages.speedNames, ...own.speedNames },
    trailNames: { ...messages.trailNames, ...own.trailNames },
  };
}

/** The same words where no event has been counted: "0 events" would be a statement about what happened. */
export function uncountedMessages(language: Language, number: WriteNumber): Messages {
  const messages = eventMessages(language, number);
  const { notCounted } = words[language];
  return { ...messages, certainAndPossible: () => "", andPossible: () => "", countSpoken: () => notCounted };
}
