// @ts-check
import { median } from "../bench-tables.js";
import { candidateOf, candidates } from "./candidates.js";
import { drawnBy, exponent, figureOf, nearest, runsOf } from "./figures.js";

/**
 * @typedef {import("./figures.js").Results} Results
 * @typedef {{ target: string, measured: string, isHeld: boolean | undefined }} Target `isHeld` is undefined where it was not
 *   measured.
 */

/** Milliseconds that a seek's processor time is not known more finely than. */
const grain = 0.5;
/** Bytes for the numbers of a seek that the engine keeps as objects; an array or object made in a frame takes more. */
const boxes = 256;
/** Two ways are level if one is not behind the other by more than this part. */
const noise = 0.1;

const isPeer = (/** @type {import("./candidates.js").Candidate} */ { isPeer }) => isPeer;
const isPeerOnMap = (/** @type {import("./candidates.js").Candidate} */ { isPeer, isOnMap }) =>
  isPeer && isOnMap;
const counted = (/** @type {number} */ size) => size.toLocaleString("en");
const times = (/** @type {number} */ ratio) => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} ×`;

/** What was promised of a crowd, and whether it was kept. @returns {Target[]} */
export function targetsOf(/** @type {Results} */ results) {
  return [
    samePoints(results),
    ...results.sizes.map((size) => cpu(results, size)),
    ...results.sizes.map((size) => notBehind(results, size)),
    ...[
      [10_000, 2],
      [100_000, 5],
      [1_000_000, 15],
    ].map(([size = 0, least = 0]) => faster(results, size, least)),
    ...results.sizes.filter((size) => size >= 10_000).map((size) => limit(results, size)),
    overLand(results),
    ...proofs(results),
    firstFrame(results),
    ...slopes(results),
    parquet(results),
  ];
}

const unmeasured = (/** @type {string} */ target) => ({
  target,
  measured: "not measured",
  isHeld: undefined,
});

/** @returns {Target} */
function samePoints(/** @type {Results} */ results) {
  const target = "every candidate draws the same events";
  const places = results.sizes.flatMap((size) => candidates.map(({ id }) => ({ id, size })));
  const measured = places.filter(({ id, size }) => runsOf(results, id, { size }).length > 0);
  const others = measured.filter(({ id, size }) => !drawnBy(runsOf(results, id, { size })).isSame);
  if (measured.length === 0) return unmeasured(target);
  return {
    target,
    measured:
      others.length === 0
        ? `${measured.length} of ${measured.length}`
        : `not ${others.map(({ id, size }) => `${candidateOf(id).name} at ${counted(size)}`).join(", ")}`,
    isHeld: others.length === 0,
  };
}

/** @returns {Target} */
function cpu(/** @type {Results} */ results, /** @type {number} */ size) {
  const target = `processor time of a seek at ${counted(size)} not above any peer's (to ${grain} ms)`;
  const ours = figureOf(results, "ours", { size }, "renderer");
  const peers = candidates
    .filter(isPeer)
    .map(({ id, name }) => ({ name, ms: figureOf(results, id, { size }, "renderer") }))
    .filter((peer) => peer.ms !== undefined)
    .sort((a, b) => Number(a.ms) - Number(b.ms));
  const least = peers[0];
  if (ours === undefined || least?.ms === undefined) return unmeasured(target);
  return {
    target,
    measured: `${ours.toFixed(1)} ms, ${least.name} ${least.ms.toFixed(1)} ms`,
    isHeld: ours <= least.ms + grain,
  };
}

/** @returns {Target} */
function notBehind(/** @type {Results} */ results, /** @type {number} */ size) {
  const target = `seek from a frame on at ${counted(size)} not behind any peer (to ${noise * 100} %)`;
  const found = nearest(results, { size }, "inFrame", isPeer);
  return found
    ? { target, measured: `${found.name} takes ${times(found.times)}`, isHeld: found.times >= 1 - noise }
    : unmeasured(target);
}

/** @returns {Target} */
function faster(/** @type {Results} */ results, /** @type {number} */ size, /** @type {number} */ least) {
  const target = `seek to frame at ${counted(size)} at least ${least} × faster than every way on a vector map`;
  const found = nearest(results, { size }, "seek", isPeerOnMap);
  return found
    ? { target, measured: `${times(found.times)}, ${found.name}`, isHeld: found.times >= least }
    : unmeasured(target);
}

