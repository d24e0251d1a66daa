import "./events.css";
import type { PageParts } from "../App";
import { useMessages, useView } from "../context";
import { Footer } from "../Footer";
import { Header } from "../Header";
import { Introduction } from "../Introduction";
import { MapView } from "../MapView";
import { Problems } from "../Problems";
import { Timeline } from "../Timeline";
import { useEvents } from "./context";
import { EventCard } from "./EventCard";
import { EventList } from "./EventList";
import { LoadState } from "./LoadState";
import { NotShown } from "./NotShown";

/** The page of a map that shows many events of a file of their own. */
export function EventsPage(parts: PageParts) {
  const { Marks, credits, offerBackground, keepStill, problems, stills, isDocument = false } = parts;
  const messages = useMessages();
  const isOpen = useEvents(({ opened }) => opened !== undefined);
  const asked = useView((state) => state.selection.incident);
  const isCardOpen = isOpen && asked !== undefined && !isDocument;
  return (
    <>
      {isDocument ? (
        <a class="skip" href="#list-heading">
          {messages.skipToList}
        </a>
      ) : (
        <button type="button" class="skip" onClick={skipToList}>
          {messages.skipToList}
        </button>
      )}
      <Header />
      <main class="main is-of-events">
        <MapView
          Marks={Marks}
          credits={credits}
          offerBackground={offerBackground}
          keepStill={keepStill}
          still={stills?.map}
        />
        <LoadState />
        <Timeline still={stills?.timeline} />
        <div class="column">
          {isCardOpen && <EventCard />}
          <div class="column-list" hidden={isCardOpen ? "until-found" : false}>
            <Problems problems={problems} />
            <NotShown />
            <Introduction />
            <EventList />
            <Footer />
          </div>
        </div>
      </main>
    </>
  );
}

/** A button and not a link: the part of the address after # holds the view. */
const skipToList = () => document.getElementById("list-heading")?.focus();
