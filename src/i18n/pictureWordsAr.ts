import type { PictureWords } from "./pictureWordsEn";
import { type PluralForms, plural } from "./plural";

const count = (forms: PluralForms) => plural("ar", forms);

const andMore = count({
  one: "وواحدة أخرى",
  two: "واثنتان أخريان",
  other: "و# أخرى",
});
/** Of publishers, kinds and places; `andMore` is of incidents. */
const andOthers = count({ one: "وواحد آخر", two: "واثنان آخران", other: "و# غيرها" });
const publishers = count({
  zero: "لا ناشر",
  one: "ناشر واحد",
  two: "ناشران",
  few: "# ناشرين",
  many: "# ناشرًا",
  other: "# ناشر",
});
const maps = count({
  one: "خريطة صغيرة واحدة",
  two: "خريطتان صغيرتان",
  few: "# خرائط صغيرة",
  many: "# خريطة صغيرة",
  other: "# خريطة صغيرة",
});
const seconds = count({
  one: "ثانية واحدة",
  two: "ثانيتان",
  few: "# ثوانٍ",
  many: "# ثانية",
  other: "# ثانية",
});

const facetNames = { kind: "النوع", status: "الحالة", place: "المكان" } as const;

export const pictureWordsAr: PictureWords = {
  kinds: {
    still: "خريطة وخط زمني",
    timeline: "خط زمني",
    multiples: (count) => `${maps(count)}، في كل منها ما استجد بعد التي قبلها`,
    film: (length) => `فيلم لخريطة وخط زمني، مدته ${seconds(length)}`,
  },
  sources: (names, others) => `المصادر: ${names.length === 0 ? publishers(others) : listed(names, others)}`,
  listed,
  andMore,
  filtered: (facets) =>
    `يُعرض جزء فقط، بعد الترشيح بحسب ${facets
      .map(({ facet, names }) => `${facetNames[facet]} (${names})`)
      .join(" و")}.`,
  uncertain: "العلامات المفرغة: حوادث وقتها غير مؤكد، وقد تكون وقعت خارج هذه الفترة.",
  uncertainEvents: "العلامات المفرغة أو الأبهت: أحداث وقتها غير مؤكد، وقد تكون وقعت خارج هذه الفترة.",
  uncertainKnown:
    "العلامات المفرغة: حوادث لا يُعرف على وجه التأكيد متى أُبلغ عنها أول مرة، وقد يكون ذلك خارج هذه الفترة.",
  outside: count({
    zero: "لا شيء خارج هذه الخريطة.",
    one: "واحدة خارج هذه الخريطة.",
    two: "اثنتان خارج هذه الخريطة.",
    other: "# خارج هذه الخريطة.",
  }),
  bars: "يمتد كل شريط على الوقت الذي قد يكون الحادث وقع فيه، لا على مدته. والأشرطة الباهتة تقع خارج هذه الفترة كليًا أو جزئيًا.",
  barsKnown:
    "يمتد كل شريط على الوقت الذي أُبلغ فيه عن الحادث أول مرة. والأشرطة الباهتة تقع خارج هذه الفترة كليًا أو جزئيًا.",
  mapCredit: (names) => `الخريطة: ${names}`,
  publishedOn: (date) => `نُشر في ${date}`,
  claim: (claimant, date, figure) => `${claimant}، ${date}: ${figure}`,
  // A group after its number would need another case than the one that it is named in.
  figure: (quantity, group, note) => `${quantity} (${group}${note === undefined ? "" : `؛ ${note}`})`,
  claims: (lines) => `الأرقام كما ذُكرت: ${lines}`,
  groupCount: (group, figures) => `${group}: ${figures}`,
  semicolon: "؛ ",
  placeCount: (place, figures) => `${place} (${figures})`,
  mostAt: (places) => `الأماكن الأكثر حوادث: ${places}`,
  incident: (title, when, status) => `إلى جانب الخريطة: ${title} (${when}؛ الحالة: ${status})`,
};

function listed(names: readonly string[], others: number): string {
  return others === 0 ? names.join("، ") : `${names.join("، ")} ${andOthers(others)}`;
}