/** @returns {Target} */
function limit(/** @type {Results} */ results, /** @type {number} */ size) {
  const target = `a frame at ${counted(size)} at most 1.5 × bare WebGL2, by turns`;
  const ratios = results.pairs.filter((pair) => pair.size === size).map(({ bare, ours }) => ours / bare);
  const ratio = ratios.length > 0 ? median(ratios) : undefined;
  return ratio === undefined
    ? unmeasured(target)
    : {
        target,
        measured: `${times(ratio)}, ${ratios.length} pairs`,
        isHeld: ratios.length >= 5 && ratio <= 1.5,
      };
}

/** @returns {Target} */
function overLand(/** @type {Results} */ results) {
  const target = "over a vector basemap at 10,000 at least 3 × faster than deck.gl";
  const where = { size: 10_000, isOverLand: true };
  const found = nearest(results, where, "seek", ({ id }) => id === "deck");
  return found ? { target, measured: times(found.times), isHeld: found.times >= 3 } : unmeasured(target);
}

/** @returns {Target[]} */
function proofs(/** @type {Results} */ { proof, proofSize }) {
  const where = `at ${counted(proofSize)}`;
  const none = `no map redraw, worker message or upload in a seek ${where}`;
  const draws = `at most 8 draw calls in a seek ${where}`;
  const vertices = `vertices drawn at most 1.3 × the events in the window ${where}`;
  const allocated = `a seek leaves behind at most ${boxes} bytes, which are numbers, and no object`;
  if (!proof) return [none, draws, vertices, allocated].map(unmeasured);
  const { seeks, redraws, messages, uploads } = proof;
  return [
    {
      target: none,
      measured: `${redraws}, ${messages} and ${uploads} in ${seeks} seeks`,
      isHeld: redraws + messages + uploads === 0,
    },
    { target: draws, measured: (proof.draws / seeks).toFixed(1), isHeld: proof.draws <= 8 * seeks },
    {
      target: vertices,
      measured: times(proof.vertices / proof.visible),
      isHeld: proof.vertices <= 1.3 * proof.visible,
    },
    { target: allocated, measured: `${proof.allocated.toFixed(0)} bytes`, isHeld: proof.allocated <= boxes },
  ];
}

/** @returns {Target} */
function firstFrame(/** @type {Results} */ results) {
  const target = "first frame at 1,000,000 at least 4 × sooner than every way on a vector map";
  const found = nearest(results, { size: 1_000_000 }, "load", isPeerOnMap);
  return found
    ? { target, measured: `${times(found.times)}, ${found.name}`, isHeld: found.times >= 4 }
    : unmeasured(target);
}

/** How frames grow with the number of events, and with what is in the window. */
export function slopesOf(/** @type {Results} */ { fixed }) {
  const sizes = [...new Set(fixed.map(({ size }) => size))].sort((a, b) => a - b);
  const largest = sizes.at(-1);
  const least = Math.min(...fixed.map(({ held }) => held));
  const byAll = sizes.flatMap((size) =>
    fixed.filter((each) => each.size === size && each.held < 1.1 * least),
  );
  const byHeld = fixed.filter(({ size }) => size === largest);
  const slope = (/** @type {readonly (readonly [number, number])[]} */ pairs) =>
    pairs.length > 1 ? exponent(pairs) : undefined;
  return {
    byAll,
    byHeld,
    inAll: slope(byAll.map(({ size, ms }) => [size, ms])),
    inHeld: slope(byHeld.map(({ held, ms }) => [held, ms])),
  };
}

/** @returns {Target[]} */
function slopes(/** @type {Results} */ results) {
  const target =
    "a frame of as many events in the window does not grow with all there are (power at most 0.2)";
  const { inAll, inHeld } = slopesOf(results);
  if (inAll === undefined || inHeld === undefined) return [unmeasured(target)];
  return [
    {
      target,
      measured: `power ${inAll.toFixed(2)}; with what is in the window ${inHeld.toFixed(2)}`,
      isHeld: inAll <= 0.2,
    },
  ];
}

/** @returns {Target} */
function parquet(/** @type {Results} */ { parquet }) {
  const [first] = parquet;
  const target = `${counted(first?.size ?? 1_000_000)} rows of Parquet to the first frame at most 1.5 × reading and uploading alone`;
  const ratio = median(parquet.map(({ page, alone }) => page / alone));
  return ratio === undefined || parquet.length === 0
    ? unmeasured(target)
    : { target, measured: times(ratio), isHeld: ratio <= 1.5 };
}
