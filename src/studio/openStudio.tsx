import "./studio.css";
import type { Language } from "../core/text";
import type { LoadedReading } from "../dataset/load";
import type { Mounted } from "../store/mounted";
import type { Theme } from "../theme/theme";
import { showDialog } from "../ui/dialog/showDialog";
import type { Desk } from "./desk";
import { eventsThere } from "./eventsThere";
import { drawerWhenAsked } from "./openDrawer";
import { Studio } from "./Studio";

export interface StudioOptions {
  readonly mounted: Mounted;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;
  /** The map's page by language, as addresses from the page that is shown; undefined where there is only this one. */
  readonly pages: Readonly<Record<Language, string>> | undefined;
  readonly records: (language: Language) => Promise<LoadedReading>;
}

/** Opens "Make a picture" over the page, on what the page shows now. When it closes, the focus is where it was. */
export async function openStudio({ mounted, root, pages, records }: StudioOptions): Promise<void> {
  await eventsThere(mounted);
  mounted.player.pause();
  const view = mounted.store.getState();
  const map = document.querySelector(".map");
  const drawer = drawerWhenAsked(root);
  const desk: Desk = {
    view,
    root,
    records,
    frame: map ? { width: map.clientWidth, height: map.clientHeight } : undefined,
    page: (language) => ({
      url: withoutHash(new URL(pages?.[language] ?? "", pageAddress())),
      language: pages ? language : "en",
    }),
    drawer: drawer.get,
    isFramed: window.parent !== window,
  };
  showDialog((closed) => (
    <Studio
      desk={desk}
      theme={view.theme ?? deviceTheme()}
      closed={() => {
        closed();
        drawer.close();
      }}
    />
  ));
}

/** As the site says that its pages are to be named, where it says so: the same from whatever copy it is read. */
const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? document.baseURI;

const withoutHash = (url: URL): URL => Object.assign(url, { hash: "", search: "" });

const deviceTheme = (): Theme => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
