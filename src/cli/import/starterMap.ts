import type { Bounds, Interval, Shape } from "../../core/model";
import type { groupColours } from "../../dataset/config";
import type { Summary } from "./summary";

/** What is drawn alike, in the order of how many events there are. */
const looks = [
  ["circle", "blue"],
  ["square", "ochre"],
  ["triangle", "violet"],
  ["diamond", "teal"],
  ["bar", "wine"],
  ["cross", "stone"],
] as const satisfies readonly (readonly [Shape, (typeof groupColours)[number]])[];

export interface Starter {
  /** The folder's name. */
  readonly id: string;
  readonly summary: Summary;
  /** BCP 47 tag of the language of the file's words. */
  readonly language: string;
  readonly timeZone: string;
  readonly file: string;
  readonly counts: string | undefined;
  /** Such as "2026-11-23.1". */
  readonly dataVersion: string;
}

const rest = { en: "Other", ar: "غير ذلك", fr: "Autres" };

/**
 * A map.json to begin with: the file's categories, the span and the bounds of its events. What nobody but the desk can
 * know, it says in three languages that it is still to be written.
 */
export function starterMap({ id, summary, language, timeZone, file, counts, dataVersion }: Starter) {
  const found = [...summary.categories]
    .sort(([, a], [, b]) => b - a)
    .map(([category]) => ({
      id: category,
      label: { [language in rest ? language : "en"]: summary.words.get(category) ?? category },
    }));
  const isTooMany = found.length > looks.length;
  const own = isTooMany ? found.slice(0, looks.length - 1) : found;
  const groups = [...own, ...(isTooMany ? [{ id: "other-kinds", label: rest }] : [])].map((group, index) => ({
    ...group,
    shape: looks[index]?.[0],
    colour: looks[index]?.[1],
  }));
  const extent = wholeDays(summary.span ?? { from: 0, to: 1 });
  return {
    $schema: "../schemas/map.schema.json",
    formatVersion: 1,
    id,
    dataVersion,
    title: { en: `Untitled map: ${id}`, ar: `خريطة بلا عنوان: ${id}`, fr: `Carte sans titre : ${id}` },
    summary: {
      en: "What this map shows, where its events come from, and what it leaves out is still to be written.",
      ar: "لم يُكتب بعد ما تعرضه هذه الخريطة، ومن أين جاءت أحداثها، وما الذي لا تشمله.",
      fr: "Ce que montre cette carte, d’où viennent ses événements et ce qu’elle ne retient pas restent à écrire.",
    },
    timeZone,
    timeZoneLabel: { en: timeZone, ar: timeZone, fr: timeZone },
    extent,
    window: extent,
    bounds: withMargin(summary.bounds ?? [-180, -60, 180, 75]),
    groups,
    categories: found.map((category) => ({
      ...category,
      group: own.some((group) => group.id === category.id) ? category.id : "other-kinds",
    })),
    statuses: [],
    licence: { name: "Not stated yet" },
    events: { file, ...(counts === undefined ? {} : { counts }), language },
  };
}

export const starterSources = { $schema: "../schemas/sources.schema.json", formatVersion: 1, sources: {} };
export const starterClaims = { $schema: "../schemas/claims.schema.json", formatVersion: 1, claims: {} };

const day = 86_400_000;

const wholeDays = ({ from, to }: Interval): readonly [string, string] => [
  new Date(Math.floor(from / day) * day).toISOString().replace(".000", ""),
  new Date(Math.ceil(to / day) * day).toISOString().replace(".000", ""),
];

/** A little land around the outermost events, even where all lie at one point. */
function withMargin([west, south, east, north]: Bounds): Bounds {
  const margin = Math.max(0.02, 0.03 * Math.max(east - west, north - south));
  const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;
  return [
    Math.max(-180, rounded(west - margin)),
    Math.max(-85, rounded(south - margin)),
    Math.min(180, rounded(east + margin)),
    Math.min(85, rounded(north + margin)),
  ];
}
