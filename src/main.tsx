import "./theme/fonts.css";
import "virtual:theme.css";
import "./ui/style/index.css";
import { render } from "preact";
import { creditsOf } from "./basemap/attribution";
import { isLanguage, type Language, languages, textIn } from "./core/text";
import { loadDataset } from "./dataset/load";
import { directionOf, loadMessages, messagesIn } from "./i18n/messages";
import { allowOwnScripts, type TrustedTypes } from "./safety/trustedTypes";
import { readAddress, withoutSecret } from "./store/address";
import { createMounted, type Mounted } from "./store/mounted";
import { followAddress } from "./store/remember";
import { firstView } from "./store/view";
import { App, fetchCards } from "./ui/App";
import { pageAddresses, type Site } from "./ui/context";
import { whenSeen } from "./ui/embed/whenSeen";
import { keepPlace } from "./ui/keepPlace";
import { LoadNotice } from "./ui/LoadNotice";
import { later } from "./ui/later";

/** What lies over the map comes beside the page, not before it: timeline and list do not wait for it. */
const Marks = later(async () => (await import("./marks/Marks")).Marks);

export interface MountOptions {
  /** Address of the site's root, with a slash at the end: basemap, fonts and data lie under it. */
  readonly root: string;
  /** Where the parts of the site lie. Part of the page and never of its address: nobody may put words into a map. */
  readonly site: Site;
}

/** Says how far the page is, for whoever waits for it: tests, benchmarks, a page that embeds it. */
const announce = (stage: "page" | "map" | "failed") => {
  document.documentElement.dataset.daymarkReady = stage;
};

/** What a map of many events is made of comes on demand: no other map needs any of it. */
const fetchEventParts = async (isEmbed: boolean) => (await import("./main/eventParts")).eventParts(isEmbed);

const isEmbedded = window.parent !== window;

/** In a frame only, beside the page, which does not wait for it. */
const talkToHost = (element: HTMLElement) =>
  import("./main/frameTalk").then(
    (frame) => frame.talkToHost(element),
    () => undefined,
  );

const deviceTheme = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const prefersReducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Loads a map's data and puts the live map in the place of what the built page shows. What cannot be read is said there;
 * a page that was built stays readable all the same.
 */
export async function mount(element: HTMLElement, { root, site }: MountOptions): Promise<void> {
  const asked =
    new URLSearchParams(withoutSecret(location.hash).slice(1)).get("lang") ?? document.documentElement.lang;
  const language: Language = isLanguage(asked) ? asked : "en";
  const isBuilt = element.childElementCount > 0;
  const host = isEmbedded ? talkToHost(element) : undefined;
  const { hasEvents = false, isEmbed = false } = site;
  const read = (each: Language) => loadDataset(recordsIn(site, each), { isOfEvents: hasEvents });
  const loading = read(language);
  // Asked for beside the records where the page says so, else once they do.
  const eventsComing = hasEvents ? fetchEventParts(isEmbed) : undefined;
  eventsComing?.catch(() => undefined);
  const marksComing = hasEvents ? undefined : Marks.fetchNow();
  // Without it the page is laid out as one that stands by itself.
  const layoutComing =
    isEmbed && !hasEvents ? import("./ui/embed/EmbedPage").catch(() => undefined) : undefined;
  await loadMessages(language).catch(() => undefined);
  const messages = messagesIn(language);
  if (!isBuilt) render(<LoadNotice text={messages.loading} />, element);

  const { dataset, problems } = await loading;
  const events = dataset?.config.events
    ? await (eventsComing ?? fetchEventParts(isEmbed)).catch(() => "unavailable" as const)
    : undefined;
  if (!dataset || events === "unavailable") {
    const box = isBuilt ? element.insertBefore(document.createElement("div"), element.firstChild) : element;
    render(<LoadNotice text={messages.loadFailed} problems={problems} />, box);
    announce("failed");
    void host?.then((talk) => talk?.fail(messages.loadFailed));
    return;
  }
  const pageLanguage = document.documentElement.lang;
  const first = firstView(dataset, isLanguage(pageLanguage) ? pageLanguage : "en");
  const mounted = createMounted(dataset, readAddress(location.hash, first, dataset), {
    prefersSteps: prefersReducedMotion,
    first,
    events: events?.session(site.data),
    allRecords: async () => {
      const others = languages.filter((each) => each !== language);
      const readings = await Promise.all(others.map(read));
      return [dataset, ...readings.flatMap((each) => each.dataset ?? [])];
    },
  });
  mounted.events?.load();
  followAddress(mounted.store, dataset, first, window);
  followDocument(mounted);
  followLanguage(mounted, read);

  const shown = {
    mounted,
    root,
    pages: site.pages,
    records: read,
  };
  const makePicture = async () => (await import("./studio/openStudio")).openStudio(shown);
  const embedMap = async () => (await import("./share/openShare")).openShare(shown);
  const whole = { ...site, makePicture, embedMap };

  await marksComing;
  const Layout = events?.Layout ?? (await layoutComing)?.EmbedPage;
  const still = [...(element.querySelector(".map-still")?.childNodes ?? [])];
  let offered: { box: HTMLElement; marks: HTMLElement } | undefined;
  const show = (isDocument: boolean) =>
    render(
      <App
        mounted={mounted}
        Marks={events?.Marks ?? Marks}
        credits={creditsOf(dataset.config)}
        problems={problems}
        site={whole}
        isDocument={isDocument}
        Layout={Layout}
        keepStill={(box) => box.append(...still)}
        offerBackground={(box, marks) => {
          offered ??= { box, marks };
        }}
      />,
      element,
    );
  const returnToPlace = isBuilt ? keepPlace(element) : undefined;
  show(false);
  returnToPlace?.((id) => {
    // What an address asks for goes before.
    if (!mounted.store.getState().selection.incident) mounted.actions.toggleIncident(id);
  });
  document.addEventListener("visibilitychange", () => document.hidden && mounted.player.pause());
  announce("page");
  void host?.then((talk) => talk?.begin(mounted));
  await afterFirstFrame();
  const fetchRest = async () => {
    if (offered) await startBackground(mounted, offered, root, site.living !== undefined);
    fetchCards();
  };
  // Many maps may stand in one article, and most readers leave it before its end.
  if (site.isEmbed) void whenSeen(element).then(fetchRest);
  else await fetchRest();
  const { followPrinting } = await import("./ui/print");
  followPrinting(element, show);
}

