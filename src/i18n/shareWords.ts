import type { Language } from "../core/text";

const en = {
  title: "Embed",
  time: "Opens at",
  asOnPage: (window: string) => `As on the page: ${window}`,
  firstView: (window: string) => `The first view: ${window}`,
  keepFilter: "With the filters of the page",
  keepCamera: "With the map moved as on the page",
  keepSelection: "With what is open on the page",
  deviceTheme: "As the reader’s device",

  way: "Embedded as",
  ways: { frame: "Iframe alone", loader: "With a small script", element: "Web component" },
  wayNotes: {
    frame: "Any system that takes an iframe takes this.",
    loader: "The script sets the height, and may show a picture until the map is wanted.",
    element: "An element of its own, <daymark-map>, which the article’s scripts can steer.",
  },
  start: "Loads",
  starts: { now: "At once", view: "When scrolled to", click: "When asked for" },
  otherStill:
    "Until then the site’s picture of the first view or of the chapter stands there, which shows something else than what was chosen. “Make a picture” makes one that fits.",
  height: "Height, pixels",
  heightBefore: "Height until the map has come, pixels",
  heightFixed: "Stays so. What does not fit scrolls inside the frame.",
  heightAutomatic: "Then as tall as what the map shows.",
  heightExpected: (least: string, most: string) => `Whole pixels, from ${least} to ${most}.`,
  version: "After corrections",
  versions: { living: "Follows them", frozen: "Stays as it is today" },
  versionNotes: {
    living: "The article always shows the records as they are then.",
    frozen:
      "The same records and the same map for ever. A notice says when a correction touches what is shown.",
  },

  code: "Code for the article",
  copy: "Copy the code",
  copied: "Copied",
  copyByHand: "The browser does not let this page copy. The code is selected: copy it by hand.",
  noRecords: "The records in this language could not be loaded.",
  preview: "Preview",
  showPreview: "Show",
  hidePreview: "Hide",
  previewOf: (title: string) => `Preview: ${title}`,
  width: "Width of the article",
  widths: { 390: "Phone, 390", 640: "Column, 640", full: "Full" },

  // In the article.
  mapTitle: (title: string) => `Interactive map: ${title}`,
  stillAlt: (title: string, window: string) => `Map and timeline: ${title}. ${window}.`,
};

/** Words of the dialog that hands out embeds, and of what it hands out. English is the type. */
export type ShareWords = typeof en;

const fr: ShareWords = {
  title: "Intégrer",
  time: "S’ouvre sur",
  asOnPage: (window) => `Comme sur la page : ${window}`,
  firstView: (window) => `La première vue : ${window}`,
  keepFilter: "Avec les filtres de la page",
  keepCamera: "Avec le cadrage de la carte de la page",
  keepSelection: "Avec ce qui est ouvert sur la page",
  deviceTheme: "Selon l’appareil",
  way: "Intégrée comme",
  ways: { frame: "Iframe seule", loader: "Avec un petit script", element: "Composant web" },
  wayNotes: {
    frame: "Tout système qui accepte une iframe accepte ce code.",
    loader: "Le script règle la hauteur et peut montrer une image tant que la carte n’est pas demandée.",
    element: "Un élément à part, <daymark-map>, que les scripts de l’article peuvent piloter.",
  },
  start: "Se charge",
  starts: { now: "Tout de suite", view: "Au défilement", click: "À la demande" },
  otherStill:
    "En attendant, l’image de la première vue ou du chapitre tient sa place ; elle montre autre chose que ce qui est choisi. « Faire une image » en donne une qui convient.",
  height: "Hauteur, pixels",
  heightBefore: "Hauteur en attendant la carte, pixels",
  heightFixed: "Reste ainsi. Ce qui dépasse défile dans le cadre.",
  heightAutomatic: "Ensuite, celle de ce que montre la carte.",
  heightExpected: (least, most) => `Pixels entiers, de ${least} à ${most}.`,
  version: "Après des corrections",
  versions: { living: "Les suit", frozen: "Reste comme aujourd’hui" },
  versionNotes: {
    living: "L’article montre toujours les données dans leur état du moment.",
    frozen:
      "Les mêmes données et la même carte pour toujours. Une mention signale une correction qui touche ce qui est montré.",
  },
  code: "Code pour l’article",
  copy: "Copier le code",
  copied: "Copié",
  copyByHand:
    "Le navigateur ne permet pas à cette page de copier. Le code est sélectionné : copiez-le à la main.",
  noRecords: "Les données dans cette langue n’ont pas pu être chargées.",
  preview: "Aperçu",
  showPreview: "Montrer",
  hidePreview: "Masquer",
  previewOf: (title) => `Aperçu : ${title}`,
  width: "Largeur de l’article",
  widths: { 390: "Téléphone, 390", 640: "Colonne, 640", full: "Entière" },
  mapTitle: (title) => `Carte interactive : ${title}`,
  stillAlt: (title, window) => `Carte et frise : ${title}. ${window}.`,
};

