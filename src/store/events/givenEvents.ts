import type { CountIndex, EventColumns } from "../../core/events/model";
import type { Problem } from "../../dataset/problem";
import type { EventsPart } from "../mounted";
import type { MapStore } from "../store";
import { createEventsPart } from "./createSession";

/** Events that have been read already, as when pages are written out. */
export interface GivenEvents {
  /** Undefined of a file beyond memory: then there are counts and no list. */
  readonly columns: EventColumns | undefined;
  readonly counts: CountIndex;
  readonly problems: readonly Problem[];
  /** Rows of the file, and how many of them are left out. */
  readonly rows: number;
  readonly rejected: number;
}

const refuse = () => Promise.reject(new Error("These events were given and are not read again."));

/** What a map of many events has where all is there at once: `createMounted(dataset, view, { events: givenEvents(…) })`. */
export const givenEvents =
  ({ columns, counts, problems, rows, rejected }: GivenEvents) =>
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
      hasTexts: columns !== undefined,
      problems,
      rejected,
      fileRows: rows,
    });
    return part;
  };
