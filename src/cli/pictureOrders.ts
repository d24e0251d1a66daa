import type { Size } from "../core/mercator";
import type { Language } from "../core/text";
import { eventMessages } from "../i18n/eventWords";
import { createFormats } from "../i18n/formats";
import { loadMessages } from "../i18n/messages";
import { loadPictureWords } from "../i18n/pictureWords";
import type { PictureOrder, PictureView } from "../picture/order";
import { type PictureEvents, pictureEvents } from "../picture/pictureEvents";
import { siteAddressFrom } from "../site/siteAddress";
import { pictureFragment } from "../store/pictureFragment";
import { readPageAddress } from "./pictureAddress";
import { type Given, readLooks } from "./pictureArguments";
import type { PictureMap } from "./pictureMap";
import { readViews } from "./pictureViews";
import { WrongUsage } from "./refusal";

export interface OrderOptions {
  /** Pixels of the file to one of the picture. */
  readonly scale: number;
  /** Where none is asked for. */
  readonly size?: Size | undefined;
  readonly tellsIncident: boolean;
  /** Where the site is published, if no option says it. */
  readonly origin: string | undefined;
}

/** All pictures that the arguments ask for, with the words of their languages loaded. Throws WrongUsage. */
export async function readOrders(
  given: Given,
  map: PictureMap,
  { scale, size, tellsIncident, origin }: OrderOptions,
): Promise<readonly PictureOrder[]> {
  const { dataset, events } = map;
  const looks = readLooks(given, scale, size);
  const page = given.url === undefined ? undefined : readPageAddress(given.url, map);
  if (given.incident !== undefined && !tellsIncident)
    throw new WrongUsage("--incident is for stills: no other picture tells of a single incident.");
  const views = readViews(given, dataset, page).map((view) =>
    tellsIncident ? view : { ...view, incident: undefined },
  );
  const site = siteOf(given.address, origin) ?? page?.site;
  const languages = looks.languages.length > 0 ? looks.languages : [page?.language ?? "en"];
  const themes = looks.themes.length > 0 ? looks.themes : [page?.view.theme ?? "light"];
  await Promise.all(languages.flatMap((language) => [loadMessages(language), loadPictureWords(language)]));
  const crowds = new Map<string, PictureEvents>();
  const eventsOf = ({ filter }: PictureView): PictureEvents | undefined => {
    if (!events?.columns || filter.places.length === 0) return events?.picture;
    const key = JSON.stringify(filter.places);
    const crowd = crowds.get(key) ?? pictureEvents(events.columns, dataset.config, filter.places);
    crowds.set(key, crowd);
    return crowd;
  };
  return languages.flatMap((language) => {
    const formats = createFormats(dataset.config, language, events && eventMessages);
    const address = site && pageAddress(site, map.path, language);
    return views.flatMap((view) => {
      const hash = pictureFragment(view, page?.view.camera, language, language, dataset);
      return themes.flatMap((theme) =>
        looks.sizes.map((size) => ({
          dataset,
          events: eventsOf(view),
          formats,
          theme,
          size,
          view,
          hasHeadline: !given["no-headline"],
          address: address?.replace(/^https?:\/\//, ""),
          link: address && (hash ? `${address}#${hash}` : address),
        })),
      );
    });
  });
}

/** Throws WrongUsage where what is given is no address of a site. */
function siteOf(address: string | undefined, origin: string | undefined): string | undefined {
  try {
    return siteAddressFrom(address ?? origin);
  } catch (error) {
    const { message } = error as RangeError;
    throw new WrongUsage(
      address === undefined ? `${message}.` : `${message.replace(/^SITE_ORIGIN/, "--address")}.`,
    );
  }
}

const pageAddress = (site: string, path: string, language: Language): string =>
  `${site}${path}${language === "en" ? "" : `${language}/`}`;
