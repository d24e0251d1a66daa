import type { ComponentChildren, ComponentType } from "preact";
import { directionOf } from "../i18n/messages";
import type { Mounted } from "../store/mounted";
import { useStore } from "../store/useStore";
import type { Credit } from "./Attribution";
import { MountedContext, type Site, SiteContext, useView } from "./context";
import { DocumentContext } from "./document/context";
import { Footer } from "./Footer";
import { fetchDetails, fetchDocumentDetails } from "./Incident";
import { IncidentList } from "./IncidentList";
import { Introduction } from "./Introduction";
import { later } from "./later";
import type { MarksLayer } from "./MapView";
import type { Problem } from "./Problems";
import { WholePage } from "./WholePage";

const PlaceCard = later(async () => (await import("./PlaceCard")).PlaceCard);

const DocumentEnd = later(async () => (await import("./document/whole")).DocumentEnd);

/** Fetches what a page that is written out whole holds beside what readers see at first. */
export const fetchDocument = async (): Promise<void> => {
  await Promise.all([DocumentEnd.fetchNow(), fetchDocumentDetails()]);
};

/** Fetches what a reader may open next, once the page has nothing better to do. */
export function fetchCards(): void {
  void PlaceCard.fetchNow();
  fetchDetails();
  void fetchDocument();
}

interface Props {
  readonly mounted: Mounted;
  readonly Marks: MarksLayer;
  readonly offerBackground: (box: HTMLElement, marks: HTMLElement) => void;
  readonly credits: readonly Credit[];
  /** What was wrong in the data and is therefore not shown. */
  readonly problems: readonly Problem[];
  readonly site: Site;
  /** Whether everything is written out: for a page without script, and for paper. */
  readonly isDocument?: boolean;
  /** Pictures of map and timeline in a page that is written out. */
  readonly stills?: Stills | undefined;
  /** Called once with the box that keeps the built page's picture of the map, until a live one has come. */
  readonly keepStill?: ((box: HTMLElement) => void) | undefined;
  /** How the page is laid out, where it is not the page that stands by itself. */
  readonly Layout?: ComponentType<PageParts> | undefined;
}

/** What the layout of a page is made of. */
export type PageParts = Omit<Props, "mounted" | "site" | "Layout">;

export interface Stills {
  readonly map: ComponentChildren;
  readonly timeline: ComponentChildren;
}

export function App({ mounted, site, isDocument = false, Layout = Page, ...parts }: Props) {
  const language = useStore(mounted.store, (state) => state.language);
  return (
    <MountedContext.Provider value={mounted}>
      <DocumentContext.Provider value={isDocument}>
        <SiteContext.Provider value={site}>
          <div class="page" lang={language} dir={directionOf(language)}>
            <Layout isDocument={isDocument} {...parts} />
          </div>
        </SiteContext.Provider>
      </DocumentContext.Provider>
    </MountedContext.Provider>
  );
}

function Page(parts: PageParts) {
  const places = useView((state) => state.selection.places);
  return (
    <WholePage {...parts} card={places.length > 0 && <PlaceCard ids={places} />}>
      <Introduction />
      <IncidentList />
      <Footer />
      {parts.isDocument && <DocumentEnd />}
    </WholePage>
  );
}
