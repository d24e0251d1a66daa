import "./events.css";
import type { PageParts } from "../App";
import { EmbedLayout } from "../embed/EmbedPage";
import { EmbedEventRows } from "./EmbedEventRows";
import { EventCard } from "./EventCard";
import { LoadState } from "./LoadState";

/** A map of many events as it stands in an article: headline, map and timeline, the beginning of the list folded. */
export const EmbedEventsPage = (parts: PageParts) => (
  <EmbedLayout {...parts} Card={OpenedEvent} Rows={EmbedEventRows} />
);

const OpenedEvent = () => (
  <>
    <LoadState />
    <EventCard />
  </>
);
