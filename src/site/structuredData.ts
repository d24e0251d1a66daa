import { versionDate } from "../core/dataVersion";
import type { Dataset, Interval } from "../core/model";
import { languages, textIn } from "../core/text";
import { eventMessages } from "../i18n/eventWords";
import { createFormats } from "../i18n/formats";
import { messagesIn } from "../i18n/messages";
import type { Download } from "./downloads";
import { dateText } from "./placeTime";
import { addressFrom, type PageAddress } from "./siteAddress";

export interface StructuredDataInput {
  readonly dataset: Dataset;
  readonly page: PageAddress;
  readonly downloads: readonly Download[];
  /** From the first event to the last, of a map of many events. */
  readonly span?: Interval | undefined;
  /** Folder of the page on how the map was made, from the site's root. */
  readonly method?: string | undefined;
  /** Absolute, with a slash at its end. Without it addresses are relative to the page, which JSON-LD in HTML allows. */
  readonly siteAddress?: string | undefined;
}

/** A value as JSON has it, whose keys may be undefined and are then left out. */
type JsonLd = Readonly<Record<string, unknown>>;

/**
 * What a page says to machines about its data, as a schema.org Dataset. It names no author or publisher, because the
 * records name none, and no figure of the dead: what is counted there are claims that must not be read as one number.
 * The words of the page's language must be loaded.
 */
export function structuredData(input: StructuredDataInput): JsonLd {
  const { dataset, page, downloads, method, siteAddress } = input;
  const { config } = dataset;
  const words = config.events
    ? createFormats(config, page.language, eventMessages).messages
    : messagesIn(page.language);
  const address = (path: string) => addressFrom(page.path, path, siteAddress);
  const changed = versionDate(config.dataVersion);
  const sources = downloads.find(({ label }) => label === "sources");
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    ...(siteAddress !== undefined && { "@id": address(page.path) }),
    name: textIn(config.title, page.language).text,
    description: textIn(config.summary, page.language).text,
    url: address(page.path),
    identifier: `${config.id}/${config.dataVersion}`,
    inLanguage: languages.filter((language) => config.title[language] !== undefined),
    license: config.licence.url ?? config.licence.name,
    creditText: config.credits.map((credit) => textIn(credit, page.language).text).join(" ") || undefined,
    isAccessibleForFree: true,
    version: config.dataVersion,
    dateModified: changed,
    temporalCoverage: input.span ? daysOf(input.span, config.timeZone) : temporalCoverage(dataset),
    spatialCoverage: { "@type": "Place", geo: { "@type": "GeoShape", box: boxText(dataset) } },
    measurementTechnique: method === undefined ? undefined : address(method),
    citation: {
      "@type": "CreativeWork",
      name: words.sources(dataset.sources.size),
      url: sources && address(sources.path),
    },
    distribution: downloads
      .filter(({ label }) => label !== "citation" && label !== "bibtex")
      .map(({ path, type, bytes, label }) => ({
        "@type": "DataDownload",
        name: words.downloads[label],
        encodingFormat: type,
        contentUrl: address(path),
        contentSize: `${bytes} B`,
      })),
  };
}

/** The days, by the place's calendar, from the first to the last on which an incident may have happened; ".." where open. */
export function temporalCoverage({ incidents, config }: Dataset): string | undefined {
  if (incidents.length === 0) return undefined;
  const first = incidents.reduce(
    (least, { earliest }) => Math.min(least, earliest),
    Number.POSITIVE_INFINITY,
  );
  const last = incidents.reduce((most, { latest }) => Math.max(most, latest), Number.NEGATIVE_INFINITY);
  return daysOf({ from: first, to: last }, config.timeZone);
}

function daysOf(span: Interval, zone: string): string {
  const dayOf = (instant: number) => (Number.isFinite(instant) ? dateText(instant, zone) : "..");
  const [from, to] = [dayOf(span.from), dayOf(span.to - 1)];
  return from === to ? from : `${from}/${to}`;
}

/** The part of the Earth that the map opens on, as schema.org has boxes: south, west, north, east. */
function boxText({ config }: Dataset): string {
  const [west, south, east, north] = config.bounds;
  return [south, west, north, east].join(" ");
}

/**
 * The text of a `<script type="application/ld+json">`. Nothing in it can end the element or begin a comment in it, because
 * it holds no "<"; JSON reads the escape as the same letter.
 */
export const structuredDataText = (data: JsonLd): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/** The element itself, for the head of a page. Browsers do not run it, and the security policy does not block it. */
export const structuredDataScript = (data: JsonLd): string =>
  `<script type="application/ld+json">${structuredDataText(data)}</script>`;
