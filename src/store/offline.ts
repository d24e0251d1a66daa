/** What the page's window gives. A connection is told of by some browsers only. */
type PageWindow = Pick<Window, "parent" | "isSecureContext" | "setTimeout"> & {
  readonly navigator: Pick<Navigator, "serviceWorker"> & {
    readonly connection?: { readonly saveData?: boolean };
  };
  readonly requestIdleCallback?: (done: () => void) => unknown;
};

/**
 * Keeps the site for reading without a network, from the next visit on. To be called once the map is ready, so that it
 * takes nothing from the first view. `root` is the address of the site's root with a slash at its end, `archive` the path
 * of the basemap from there, which is then fetched whole.
 *
 * Does nothing in a frame, since an embedding page's readers did not come for this site; nothing for readers who asked
 * their device to save data; and nothing on a development server. Never rejects: the page is as good without.
 */
export async function registerServiceWorker(
  root: string,
  archive?: string,
  page: PageWindow = window,
  isBuilt: boolean = import.meta.env.PROD,
): Promise<void> {
  const isTop = page.parent === page;
  if (!isBuilt || !isTop || !page.isSecureContext || page.navigator.connection?.saveData) return;
  try {
    // Undefined, or an error when it is asked for, where the browser or a sandbox has none.
    const { serviceWorker } = page.navigator;
    if (!serviceWorker) return;
    await serviceWorker.register(new URL("service-worker.js", root));
    const { active } = await serviceWorker.ready;
    if (archive === undefined) return;
    await new Promise<void>((done) =>
      page.requestIdleCallback ? page.requestIdleCallback(done) : page.setTimeout(done, 1000),
    );
    active?.postMessage(archive);
  } catch {
    // Storage that is full or forbidden, a host that does not serve the worker: nothing is kept.
  }
}
