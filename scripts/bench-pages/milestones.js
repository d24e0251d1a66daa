// @ts-check

/**
 * @typedef {{ name: string, selector: string, text?: string, least?: number }} Milestone
 *   What a reader waits for: at least `least` elements (1, if left out) that match the selector and hold the text, one of
 *   which has a size and can be seen. Not all of them: asking after what a page leaves for later would have it laid out.
 * @typedef {{ url: string, end: number, bytes: number }} Resource
 *   What came for an address, in bytes with headers, and when it was complete, in milliseconds since the navigation began.
 * @typedef {{ times: Record<string, number>, shift: number, origin: number, resources: Resource[],
 *   failed: string | undefined }} Watched
 *   Milliseconds since the navigation began until the frame with each milestone, until the first content (`paint`) and
 *   the largest; the sum of layout shifts; when the navigation began, in milliseconds since 1970; what the page says if it
 *   gave up.
 */

/**
 * Runs in the page before anything else does. Looks at each frame once its layout is known, and notes the time when the
 * frame has been handed on: what is only in the document, but not yet laid out, does not count.
 */
export function watchMilestones(/** @type {readonly Milestone[]} */ milestones) {
  /** @type {Record<string, number>} */
  const reached = {};
  const seen = { shift: 0, /** @type {number | undefined} */ largest: undefined };
  Object.assign(globalThis, { daymarkBench: { reached, seen } });

  const follow = (/** @type {string} */ type, /** @type {(entry: any) => void} */ note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  follow("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  follow("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
  });

  const isShown = (/** @type {Element} */ element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };
  const isReached = (/** @type {Milestone} */ { selector, text = "", least = 1 }) => {
    const found = [...document.querySelectorAll(selector)].filter((each) => each.textContent?.includes(text));
    return found.length >= least && found.some(isShown);
  };
  let waiting = [...milestones];
  const look = () => {
    const now = waiting.filter(isReached);
    waiting = waiting.filter((milestone) => !now.includes(milestone));
    if (now.length > 0) {
      const { port1, port2 } = new MessageChannel();
      // A message is a task of its own, so it comes when this frame is done.
      port1.onmessage = () => {
        for (const { name } of now) reached[name] = performance.now();
        port1.close();
      };
      port2.postMessage(undefined);
    }
    if (waiting.length > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Whether a page has reached its last milestone or has given up. For `page.waitForFunction`. */
export const isOver = (/** @type {string} */ last) =>
  last in /** @type {any} */ (globalThis).daymarkBench.reached ||
  document.documentElement.dataset.daymarkReady === "failed";

/** What was watched, by the page itself. Runs in the page. @returns {Watched} */
export function readWatched() {
  const { reached, seen } = /** @type {any} */ (globalThis).daymarkBench;
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  /** @type {Record<string, number>} */
  const times = { paint, largest: seen.largest ?? paint };
  // The browser dates its first paint by when it is on the screen, which is a little later than when a script is told.
  for (const [name, time] of Object.entries(reached)) times[name] = Math.max(paint, time);
  const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource"));
  const resources = entries.map(({ name, responseEnd, transferSize }) => ({
    url: name,
    end: responseEnd,
    bytes: transferSize,
  }));
  const { daymarkReady } = document.documentElement.dataset;
  const failed = daymarkReady === "failed" ? document.body.innerText : undefined;
  return { times, shift: seen.shift, origin: performance.timeOrigin, resources, failed };
}
