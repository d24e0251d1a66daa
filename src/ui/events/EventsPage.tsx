import "./events.css";
import type { PageParts } from "../App";
import { useView } from "../context";
import { Footer } from "../Footer";
import { Introduction } from "../Introduction";
import { WholePage } from "../WholePage";
import { useEvents } from "./context";
import { EventCard } from "./EventCard";
import { EventList } from "./EventList";
import { LoadState } from "./LoadState";
import { NotShown } from "./NotShown";

/** The page of a map that shows many events of a file of their own. */
export function EventsPage(parts: PageParts) {
  const isOpen = useEvents(({ opened }) => opened !== undefined);
  const asked = useView((state) => state.selection.incident);
  const isCardOpen = isOpen && asked !== undefined && !parts.isDocument;
  return (
    <WholePage {...parts} look="main is-of-events" state={<LoadState />} card={isCardOpen && <EventCard />}>
      <NotShown />
      <Introduction />
      <EventList />
      <Footer />
    </WholePage>
  );
}
