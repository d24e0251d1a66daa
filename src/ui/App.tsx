import { directionOf } from "../i18n/messages";
import type { Mounted } from "../store/mounted";
import { useStore } from "../store/useStore";
import type { Credit } from "./Attribution";
import { MountedContext, useMessages, useView } from "./context";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { fetchDetails } from "./Incident";
import { IncidentList } from "./IncidentList";
import { later } from "./later";
import { MapView, type MarksLayer } from "./MapView";
import { type Problem, Problems } from "./Problems";
import { Timeline } from "./Timeline";

const PlaceCard = later(async () => (await import("./PlaceCard")).PlaceCard);

/** Fetches what a reader may open next, once the page has nothing better to do. */
export function fetchCards(): void {
  void PlaceCard.fetchNow();
  fetchDetails();
}

interface Props {
  readonly mounted: Mounted;
  readonly Marks: MarksLayer;
  readonly offerBackground: (box: HTMLElement, marks: HTMLElement) => void;
  readonly credits: readonly Credit[];
  /** What was wrong in the data and is therefore not shown. */
  readonly problems: readonly Problem[];
  /** Address of the folder that the data came from. */
  readonly dataAddress: string;
}

export function App({ mounted, ...parts }: Props) {
  const language = useStore(mounted.store, (state) => state.language);
  return (
    <MountedContext.Provider value={mounted}>
      <div class="page" lang={language} dir={directionOf(language)}>
        <Page {...parts} />
      </div>
    </MountedContext.Provider>
  );
}

function Page({ Marks, credits, offerBackground, problems, dataAddress }: Omit<Props, "mounted">) {
  const messages = useMessages();
  const places = useView((state) => state.selection.places);
  return (
    <>
      <button type="button" class="skip" onClick={skipToList}>
        {messages.skipToList}
      </button>
      <Header />
      <main class="main">
        <MapView Marks={Marks} credits={credits} offerBackground={offerBackground} />
        <Timeline />
        <div class="column">
          {places.length > 0 && <PlaceCard ids={places} />}
          <div class="column-list" hidden={places.length > 0 ? "until-found" : false}>
            <Problems problems={problems} />
            <IncidentList />
            <Footer dataAddress={dataAddress} />
          </div>
        </div>
      </main>
    </>
  );
}

/** A button and not a link: the part of the address after # holds the view. */
const skipToList = () => document.getElementById("list-heading")?.focus();