/** MapLibre is two thirds of the page's weight and comes after everything that can be read. */
async function startBackground(
  mounted: Mounted,
  { box, marks }: { box: HTMLElement; marks: HTMLElement },
  root: string,
  isFrozen: boolean,
) {
  const unsubscribe = mounted.store.subscribe((state) => {
    if (state.background === "waiting") return;
    unsubscribe();
    announce("map");
    // Readers keep the living site: what follows corrections.
    if (isFrozen) return;
    // Only now, so that what is kept for the next visit takes nothing from this one.
    void import("./store/offline").then(({ registerServiceWorker }) =>
      registerServiceWorker(root, state.dataset.config.basemap),
    );
  });
  const { createBackground } = await import("./map/background").catch(nothing);
  const options = { box, marks, mounted, root, isEmbedded };
  const background = createBackground?.({
    ...options,
    deviceTheme,
    prefersReducedMotion,
    giveUp() {
      background?.destroy();
      mounted.actions.setBackground("waiting");
      void drawPicture();
    },
  });
  if (!background) await drawPicture();

  // No WebGL, none any more, or no map library: then the map is a picture, as in the built page, that follows the reader.
  async function drawPicture() {
    const { createSvgBackground } = await import("./map/svgBackground").catch(nothing);
    if (!createSvgBackground) return mounted.actions.setBackground("unavailable");
    createSvgBackground({ ...options, announce: mounted.actions.setBackground });
  }
}

/** What a part of the page holds that cannot be had: offline, or blocked. */
const nothing = () => ({ createBackground: undefined, createSvgBackground: undefined });

/** Records come in one language at a time; those of another one take their place once they are there. */
const recordsIn = ({ data }: Site, language: Language) => `${data}${language}/`;

function followLanguage({ store }: Mounted, read: (language: Language) => ReturnType<typeof loadDataset>) {
  store.subscribe(async ({ language }, before) => {
    if (language === before.language) return;
    const { dataset } = await read(language);
    if (dataset && store.getState().language === language) store.setState({ dataset });
  });
}

/** Language, direction, theme and title of the document follow the view. */
function followDocument({ store }: Mounted) {
  const html = document.documentElement;
  const apply = () => {
    const { language, theme, dataset } = store.getState();
    html.lang = language;
    html.dir = directionOf(language);
    if (theme) html.dataset.theme = theme;
    else delete html.dataset.theme;
    document.title = textIn(dataset.config.title, language).text;
  };
  apply();
  // Setting even the same language and direction styles the whole document anew, at every step of a playing map.
  store.subscribe((state, before) => {
    const isSame = (["language", "theme", "dataset"] as const).every((key) => state[key] === before[key]);
    if (!isSame) apply();
  });
}

const afterFirstFrame = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Where the parts of the site lie, as the built page says. */
function siteOf({ dataset }: HTMLElement, root: string): Site {
  const living = document.querySelector<HTMLMetaElement>('meta[name="daymark-living"]')?.content;
  const links = (rel: string) =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"][hreflang]`)].map(
        ({ hreflang, href }) => [hreflang, href],
      ),
    );
  const { home, embed, events } = dataset;
  return {
    data: dataset.map ?? "data/",
    methods: links("help"),
    pages: home === undefined ? undefined : pageAddresses(home),
    isEmbed: embed !== undefined,
    hasEvents: events !== undefined,
    living: living === undefined ? undefined : { frozen: root, root: new URL(living, root).href },
  };
}

allowOwnScripts(
  { script: import.meta.url, hasOpaqueOrigin: self.origin === "null" },
  (self as { readonly trustedTypes?: TrustedTypes }).trustedTypes,
);
const element = document.getElementById("daymark");
if (element) {
  const root = new URL(element.dataset.root ?? "./", document.baseURI).href;
  void mount(element, { root, site: siteOf(element, root) });
}
