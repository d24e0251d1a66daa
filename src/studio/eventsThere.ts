import type { Mounted } from "../store/mounted";

/**
 * Resolves once everything is there that a picture says of many events, at once where a map has none. Rejects where they
 * cannot be read or the reader stops their loading: a picture that says "0" of what was not counted must not leave the page.
 */
export function eventsThere({ store, events: session }: Pick<Mounted, "store" | "events">): Promise<void> {
  if (!session) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const look = () => {
      const { events } = store.getState();
      if (events?.hasTexts && events.counts) resolve();
      else if (events?.status === "failed") reject(new Error("The events of this map are not there."));
      else return false;
      return true;
    };
    if (look()) return;
    const unsubscribe = store.subscribe(() => {
      if (look()) unsubscribe();
    });
  });
}
