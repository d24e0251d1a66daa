import { type Filter, isNarrowed } from "../core/filter";
import { kindLabels } from "../core/groups";
import type { Dataset } from "../core/model";
import { type LocalText, textIn } from "../core/text";
import { setApart } from "../i18n/apart";
import type { Formats } from "../i18n/formats";
import { type FacetName, pictureWordsIn } from "../i18n/pictureWords";

/** Of each of what a picture is narrowed by; the rest is counted. */
const mostNames = 4;

/** A sentence that says that only a part is shown, and which; undefined where nothing is left out by a filter. */
export function filterSentence(
  dataset: Pick<Dataset, "config" | "places">,
  filter: Filter,
  { language }: Formats,
): string | undefined {
  if (!isNarrowed(filter)) return undefined;
  const words = pictureWordsIn(language);
  const facet = (name: FacetName, labels: readonly LocalText[]) => {
    if (labels.length === 0) return [];
    const names = labels.map((label) => setApart(textIn(label, language).text, language));
    return [{ facet: name, names: words.listed(names.slice(0, mostNames), names.slice(mostNames).length) }];
  };
  const { config, places } = dataset;
  return words.filtered([
    ...facet("kind", kindLabels(config, filter.categories)),
    ...facet(
      "status",
      filter.statuses.map((id) => labelOf(config.statuses, id)),
    ),
    ...facet(
      "place",
      filter.places.map((id) => places.get(id)?.name ?? { en: id }),
    ),
  ]);
}

type Labelled = readonly { readonly id: string; readonly label: LocalText }[];

const labelOf = (list: Labelled, id: string): LocalText =>
  list.find((each) => each.id === id)?.label ?? { en: id };
