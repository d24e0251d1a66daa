// @ts-check
import { naiveBounds } from "./naive-time.js";

/**
 * @typedef {import("../src/core/when.ts").When | import("../src/core/when.ts").NotWhen} Answer
 * @typedef {(text: string, zone: string) => Answer} ReadWhen
 * @typedef {{ readonly text: string, readonly zone: string }} Case
 * @typedef {{ read: number, refused: number, faults: string[] }} Outcome
 */

/** Zones whose clocks were never changed, and how many minutes they are ahead of UTC. @type {Record<string, number>} */
const steadyZones = { UTC: 0, "Etc/GMT-3": 180, "Etc/GMT+5": -300, "Etc/GMT-14": 840 };
const changingZones = ["Asia/Damascus", "Europe/Paris", "America/Havana", "Asia/Kathmandu", "Pacific/Apia"];
const zones = [...Object.keys(steadyZones), ...changingZones];

/** No place's clock was ever so many milliseconds from UTC. */
const farthest = 17 * 3_600_000;

/** Small, fast and the same everywhere: mulberry32. @param {number} seed @returns {() => number} From 0 to below 1. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const signs = [..."0123456789-/TZ:+.X~?%Y eE_,;|٣۷７₁−–∕：\u200b\u0000\n\u202e"];
const pieces = [
  "..",
  "2025",
  "-03",
  "-06",
  "T10:00",
  "+03:00",
  "Z",
  "/",
  "XX",
  "2025-03-06",
  "-21",
  ":60",
  "T24:00",
];

/**
 * Times as people write them, with every piece now and then wrong.
 *
 * @param {() => number} random
 */
function makers(random) {
  const below = (/** @type {number} */ count) => Math.floor(random() * count);
  /** @type {<T>(list: readonly T[]) => T} */
  const one = (list) => /** @type {any} */ (list[below(list.length)]);
  const padded = (/** @type {number} */ figure, /** @type {number} */ length) =>
    String(figure).padStart(length, "0");
  const year = () => one([() => padded(below(10_000), 4), () => String(1990 + below(60))])();
  const rarely = () => random() < 0.06;
  const month = () => (rarely() ? one(["XX", padded(below(30), 2)]) : padded(1 + below(12), 2));
  const day = () =>
    rarely() ? padded(below(34), 2) : one(["XX", "29", "30", "31", padded(1 + below(28), 2)]);
  const figure = (/** @type {number} */ count) => padded(below(rarely() ? count + 2 : count), 2);
  const clock = () => {
    const fraction = one(["", "", `.${below(1e6)}`]);
    return `${figure(24)}:${figure(60)}${one(["", `:${figure(60)}${fraction}`])}`;
  };
  const offset = () =>
    rarely() ? "" : one(["Z", "+03:00", `${one(["+", "-"])}${figure(14)}:${figure(60)}`]);
  const mark = () => one(["", "", "", "?", "~", "%"]);
  const date = () =>
    one([
      () => year(),
      () => `${year()}-${month()}`,
      () => `${year()}-${month()}-${day()}`,
      () => `${year().slice(0, one([3, 2, 1]))}${one(["X", "XX", "XXX"])}`,
      () => `${year()}-${rarely() ? 25 : 21 + below(4)}`,
    ])() + mark();
  const point = () => one([date, () => `${year()}-${month()}-${day()}T${clock()}${offset()}`])();
  const end = () => one([point, point, point, () => "..", () => ""])();
  const days = () => `20${padded(below(50), 2)}-${month()}-${padded(1 + below(28), 2)}`;
  const time = () =>
    one([
      point,
      () => `${end()}/${end()}`,
      () => `${days()}${mark()}/2050-${month()}`,
      () => `../${point()}`,
    ])();

  /** @param {string} text */
  const mutated = (text) => {
    const at = below(text.length + 1);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    return one([
      () => before + after.slice(1),
      () => before + one(signs) + after,
      () => before + one(signs) + after.slice(1),
      () => before + one(pieces) + after,
      () => after + before,
      () => before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2),
      () => text.toLowerCase(),
      () => ` ${text}`,
      () => `${text}/${text}`,
    ])();
  };
  const several = (/** @type {() => string} */ make, /** @type {number} */ most) =>
    Array.from({ length: below(most) }, make).join("");
  return {
    one,
    kinds: [
      time,
      time,
      () => mutated(time()),
      () => mutated(mutated(mutated(time()))),
      () => several(() => one(signs), 30),
      () => several(() => one(pieces), 8),
      () => several(() => String.fromCodePoint(below(0x110000)), 40),
      () => one([...signs, ...pieces]).repeat(below(300)),
    ],
  };
}

