import { createStore } from "zustand/vanilla";
import type { EventDetails } from "../../core/events/model";
import { refusalOf } from "../../events/refusal";
import type { EventActions } from "../actions";
import type { EventsPart } from "../mounted";
import type { MapStore } from "../store";
import { inWholeMinutes, noSelection, shownWindow } from "../view";
import { onStep } from "./countStep";
import { type EventsState, noEvents } from "./eventsState";
import { createEventsSelectors } from "./selectors";
import type { EventsSession } from "./session";
import type { EventReaders, EventsSource, SourceContext } from "./source";
import { createWholeFile } from "./wholeFile";

export interface SessionSurroundings {
  /** Address of the map's folder, with a slash at its end. */
  readonly address: string;
  readonly readers: EventReaders;
  /** Lets the browser draw and answer; the next frame, if left out. */
  readonly pause?: () => Promise<void>;
  /** So long as a view must stand before anything is read for it; 150 ms, if left out. */
  readonly rest?: () => Promise<void>;
  /** What reads a file beyond memory, for maps that have one. */
  readonly createArchive?: (context: SourceContext, mapStore: MapStore) => EventsSource;
}

/** A moment after the next frame; in a hidden tab, which has none, after a while. */
const afterFrame = () =>
  new Promise<void>((done) => {
    const late = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done);
    });
  });

const shortRest = () => new Promise<void>((done) => setTimeout(done, 150));

/**
 * What a map of many events has in the place of what works on incidents. Nothing is loaded before `load` is called. What
 * is there of the events is also part of the map's own state, so that every part of the page follows it.
 */
export function createEventsPart(
  mapStore: MapStore,
  { address, readers, pause = afterFrame, rest = shortRest, createArchive }: SessionSurroundings,
): EventsPart {
  const store = createStore<EventsState>()(() => noEvents);
  const { getState: get, setState: set } = store;
  const { config } = mapStore.getState().dataset;
  const context: SourceContext = { store, address, config, readers, pause, rest };
  const source =
    config.events?.counts !== undefined && createArchive
      ? createArchive(context, mapStore)
      : createWholeFile(context);

  mapStore.setState({ events: get() });
  const unsubscribe = [
    store.subscribe((events) => mapStore.setState({ events })),
    mapStore.subscribe((state, before) => {
      if (state.filter.places !== before.filter.places) void narrow();
      if (state.selection.incident !== before.selection.incident) void resolveSelection();
      if (state.window !== before.window) source.follow(state.window);
      if (!state.isPlaying && state.dataset === before.dataset) stayOnSteps();
    }),
  ];

  let attempt: AbortController | undefined;
  async function load() {
    attempt?.abort();
    attempt = new AbortController();
    const { signal } = attempt;
    set({ ...noEvents });
    try {
      await source.load(signal);
      dropUnknown();
      if (mapStore.getState().filter.places.length + mapStore.getState().search.length > 0) await narrow();
      await resolveSelection();
    } catch (error) {
      // Another attempt, or the reader, has ended this one.
      if (signal.aborted) return;
      const { problem } = refusalOf(config.events?.file ?? "", error);
      set({ status: "failed", problems: [problem] });
    }
  }

  /** What an address names and the file does not have is as if it were not there. */
  function dropUnknown() {
    const { filter } = mapStore.getState();
    const places = source.knownPlaces(filter.places);
    if (places.length < filter.places.length) mapStore.setState({ filter: { ...filter, places } });
  }

  const narrow = () => {
    const { search, filter } = mapStore.getState();
    return source.narrow(search, filter.places);
  };

  /** Finds the event that is selected by its id, and widens the window of an address that names nothing but it. */
  async function resolveSelection() {
    const { incident } = mapStore.getState().selection;
    const { opened } = get();
    if (incident === (opened && source.idOf(opened))) return;
    if (incident === undefined) return set({ opened: undefined });
    if (!get().hasTexts) return;
    const details = await source.find(incident).catch(() => undefined);
    const { selection, window } = mapStore.getState();
    if (selection.incident !== incident) return;
    if (!details) return mapStore.setState({ selection: noSelection });
    set({ opened: details });
    const { earliest, latest } = details;
    const isFirstWindow = window.from === config.window.from && window.to === config.window.to;
    if (isFirstWindow && (latest <= window.from || earliest >= window.to)) widen(details);
  }

  function widen({ earliest, latest }: EventDetails) {
    const { window, extent } = mapStore.getState();
    const span = inWholeMinutes({ from: earliest, to: latest });
    const wider = { from: Math.min(window.from, span.from), to: Math.max(window.to, span.to) };
    mapStore.setState({
      window: wider,
      moment: wider.to,
      extent: { from: Math.min(extent.from, wider.from), to: Math.max(extent.to, wider.to) },
    });
  }

  /** Where counts know of steps only, no window lies between two. */
  function stayOnSteps() {
    const { step } = get();
    if (step === undefined) return;
    const { window, moment } = mapStore.getState();
    const on = { from: onStep(window.from, step, -1), to: onStep(window.to, step, 1) };
    const at = Math.min(on.to, onStep(moment, step, 1));
    if (on.from !== window.from || on.to !== window.to) mapStore.setState({ window: on, moment: at });
    else if (at !== moment) mapStore.setState({ moment: at });
  }

  const select = (details: EventDetails | undefined) => {
    set({ opened: details });
    mapStore.setState({ selection: details ? { places: [], incident: source.idOf(details) } : noSelection });
  };

  let pointedRow: number | undefined;
  const session: EventsSession = {
    store,
    load: () => void load(),
    cancel() {
      attempt?.abort();
      if (get().status === "loading" || !get().hasTexts) set({ status: "failed", isCancelled: true });
    },
    async search(words) {
      if (words !== mapStore.getState().search) mapStore.setState({ search: words });
      await narrow();
    },
    details: source.details,
    known: source.known,
    idOf: source.idOf,
    open(row) {
      if (row === undefined) return select(undefined);
      void source.details(row).then(select, () => undefined);
    },
    point(row) {
      pointedRow = row;
      if (row === get().pointed?.row) return;
      if (row === undefined) return set({ pointed: undefined });
      const known = source.known(row);
      if (known) return set({ pointed: known });
      void source.details(row).then(
        (pointed) => row === pointedRow && set({ pointed }),
        () => undefined,
      );
    },
    look: source.look,
    listing: source.listing,
    places: source.places,
    isWhole: source.isWhole,
    destroy() {
      attempt?.abort();
      for (const end of unsubscribe) end();
    },
  };

  const actions: EventActions = {
    async next(direction) {
      const state = mapStore.getState();
      const { from, to } = state.window;
      const edge =
        direction === 1 && state.moment >= to ? from : direction === 1 ? state.moment : shownWindow(state).to;
      const details = await source
        .next(get().opened, edge, direction, state.filter.categories)
        .catch(() => undefined);
      if (!details) return undefined;
      set({ opened: details });
      return { id: source.idOf(details), from: details.earliest, to: details.latest };
    },
    search: session.search,
  };
  return { session, actions, selectors: createEventsSelectors() };
}
