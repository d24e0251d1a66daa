import { setApart } from "../i18n/apart";
import type { Formats } from "../i18n/formats";
import { pictureWordsIn } from "../i18n/pictureWords";
import { sentences } from "../i18n/sentences";
import { commaIn } from "../i18n/tollWords";
import type { IncidentTexts } from "./incidentTexts";
import type { PictureTexts } from "./pictureTexts";

/** Of a caption; the rest is counted. */
const mostSources = 6;

/** A paragraph for a story that carries the picture: what, when, how many, what is not certain, by whom. */
export function captionText(
  texts: Omit<PictureTexts, "alt" | "caption" | "citation">,
  formats: Formats,
): string {
  const { language } = formats;
  const apart = (text: string | undefined) => text && setApart(text, language);
  const said = sentences([
    apart(texts.title),
    apart(texts.subtitle),
    `${texts.when}${commaIn(formats)}${texts.zone}`,
    texts.counts,
    texts.unplaced,
    texts.thinned,
    texts.filtered,
    texts.uncertain,
    ...incidentSentences(texts.incident, formats),
    texts.sources(mostSources),
    texts.credit,
    texts.version,
  ]);
  // Without a stop, which would be taken for a part of the address.
  return texts.address === undefined ? said : `${said} ${texts.address}`;
}

function incidentSentences(
  incident: IncidentTexts | undefined,
  formats: Formats,
): readonly (string | undefined)[] {
  if (!incident) return [];
  const { language } = formats;
  const words = pictureWordsIn(language);
  return [
    words.incident(setApart(incident.title, language), incident.when, setApart(incident.status, language)),
    incident.claims.length > 0 ? words.claims(incident.claims.join(words.semicolon)) : undefined,
    incident.later,
  ];
}