/** The case of that number: the same whenever it is asked for. @param {number} seed @param {number} number @returns {Case} */
export function caseOf(seed, number) {
  const random = randomNumbers(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const { one, kinds } = makers(random);
  return { zone: one(zones), text: one(kinds)() };
}

/** Whether something that was refused says what would be read, by an example. @param {string} expected @param {ReadWhen} readWhen */
const hasExample = (expected, readWhen) =>
  (expected.match(/[\dX]{4}[\dTXZ:+./-]*/g) ?? []).some((example) => readWhen(example, "UTC").ok);

/**
 * What is wrong with the answer to a case, or undefined.
 *
 * @param {Case} asked
 * @param {Answer} answer
 * @param {ReadWhen} readWhen
 */
function fault({ text, zone }, answer, readWhen) {
  const east = steadyZones[zone];
  const naive = naiveBounds(text, east ?? 0);
  if (!answer.ok) {
    if (naive) return "refused, though it is a time";
    return hasExample(answer.expected, readWhen)
      ? undefined
      : `refused without an example: ${answer.expected}`;
  }
  if (!naive) return "read, though it is no time";
  const { earliest, latest } = answer;
  if (!(earliest < latest)) return `read with bounds out of order: ${earliest}, ${latest}`;
  const isClose = (/** @type {number} */ ours, /** @type {number} */ theirs) =>
    ours === theirs || (east === undefined && Math.abs(ours - theirs) < farthest);
  if (isClose(earliest, naive.earliest) && isClose(latest, naive.latest)) return undefined;
  return `read as ${earliest} to ${latest}, not ${naive.earliest} to ${naive.latest}`;
}

/**
 * Asks the reader about generated times and garbage, and holds its answers against those of a naive reader.
 *
 * @param {{ readWhen: ReadWhen, cases: number, seed: number, limit?: number, onCase?: (number: number) => void }} options
 *   `limit` is how many milliseconds one case may take.
 * @returns {Outcome} Faults are sentences, each with its case; at most 20 of them.
 */
export function fuzzTimes({ readWhen, cases, seed, limit = 50, onCase }) {
  /** @type {Outcome} */
  const outcome = { read: 0, refused: 0, faults: [] };
  for (let number = 0; number < cases && outcome.faults.length < 20; number++) {
    onCase?.(number);
    const asked = caseOf(seed, number);
    const note = (/** @type {string} */ what) =>
      outcome.faults.push(`case ${number}, ${JSON.stringify(asked.text)} in ${asked.zone}: ${what}`);
    try {
      let answer = readWhen(asked.text, asked.zone);
      // A machine that does something else in between is no fault of the reader: only what is slow each time counts.
      let took = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 3 && took > limit; attempt++) {
        const start = performance.now();
        answer = readWhen(asked.text, asked.zone);
        took = performance.now() - start;
      }
      if (took > limit) note(`took ${took.toFixed(0)} ms`);
      outcome[answer.ok ? "read" : "refused"]++;
      const wrong = fault(asked, answer, readWhen);
      if (wrong) note(wrong);
    } catch (error) {
      note(`threw ${error}`);
    }
  }
  return outcome;
}
