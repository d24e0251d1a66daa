import { type MarksLayout, marksLayout } from "../scene/marksLayout";
import type { Mounted } from "../store/mounted";
import type { State } from "../store/store";

/** The marks of a state at a zoom, in world pixels of that zoom: what a background keeps its own names clear of. */
export const marksNow = (state: State, { selectors }: Mounted, zoom: number): MarksLayout =>
  marksLayout({
    dataset: state.dataset,
    visible: selectors.visible(state),
    spots: selectors.spots(state),
    zoom,
    language: state.language,
    formats: selectors.formats(state),
  });
