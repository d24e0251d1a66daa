import type { Dataset } from "../core/model";
import type { Spot } from "../core/places";
import { type Language, textIn } from "../core/text";
import type { Visible } from "../core/visible";
import type { Formats } from "../i18n/formats";
import { directionOf } from "../i18n/messages";
import { type AreaName, areaNames } from "./areaNames";
import { type AreaMark, areaMarks } from "./areas";
import { type Box, type Labelled, type PlacedLabel, placeLabels } from "./labels";
import { type PlaceMark, placeMarks } from "./placeMarks";

export interface MarksInput {
  readonly dataset: Dataset;
  readonly visible: Visible;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly zoom: number;
  readonly language: Language;
  readonly formats: Formats;
  /** Marks that places are joined as, whatever would overlap; see `placeMarks`. */
  readonly joined?: readonly PlaceMark[] | undefined;
  /** Row of an incident that is told: the mark that holds it is named after its place, before all others. */
  readonly told?: number | undefined;
  /** World pixels that names keep clear of where they can. */
  readonly avoided?: readonly Box[] | undefined;
}

export interface MarksLayout {
  readonly marks: readonly PlaceMark[];
  /** By mark id: the name with its size and weight. */
  readonly names: ReadonlyMap<string, Labelled>;
  /** By mark id: where the name stands; missing where it finds no room. */
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  readonly areas: readonly AreaMark[];
  readonly areaNames: readonly AreaName[];
}

/** Marks, areas and their names at one zoom, in world pixels of that zoom. */
export function marksLayout(input: MarksInput): MarksLayout {
  const { dataset, visible, spots, zoom, language, joined } = input;
  const marks = placeMarks(dataset, visible, spots, zoom, joined);
  const names = marks.map((mark) => nameOf(mark, input));
  const labels = placeLabels(names, directionOf(language), input.avoided);
  const areas = areaMarks(dataset, visible, spots);
  return {
    marks,
    names: new Map(names.map((name) => [name.id, name])),
    labels,
    areas,
    areaNames: areaNames(areas, dataset, language, zoom, marks, labels),
  };
}

function nameOf(mark: PlaceMark, { dataset, language, formats: { messages }, told }: MarksInput): Labelled {
  const toldAt = mark.rows.includes(told ?? -1) ? dataset.incidents[told!]!.placeId : undefined;
  const place = dataset.places.get(toldAt ?? mark.placeIds[0]!);
  const first = textIn(place?.name, language).text;
  const others = mark.placeIds.length - 1;
  const isCity = place?.kind === "city";
  const isImportant = isCity || others > 0;
  return {
    id: mark.id,
    at: mark.at,
    radius: mark.radius,
    text: others ? messages.placeAndOthers(first, others) : first,
    size: isImportant ? 13 : 12,
    weight: isImportant ? 600 : 400,
    rank: (toldAt ? 10_000 : isCity ? 1000 : 0) + mark.rows.length,
  };
}
