import { type EventWords, eventWordsIn } from "../../i18n/eventWords";
import type { EventsState } from "../../store/events/eventsState";
import { noEvents } from "../../store/events/eventsState";
import type { EventsSession } from "../../store/events/session";
import { useMounted, useView } from "../context";

export const useEventWords = (): EventWords => eventWordsIn(useView((state) => state.language));

/** A part of what is there of the events. */
export const useEvents = <Part>(select: (events: EventsState) => Part): Part =>
  useView((state) => select(state.events ?? noEvents));

export function useSession(): EventsSession {
  const { events } = useMounted();
  if (!events) throw new Error("A component of a map of many events stands on a map without them.");
  return events;
}
