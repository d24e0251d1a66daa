// @ts-check
import { chromium } from "playwright-core";
import { launchFlags } from "../browser.js";
import { view } from "./events.js";
import { watchOthers } from "./load.js";

/**
 * @typedef {import("./page/main.js").Bench} Bench
 * @typedef {{ renderer: number, all: number }} Seconds Of the processor, of the page's processes and of the whole browser.
 * @typedef {{
 *   ask: <Name extends keyof Bench>(name: Name, ...values: Parameters<Bench[Name]>) => Promise<Awaited<ReturnType<Bench[Name]>>>,
 *   seconds: () => Promise<Seconds>,
 *   tasks: () => Promise<number>,
 *   heap: () => Promise<number>,
 *   heapNow: () => Promise<number>,
 *   collect: () => Promise<void>,
 * }} Page
 *   `ask` calls what the page offers; `seconds` is what the processes took so far, `tasks` milliseconds of the main thread;
 *   `heap` is bytes after everything that can be collected was, buffers included; `heapNow` without collecting.
 * @typedef {{ openPage: () => Promise<Page>, others: () => Promise<number | undefined>, version: string }} Visit
 */

const flags = [
  ...launchFlags,
  // As many frames as the machine manages, not as many as a screen shows.
  "--disable-frame-rate-limit",
  "--disable-gpu-vsync",
  "--enable-precise-memory-info",
];

/**
 * Opens a browser of its own, so that nothing is left over from another candidate, and closes it after `use`. Throws what
 * went wrong in the page, and if a candidate takes longer than `patience` milliseconds for one thing.
 *
 * @template Result
 * @param {string} executablePath
 * @param {string} address
 * @param {(visit: Visit) => Promise<Result>} use
 * @param {number} [patience]
 * @returns {Promise<Result>}
 */
export async function visit(executablePath, address, use, patience = 240_000) {
  const othersSince = watchOthers();
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const session = await browser.newBrowserCDPSession();
    const seconds = async () => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const of = (/** @type {typeof processInfo} */ list) =>
        list.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
      return { renderer: of(processInfo.filter(({ type }) => type === "renderer")), all: of(processInfo) };
    };
    return await use({
      version: browser.version(),
      others: async () => othersSince((await seconds()).all),
      async openPage() {
        const page = await browser.newPage({ viewport: view.size, deviceScaleFactor: 1 });
        const own = await page.context().newCDPSession(page);
        await own.send("Performance.enable");
        await own.send("HeapProfiler.enable");
        page.setDefaultTimeout(patience);
        const failed = new Promise((_, reject) => page.once("pageerror", reject));
        // It is waited for only while something is asked.
        failed.catch(() => {});
        const late = () =>
          new Promise((_, reject) => {
            setTimeout(
              () => reject(new Error(`Got no answer from the page within ${patience / 1000} s.`)),
              patience,
            ).unref();
          });
        await page.goto(address);
        await page.waitForFunction(() => "bench" in globalThis);
        const collect = () => own.send("HeapProfiler.collectGarbage");
        const heapNow = async () => {
          const { usedSize, backingStorageSize = 0 } = /** @type {any} */ (
            await own.send("Runtime.getHeapUsage")
          );
          return usedSize + backingStorageSize;
        };
        return {
          ask: (name, ...values) =>
            /** @type {any} */ (
              Promise.race([
                page.evaluate(
                  ([name, values]) =>
                    /** @type {any} */ (globalThis).bench[/** @type {string} */ (name)](
                      .../** @type {any[]} */ (values),
                    ),
                  [name, values],
                ),
                failed,
                late(),
              ])
            ),
          seconds,
          async tasks() {
            const { metrics } = await own.send("Performance.getMetrics");
            return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
          },
          async collect() {
            await collect();
          },
          heapNow,
          async heap() {
            // What the first round frees may hold on to more.
            await collect();
            await collect();
            return heapNow();
          },
        };
      },
    });
  } finally {
    await browser.close();
  }
}
