import type { PictureOrder } from "./order";
import { type PictureForm, still } from "./pictureForm";

/** An incident that is told beside the map. */
export interface IncidentTexts {
  readonly title: string;
  /** "some time on Friday 7 March" */
  readonly when: string;
  /** How well it is known, in the map's word. */
  readonly status: string;
  /** The place as the records name it; undefined where none is stated. */
  readonly place: string | undefined;
  /** "Figures as claimed" */
  readonly claimsHeading: string;
  /** Each claimant's figure with its date, never a sum. In the order of the records, those without a date last. */
  readonly claims: readonly ClaimLine[];
  /** How many figures came after what the picture shows, by the clock of what was known. */
  readonly later: string | undefined;
  /** "Sources: …" of this incident alone, with at most so many names. */
  sources(most: number): string;
}

/** A figure as one claimant stated it. Whoever draws it in parts draws all of them. */
export interface ClaimLine {
  readonly claimant: string;
  /** "as of 6 March 2025" */
  readonly date: string;
  /** "at least 16 security forces" */
  readonly figure: string;
  /** "covers attacks in Jableh and in Latakia" */
  readonly note: string | undefined;
  /** All of the above in a line. */
  readonly line: string;
}

/** What stands on a picture and what is said about it, in the picture's language. */
export interface PictureTexts {
  /** The chapter's title, else the map's. */
  readonly title: string;
  /** The map's title where the chapter's is the title. */
  readonly subtitle: string | undefined;
  /** The chapter's text. */
  readonly text: string | undefined;
  /** What is shown, from when to when: "6 March, 00:00 – 7 March, 12:00", by the clock that the picture goes by. */
  readonly when: string;
  /** Up to when: "Friday 7 March 2025, 12:00" */
  readonly moment: string;
  /** "Damascus time (UTC+3)" */
  readonly zone: string;
  /** A sentence of how many incidents are certain and how many possible, the same as the page's. */
  readonly counts: string;
  /** A sentence of how many of them have no place; undefined where all have one. */
  readonly unplaced: string | undefined;
  /** A sentence that says that, and by what, the picture is narrowed; undefined where it is not. */
  readonly filtered: string | undefined;
  /** What an open sign means; undefined where none is drawn. */
  readonly uncertain: string | undefined;
  /** "Sources: SOHR, Reuters and 23 more": with at most so many names. Empty where the picture shows nothing. */
  sources(most: number): string;
  /** The land's: "Map: © OpenStreetMap contributors · GeoNames · …" */
  readonly credit: string;
  /** The data's: what the map's makers say first of how they were made. */
  readonly dataCredit: string | undefined;
  /** "Data version 2026-11-23.1 · CC BY 4.0" */
  readonly version: string;
  /** Where the map is to be found, as ordered. */
  readonly address: string | undefined;
  /** For those who do not see the picture. At most about 400 characters. */
  readonly alt: string;
  /** For a story that carries the picture, in one paragraph. */
  readonly caption: string;
  /** Whose data and whose land it is, in a line. */
  readonly creditLine: string;
  readonly citation: string;
  /** Undefined where none is ordered, or the map has none of that id. */
  readonly incident: IncidentTexts | undefined;
}

/** The words of a picture. The words of its language must be loaded, those about pictures too. */
export function pictureTexts(order: PictureOrder, _form: PictureForm = still): PictureTexts {
  const { config } = order.dataset;
  const title = config.title.en ?? "";
  return {
    title,
    subtitle: undefined,
    text: undefined,
    when: order.formats.window(order.view.window),
    moment: order.formats.moment(order.view.moment),
    zone: "",
    counts: "",
    unplaced: undefined,
    filtered: undefined,
    uncertain: undefined,
    sources: () => "",
    credit: "",
    dataCredit: undefined,
    version: "",
    address: order.address,
    alt: title,
    caption: title,
    creditLine: title,
    citation: title,
    incident: undefined,
  };
}
