// @ts-check
import { extent, kinds, sea } from "./events.js";

/** @typedef {{ en: string, ar: string, fr: string }} Words */

/** @param {number} kind */
export const kindId = (kind) => `kind-${"abcdefgh"[kind]}`;

/** @param {number} kind */
const letter = (kind) => "ABCDEFGH"[kind] ?? "";

/** @param {string} letters @returns {Words} */
const invented = (letters) => ({
  en: `Kind ${letters} (invented)`,
  ar: `النوع ${letters} (مختلق)`,
  fr: `Type ${letters} (inventé)`,
});

const looks = /** @type {const} */ ([
  ["circle", "blue", "A"],
  ["square", "ochre", "B"],
  ["triangle", "violet", "C"],
  ["diamond", "teal", "D"],
  ["bar", "wine", "E, F"],
  ["cross", "stone", "G, H"],
]);

/** @param {number} kind */
const groupOf = (kind) => `group-${1 + (kind < 4 ? kind : kind < 6 ? 4 : 5)}`;

const iso = (/** @type {number} */ time) => new Date(time).toISOString().replace(".000", "");

/**
 * What map.json says of invented events: in every language that they are.
 *
 * @param {{ id: string, rows: number, file: string, counts?: string | undefined }} map
 */
export const mapJson = ({ id, rows, file, counts }) => ({
  $schema: "../schemas/map.schema.json",
  formatVersion: 1,
  id,
  dataVersion: "2026-11-23.1",
  title: {
    en: `${rows.toLocaleString("en")} invented events`,
    ar: `أحداث مختلقة عددها ${rows.toLocaleString("en")}`,
    fr: `${rows.toLocaleString("fr")} événements inventés`,
  },
  summary: {
    en: "None of this happened. A script made these events up, with a fixed seed, to try out how the page does with very many of them. Places and times mean nothing.",
    ar: "لم يقع شيء من هذا. ولّد برنامج هذه الأحداث اختلاقًا ببذرة ثابتة لاختبار أداء الصفحة مع عدد كبير جدًا منها. ولا دلالة للأماكن ولا للأوقات.",
    fr: "Rien de tout cela n’a eu lieu. Un programme a inventé ces événements, avec une graine fixe, pour éprouver la page quand ils sont très nombreux. Lieux et heures ne signifient rien.",
  },
  timeZone: "UTC",
  timeZoneLabel: { en: "UTC", ar: "التوقيت العالمي", fr: "temps universel" },
  locales: { en: "en-GB", ar: "ar-SY-u-nu-latn", fr: "fr-FR" },
  extent: [iso(extent.from), iso(extent.to)],
  window: [iso(Date.UTC(2020, 6, 1)), iso(Date.UTC(2020, 6, 15))],
  bounds: sea,
  groups: looks.map(([shape, colour, letters], index) => ({
    id: `group-${index + 1}`,
    label: invented(letters),
    shape,
    colour,
  })),
  categories: Array.from({ length: kinds }, (_, kind) => ({
    id: kindId(kind),
    label: invented(letter(kind)),
    group: groupOf(kind),
  })),
  statuses: [],
  licence: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  credits: [
    {
      en: "Events: invented by scripts/synthetic.js.",
      ar: "الأحداث: مختلقة بواسطة scripts/synthetic.js.",
      fr: "Événements : inventés par scripts/synthetic.js.",
    },
  ],
  basemap: "basemaps/earthquakes-2018.pmtiles",
  events: { file, ...(counts === undefined ? {} : { counts }), language: "en" },
});

/** @param {number} rows */
export const readme = (rows) => `# Invented events

None of this happened. \`node scripts/synthetic.js --rows ${rows}\` made up ${rows.toLocaleString("en")} events, with a
fixed seed, to try out and to measure how the page does with very many of them. Places, times, kinds and sources mean
nothing; all lie in the open South Atlantic, where nobody takes them for what happened.

Two years; ${kinds} kinds in six groups; two thirds of the events lie around 240 points, the others anywhere; one in twenty
lasts from 10 to 200 days, the others some hours.
`;