const ar: ShareWords = {
  title: "تضمين",
  time: "تُفتح على",
  asOnPage: (window) => `كما في الصفحة: ${window}`,
  firstView: (window) => `العرض الأول: ${window}`,
  keepFilter: "مع عوامل التصفية في الصفحة",
  keepCamera: "مع موضع الخريطة كما في الصفحة",
  keepSelection: "مع ما هو مفتوح في الصفحة",
  deviceTheme: "بحسب جهاز القارئ",
  way: "صيغة التضمين",
  ways: { frame: "إطار iframe وحده", loader: "مع نص برمجي صغير", element: "مكوّن ويب" },
  wayNotes: {
    frame: "يقبله كل نظام يقبل iframe.",
    loader: "يضبط النص البرمجي الارتفاع، ويمكنه عرض صورة إلى أن تُطلب الخريطة.",
    element: "عنصر مستقل، \u2066<daymark-map>\u2069، تستطيع برمجيات المقال توجيهه.",
  },
  start: "تُحمّل",
  starts: { now: "فورًا", view: "عند الوصول إليها", click: "عند الطلب" },
  otherStill:
    "إلى ذلك الحين تظهر صورة الموقع للعرض الأول أو للفصل، وهي تُظهر غير ما اخترته. «إعداد صورة» تعطي صورة مناسبة.",
  height: "الارتفاع بالبكسل",
  heightBefore: "الارتفاع بالبكسل إلى أن تصل الخريطة",
  heightFixed: "يبقى كما هو، وما لا يتسع له الإطار يُمرَّر داخله.",
  heightAutomatic: "ثم بقدر ما تعرضه الخريطة.",
  heightExpected: (least, most) => `عدد صحيح من البكسلات، من ${least} إلى ${most}.`,
  version: "بعد التصويبات",
  versions: { living: "تتبعها", frozen: "تبقى كما هي اليوم" },
  versionNotes: {
    living: "يعرض المقال البيانات دائمًا كما هي في حينه.",
    frozen: "البيانات نفسها والخريطة نفسها دائمًا. ويظهر تنبيه إن مسّ تصويب ما هو معروض.",
  },
  code: "الشيفرة للمقال",
  copy: "نسخ الشيفرة",
  copied: "نُسخت",
  copyByHand: "لا يسمح المتصفح لهذه الصفحة بالنسخ. الشيفرة محددة: انسخها يدويًا.",
  noRecords: "تعذّر تحميل البيانات بهذه اللغة.",
  preview: "معاينة",
  showPreview: "عرض",
  hidePreview: "إخفاء",
  previewOf: (title) => `معاينة: ${title}`,
  width: "عرض المقال",
  widths: { 390: "هاتف، 390", 640: "عمود، 640", full: "كامل" },
  mapTitle: (title) => `خريطة تفاعلية: ${title}`,
  stillAlt: (title, window) => `خريطة وخط زمني: ${title}. ${window}.`,
};

export const shareWords: Readonly<Record<Language, ShareWords>> = { en, ar, fr };
