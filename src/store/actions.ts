import { type Facet, noFilter, toggled } from "../core/filter";
import { boundsBy, spanBy } from "../core/known";
import type { Camera } from "../core/mercator";
import type { Clock, Dataset, Interval } from "../core/model";
import type { Search } from "../core/search";
import { nextDay, nextHour, nextRow, type Step } from "../core/step";
import type { Language } from "../core/text";
import { clampWindow } from "../core/window";
import { loadMessages } from "../i18n/messages";
import type { Theme } from "../theme/theme";
import { type MapStore, noSearch, type State } from "./store";
import { inWholeMinutes, type ListForm, noSelection, type Panel, reachOf } from "./view";

/** The least that the two handles can be apart. */
const shortestWindow = 3_600_000;

const minute = 60_000;

/** The playhead inside a window and at a whole minute: play may have stopped between two, which no address can carry. */
const momentIn = ({ from, to }: Interval, moment: number): number =>
  Math.min(to, Math.max(from, Math.ceil(moment / minute) * minute));

/** Everything that a reader can do. Each call leaves a state in which window, playhead and extent agree. */
export type Actions = ReturnType<typeof createActions>;

/** What of the actions a map of many events does in its own way. */
export interface EventActions {
  /** The event after (1) or before (-1) the one that is open, or the edge of what is shown. */
  next(direction: 1 | -1): Promise<(Interval & { readonly id: string }) | undefined>;
  search(words: string): Promise<void>;
}

