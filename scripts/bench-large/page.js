// @ts-check
import { chromium } from "playwright-core";
import { launchFlags } from "../browser.js";
import { serve } from "../serve.js";
import { views } from "./views.js";

/**
 * @typedef {{ requests: number, bytes: number }} Sent
 * @typedef {{ name: string, sent: Sent, givenUp: number, settled: number, heap: number, shown: number, isWhole: boolean }} SeenView
 *   `settled` is milliseconds until nothing more comes; `heap` is bytes of the page's thread, buffers included, after what can be
 *   collected was; `shown` is the number that the page says.
 * @typedef {{ first: { points: number, sent: Record<"page" | "counts" | "events", Sent> }, views: readonly SeenView[],
 *   again: { heap: readonly number[], bytes: number },
 *   list: { shown: Sent, opened: Sent, address: Sent }, browser: string }} PageFigures
 */

const size = { width: 1280, height: 800 };
const patience = 120_000;
/** Milliseconds without an answer after which nothing more is expected. */
const quiet = 1500;

/**
 * Opens a map of a built site with an empty cache, then closer and closer views of it, then 30 others.
 *
 * @param {string} executablePath
 * @param {string} site
 * @param {string} map
 * @param {{ bounds: readonly number[], from: number, to: number }} of What the map's events lie in.
 * @returns {Promise<PageFigures>}
 */
export async function measurePage(executablePath, site, map, { bounds, from, to }) {
  /** @type {{ path: string, bytes: number }[]} */
  const answers = [];
  let last = 0;
  const served = await serve(site, {
    encodings: ["gzip"],
    onExchange(exchange) {
      answers.push(exchange);
      last = performance.now();
    },
  });
  const browser = await chromium.launch({ executablePath, args: launchFlags });
  try {
    // A service worker would fetch the whole page again, for later visits.
    const page = await browser.newPage({ viewport: size, serviceWorkers: "block" });
    page.setDefaultTimeout(patience);
    let [underWay, givenUp] = [0, 0];
    page.context().on("request", () => underWay++);
    page.context().on("requestfinished", () => underWay--);
    page.context().on("requestfailed", () => {
      underWay--;
      givenUp++;
    });
    await page.addInitScript(() => {
      // The page says that it draws a part once it draws any.
      new MutationObserver((_, observer) => {
        if (!document.querySelector(".events-thinned")) return;
        performance.mark("first points");
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.enable");
    const heap = async () => {
      // What the first round frees may hold on to more.
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize = 0 } = /** @type {any} */ (
        await session.send("Runtime.getHeapUsage")
      );
      return usedSize + backingStorageSize;
    };
    /** When the last answer came. */
    const settle = async () => {
      const begun = performance.now();
      last = Math.max(last, begun);
      while (performance.now() - last < quiet || (underWay > 0 && performance.now() - last < 10 * quiet))
        await page.waitForTimeout(100);
      return last - begun;
    };
    const shown = async () => {
      const sentence = (await page.locator(".view-sentence").first().textContent()) ?? "";
      return Number(/([\d,]+) events?/.exec(sentence)?.[1]?.replaceAll(",", "") ?? Number.NaN);
    };

    const address = `${served.url}${map}/`;
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.daymarkReady === "map");
    await settle();
    const points = await page.evaluate(
      () => performance.getEntriesByName("first points")[0]?.startTime ?? Number.NaN,
    );
    const sentOf = (/** @type {(path: string) => boolean} */ isOne) => {
      const some = answers.filter(({ path }) => isOne(path));
      return { requests: some.length, bytes: some.reduce((sum, { bytes }) => sum + bytes, 0) };
    };
    const isCounts = (/** @type {string} */ path) => path.endsWith(".counts.parquet");
    const isEvents = (/** @type {string} */ path) => path.endsWith(".parquet") && !isCounts(path);
    const first = {
      points,
      sent: {
        page: sentOf((path) => !path.endsWith(".parquet")),
        counts: sentOf(isCounts),
        events: sentOf(isEvents),
      },
    };

    const go = async (/** @type {string} */ hash) => {
      answers.length = 0;
      givenUp = 0;
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      const settled = await settle();
      return { settled, sent: sentOf(isEvents), givenUp };
    };
    const seen = [];
    const extent = { bounds, from, to };
    for (const { name, hash } of views(extent)) {
      const view = await go(hash);
      const isWhole = (await page.locator(".events-thinned").count()) === 0;
      seen.push({ name, ...view, heap: await heap(), shown: await shown(), isWhole });
    }
    const heaps = [];
    let bytes = 0;
    for (const { hash } of views(extent, 30)) {
      const { sent } = await go(hash);
      bytes += sent.bytes;
      heaps.push(await heap());
    }
    const list = await measureList();
    return { first, views: seen, again: { heap: heaps, bytes }, list, browser: browser.version() };

    async function measureList() {
      const after = async (/** @type {() => Promise<unknown>} */ act) => {
        await settle();
        answers.length = 0;
        await act();
        await settle();
        return sentOf(isEvents);
      };
      const { hash = "" } = views(extent)[2] ?? {};
      await go(hash);
      const shown = await after(() => page.locator(".events-ask .button").click());
      const opened = await after(() => page.locator(".event-rows .event button").nth(9).click());
      const view = new URL(page.url()).hash.slice(1);
      const openFresh = async (/** @type {string} */ fragment) => {
        const fresh = await browser.newPage({ viewport: size, serviceWorkers: "block" });
        await fresh.goto(`${address}#${fragment}`);
        await fresh.waitForFunction(() => document.documentElement.dataset.daymarkReady === "map");
        await settle();
        await fresh.close();
      };
      const plain = await after(() => openFresh(view.replace(/&?incident=[^&]*/, "")));
      const all = await after(() => openFresh(view));
      const more = { requests: all.requests - plain.requests, bytes: all.bytes - plain.bytes };
      return { shown, opened, address: more };
    }
  } finally {
    await browser.close();
    await served.close();
  }
}
