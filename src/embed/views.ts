import type { Mounted } from "../store/mounted";
import { envelope, type SelectionMessage, type ViewMessage } from "./protocol";

/** What calls back later; tests give their own. */
export interface Timers {
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(handle: number): void;
}

/** How long a view must rest until it is told, and how far apart two are told while playing. Milliseconds. */
const rest = 250;

export interface Views {
  /** Tells what is shown now, whether or not it has been told. */
  tell(): void;
  end(): void;
}

/** Tells what is shown and what is opened whenever either has changed and come to rest; while playing now and then. */
export function tellViews(
  mounted: Mounted,
  post: (message: ViewMessage | SelectionMessage) => void,
  timers: Timers,
): Views {
  const { store } = mounted;
  let told = { view: "", selection: JSON.stringify(selectionMessage(undefined)) };
  let handle: number | undefined;

  function tellChanges() {
    handle = undefined;
    const messages = { view: viewMessage(mounted), selection: selectionMessage(mounted) };
    const now = { view: JSON.stringify(messages.view), selection: JSON.stringify(messages.selection) };
    if (now.view !== told.view) post(messages.view);
    if (now.selection !== told.selection) post(messages.selection);
    told = now;
  }

  const unsubscribe = store.subscribe(({ isPlaying }) => {
    if (handle !== undefined && isPlaying) return;
    if (handle !== undefined) timers.clearTimeout(handle);
    handle = timers.setTimeout(tellChanges, rest);
  });

  return {
    tell() {
      told = { ...told, view: "" };
      tellChanges();
    },
    end() {
      unsubscribe();
      if (handle !== undefined) timers.clearTimeout(handle);
    },
  };
}

function viewMessage({ store, selectors, address }: Mounted): ViewMessage {
  const state = store.getState();
  const { certain, possible } = selectors.count(state);
  return {
    ...envelope("view"),
    address: address(),
    window: { ...state.window },
    moment: state.moment,
    counts: { certain, possible },
    playing: state.isPlaying,
  };
}

function selectionMessage(mounted: Mounted | undefined): SelectionMessage {
  const { places = [], incident } = mounted?.store.getState().selection ?? {};
  return { ...envelope("selection"), places: [...places], incident: incident ?? null };
}
