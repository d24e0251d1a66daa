import type { EventColumns } from "../../core/events/model";

/** What search and the filters leave out, as `EventsState` has it. */
export interface EventNarrowing {
  /** By row: 1 where the words that are looked for are not said; undefined while nothing is looked for. */
  readonly found?: Uint8Array | undefined;
  /** Names of places, of which one is enough; an empty list does not narrow. */
  readonly places?: readonly string[];
  /** Whether each category is shown; all are where it is absent. */
  readonly categories?: readonly boolean[] | undefined;
}

/** By row: 1 for what is left out. Undefined where nothing is. */
export function leftOutBy(
  columns: EventColumns,
  { found, places = [], categories }: EventNarrowing,
): Uint8Array | undefined {
  const isNarrowed = categories?.some((isShown) => !isShown) ?? false;
  if (places.length === 0 && !isNarrowed) return found;
  const leftOut = found ? found.slice() : new Uint8Array(columns.length);
  const { codes, values } = columns.place;
  if (places.length > 0) {
    const isChosen = values.map((name) => places.includes(name));
    for (let row = 0; row < columns.length; row++) if (!isChosen[codes[row]!]) leftOut[row] = 1;
  }
  if (categories && isNarrowed) {
    for (let row = 0; row < columns.length; row++) if (!categories[columns.category[row]!]) leftOut[row] = 1;
  }
  return leftOut;
}

/** Whether a row passes, for what takes it so. */
export const passing = (leftOut: Uint8Array | undefined): ((row: number) => boolean) | undefined =>
  leftOut && ((row) => leftOut[row] !== 1);
