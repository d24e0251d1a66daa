// @ts-check
import { median } from "../bench-tables.js";
import { madeWindows } from "./events.js";
import { visit } from "./visit.js";

/**
 * @typedef {import("./page/pixels.js").Comparison} Comparison
 * @typedef {{ candidate: string, size: number, round: number, isOverLand: boolean, others: number | undefined,
 *   load: number, seek: number, inFrame: number, late: number, call: number, mainThread: number, renderer: number, frames: number,
 *   heap: number, seeks: number, comparisons: Comparison[] }} Run
 *   One candidate once at one size. Milliseconds, except `frames` a second in playback, `heap` in bytes, `others` in cores.
 *   `seek` is the median and `late` the 95th of a hundred, `inFrame` the median of those begun within a frame; `call`, `mainThread` and `renderer` are for one seek.
 * @typedef {{ candidate: string, size: number, round: number, isOverLand: boolean, error: string }} FailedRun
 * @typedef {{ seeks: number, most: number, playback: number }} Effort
 *   How many seeks are measured, and milliseconds after which no other one is begun, and of playback.
 */

/** The number that so many of a hundred are not above. */
export function percentile(/** @type {readonly number[]} */ numbers, /** @type {number} */ share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const middle = (/** @type {readonly number[]} */ numbers) => median(numbers) ?? Number.NaN;

/**
 * One candidate once, in a browser of its own.
 *
 * @param {{ executablePath: string, address: string, effort: Effort }} setting
 * @param {{ candidate: string, size: number, round: number, isOverLand: boolean }} what
 * @returns {Promise<Run | FailedRun>}
 */
export async function measure({ executablePath, address, effort }, what) {
  const { candidate, size, isOverLand } = what;
  try {
    return await visit(executablePath, address, async ({ openPage, others }) => {
      const page = await openPage();
      await page.ask("prepare", candidate, size);
      const load = await page.ask("load", isOverLand);
      const warm = await page.ask("seeks", 2, effort.most);
      // A candidate that takes long is asked for fewer: the pattern is clear, and the rest waits.
      const isSlow = (warm.times.at(-1) ?? 0) > 300;
      const count = isSlow ? 4 : effort.seeks;
      const { times, calls } = await page.ask("seeks", count, effort.most);
      const inFrame = await page.ask("seeks", count, effort.most, true, true);
      const before = [await page.tasks(), (await page.seconds()).renderer];
      // Without waiting for pixels, which would count as work; the slow ones have to be waited for, or frames are left out.
      const again = await page.ask("seeks", isSlow ? 4 : 2 * effort.seeks, effort.most, isSlow);
      const after = [await page.tasks(), (await page.seconds()).renderer];
      const seeks = again.times.length;
      const frames = await page.ask("play", effort.playback);
      const heap = await page.heap();
      const comparisons = await page.ask("compare");
      return {
        ...what,
        load,
        seek: middle(times),
        inFrame: middle(inFrame.times),
        late: percentile(times, 0.95),
        call: middle(calls),
        mainThread: ((after[0] ?? 0) - (before[0] ?? 0)) / seeks,
        renderer: (((after[1] ?? 0) - (before[1] ?? 0)) * 1000) / seeks,
        frames,
        heap,
        seeks: times.length,
        comparisons,
        others: await others(),
      };
    });
  } catch (error) {
    return { ...what, error: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  }
}

/**
 * @typedef {{ size: number, bare: number, ours: number, others: number | undefined }} Pair
 *   Milliseconds of a synchronous frame, medians of the same windows drawn by both, one right after the other.
 */

/**
 * Draws by turns in two pages of one browser, so that what else the machine does falls on both.
 *
 * @param {{ executablePath: string, address: string }} setting
 * @param {number} size
 * @param {number} pairs
 * @param {number} frames Of each in a pair.
 * @returns {Promise<Pair[]>}
 */
export const measurePairs = ({ executablePath, address }, size, pairs, frames) =>
  visit(executablePath, address, async ({ openPage, others }) => {
    const open = async (/** @type {string} */ name) => {
      const page = await openPage();
      await page.ask("prepare", name, size);
      await page.ask("load", false);
      await page.ask("synchronousSeeks", frames, 2);
      return page;
    };
    const [bare, ours] = [await open("bare"), await open("ours")];
    const measured = [];
    for (let pair = 0; pair < pairs; pair++) {
      const ask = async (/** @type {typeof bare} */ page) =>
        middle((await page.ask("synchronousSeeks", frames, 20 + pair)) ?? []);
      // The second one finds a warmer machine: they take turns at that, too.
      const first = pair % 2 === 0 ? await ask(bare) : undefined;
      const second = await ask(ours);
      measured.push({ size, bare: first ?? (await ask(bare)), ours: second });
    }
    const load = await others();
    return measured.map((pair) => ({ ...pair, others: load }));
  });

/**
 * @typedef {{ size: number, held: number, ms: number }} Fixed How long a frame takes with so many events in the window.
 * @typedef {{ seeks: number, draws: number, vertices: number, uploads: number, messages: number, redraws: number,
 *   visible: number, allocated: number }} Proof What so many seeks ask for; `allocated` is bytes of one seek.
 */

/**
 * Ours at a size with a fixed number of events in the window.
 *
 * @param {{ executablePath: string, address: string }} setting
 * @param {number} size
 * @param {readonly number[]} wanted
 * @param {number} frames
 * @returns {Promise<Fixed[]>}
 */
export const measureFixed = (setting, size, wanted, frames) =>
  withOurs(setting, size, async (page) => {
    const measured = [];
    for (const each of wanted) {
      await page.ask("synchronous", madeWindows(5));
      const { held, times = [] } = await page.ask("fixedWindow", each, frames);
      measured.push({ size, held, ms: middle(times) });
    }
    return measured;
  });

/**
 * What ours asks of the machine while seeking.
 *
 * @param {{ executablePath: string, address: string }} setting
 * @param {number} size
 * @returns {Promise<Proof>}
 */
export async function proveCalls(setting, size) {
  const calls = await withOurs(setting, size, (page) => page.ask("calls", 20));
  return { ...calls, allocated: await withOurs(setting, 10_000, allocatedBySeek) };
}

/**
 * @template Result
 * @param {{ executablePath: string, address: string }} setting
 * @param {number} size
 * @param {(page: import("./visit.js").Page) => Promise<Result>} use
 */
const withOurs = ({ executablePath, address }, size, use) =>
  visit(executablePath, address, async ({ openPage }) => {
    const page = await openPage();
    await page.ask("prepare", "ours", size);
    await page.ask("load", false);
    return use(page);
  });

/** Bytes that a seek leaves behind, once the engine has compiled what it runs. */
async function allocatedBySeek(/** @type {import("./visit.js").Page} */ page) {
  const draws = 2000;
  await page.ask("repeat", draws);
  const left = async (/** @type {number} */ count) => {
    await page.collect();
    const before = await page.heapNow();
    await page.ask("repeat", count);
    return (await page.heapNow()) - before;
  };
  // What the question itself takes is taken off.
  const empty = await left(0);
  return Math.max(0, (await left(draws)) - empty) / draws;
}
