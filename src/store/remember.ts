import type { Dataset } from "../core/model";
import type { Language } from "../core/text";
import { hasMessages, loadMessages } from "../i18n/messages";
import { readAddress, withoutSecret, writeAddress } from "./address";
import { type MapStore, noSearch, type State } from "./store";
import type { View } from "./view";

/** What `followAddress` needs of a window; tests give their own. */
export interface AddressBar {
  readonly location: { readonly hash: string };
  readonly history: { replaceState(data: unknown, title: string, address: string): void };
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(handle: number): void;
  addEventListener(type: "hashchange", listener: () => void): void;
  removeEventListener(type: "hashchange", listener: () => void): void;
}

/** Browsers refuse more than about 100 address changes in 30 seconds. Milliseconds. */
const calm = 400;

/**
 * Keeps the address and the view the same: the view is written once it has been still for a moment and never while
 * playing; an address that the reader enters is read. Returns a function that ends it.
 */
export function followAddress(store: MapStore, dataset: Dataset, first: View, bar: AddressBar): () => void {
  let handle: number | undefined;
  let written = bar.location.hash;
  let isFollowing = true;
  /** The address whose words are on their way: until they are there the view is still that of the one before. */
  let awaited: string | undefined;

  const write = () => {
    handle = undefined;
    // The reader has entered another address, of which the browser is about to tell.
    if (bar.location.hash !== written || awaited === written) return;
    const address = writeAddress(store.getState(), first, dataset);
    // What WordPress knows its frame by stays: without it a frame that is loaded again would keep its height.
    const hash = (address === "" ? "" : `#${address}`) + written.slice(withoutSecret(written).length);
    if (hash === written) return;
    written = hash;
    bar.history.replaceState(null, "", hash === "" ? "#" : hash);
  };
  const later = (state: State) => {
    if (handle !== undefined) bar.clearTimeout(handle);
    handle = state.isPlaying ? undefined : bar.setTimeout(write, calm);
  };
  const read = () => {
    if (bar.location.hash === written) return;
    const isSameView = withoutSecret(bar.location.hash) === withoutSecret(written);
    const entered = bar.location.hash;
    written = entered;
    if (isSameView) return;
    const address = withoutSecret(entered);
    const asked = readAddress(address, first, dataset);
    const show = (language: Language) => {
      if (awaited === entered) awaited = undefined;
      // Words may come when the reader is already somewhere else.
      if (isFollowing && address === withoutSecret(written))
        store.setState({ ...asked, ...noSearch, language, isPlaying: false });
    };
    if (hasMessages(asked.language)) return show(asked.language);
    awaited = entered;
    void loadMessages(asked.language).then(
      () => show(asked.language),
      () => show(store.getState().language),
    );
  };

  const unsubscribe = store.subscribe(later);
  bar.addEventListener("hashchange", read);
  return () => {
    isFollowing = false;
    unsubscribe();
    bar.removeEventListener("hashchange", read);
    if (handle !== undefined) bar.clearTimeout(handle);
  };
}
