import type { EventsState } from "../../store/events/eventsState";
import type { State } from "../../store/store";
import { shownWindow } from "../../store/view";

/** What a list of events depends on. */
export interface Listed {
  readonly from: number;
  readonly to: number;
  readonly categories: readonly string[];
  readonly columns: EventsState["columns"];
  readonly leftOut: EventsState["leftOut"];
  readonly counts: EventsState["counts"];
}

export function listedNow(state: State): Listed {
  const { events } = state;
  return {
    ...shownWindow(state),
    categories: state.filter.categories,
    columns: events?.columns,
    leftOut: events?.leftOut,
    counts: events?.counts,
  };
}

/** Whether two lists are the same, or one goes on from where the other one ends. */
export const beginsAlike = (a: Listed, b: Listed): boolean =>
  a.from === b.from && a.categories === b.categories && a.leftOut === b.leftOut && a.counts === b.counts;

export const isSameList = (a: Listed, b: Listed): boolean =>
  beginsAlike(a, b) && a.to === b.to && a.columns === b.columns;
