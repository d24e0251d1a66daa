import type { Dataset } from "../core/model";
import { textIn } from "../core/text";
import { countOf } from "../core/visible";
import { setApart } from "../i18n/apart";
import type { Formats } from "../i18n/formats";
import { type PictureWords, pictureWordsIn } from "../i18n/pictureWords";
import { sentences } from "../i18n/sentences";
import { commaIn } from "../i18n/tollWords";
import { occurring } from "./legendPicture";
import type { PictureForm } from "./pictureForm";
import type { PictureTexts } from "./pictureTexts";
import type { Shown } from "./shown";

/** Letters. Readers of screens hear all of it, and some programs cut what is longer. */
const longest = 420;

/** What an alternative text is put together from. */
export type AltInput = Pick<
  PictureTexts,
  "title" | "subtitle" | "when" | "zone" | "counts" | "unplaced" | "thinned" | "filtered" | "incident"
>;

/**
 * A picture in words for those who do not see it: what it is, of what, when and how many; then, as far as there is room,
 * what was claimed of an incident told beside it, how many of each group, and where most were.
 */
export function altText(
  texts: AltInput,
  form: PictureForm,
  dataset: Dataset,
  shown: Shown,
  formats: Formats,
): string {
  const { language } = formats;
  const words = pictureWordsIn(language);
  const apart = (text: string | undefined) => text && setApart(text, language);
  const { incident } = texts;
  const head = (subtitle: string | undefined) =>
    sentences([
      kindWords(form, words),
      apart(texts.title),
      apart(subtitle),
      `${texts.when}${commaIn(formats)}${texts.zone}`,
      texts.counts,
      texts.unplaced,
      texts.thinned,
      texts.filtered,
      incident &&
        words.incident(
          setApart(incident.title, language),
          incident.when,
          setApart(incident.status, language),
        ),
    ]);
  const claims = incident?.claims.join(words.semicolon);
  const rest = [
    [claims ? words.claims(claims) : ""],
    [groupsSentence(dataset, shown, formats)],
    [3, 2, 1].map((most) => placesSentence(dataset, shown, most, formats)),
  ];
  return rest.reduce(
    (alt, choices) => {
      return fitting(choices.map((choice) => sentences([alt, choice]))) ?? alt;
    },
    fitting([head(texts.subtitle)]) ?? head(undefined),
  );
}

const fitting = (texts: readonly string[]) => texts.find(({ length }) => length <= longest);

function kindWords(form: PictureForm, { kinds }: PictureWords): string {
  switch (form.kind) {
    case "multiples":
      return kinds.multiples(form.moments.length);
    case "film":
      return kinds.film(Math.round(form.seconds));
    default:
      return kinds[form.kind];
  }
}

/** "Killing of civilians: 12 + up to 3; Attack or clash: 20" */
function groupsSentence({ config }: Dataset, shown: Shown, formats: Formats): string {
  const { messages, language } = formats;
  const words = pictureWordsIn(language);
  return occurring(config, shown)
    .map(({ group, count: { certain, possible } }) => {
      const label = setApart(textIn(group.label, language).text, language);
      return words.groupCount(label, messages.andPossible(certain, possible));
    })
    .join(words.semicolon);
}

/** "Places with most incidents: Banyas (8 + up to 4), Jableh (9)": by the place of each record itself, not by what that lies in. */
function placesSentence(
  { incidents, places }: Dataset,
  { visible }: Shown,
  most: number,
  formats: Formats,
): string {
  const { messages, language } = formats;
  const rowsAt = new Map<string, number[]>();
  for (const row of visible.rows) {
    const { placeId } = incidents[row]!;
    if (places.get(placeId)?.role !== "place") continue;
    const there = rowsAt.get(placeId);
    if (there) there.push(row);
    else rowsAt.set(placeId, [row]);
  }
  const first = [...rowsAt]
    .toSorted(([a, few], [b, many]) => many.length - few.length || (a < b ? -1 : 1))
    .slice(0, most);
  if (first.length === 0) return "";
  const words = pictureWordsIn(language);
  const named = first.map(([placeId, rows]) => {
    const { certain, possible } = countOf(visible, rows);
    const name = setApart(textIn(places.get(placeId)!.name, language).text, language);
    return words.placeCount(name, messages.andPossible(certain, possible));
  });
  return words.mostAt(named.join(commaIn(formats)));
}
