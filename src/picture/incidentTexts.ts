import { textIn } from "../core/text";
import { whenWords } from "../i18n/when";
import { claimLines } from "./claimLines";
import type { PictureOrder } from "./order";
import { housesShown, sourcesLine } from "./sourcesShown";

/** An incident that is told beside the map. */
export interface IncidentTexts {
  readonly title: string;
  /** "some time on Friday 7 March" */
  readonly when: string;
  /** How well it is known, in the map's word. */
  readonly status: string;
  /** As the records name it; undefined where none is stated. */
  readonly place: string | undefined;
  /** "Figures as claimed" */
  readonly claimsHeading: string;
  /** Each claimant's figure with its date in a line, never a sum. In the order of the records. */
  readonly claims: readonly string[];
  /** How many figures came after what the picture shows, by the clock of what was known. */
  readonly later: string | undefined;
  /** "Sources: …" of this incident alone, with at most so many names. */
  sources(most: number): string;
}

/** What is told of the incident that is ordered; undefined where none is, or where the map has none of that id. */
export function incidentTexts(
  { dataset, formats, view }: PictureOrder,
  moment: number,
): IncidentTexts | undefined {
  const row = dataset.incidents.findIndex(({ id }) => id === view.incident);
  const incident = dataset.incidents[row];
  if (!incident) return undefined;
  const { config, sources, places } = dataset;
  const { language, messages } = formats;
  const status = config.statuses.find(({ id }) => id === incident.status);
  const place = places.get(incident.placeId);
  const { lines, later } = claimLines(incident.claims, sources, view.clock, moment, formats);
  return {
    title: textIn(incident.title, language).text,
    when: whenWords(incident, config.timeZone, formats),
    status: status ? textIn(status.label, language).text : incident.status,
    place: place?.role === "unplaced" ? undefined : textIn(place?.name, language).text || undefined,
    claimsHeading: messages.claimsHeading,
    claims: lines,
    later: later > 0 ? messages.clock.laterCounts(later) : undefined,
    sources: (most) => sourcesLine(housesShown(dataset, [row], view.clock, moment), most, formats),
  };
}
