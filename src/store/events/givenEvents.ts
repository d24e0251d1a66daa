import type { CountIndex, EventColumns, EventDetails } from "../../core/events/model";
import type { Interval } from "../../core/model";
import type { Problem } from "../../dataset/problem";
import type { CountStep } from "../../events/fileLayout";
import type { EventsPart } from "../mounted";
import type { MapStore } from "../store";
import { idInArchive } from "./archiveList";
import { createEventsPart } from "./createSession";
import type { EventListing } from "./session";

/** Events that have been read already, as when pages are written out. */
export interface GivenEvents {
  /** Undefined of a file beyond memory: then the list holds the first ones only. */
  readonly columns: EventColumns | undefined;
  readonly counts: CountIndex;
  /** Of a file beyond memory: see `EventsState.step`, and the first events of the map's first window. */
  readonly step?: CountStep | undefined;
  readonly first?: readonly EventDetails[] | undefined;
  readonly problems: readonly Problem[];
  /** Rows of the file, and how many of them are left out. */
  readonly rows: number;
  readonly rejected: number;
}

const refuse = () => Promise.reject(new Error("These events were given and are not read again."));

/** What a map of many events has where all is there at once: `createMounted(dataset, view, { events: givenEvents(…) })`. */
export const givenEvents =
  ({ columns, counts, step, first, problems, rows, rejected }: GivenEvents) =>
  (store: MapStore): EventsPart => {
    const part = createEventsPart(store, {
      address: "",
      readers: { load: refuse, open: refuse, counts: refuse },
    });
    part.session.store.setState({
      status: "ready",
      columns,
      counts,
      span: counts.span,
      step,
      hasTexts: columns !== undefined || first !== undefined,
      problems,
      rejected,
      fileRows: rows,
    });
    if (!first) return part;
    /** How many there are is known exactly of every window; which ones, of the first only. */
    const listing = (window: Interval): EventListing => ({
      length: counts.countsIn(window).reduce((sum, { certain, possible }) => sum + certain + possible, 0),
      read: (from, to) => first.slice(from, to),
      indexOf: (row) => first.findIndex((each) => each.row === row),
      indexAt: () => 0,
    });
    const session = { ...part.session, isWhole: false, listing, idOf: idInArchive };
    return { ...part, session };
  };
