import { type PictureEvents, pictureEvents } from "../picture/pictureEvents";
import type { State } from "../store/store";

const known = new WeakMap<State, PictureEvents>();

/**
 * The events of the page's map for its pictures; undefined where it has incidents, and until its file has come. A search
 * is no part of a picture, as it is none of those of incidents: then what it leaves out is put back.
 */
export function eventsShown(view: State): PictureEvents | undefined {
  const { events, search, filter, dataset } = view;
  if (!events?.counts) return undefined;
  const { blocks, counts, columns } = events;
  // Of a file beyond memory the page has read for its own window and frame; a picture may show another.
  const isThinned =
    events.isThinned || (!columns && blocks.reduce((sum, { length }) => sum + length, 0) < counts.total);
  if (search === "" || !columns) return { blocks, counts, columns, isThinned };
  const made = known.get(view) ?? pictureEvents(columns, dataset.config, filter.places);
  known.set(view, made);
  return made;
}
