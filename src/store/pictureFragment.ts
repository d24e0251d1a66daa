import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import { writeAddress } from "./address";
import { firstView, type View } from "./view";

/** What of a page's view a picture shows. */
interface Pictured extends Pick<View, "window" | "moment" | "trail" | "clock" | "filter"> {
  readonly incident: string | undefined;
}

/**
 * What follows # in the permanent link to the very view of a picture, for a page that has `pageLanguage` without being
 * asked. How a page lists things, and its colours, are no part of it.
 */
export function pictureFragment(
  { window, moment, trail, clock, filter, incident }: Pictured,
  camera: View["camera"],
  language: Language,
  pageLanguage: Language,
  dataset: Dataset,
): string {
  const first = firstView(dataset, pageLanguage);
  const selection = { places: [], incident };
  const view = { ...first, language, window, moment, trail, clock, filter, camera, selection };
  return writeAddress(view, first, dataset);
}