export function createActions(
  store: MapStore,
  allRecords: () => Promise<readonly Dataset[]> = async () => [store.getState().dataset],
  events?: EventActions,
) {
  const { getState: get } = store;
  const set = (change: Partial<State>) => store.setState(change);
  const named = reachOf(get().dataset);

  /** As far as a window can go now: how far many events reach is known once they are there. */
  function reachNow(): Interval {
    const span = get().events?.span;
    if (!span) return named;
    return inWholeMinutes({ from: Math.min(named.from, span.from), to: Math.max(named.to, span.to) });
  }

  /** Few readers search: its code, and the records in other languages, come once they are asked for. */
  let searchComing: Promise<Search> | undefined;
  function loadSearch(): Promise<Search> {
    searchComing ??= Promise.all([import("../core/search"), allRecords()]).then(
      ([{ createSearch }, records]) => createSearch(records),
    );
    searchComing.catch(() => {
      searchComing = undefined;
    });
    return searchComing;
  }

  /** Cut to where the map has something to show; moved there if it lies outside altogether. */
  function withinReach(window: Interval): Interval {
    const reach = reachNow();
    const from = Math.max(window.from, reach.from);
    const to = Math.min(window.to, reach.to);
    return from < to ? { from, to } : clampWindow(window, reach);
  }

  /** The timeline follows the window where that leaves it. */
  function extentAround(window: Interval): Partial<State> {
    const { extent } = get();
    if (window.from >= extent.from && window.to <= extent.to) return {};
    const length = Math.max(extent.to - extent.from, window.to - window.from);
    const from = window.from < extent.from ? window.from : window.to - length;
    return { extent: { from, to: from + length } };
  }

  function setWindow(asked: Interval, moment: number = asked.to) {
    const window = withinReach(asked);
    set({ window, moment: momentIn(window, moment), ...extentAround(window) });
  }

  return {
    /** Sets both handles; the playhead goes to the end, so that the whole window is shown. */
    openWindow: (window: Interval) => setWindow(window),

    /** Opens the window of a chapter on the timeline that the map begins with. */
    openChapter(id: string) {
      const { chapters, extent } = get().dataset.config;
      const chapter = chapters.find((each) => each.id === id);
      if (!chapter) return;
      set({ extent });
      setWindow(chapter.window);
    },

    /** Moves the left handle; it stops an hour before the right one. */
    setWindowFrom(from: number) {
      const { window, moment } = get();
      setWindow({ from: Math.min(from, window.to - shortestWindow), to: window.to }, moment);
    },

    /** Moves the right handle; a playhead that stood at the end stays there. */
    setWindowTo(to: number) {
      const { window, moment } = get();
      const limited = Math.max(to, window.from + shortestWindow);
      setWindow({ from: window.from, to: limited }, moment === window.to ? limited : moment);
    },

    /** Moves both handles by the same time. */
    moveWindow(by: number) {
      const { window, moment, extent } = get();
      const moved = clampWindow({ from: window.from + by, to: window.to + by }, extent);
      setWindow(moved, moment + (moved.from - window.from));
    },

    /** Shows another stretch of time; a window that lies outside moves into it. */
    setExtent(asked: Interval) {
      const { window, moment } = get();
      const extent = withinReach(asked);
      const moved = clampWindow(window, extent);
      const last = moment === window.to ? moved.to : moment;
      set({ extent, window: moved, moment: momentIn(moved, last) });
    },

    /** Moves the playhead inside the window. */
    seek: (moment: number) => set({ moment: momentIn(get().window, moment) }),

    setTrail: (trail: number | undefined) => set({ trail }),
    setClock: (clock: Clock) => set({ clock }),
    setStep: (step: Step) => set({ step }),
    setSpeed: (speed: number) => set({ speed }),

    /** One step of the chosen kind; steps over incidents also open the incident. */
    takeStep(direction: 1 | -1) {
      const { dataset, filter, found, step, moment, window, selection } = get();
      const zone = dataset.config.timeZone;
      set({ isPlaying: false, moment: momentIn(window, moment) });
      if (step !== "incident") {
        const next = step === "hour" ? nextHour(moment, direction, zone) : nextDay(moment, direction, zone);
        // At an edge the step pushes the window's end, so that stepping never gets stuck inside an old window.
        if (next > window.to) return setWindow({ from: window.from, to: next }, next);
        if (next <= window.from) return setWindow({ from: next - (window.to - window.from), to: next }, next);
        return setWindow(window, next);
      }
      if (events) return void showNext(events, direction);
      const current = selection.incident
        ? dataset.incidents.findIndex(({ id }) => id === selection.incident)
        : firstRowBefore(get(), direction);
      const row = nextRow(dataset, { ...filter, found }, current < 0 ? undefined : current, direction);
      if (row === undefined) return;
      const incident = dataset.incidents[row]!;
      reveal(spanBy(incident, get().clock));
      set({ selection: { places: [], incident: incident.id } });
    },

    toggleFilter(facet: Facet, value: string) {
      const { filter } = get();
      set({ filter: { ...filter, [facet]: toggled(filter[facet] as readonly string[], value) } });
    },

    setFilter(facet: Facet, values: readonly string[]) {
      set({ filter: { ...get().filter, [facet]: values } });
    },

    clearFilters: () => set({ filter: noFilter }),

    /** Fetches what searching needs before it is asked for. */
    prepareSearch: () => void (events || loadSearch().catch(() => undefined)),

    /** Narrows to the incidents that say the words. Rejects where the code for it cannot be had. */
    async setSearch(search: string) {
      if (search === "") {
        set(noSearch);
        return events?.search("");
      }
      set({ search });
      if (events) return events.search(search);
      const find = await loadSearch();
      // More may have been typed meanwhile.
      if (get().search === search) set({ found: find(search) });
    },

    setList: (list: ListForm) => set({ list }),

    /** Opens the card of a place, or of several that are drawn as one. */
    openPlaces: (places: readonly string[]) => set({ selection: { places, incident: undefined } }),

    closeCard: () => set({ selection: noSelection }),

    /** Shows the details of an incident, or hides them, in the list or in the card that is open. */
    toggleIncident(id: string) {
      const { selection } = get();
      set({ selection: { ...selection, incident: selection.incident === id ? undefined : id } });
    },

    /** Widens the window, where needed, so that all of a stretch of time is shown. */
    reveal,

    /** Opens an incident and, if needed, the window around it. */
    showIncident(id: string) {
      const incident = get().dataset.incidents.find((each) => each.id === id);
      if (!incident) return;
      reveal(spanBy(incident, get().clock));
      set({ selection: { places: [], incident: id } });
    },

    point: (placeIds: readonly string[] | undefined) => set({ pointed: placeIds ? { placeIds } : undefined }),

    /** The camera has moved; undefined lets the data fill the frame again. */
    moveCamera: (camera: Camera | undefined) => set({ camera, ...(camera ? {} : { flight: undefined }) }),

    /** Asks for a camera: the background travels there, or the marks jump when there is none. */
    lookAt(camera: Camera) {
      set(get().background === "drawn" ? { flight: camera } : { camera });
    },

    setBackground: (background: State["background"]) => set({ background }),
    setLandMissing: (isLandMissing: boolean) => set({ isLandMissing }),
    /** Changes once the words are there; where they cannot be had the language stays as it is. */
    async setLanguage(language: Language) {
      await loadMessages(language).then(
        () => set({ language }),
        () => undefined,
      );
    },
    /** Opens the panel above the timeline, or closes it. */
    setPanel: (panel: Panel | undefined) => set({ panel }),
    setTheme: (theme: Theme | undefined) => set({ theme }),
  };

  async function showNext(events: EventActions, direction: 1 | -1) {
    const event = await events.next(direction);
    if (!event) return;
    reveal(event);
    set({ selection: { places: [], incident: event.id } });
  }

  /** Sees to it that an incident is shown, and as certain unless the trail is too short to hold it. */
  function reveal(incident: Interval) {
    const { window, moment, trail } = get();
    const { from: earliest, to: latest } = inWholeMinutes(incident);
    const widened = { from: Math.min(window.from, earliest), to: Math.max(window.to, latest) };
    const shownFrom = trail === undefined ? widened.from : moment - trail;
    const needsTrail = earliest < shownFrom && moment >= latest;
    setWindow(widened, needsTrail ? latest : Math.max(moment, latest));
  }

  /** Where stepping through incidents starts when none is open: at the edge of what is shown. */
  function firstRowBefore(state: State, direction: 1 | -1): number {
    const { dataset, window, moment } = state;
    const edge = direction === 1 ? (moment >= window.to ? window.from : moment) : moment;
    const { from: earliest } = boundsBy(dataset.columns, state.clock);
    const next = earliest.findIndex((each) => each >= edge);
    const index = next < 0 ? dataset.incidents.length : next;
    return direction === 1 ? index - 1 : index;
  }
}
